import type { LineRepair } from '../../core/import/parsed-sheet.ts';
import { Button } from '../ui/Button.tsx';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './LineTools.module.css';

const roles: readonly (readonly [LineRepair['role'], string])[] = [
  ['question', 'Begins a question here'],
  ['topic', 'Is a section head'],
  ['answer', 'Belongs to the answer above'],
  ['left-out', 'Leave out'],
];

/** What a person can say about a line of a file. */
export function LineTools({
  file,
  line,
  begins,
  leftOut = false,
  tools,
}: {
  readonly file: string;
  readonly line: number;
  /** Whether a question begins at the line already. */
  readonly begins: boolean;
  /** Whether the line is left out already. */
  readonly leftOut?: boolean;
  readonly tools: AnswerTools;
}) {
  const offered = roles.filter(
    ([role]) =>
      !(role === 'question' && begins) && !(role === 'left-out' && leftOut),
  );
  return (
    <div
      className={styles['tools']}
      role="group"
      aria-label={`Line ${line + 1}`}
    >
      {offered.map(([role, name]) => (
        <Button
          key={role}
          small
          onClick={() => tools.repairLine({ file, line }, role)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
