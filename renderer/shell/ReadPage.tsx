import { Suspense } from 'react';
import { MyAnswerPane } from '../my-answer/MyAnswerPane.tsx';
import { QuestionsPane } from '../questions/QuestionsPane.tsx';
import { ReadingPane } from '../reading/ReadingPane.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { ColumnDivider } from './ColumnDivider.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import styles from './ReadPage.module.css';

const NotesPane = lazyPart(() =>
  import('../notes/NotesPane.tsx').then(module => module.NotesPane),
);

/** Questions, reading, and my answer over notes. Compare takes the whole window. */
export function ReadPage() {
  const app = useApp();
  const view = useStore(app.reading, state => state.view);
  const pane = useStore(app.session, state => state.narrowPane);
  const focus = useStore(app.session, state => state.focusMode);
  const drawer = useStore(app.session, state => state.drawer);
  return (
    <main
      className={styles['columns']}
      data-alone={view === 'compare' || focus}
      data-pane={pane}
      data-drawer={drawer}
    >
      <div className={styles['questions']}>
        <QuestionsPane />
      </div>
      <ColumnDivider column="questions" className={styles['first']} />
      <div className={styles['reading']}>
        <ReadingPane />
      </div>
      <ColumnDivider column="answer" className={styles['second']} />
      <div className={styles['answer']}>
        <MyAnswerPane />
      </div>
      <div className={styles['notes']}>
        <Suspense fallback={null}>
          <NotesPane />
        </Suspense>
      </div>
      {drawer && (
        <button
          type="button"
          className={styles['scrim']}
          aria-label="Close questions"
          onClick={() => app.session.set({ drawer: false })}
        />
      )}
    </main>
  );
}
