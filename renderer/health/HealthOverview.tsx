import { CircleCheck, TriangleAlert } from 'lucide-react';
import {
  healthGroups,
  type HealthEntry,
  type HealthReport,
} from '../../core/library-health/library-health.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ChangingAction } from './act-on-entry.ts';
import { checkedWords, verdictWords, waiting } from './health-words.ts';
import { HealthFolder } from './HealthFolder.tsx';
import { HealthGroupList } from './HealthGroupList.tsx';
import styles from './HealthDialog.module.css';
import type { ShownHealth } from './use-health.ts';

/** The state in a sentence, the folder, and what there is to tell, by group. */
export function HealthOverview({
  health,
  onCompare,
  onAct,
}: {
  readonly health: ShownHealth;
  readonly onCompare: (entry: HealthEntry) => void;
  readonly onAct: (entry: HealthEntry, action: ChangingAction) => void;
}) {
  const { report, busy, check } = health;
  if (report === null) return null;
  return (
    <>
      <div className={styles['top']}>
        <Verdict report={report} />
        <Button small disabled={busy !== null} onClick={check}>
          Check now
        </Button>
      </div>
      <HealthFolder folder={report.folder} health={health} />
      {healthGroups.map(group => (
        <HealthGroupList
          key={group}
          group={group}
          entries={report.entries.filter(entry => entry.group === group)}
          disabled={busy !== null}
          onCompare={onCompare}
          onAct={onAct}
        />
      ))}
    </>
  );
}

function Verdict({ report }: { readonly report: HealthReport }) {
  const library = useStore(useApp().session, state => state.library);
  const readOnly = library?.readOnly ?? false;
  const isWell = !readOnly && waiting(report) === 0;
  const Icon = isWell ? CircleCheck : TriangleAlert;
  return (
    <div className={isWell ? styles['well'] : styles['unwell']}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div>
        {readOnly && <p>{library?.reason}</p>}
        <p className={styles['verdict']}>{verdictWords(report)}</p>
        <p className={styles['aside']}>{checkedWords(report, new Date())}</p>
      </div>
    </div>
  );
}
