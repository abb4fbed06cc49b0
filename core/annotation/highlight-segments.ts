import type { HighlightColour } from './highlight-colour.ts';

/** A highlight to draw. Offsets count UTF-16 code units; `end` is exclusive. */
export interface HighlightRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly colour: HighlightColour;
  readonly state: 'exact' | 'moved' | 'changed';
}

/** A range lit because a search found it. */
export interface FoundRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that is drawn in one way. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The highlights that cover it, outer first: by earlier start, then longer, then the order given. */
  readonly highlights: readonly HighlightRange[];
  readonly isFound: boolean;
}

interface Boundary {
  readonly at: number;
  readonly step: 1 | -1;
  /** Position among the sorted highlights, or null for a found range. */
  readonly highlight: number | null;
}

function clamped<R extends FoundRange>(
  text: string,
  ranges: readonly R[],
): readonly R[] {
  return ranges
    .map(range => ({
      ...range,
      start: Math.max(0, range.start),
      end: Math.min(text.length, range.end),
    }))
    .filter(range => range.start < range.end);
}

function boundariesOf(
  highlights: readonly HighlightRange[],
  found: readonly FoundRange[],
): readonly Boundary[] {
  const pair = (range: FoundRange, highlight: number | null): Boundary[] => [
    { at: range.start, step: 1, highlight },
    { at: range.end, step: -1, highlight },
  ];
  return [
    ...highlights.flatMap((range, index) => pair(range, index)),
    ...found.flatMap(range => pair(range, null)),
  ].sort((a, b) => a.at - b.at);
}

/**
 * Cuts a text at the ends of overlapping highlights and search results, so that each piece can be drawn with everything
 * that covers it. The pieces together are the text; there are none for an empty text. Ranges that reach beyond the text are cut to
 * it, empty ones are left out. Work grows with the number of ranges times how many overlap in one place.
 */
export function highlightSegments(
  text: string,
  ranges: readonly HighlightRange[],
  found: readonly FoundRange[] = [],
): readonly Segment[] {
  const highlights = clamped(text, ranges).toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const segments: Segment[] = [];
  // Positions in `highlights`, always sorted, because that is the order in which they are drawn.
  let open: readonly number[] = [];
  let lit = 0;
  let from = 0;
  const cutAt = (end: number): void => {
    if (end === from) return;
    segments.push({
      start: from,
      end,
      text: text.slice(from, end),
      highlights: open.flatMap(index => highlights[index] ?? []),
      isFound: lit > 0,
    });
    from = end;
  };
  for (const boundary of boundariesOf(highlights, clamped(text, found))) {
    cutAt(boundary.at);
    const { highlight, step } = boundary;
    if (highlight === null) lit += step;
    else if (step === 1) open = [...open, highlight].sort((a, b) => a - b);
    else open = open.filter(index => index !== highlight);
  }
  cutAt(text.length);
  return segments;
}
