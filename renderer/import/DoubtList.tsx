import { useMemo, useState } from 'react';
import type {
  ImportFile,
  ImportPreview,
} from '../../core/import/import-preview.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from './Fold.tsx';
import { count } from './import-words.ts';
import { placeDoubts, type PlacedDoubt } from './preview-places.ts';
import { useGrowing } from './use-growing.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './DoubtList.module.css';

/** Doubts that are shown before the person asks for all. */
const few = 4;

/** What a person should look at before the import, each with the way to its place; below, what was mended. */
export function DoubtList({
  preview,
  tools,
}: {
  readonly preview: ImportPreview;
  readonly tools: AnswerTools;
}) {
  const { doubts, mended } = useMemo(() => placeDoubts(preview), [preview]);
  return (
    <>
      {doubts.length > 0 && <Doubts doubts={doubts} tools={tools} />}
      {mended.length > 0 && <Mended mended={mended} tools={tools} />}
    </>
  );
}

function Doubts({
  doubts,
  tools,
}: {
  readonly doubts: readonly PlacedDoubt[];
  readonly tools: AnswerTools;
}) {
  const [all, setAll] = useState(false);
  return (
    <section className={styles['doubts']} aria-labelledby="import-doubts">
      <h4 id="import-doubts" className={styles['heading']}>
        {doubts.length === 1
          ? 'One thing to look at'
          : `${doubts.length} things to look at`}
      </h4>
      <Places places={all ? doubts : doubts.slice(0, few)} tools={tools} />
      {doubts.length > few && (
        <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${doubts.length}`}
        </Button>
      )}
    </section>
  );
}

function Mended({
  mended,
  tools,
}: {
  readonly mended: readonly PlacedDoubt[];
  readonly tools: AnswerTools;
}) {
  const [open, setOpen] = useState(false);
  return (
    <section className={styles['mended']} aria-label="Joined sentences">
      <Fold open={open} onToggle={() => setOpen(!open)}>
        {`${count(mended.length, 'torn sentence')} joined again`}
      </Fold>
      {open && <Places places={mended} tools={tools} />}
    </section>
  );
}

function Places({
  places,
  tools,
}: {
  readonly places: readonly PlacedDoubt[];
  readonly tools: AnswerTools;
}) {
  const shown = useGrowing(places.length, 60);
  return (
    <ul className={styles['list']}>
      {places.slice(0, shown).map(({ file, line, message, answer }, index) => (
        <li key={`${file.id} ${line} ${index}`} className={styles['doubt']}>
          <p>
            {message}
            <span className={styles['place']}>
              {' '}
              {file.name}, line {line + 1}
            </span>
          </p>
          {hasPlace(file, answer) && (
            <Button
              look="link"
              aria-label={`Show line ${line + 1} of ${file.name}`}
              onClick={() => tools.jump(file.id, line)}
            >
              Show
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Lines that are part of no answer are shown among those that are left out. */
function hasPlace(file: ImportFile, answer: string | null): boolean {
  return answer !== null || file.leftOut.length > 0;
}
