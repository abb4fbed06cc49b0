import { useState } from 'react';
import { plainText } from '../../core/rich-text/rich-text.ts';
import type { AnswerVersion } from '../../core/study/study-record.ts';
import { clockTime } from './clock-time.ts';
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

/** The list of versions beside the words of the chosen one. */
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

/** The words of a version, block by block. */
function Preview({ version }: { readonly version: AnswerVersion }) {
  const blocks = plainText(version.document)
    .split('\n')
    .filter(line => line.trim() !== '');
  return (
    <div
      className={styles['preview']}
      role="region"
      aria-label="Text of this version"
      tabIndex={0}
    >
      {blocks.length === 0 && <p>This version is empty.</p>}
      {blocks.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
