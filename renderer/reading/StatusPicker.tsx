import type { OpenQuestion } from '../../core/contract.ts';
import { questionStatuses } from '../../core/study/study-record.ts';
import { statusWords } from '../questions/status-words.ts';
import { useApp } from '../state/app.ts';
import { setStatus } from './set-status.ts';
import styles from './StatusPicker.module.css';

/** Where the person is with this question: new, draft or done. */
export function StatusPicker({
  question,
}: {
  readonly question: OpenQuestion;
}) {
  const app = useApp();
  return (
    <label className={styles['status']}>
      <span className="visually-hidden">Status</span>
      <select
        value={question.record.status}
        disabled={question.readOnly}
        onChange={event => {
          const status = questionStatuses.find(
            each => each === event.target.value,
          );
          if (status) void setStatus(app, status);
        }}
      >
        {questionStatuses.map(status => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </select>
    </label>
  );
}
