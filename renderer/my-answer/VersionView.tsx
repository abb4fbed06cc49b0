import { useMemo, useState } from 'react';
import { coverOpenQuestion } from '../../core/coverage/cover-open-question.ts';
import { isBlank } from '../../core/rich-text/rich-text.ts';
import type { AnswerVersion } from '../../core/study/study-record.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { clockTime } from './clock-time.ts';
import { coverageChange, coverageChangeWords } from './coverage-change.ts';
import { VersionText } from './VersionText.tsx';
import styles from './VersionsDialog.module.css';

const reasons: Readonly<Record<AnswerVersion['reason'], string>> = {
  interval: 'kept while writing',
  'before-restore': 'before a restore',
  conflict: 'from another window',
};

interface VersionViewProps {
  readonly versions: readonly AnswerVersion[];
  readonly version: AnswerVersion;
  readonly onChoose: (id: string) => void;
}

/** The list of versions beside the text of the chosen one. */
export function VersionView({ versions, version, onChoose }: VersionViewProps) {
  return (
    <div className={styles['columns']}>
      <VersionList
        versions={versions}
        chosen={version.id}
        onChoose={onChoose}
      />
      <Preview version={version} />
    </div>
  );
}

interface VersionListProps {
  readonly versions: readonly AnswerVersion[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const [now] = useState(() => new Date());
  return (
    <ul className={styles['list']} aria-label="Versions">
      {versions.map(version => (
        <li key={version.id}>
          <button
            type="button"
            className={styles['version']}
            aria-pressed={version.id === chosen}
            onClick={() => onChoose(version.id)}
          >
            <strong>{clockTime(version.saved, now)}</strong>
            <span>
              {version.words} {version.words === 1 ? 'word' : 'words'},{' '}
              {reasons[version.reason]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The chosen version as it stood, and what restoring it would do to coverage. */
function Preview({ version }: { readonly version: AnswerVersion }) {
  return (
    <div className={styles['chosen']}>
      <Comparison version={version} />
      <div
        className={styles['preview']}
        role="region"
        aria-label="Text of this version"
        tabIndex={0}
      >
        {isBlank(version.document) ? (
          <p>This version is empty.</p>
        ) : (
          <VersionText key={version.id} version={version} />
        )}
      </div>
    </div>
  );
}

function Comparison({ version }: { readonly version: AnswerVersion }) {
  const app = useApp();
  const present = useStore(app.writing, state => state.coverage);
  const question = useStore(app.study, state => state.question);
  const words = useMemo(() => {
    if (!question?.content || present.length === 0) return null;
    const { entry, content, record } = question;
    const answer = { document: version.document, revision: 0, modified: '' };
    const other = coverOpenQuestion(entry.prompt, content, {
      ...record,
      answer,
    });
    return other && coverageChangeWords(coverageChange(present, other));
  }, [question, present, version]);
  return words && <p className={styles['change']}>{words}</p>;
}
