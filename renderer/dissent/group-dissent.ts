import type { TextId } from '../../core/collection/collection.ts';
import type { Dissent, DissentSpan } from '../../core/merge/find-dissent.ts';

/** One side of a dispute: a point, and the words in which it differs, in order and apart from each other. */
export interface DisputedQuote {
  readonly point: TextId;
  readonly spans: readonly DissentSpan[];
}

/** What several points of one merged point disagree in. */
export interface Dispute {
  readonly kind: Dissent['kind'];
  readonly quotes: readonly DisputedQuote[];
}

/**
 * Joins contradictions of one kind that have a point in common: where one source says 7 and two say 4, all three are one
 * dispute, and each is quoted once.
 */
export function groupDissent(dissents: readonly Dissent[]): readonly Dispute[] {
  const disputes: Dissent[][] = [];
  for (const dissent of dissents) {
    const joined = disputes.filter(each =>
      each.some(other => isLinked(other, dissent)),
    );
    for (const each of joined) disputes.splice(disputes.indexOf(each), 1);
    disputes.push([...joined.flat(), dissent]);
  }
  return disputes.flatMap(each =>
    each[0] ? { kind: each[0].kind, quotes: quotesOf(each) } : [],
  );
}

function isLinked(one: Dissent, other: Dissent): boolean {
  return (
    one.kind === other.kind && one.points.some(id => other.points.includes(id))
  );
}

function quotesOf(dissents: readonly Dissent[]): readonly DisputedQuote[] {
  const spans = new Map<TextId, DissentSpan[]>();
  for (const { points, spans: places } of dissents)
    points.forEach((point, side) => {
      const place = places[side];
      if (place) spans.set(point, [...(spans.get(point) ?? []), place]);
    });
  return [...spans].map(([point, places]) => ({
    point,
    spans: apart(places),
  }));
}

/** The same stretches, joined where they overlap. */
function apart(spans: readonly DissentSpan[]): readonly DissentSpan[] {
  const joined: DissentSpan[] = [];
  for (const span of spans.toSorted((one, two) => one.start - two.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
      };
    else joined.push(span);
  }
  return joined;
}
