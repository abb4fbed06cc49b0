import { useDeferredValue, useMemo } from 'react';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { useStore } from '../state/store.ts';
import { DoubtList } from './DoubtList.tsx';
import { FoundQuestion } from './FoundQuestion.tsx';
import type { ImportDraft } from './import-draft.ts';
import { count } from './import-words.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { NothingFound } from './NothingFound.tsx';
import { findAnswer, keyOf } from './preview-places.ts';
import { UnalignedList } from './UnalignedList.tsx';
import { type OpenedAnswer, useOpenedAnswer } from './use-opened-answer.ts';
import styles from './FoundQuestions.module.css';

/** What the sheets hold: doubts first, then the questions in order, then what has no place. */
export function FoundQuestions({ draft }: { readonly draft: ImportDraft }) {
  // A large preview is drawn bit by bit, so that the window goes on answering.
  const preview = useDeferredValue(
    useStore(draft.store, state => state.preview),
  );
  const previewing = useStore(draft.store, state => state.previewing);
  const { opened, tools } = useOpenedAnswer(draft, preview);
  if (preview === null)
    return previewing ? (
      <p className={styles['waiting']}>
        <progress aria-label="Looking for questions" />
        Looking for questions…
      </p>
    ) : null;
  if (preview.questions.length === 0)
    return previewing ? null : (
      <NothingFound preview={preview} opened={opened} tools={tools} />
    );
  return (
    <div className={styles['found']} aria-busy={previewing}>
      <DoubtList preview={preview} tools={tools} />
      <section aria-labelledby="import-questions">
        <h4 id="import-questions" className={styles['heading']}>
          {count(preview.questions.length, 'question')}
        </h4>
        <Questions
          preview={preview}
          draft={draft}
          opened={opened}
          tools={tools}
        />
      </section>
      <UnalignedList preview={preview} opened={opened} tools={tools} />
      <LeftOutList files={preview.files} opened={opened} tools={tools} />
    </div>
  );
}

function Questions({
  preview,
  draft,
  opened,
  tools,
}: {
  readonly preview: ImportPreview;
  readonly draft: ImportDraft;
  readonly opened: OpenedAnswer | null;
  readonly tools: ReturnType<typeof useOpenedAnswer>['tools'];
}) {
  const openedIn = useMemo(
    () => questionOf(preview, opened?.key ?? null),
    [preview, opened?.key],
  );
  return (
    <ol className={styles['questions']}>
      {preview.questions.map((question, index) => (
        <FoundQuestion
          key={question.number}
          question={question}
          newTopic={question.topic !== preview.questions[index - 1]?.topic}
          preview={preview}
          draft={draft}
          opened={question.number === openedIn ? opened : null}
          tools={tools}
        />
      ))}
    </ol>
  );
}

/** The number of the question that holds an answer, or null. */
function questionOf(preview: ImportPreview, key: string | null): number | null {
  if (key === null) return null;
  const found = preview.questions.find(question =>
    question.parts.some(part => {
      const place = findAnswer(preview, part.file, part.question);
      return place && keyOf(place) === key;
    }),
  );
  return found?.number ?? null;
}
