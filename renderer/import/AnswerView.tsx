import { useMemo } from 'react';
import { AssignForm } from './AssignForm.tsx';
import { recognitionWords } from './import-words.ts';
import { LineTools } from './LineTools.tsx';
import {
  linesOf,
  type AnswerLine,
  type AnswerPlace,
} from './preview-places.ts';
import type { PreviewScene } from './preview-scene.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import { useGrowing } from './use-growing.ts';
import styles from './AnswerView.module.css';

const roleWords: Readonly<Record<AnswerLine['role'], string>> = {
  question: 'Question',
  lead: 'Lead',
  point: 'Point',
  closing: 'Closing',
};

/** An answer as its file has it, line by line, with what can be said about each line. */
export function AnswerView({
  place,
  number,
  scene,
  meant,
  tools,
}: {
  readonly place: AnswerPlace;
  /** The question that it belongs to, or null. */
  readonly number: number | null;
  readonly scene: PreviewScene;
  /** The line that is meant, or null. */
  readonly meant: number | null;
  readonly tools: AnswerTools;
}) {
  const { file, answer } = place;
  const lines = useMemo(() => linesOf(place), [place]);
  const index = lines.findIndex(({ line }) => line === meant);
  const shown = useGrowing(lines.length, 80, index + 1);
  return (
    <section
      className={styles['answer']}
      aria-label={`${file.name}, from line ${answer.line + 1}`}
    >
      <p className={styles['from']}>
        <b>{file.name}</b>, from line {answer.line + 1}.{' '}
        {recognitionWords(answer.recognition)}
      </p>
      <ol className={styles['lines']} aria-label="Lines of the answer">
        {lines.slice(0, shown).map((each, index) => (
          <Line
            key={`${each.role} ${each.line} ${index}`}
            line={each}
            file={file.id}
            open={meant === each.line}
            onToggle={() =>
              tools.point(place, meant === each.line ? null : each.line)
            }
            tools={tools}
          />
        ))}
      </ol>
      <AssignForm
        scene={scene}
        file={file.id}
        line={answer.line}
        number={number}
        tools={tools}
      />
    </section>
  );
}

function Line({
  line,
  file,
  open,
  onToggle,
  tools,
}: {
  readonly line: AnswerLine;
  readonly file: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly tools: AnswerTools;
}) {
  return (
    <li className={styles['line']} data-role={line.role}>
      <button
        type="button"
        className={styles['text']}
        aria-expanded={open}
        onClick={onToggle}
      >
        <span className={styles['role']}>
          {roleWords[line.role]}
          <span className={styles['number']}> {line.line + 1}</span>
        </span>
        <span className={styles['words']}>
          {line.label !== '' && <b>{line.label}: </b>}
          {line.text}
        </span>
      </button>
      {open && (
        <LineTools
          file={file}
          line={line.line}
          begins={line.role === 'question'}
          tools={tools}
        />
      )}
    </li>
  );
}
