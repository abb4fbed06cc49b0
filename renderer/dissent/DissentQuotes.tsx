import { EqualNot } from 'lucide-react';
import { useId } from 'react';
import type { Wording } from '../../core/collection/arrange-merged-points.ts';
import { siglum } from '../../core/collection/siglum.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { dissentWords } from './dissent-words.ts';
import {
  groupDissent,
  type Dispute,
  type DisputedQuote,
} from './group-dissent.ts';
import { useDissent } from './use-dissent.ts';
import styles from './DissentQuotes.module.css';

/** What the sources of a merged point contradict each other in: their own words side by side. Nothing when they agree. */
export function DissentQuotes({
  point,
  wordings,
}: {
  readonly point: string;
  readonly wordings: readonly Wording[];
}) {
  const dissent = useDissent(point);
  if (dissent === null) return null;
  return (
    <div className={styles['disputes']}>
      {groupDissent(dissent).map(dispute => (
        <DisputeBlock
          key={`${dispute.kind} ${dispute.quotes[0]?.point}`}
          dispute={dispute}
          wordings={wordings}
        />
      ))}
    </div>
  );
}

function DisputeBlock({
  dispute,
  wordings,
}: {
  readonly dispute: Dispute;
  readonly wordings: readonly Wording[];
}) {
  const title = useId();
  return (
    <div className={styles['dispute']} role="group" aria-labelledby={title}>
      <h3 className={styles['title']} id={title}>
        <EqualNot size={14} strokeWidth={1.75} aria-hidden />
        {dissentWords(dispute.kind)}
      </h3>
      <ul className={styles['quotes']}>
        {wordings.map(wording => {
          const quote = dispute.quotes.find(
            each => each.point === wording.point.id,
          );
          return (
            quote && <Quote key={quote.point} quote={quote} wording={wording} />
          );
        })}
      </ul>
    </div>
  );
}

/** What one source says, with the words in question standing out. */
function Quote({
  quote,
  wording: { source, point },
}: {
  readonly quote: DisputedQuote;
  readonly wording: Wording;
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  const index = sources?.findIndex(each => each.id === source) ?? 0;
  const letter = siglum(Math.max(0, index));
  const title = sources?.[index]?.title ?? letter;
  const last = quote.spans.at(-1)?.end ?? 0;
  return (
    <li className={styles['quote']}>
      <span title={title}>
        <Siglum letter={letter} />
        <span className="visually-hidden">{title}: </span>
      </span>
      <q className={styles['text']}>
        {quote.spans.map(({ start, end }, place) => (
          <span key={start}>
            {point.text.slice(quote.spans[place - 1]?.end ?? 0, start)}
            <mark className={styles['differing']}>
              {point.text.slice(start, end)}
            </mark>
          </span>
        ))}
        {point.text.slice(last)}
      </q>
    </li>
  );
}
