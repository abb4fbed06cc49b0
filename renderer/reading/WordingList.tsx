import { Quote } from 'lucide-react';
import type { Wording } from '../../core/collection/arrange-merged-points.ts';
import { siglum } from '../../core/collection/siglum.ts';
import { DragHandle } from '../correction/DragHandle.tsx';
import { SplitZone } from '../correction/SplitZone.tsx';
import { WordingMenu } from '../correction/WordingMenu.tsx';
import { HighlightedText } from '../highlight/HighlightedText.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { citePoint } from './cite-current.ts';
import { Siglum } from './Siglum.tsx';
import styles from './WordingList.module.css';

/** Each source's own words for a merged point. */
export function WordingList({
  id,
  wordings,
  point,
  statement,
}: {
  readonly id: string;
  readonly wordings: readonly Wording[];
  readonly point: string;
  /** The words that speak for the merged point. */
  readonly statement: string;
}) {
  const app = useApp();
  const sources = useStore(app.study, state => state.collection?.sources);
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  return (
    <ul className={styles['list']} id={id} aria-label="Wordings">
      {wordings.map(wording => {
        const index = sources?.findIndex(each => each.id === wording.source);
        const letter = siglum(index ?? 0);
        const title = sources?.[index ?? 0]?.title ?? letter;
        return (
          <li key={wording.point.id} data-wording={wording.point.id}>
            <span title={title}>
              <Siglum letter={letter} />
              <span className="visually-hidden">{title}: </span>
            </span>
            <div className={styles['text']}>
              <HighlightedText
                id={wording.point.id}
                text={wording.point.text}
              />
              {wordings.length > 1 && wording.point.text === statement && (
                <p className={styles['speaks']}>Speaks for this point</p>
              )}
            </div>
            {!readOnly && (
              <WordingTools
                wording={wording}
                title={title}
                merged={point}
                alone={wordings.length === 1}
                speaks={wording.point.text === statement}
              />
            )}
          </li>
        );
      })}
      {wordings.length > 1 && <SplitZone wordings={wordings} />}
    </ul>
  );
}

function WordingTools({
  wording,
  title,
  merged,
  alone,
  speaks,
}: {
  readonly wording: Wording;
  /** Of its source. */
  readonly title: string;
  /** Id of the merged point. */
  readonly merged: string;
  readonly alone: boolean;
  readonly speaks: boolean;
}) {
  const app = useApp();
  const { point, source } = wording;
  return (
    <span className={styles['tools']}>
      <Button
        look="quiet"
        small
        square
        aria-label={`Cite the wording of ${title}`}
        onClick={() =>
          citePoint(app, { point: merged, source, quote: point.text })
        }
      >
        <Quote size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <WordingMenu
        point={point.id}
        source={title}
        alone={alone}
        speaks={speaks}
      />
      <DragHandle
        kind="wording"
        id={point.id}
        title={`Drag the wording of ${title} to the point that it belongs to`}
      />
    </span>
  );
}
