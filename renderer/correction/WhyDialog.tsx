import { useMemo, useState } from 'react';
import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { MergeReasons } from '../../core/contract.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLate } from '../ui/use-late.ts';
import { mergedPoint } from './point-commands.ts';
import { pointsById } from './points-by-id.ts';
import { engineWords } from './score-words.ts';
import { useMergeReasons } from './use-merge-reasons.ts';
import { WhyMember } from './WhyMember.tsx';
import styles from './WhyDialog.module.css';

/** Why the members of a merged point are together, and what came next. */
export function WhyDialog({ point }: { readonly point: TextId }) {
  const app = useApp();
  const [merged] = useState(() => mergedPoint(app, point));
  const content = useStore(app.study, state => state.question?.content);
  const close = () => closeDialog(app);
  const alone = merged?.members.length === 1;
  return (
    <Dialog
      title={`${alone ? 'Why alone' : 'Why merged'}: ${merged?.label ?? ''}`}
      sentence={
        alone
          ? 'One source says this. Below is what came nearest to it.'
          : 'For each source: the wording it agrees with most, with the words that both use, and what came next.'
      }
      wide
      onClose={close}
      actions={<Button onClick={close}>Close</Button>}
    >
      {merged && content && <Reasons merged={merged} content={content} />}
    </Dialog>
  );
}

function Reasons({
  merged,
  content,
}: {
  readonly merged: MergedPoint;
  readonly content: QuestionContent;
}) {
  const { reasons, failure, retry } = useMergeReasons();
  const late = useLate(reasons === null && failure === null);
  if (failure !== null)
    return (
      <div className={styles['state']} role="alert">
        <p>{failure}</p>
        <Button onClick={retry}>Try again</Button>
      </div>
    );
  if (reasons === null)
    return (
      <p className={styles['state']} role="status">
        {late && (
          <>
            <progress aria-label="Comparing the points" /> Comparing the points
            of this question. You may close this; nothing is changed.
          </>
        )}
      </p>
    );
  return <ReasonList merged={merged} content={content} reasons={reasons} />;
}

function ReasonList({
  merged,
  content,
  reasons,
}: {
  readonly merged: MergedPoint;
  readonly content: QuestionContent;
  readonly reasons: MergeReasons;
}) {
  const points = useMemo(() => pointsById(content), [content]);
  const { explanations, engine } = reasons;
  return (
    <>
      <ol className={styles['members']} aria-label="Reasons">
        {explanations
          .filter(each => merged.members.includes(each.point))
          .map(each => (
            <WhyMember
              key={each.point}
              explanation={each}
              merged={merged}
              content={content}
              points={points}
            />
          ))}
      </ol>
      <p className={styles['engine']}>{engineWords(engine)}</p>
    </>
  );
}
