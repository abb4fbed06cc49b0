import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { FoundQuestion } from './FoundQuestion.tsx';
import type { ImportDraft } from './import-draft.ts';
import { moveTopic, placeQuestion } from './move-question.ts';
import { keyOf } from './preview-places.ts';
import type { PreviewScene } from './preview-scene.ts';
import { byTopic, inOrder, type TopicGroup } from './question-order.ts';
import { useGrowing } from './use-growing.ts';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import { useQuestionDrag } from './use-question-drag.ts';
import styles from './QuestionList.module.css';

/** Questions that are drawn at a time. */
const step = 12;

interface QuestionListProps {
  readonly scene: PreviewScene;
  readonly draft: ImportDraft;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}

/** The questions by topic, in the order in which the collection will show them; those of a new one can be moved. */
export function QuestionList(props: QuestionListProps) {
  const { scene, draft, opened, tools } = props;
  const app = useApp();
  const groups = useOrderedTopics(scene, draft);
  const openedIn = useMemo(
    () => questionOf(scene, opened?.key ?? null),
    [scene, opened?.key],
  );
  const { drop, start } = useQuestionDrag(
    useCallback(
      (number, to) => placeQuestion(app, draft, number, to),
      [app, draft],
    ),
  );
  const shown = useShownQuestions(groups, openedIn);
  return groups.map(({ topic, questions }, place) => (
    <section key={topic ?? ''} aria-label={topic ?? undefined}>
      {questions[0] && shown.has(questions[0].number) && (
        <TopicHead draft={draft} scene={scene} groups={groups} place={place} />
      )}
      <ol className={styles['questions']} data-topic={place}>
        {questions
          .filter(({ number }) => shown.has(number))
          .map(question => (
            <FoundQuestion
              key={question.number}
              question={question}
              siblings={questions.length}
              scene={scene}
              draft={draft}
              opened={question.number === openedIn ? opened : null}
              tools={tools}
              drop={drop?.at === question.number ? drop.edge : null}
              dragged={drop?.number === question.number}
              onDrag={start}
            />
          ))}
      </ol>
    </section>
  ));
}

/** The questions as the collection will show them. A collection that is there keeps its order. */
function useOrderedTopics(
  { preview, into }: PreviewScene,
  draft: ImportDraft,
): readonly TopicGroup[] {
  const order = useStore(draft.store, state => state.repairs.order);
  return useMemo(
    () => byTopic(into ? preview.questions : inOrder(preview.questions, order)),
    [preview, into, order],
  );
}

/** The questions that are drawn already: from the first, and the one that somebody wants to see. */
function useShownQuestions(
  groups: readonly TopicGroup[],
  wanted: number | null,
): ReadonlySet<number> {
  const numbers = useMemo(
    () => groups.flatMap(({ questions }) => questions.map(each => each.number)),
    [groups],
  );
  const index = wanted === null ? -1 : numbers.indexOf(wanted);
  const shown = useGrowing(numbers.length, step, index + 1);
  return useMemo(() => new Set(numbers.slice(0, shown)), [numbers, shown]);
}

/** The name of a topic, which can be moved with all its questions. */
function TopicHead({
  draft,
  scene,
  groups,
  place,
}: {
  readonly draft: ImportDraft;
  readonly scene: PreviewScene;
  readonly groups: readonly TopicGroup[];
  readonly place: number;
}) {
  const app = useApp();
  const topic = groups[place]?.topic ?? null;
  const name = topic ?? 'Without a section';
  if (groups.length < 2 && topic === null) return null;
  const canMove = scene.into === null && groups.length > 1;
  return (
    <div className={styles['topic']}>
      <p>{name}</p>
      {canMove &&
        (['up', 'down'] as const).map(move => (
          <Button
            key={move}
            look="quiet"
            small
            square
            aria-label={`Move section “${name}” ${move}`}
            disabled={place === (move === 'up' ? 0 : groups.length - 1)}
            onClick={() => moveTopic(app, draft, topic, move)}
          >
            {move === 'up' ? (
              <ArrowUp size={14} strokeWidth={1.75} aria-hidden />
            ) : (
              <ArrowDown size={14} strokeWidth={1.75} aria-hidden />
            )}
          </Button>
        ))}
    </div>
  );
}

/** The number of the question that holds an answer, or null. */
function questionOf(scene: PreviewScene, key: string | null): number | null {
  if (key === null) return null;
  const found = scene.preview.questions.find(({ parts }) =>
    parts.some(part => {
      const place = scene.answerOf(part);
      return place !== null && keyOf(place) === key;
    }),
  );
  return found?.number ?? null;
}
