import { useId, useState } from 'react';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { Button } from '../ui/Button.tsx';
import { withAssignment } from './repair-changes.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './AssignForm.module.css';

const none = 'none';

/** Puts an answer to another question, or to none. */
export function AssignForm({
  preview,
  file,
  line,
  number,
  tools,
}: {
  readonly preview: ImportPreview;
  readonly file: string;
  readonly line: number;
  readonly number: number | null;
  readonly tools: AnswerTools;
}) {
  const id = useId();
  const now = number === null ? none : String(number);
  const [chosen, setChosen] = useState(now);
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        const to = chosen === none ? null : Number(chosen);
        tools.repair(
          repairs => withAssignment(repairs, { file, line, number: to }),
          file,
          line,
        );
      }}
    >
      <label htmlFor={id}>Belongs to</label>
      <select
        id={id}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
      >
        {preview.questions.map(question => (
          <option key={question.number} value={question.number}>
            {`${question.number}. ${question.prompt || 'without a text'}`}
          </option>
        ))}
        <option value={none}>No question</option>
      </select>
      <Button small type="submit" disabled={chosen === now}>
        Move answer
      </Button>
    </form>
  );
}
