import { useDeferredValue, useMemo } from 'react';
import { useStore } from '../state/store.ts';
import { DoubtList } from './DoubtList.tsx';
import type { ImportDraft } from './import-draft.ts';
import { count } from './import-words.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { NothingFound } from './NothingFound.tsx';
import { previewScene, type PreviewScene } from './preview-scene.ts';
import { QuestionList } from './QuestionList.tsx';
import { RepairOfferBar } from './RepairOfferBar.tsx';
import { TargetSummary } from './TargetSummary.tsx';
import { UnalignedList } from './UnalignedList.tsx';
import { useOpenedAnswer } from './use-opened-answer.ts';
import styles from './FoundQuestions.module.css';

/** What the sheets hold: where it goes, doubts, the questions in order, and what has no place. */
export function FoundQuestions({ draft }: { readonly draft: ImportDraft }) {
  // A large preview is drawn bit by bit, so that the window goes on answering.
  const preview = useDeferredValue(
    useStore(draft.store, state => state.preview),
  );
  const into = useStore(draft.store, state => state.into);
  const previewing = useStore(draft.store, state => state.previewing);
  const scene = useMemo(
    () => preview && previewScene(preview, into),
    [preview, into],
  );
  const { opened, tools } = useOpenedAnswer(draft, preview);
  if (scene === null)
    return previewing ? (
      <p className={styles['waiting']}>
        <progress aria-label="Looking for questions" />
        Looking for questions…
      </p>
    ) : null;
  if (scene.preview.questions.length === 0)
    return previewing ? null : (
      <NothingFound preview={scene.preview} opened={opened} tools={tools} />
    );
  const { files } = scene.preview;
  return (
    <div className={styles['found']} aria-busy={previewing}>
      <RepairOfferBar draft={draft} files={files} />
      {scene.into && <TargetSummary scene={scene} />}
      <DoubtList preview={scene.preview} tools={tools} />
      <section aria-labelledby="import-questions">
        <h4 id="import-questions" className={styles['heading']}>
          {count(scene.preview.questions.length, 'question')}
        </h4>
        <p className={styles['hint']}>{hintWords(scene)}</p>
        <QuestionList
          scene={scene}
          draft={draft}
          opened={opened}
          tools={tools}
        />
      </section>
      <UnalignedList scene={scene} opened={opened} tools={tools} />
      <LeftOutList files={files} opened={opened} tools={tools} />
    </div>
  );
}

/** What can be done here, for those who see it for the first time. */
function hintWords({ into }: PreviewScene): string {
  const open =
    'Open an answer to see its lines: a line can begin a question, head a section, or be left out.';
  return into === null
    ? `${open} Questions can be renamed, moved and joined.`
    : `${open} An answer can be put to any question of the collection.`;
}
