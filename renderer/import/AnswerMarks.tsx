import { siglum } from '../../core/collection/siglum.ts';
import type { ImportPart } from '../../core/import/import-preview.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { count, isUnsure, partWords } from './import-words.ts';
import { keyOf, type AnswerPlace } from './preview-places.ts';
import type { PreviewScene } from './preview-scene.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './AnswerMarks.module.css';

/** A mark for each sheet that answers a question; it opens the answer. */
export function AnswerMarks({
  number,
  places,
  scene,
  shown,
  tools,
}: {
  readonly number: number;
  readonly places: readonly {
    readonly part: ImportPart;
    readonly place: AnswerPlace;
  }[];
  readonly scene: PreviewScene;
  /** The answer whose lines are shown, or null. */
  readonly shown: AnswerPlace | null;
  readonly tools: AnswerTools;
}) {
  return (
    <ul
      className={styles['marks']}
      aria-label={`Answers to question ${number}`}
    >
      {places.map(({ part, place }) => (
        <li key={keyOf(place)}>
          <AnswerMark
            part={part}
            place={place}
            letter={siglum(scene.letters.get(part.file) ?? 0)}
            open={place === shown}
            onToggle={() => tools.toggle(place)}
          />
        </li>
      ))}
    </ul>
  );
}

function AnswerMark({
  part,
  place,
  letter,
  open,
  onToggle,
}: {
  readonly part: ImportPart;
  readonly place: AnswerPlace;
  readonly letter: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const points = count(place.answer.points.length, 'point');
  const how = partWords(part, place.answer);
  const unsure = isUnsure(part);
  return (
    <button
      type="button"
      className={styles['mark']}
      data-answer={keyOf(place)}
      data-unsure={unsure}
      aria-expanded={open}
      aria-label={`${place.file.name}: ${points}, ${how}${unsure ? ', unsure' : ''}`}
      title={place.file.name}
      onClick={onToggle}
    >
      <Siglum letter={letter} />
      <span className={styles['points']}>{points}</span>
      <span className={styles['how']}>
        {how}
        {unsure && ', unsure'}
      </span>
    </button>
  );
}
