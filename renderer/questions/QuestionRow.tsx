import type { QuestionEntry } from '../../core/collection/collection.ts';
import type { QuestionProgress } from '../../core/contract.ts';
import { formatRoute } from '../route.ts';
import { useApp } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';
import { useStore } from '../state/store.ts';
import { CoverageRing } from '../ui/CoverageRing.tsx';
import { statusWords } from './status-words.ts';
import styles from './QuestionRow.module.css';

/** One question of the list: number, prompt, status and coverage. */
export function QuestionRow({
  entry,
  progress,
}: {
  readonly entry: QuestionEntry;
  readonly progress: QuestionProgress | undefined;
}) {
  const app = useApp();
  const collection = useStore(app.study, state => state.collection?.id ?? '');
  const current = useStore(
    app.study,
    state => state.question?.entry.id === entry.id,
  );
  const status = useStore(app.study, state =>
    state.question?.entry.id === entry.id
      ? state.question.record.status
      : (state.progress[entry.id]?.status ?? 'new'),
  );
  const ref = { collection, question: entry.id };
  return (
    <li aria-label={`${entry.number}. ${entry.prompt}`} data-current={current}>
      <a
        className={styles['row']}
        href={formatRoute({ page: 'read', ref })}
        aria-label={`${entry.number}. ${entry.prompt}`}
        aria-current={current ? 'page' : undefined}
        onClick={event => {
          event.preventDefault();
          app.session.set({ narrowPane: 'reading' });
          if (!current) void openQuestion(app, ref);
          else app.session.set({ drawer: false });
        }}
      >
        <span className={styles['number']}>{entry.number}</span>
        <span className={styles['prompt']}>{entry.prompt}</span>
        {progress && progress.points > 0 && status !== 'new' && (
          <CoverageRing
            covered={progress.covered}
            touched={progress.touched}
            points={progress.points}
            size={18}
          />
        )}
        {status !== 'new' && (
          <span className={styles['meta']}>{statusWords[status]}</span>
        )}
      </a>
    </li>
  );
}
