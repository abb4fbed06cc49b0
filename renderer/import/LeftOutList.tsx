import { useMemo, useState } from 'react';
import type { ImportFile } from '../../core/import/import-preview.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from './Fold.tsx';
import { count } from './import-words.ts';
import { LineButton } from './LineButton.tsx';
import { LineTools } from './LineTools.tsx';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './LineList.module.css';

/** Lines that are shown at a time: a file may hold a hundred thousand that are no question. */
const page = 200;

/** The lines that are not imported, folded away until somebody wants to know. */
export function LeftOutList({
  files,
  opened,
  tools,
  unfolded = false,
}: {
  readonly files: readonly ImportFile[];
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
  readonly unfolded?: boolean;
}) {
  const lines = useMemo(() => linesOf(files), [files]);
  const [open, setOpen] = useState(unfolded);
  const [seen, setSeen] = useState<OpenedAnswer | null>(null);
  const index = indexOf(lines, opened);
  if (opened !== seen) {
    setSeen(opened);
    if (index >= 0) setOpen(true);
  }
  if (lines.length === 0) return null;
  return (
    <section aria-label="Left out">
      <h4 className={styles['heading']}>
        <Fold open={open} onToggle={() => setOpen(!open)}>
          {`${count(lines.length, 'line')} left out`}
        </Fold>
      </h4>
      {open && <LeftOutLines lines={lines} index={index} tools={tools} />}
    </section>
  );
}

function LeftOutLines({
  lines,
  index,
  tools,
}: {
  readonly lines: readonly LeftOut[];
  /** Which line somebody wants to see, or -1. */
  readonly index: number;
  readonly tools: AnswerTools;
}) {
  const [shown, setShown] = useState(page);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const meant = lines[index]?.key ?? unfolded;
  return (
    <>
      <ul className={styles['list']}>
        {lines.slice(0, Math.max(shown, index + 1)).map(each => (
          <LeftOutLine
            key={each.key}
            line={each}
            open={meant === each.key}
            onToggle={() => {
              tools.close();
              setUnfolded(meant === each.key ? null : each.key);
            }}
            tools={tools}
          />
        ))}
      </ul>
      {lines.length > shown && (
        <p className={styles['more']}>
          <Button look="link" onClick={() => setShown(shown + page)}>
            Show more lines
          </Button>
        </p>
      )}
    </>
  );
}

function LeftOutLine({
  line: { file, line, text },
  open,
  onToggle,
  tools,
}: {
  readonly line: LeftOut;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly tools: AnswerTools;
}) {
  return (
    <li>
      <LineButton
        place={`${file.name}, line ${line + 1}`}
        text={text}
        open={open}
        data-meant={open}
        onClick={onToggle}
      />
      {open && (
        <LineTools
          file={file.id}
          line={line}
          begins={false}
          leftOut
          tools={tools}
        />
      )}
    </li>
  );
}

interface LeftOut {
  readonly key: string;
  readonly file: ImportFile;
  readonly line: number;
  readonly text: string;
}

/** Where no question was found, the line that looks like a title may well be one. */
function titleLine({ sheet }: ImportFile): ImportFile['leftOut'] {
  const line = sheet.lines.indexOf('title');
  if (sheet.title === null || sheet.questions.length > 0 || line < 0) return [];
  return [{ line, text: sheet.title }];
}

function linesOf(files: readonly ImportFile[]): readonly LeftOut[] {
  return files.flatMap(file =>
    [...titleLine(file), ...file.leftOut]
      .filter(({ text }) => text.trim() !== '')
      .map(each => ({ ...each, file, key: `${file.id}:${each.line}` })),
  );
}

/** Where a line that somebody wants to see stands in the list, or the next one of its file; -1 when it is not here. */
function indexOf(
  lines: readonly LeftOut[],
  opened: OpenedAnswer | null,
): number {
  if (opened === null || opened.key !== null) return -1;
  const from = opened.line ?? 0;
  const ofFile = (each: LeftOut) => each.file.id === opened.file;
  const next = lines.findIndex(each => ofFile(each) && each.line >= from);
  return next >= 0 ? next : lines.findLastIndex(ofFile);
}
