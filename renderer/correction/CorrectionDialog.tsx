import type { CorrectionSubject } from '../state/surface.ts';
import { MergePointDialog, MovePointDialog } from './ChoosePointDialog.tsx';
import { MaybeSameDialog } from './MaybeSameDialog.tsx';
import { RenamePointDialog } from './RenamePointDialog.tsx';
import { TrustDialog } from './TrustDialog.tsx';
import { WhyDialog } from './WhyDialog.tsx';

/** The dialogs in which the merging of a question is looked into and corrected; loaded together. */
export function CorrectionDialog({
  about,
}: {
  readonly about: CorrectionSubject;
}) {
  switch (about.kind) {
    case 'merge-point':
      return <MergePointDialog point={about.point} />;
    case 'move-point':
      return <MovePointDialog point={about.point} />;
    case 'rename-point':
      return <RenamePointDialog point={about.point} />;
    case 'why-merged':
      return <WhyDialog point={about.point} />;
    case 'maybe-same':
      return <MaybeSameDialog />;
    case 'trust':
      return <TrustDialog />;
  }
}
