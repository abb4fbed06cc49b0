import { Ellipsis } from 'lucide-react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { keyLabel } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import type { CorrectionSubject } from '../state/surface.ts';
import { Menu } from '../ui/Menu.tsx';
import { showCorrection, takeBack } from './point-commands.ts';
import { useCorrectionsOfPoint } from './use-corrections-of-point.ts';

/** What can be done with how a merged point is merged. */
export function PointMenu({ merged }: { readonly merged: MergedPoint }) {
  const app = useApp();
  const latest = useCorrectionsOfPoint(merged).at(-1);
  const show = (about: CorrectionSubject) => () => showCorrection(app, about);
  return (
    <Menu
      name={`Actions for ${merged.label}`}
      icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />}
      items={[
        {
          name: 'Merge with…',
          shortcut: keyLabel('M'),
          run: show({ kind: 'merge-point', point: merged.id }),
        },
        {
          name: 'Rename…',
          shortcut: keyLabel('F2'),
          run: show({ kind: 'rename-point', point: merged.id }),
        },
        {
          name: 'Why merged?',
          shortcut: keyLabel('W'),
          run: show({ kind: 'why-merged', point: merged.id }),
        },
        ...(latest
          ? [
              {
                name: 'Take back your last change',
                run: () =>
                  takeBack(app, latest.id, merged.members[0] ?? merged.id),
              },
            ]
          : []),
      ]}
    />
  );
}
