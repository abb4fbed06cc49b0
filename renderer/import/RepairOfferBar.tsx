import { useState } from 'react';
import type { ImportFile } from '../../core/import/import-preview.ts';
import type { ImportLine } from '../../core/import/learned-repairs.ts';
import { keyNamesOf } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft } from './import-draft.ts';
import { count, lineRepairWords } from './import-words.ts';
import { lineFormWords } from './line-form-words.ts';
import {
  acceptOffer,
  dismissOffer,
  filesOf,
  type RepairOffer,
} from './repair-offer.ts';
import { useGrowing } from './use-growing.ts';
import styles from './RepairOfferBar.module.css';

/** Offers to do to like lines what was just done to one, and shows each of them first. */
export function RepairOfferBar({
  draft,
  files,
}: {
  readonly draft: ImportDraft;
  readonly files: readonly ImportFile[];
}) {
  const offer = useStore(draft.store, state => state.offer);
  if (offer === null) return null;
  const first = offer.lines[0];
  return (
    <Offer
      key={`${offer.role} ${first?.file} ${first?.line} ${offer.lines.length}`}
      draft={draft}
      offer={offer}
      files={files}
    />
  );
}

function Offer({
  draft,
  offer,
  files,
}: {
  readonly draft: ImportDraft;
  readonly offer: RepairOffer;
  readonly files: readonly ImportFile[];
}) {
  const app = useApp();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const { lines } = offer;
  const chosen = lines.filter(line => !without.has(keyOf(line)));
  const shown = useGrowing(lines.length, 60);
  const accept = () => {
    acceptOffer(draft, offer, chosen);
    announce(app, `Done to ${count(chosen.length, 'line')}`);
  };
  return (
    <section
      className={styles['offer']}
      aria-labelledby="import-offer"
      data-offer=""
    >
      <OfferWords offer={offer} />
      <ul className={styles['lines']} aria-label="Like lines">
        {lines.slice(0, shown).map(line => (
          <LikeLine
            key={keyOf(line)}
            line={line}
            file={files.find(({ id }) => id === line.file)?.name ?? ''}
            chosen={!without.has(keyOf(line))}
            onChange={() => setWithout(toggled(without, keyOf(line)))}
          />
        ))}
      </ul>
      <div className={styles['actions']}>
        <span className={styles['keys']} aria-hidden>
          {keyNamesOf('Mod+.').map(key => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
        <Button small look="quiet" onClick={() => dismissOffer(draft)}>
          Not now
        </Button>
        <Button small disabled={chosen.length === 0} onClick={accept}>
          {chosen.length === lines.length
            ? 'Do the same'
            : `Do the same to ${count(chosen.length, 'line')}`}
        </Button>
      </div>
    </section>
  );
}

function OfferWords({ offer }: { readonly offer: RepairOffer }) {
  const { lines, form, role } = offer;
  return (
    <div className={styles['words']}>
      <h4 id="import-offer" className={styles['title']}>
        Do the same to {count(lines.length, 'like line')} in{' '}
        {count(filesOf(lines), 'file')}?
      </h4>
      <p className={styles['form']}>
        Each {lineRepairWords(role)}.{' '}
        {form && `They look the same: ${lineFormWords(form)}.`}
      </p>
    </div>
  );
}

function LikeLine({
  line: { line, text },
  file,
  chosen,
  onChange,
}: {
  readonly line: RepairOffer['lines'][number];
  readonly file: string;
  readonly chosen: boolean;
  readonly onChange: () => void;
}) {
  return (
    <li>
      <label className={styles['line']}>
        <input type="checkbox" checked={chosen} onChange={onChange} />
        <span className={styles['text']}>{text}</span>
        <span className={styles['place']}>
          {file}, line {line + 1}
        </span>
      </label>
    </li>
  );
}

function keyOf({ file, line }: ImportLine): string {
  return `${file} ${line}`;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
