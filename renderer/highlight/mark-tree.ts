import type { HighlightRange, Segment } from '../../core/highlight-segments.ts';

/** A stretch of a text as it is drawn: a highlight around what it covers, or plain words. */
export type MarkNode =
  | {
      readonly kind: 'mark';
      readonly highlight: HighlightRange;
      /** True where the highlight begins; an overlap may draw it in several pieces. */
      readonly isFirst: boolean;
      readonly start: number;
      readonly children: readonly MarkNode[];
    }
  | { readonly kind: 'words'; readonly segment: Segment };

/**
 * Nests segments into marks, outer ones around inner ones, so that a highlight is one element wherever nothing overlaps
 * it halfway.
 */
export function markTree(
  segments: readonly Segment[],
  depth = 0,
): readonly MarkNode[] {
  const nodes: MarkNode[] = [];
  for (let index = 0; index < segments.length;) {
    const segment = segments[index];
    if (segment === undefined) break;
    const highlight = segment.highlights[depth];
    if (highlight === undefined) {
      nodes.push({ kind: 'words', segment });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (segments[end]?.highlights[depth]?.id === highlight.id) end += 1;
    nodes.push({
      kind: 'mark',
      highlight,
      isFirst: segment.start === highlight.start,
      start: segment.start,
      children: markTree(segments.slice(index, end), depth + 1),
    });
    index = end;
  }
  return nodes;
}
