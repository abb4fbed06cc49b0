import { useId, useState } from 'react';
import type {
  HealthEntry,
  HealthGroup,
} from '../../core/library-health/library-health.ts';
import { countWords } from '../settings/backups-words.ts';
import { Button } from '../ui/Button.tsx';
import type { ChangingAction } from './act-on-entry.ts';
import { groupWords } from './health-words.ts';
import { HealthRow } from './HealthRow.tsx';
import styles from './HealthDialog.module.css';

/** Longer lists are shown in full when asked for. */
const shown = 50;

/** One group of what there is to tell; nothing where the group is empty. */
export function HealthGroupList({
  group,
  entries,
  disabled,
  onCompare,
  onAct,
}: {
  readonly group: HealthGroup;
  readonly entries: readonly HealthEntry[];
  readonly disabled: boolean;
  readonly onCompare: (entry: HealthEntry) => void;
  readonly onAct: (entry: HealthEntry, action: ChangingAction) => void;
}) {
  const id = useId();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const { title, sentence } = groupWords(group);
  const more = all ? 0 : entries.length - shown;
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className={styles['count']}>{entries.length}</span>
      </h3>
      <p className={styles['aside']}>{sentence}</p>
      <ul>
        {(more > 0 ? entries.slice(0, shown) : entries).map(entry => (
          <HealthRow
            key={entry.id}
            entry={entry}
            disabled={disabled}
            onCompare={onCompare}
            onAct={onAct}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button small onClick={() => setAll(true)}>
          {`Show ${countWords(more, 'more', 'more')}`}
        </Button>
      )}
    </section>
  );
}
