import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { textsOfQuestion } from '../highlight/question-anchors.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { placeHighlight } from './edit-note.ts';
import styles from './RepairTray.module.css';

interface ChangedPassageProps {
  readonly annotation: Annotation;
  readonly anchor: Extract<Anchor, { state: 'changed' }>;
  readonly readOnly: boolean;
  readonly onTray: () => void;
}

/** Asks whether a highlight belongs to the passage that now stands where its words stood. */
export function ChangedPassage(props: ChangedPassageProps) {
  const { annotation, anchor, readOnly, onTray } = props;
  const app = useApp();
  const { source } = annotation.target;
  const words = useStore(app.study, state =>
    textsOfQuestion(state.question?.content ?? null)
      .get(source)
      ?.slice(anchor.start, anchor.end),
  );
  const keep = () =>
    void placeHighlight(app, annotation, {
      source,
      start: anchor.start,
      end: anchor.end,
    });
  return (
    <div className={styles['question']}>
      <p>This passage has changed since you marked it. Keep the mark here?</p>
      <p className={styles['words']}>Now: “{words}”</p>
      {!readOnly && (
        <div className={styles['choices']}>
          <Button look="soft" small onClick={keep}>
            Keep
          </Button>
          <Button look="quiet" small onClick={onTray}>
            Move to the tray
          </Button>
        </div>
      )}
    </div>
  );
}
