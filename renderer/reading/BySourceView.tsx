import { useMemo } from 'react';
import type {
  Answer,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import { siglum } from '../../core/collection/siglum.ts';
import { HighlightedText } from '../highlight/HighlightedText.tsx';
import { goToPoint } from '../my-answer/go-to-point.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Siglum } from './Siglum.tsx';
import { useWholeAnswer } from './use-whole-answer.ts';
import styles from './BySourceView.module.css';

/** About as many points as a tall window shows. */
const firstScreen = 12;

/** Each source's whole answer in its own order. */
export function BySourceView({
  content,
}: {
  readonly content: QuestionContent;
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  const numbers = useMemo(() => pointNumbers(content), [content]);
  const whole = useWholeAnswer();
  const answers = whole ? content.answers : firstAnswers(content.answers);
  return (
    <div className={styles['answers']}>
      {answers.map(answer => {
        const index =
          sources?.findIndex(each => each.id === answer.source) ?? 0;
        return (
          <SourceAnswer
            key={answer.source}
            answer={answer}
            letter={siglum(index)}
            title={sources?.[index]?.title ?? answer.source}
            numbers={numbers}
          />
        );
      })}
    </div>
  );
}

function firstAnswers(answers: readonly Answer[]): readonly Answer[] {
  let points = 0;
  return answers.filter(answer => {
    const fits = points < firstScreen;
    points += answer.points.length;
    return fits;
  });
}

function SourceAnswer({
  answer,
  letter,
  title,
  numbers,
}: {
  readonly answer: Answer;
  readonly letter: string;
  readonly title: string;
  readonly numbers: ReadonlyMap<TextId, PointNumber>;
}) {
  const count = answer.points.length;
  return (
    <section className={styles['answer']} aria-label={title}>
      <h2>
        <Siglum letter={letter} />
        {title}
        <small>
          {count} {count === 1 ? 'point' : 'points'}
        </small>
      </h2>
      {answer.lead && <p className={styles['frame']}>{answer.lead}</p>}
      <ol>
        {answer.points.map(point => (
          <li key={point.id} className={styles['point']}>
            {point.label && <h3>{point.label}</h3>}
            <div className={styles['text']}>
              <HighlightedText id={point.id} text={point.text} />
            </div>
            <PointLink number={numbers.get(point.id)} />
          </li>
        ))}
      </ol>
      {answer.closing && <p className={styles['frame']}>{answer.closing}</p>}
    </section>
  );
}

interface PointNumber {
  readonly number: number;
  readonly id: TextId;
  readonly label: string;
}

/** Leads from a source's point to the merged point that it is part of. */
function PointLink({ number }: { readonly number: PointNumber | undefined }) {
  const app = useApp();
  if (!number) return null;
  return (
    <Button
      look="link"
      className={styles['link'] ?? ''}
      aria-label={`Merged in point ${number.number}: ${number.label}`}
      onClick={() => goToPoint(app, number.id, true)}
    >
      Point {number.number}
    </Button>
  );
}

function pointNumbers(
  content: QuestionContent,
): ReadonlyMap<TextId, PointNumber> {
  return new Map(
    content.mergedPoints.flatMap(({ id, label, members }, index) =>
      members.map(
        member => [member, { number: index + 1, id, label }] as const,
      ),
    ),
  );
}
