import type { Annotation } from '../../core/annotation/annotation.ts';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type {
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { Citation, RichText } from '../../core/rich-text/rich-text.ts';

type Place = Pick<Citation, 'point' | 'source'> & { readonly order: number };

/** Highlighted words with the point, and the source unless it is the statement, that they stand in. */
export type HighlightQuote = Pick<Citation, 'point' | 'source' | 'quote'>;

/** The highlights of a question in reading order, the same words of one place once; those whose text is gone are left out. */
export function highlightQuotes(
  content: QuestionContent,
  annotations: readonly Annotation[],
): readonly HighlightQuote[] {
  const places = placesOf(content);
  const found = annotations.flatMap(({ target }) => {
    const place = places.get(target.source);
    const quote = target.quote.exact.trim();
    if (!place || quote === '') return [];
    return [{ ...place, quote, start: target.position.start }];
  });
  found.sort((a, b) => a.order - b.order || a.start - b.start);
  const kept = new Map(
    found.map(({ point, source, quote }) => [
      JSON.stringify([point, source, quote]),
      { point, source, quote },
    ]),
  );
  return [...kept.values()];
}

/** A first text of my answer: a list of quotes, each with its citation. */
export function quoteList(
  ref: Pick<Citation, 'collection' | 'question'>,
  quotes: readonly HighlightQuote[],
): RichText {
  const { collection, question } = ref;
  const items = quotes.map(each => ({
    type: 'listItem',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: `“${each.quote}” ` },
          { type: 'citation', attrs: { collection, question, ...each } },
        ],
      },
    ],
  }));
  return {
    type: 'doc',
    content: [{ type: 'bulletList', content: items }, { type: 'paragraph' }],
  };
}

function placesOf(content: QuestionContent): ReadonlyMap<TextId, Place> {
  const places = new Map<TextId, Place>();
  const add = (text: TextId, point: string, source: string | null) => {
    if (!places.has(text))
      places.set(text, { point, source, order: places.size });
  };
  for (const { merged, wordings } of arrangeMergedPoints(content)) {
    add(merged.id, merged.id, null);
    for (const { source, point } of wordings) add(point.id, merged.id, source);
  }
  return places;
}
