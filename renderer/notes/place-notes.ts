import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type {
  Collection,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';

/** A text of the open question as the notes speak of it. */
export interface TextPlace {
  /** "Point 3", or the source's title for a text that no merged point takes in. */
  readonly name: string;
  /** Place among all texts, in the order of the merged answer. */
  readonly order: number;
}

/** An annotation with where it stands. */
export interface PlacedNote {
  readonly annotation: Annotation;
  readonly anchor: Anchor;
  readonly place: TextPlace | null;
}

const lost: Anchor = { state: 'lost' };

/** Every text of a question in reading order: each statement, then its wordings, then what was not merged. */
export function textPlaces(
  content: QuestionContent | null,
  collection: Pick<Collection, 'sources'> | null,
): ReadonlyMap<TextId, TextPlace> {
  const places = new Map<TextId, TextPlace>();
  const add = (id: TextId, name: string) => {
    if (!places.has(id)) places.set(id, { name, order: places.size });
  };
  if (content === null) return places;
  for (const { number, merged, wordings } of arrangeMergedPoints(content)) {
    add(merged.id, `Point ${number}`);
    for (const { point } of wordings) add(point.id, `Point ${number}`);
  }
  for (const { source, points } of content.answers) {
    const title = collection?.sources.find(each => each.id === source)?.title;
    for (const point of points) add(point.id, title ?? 'Not merged');
  }
  return places;
}

/** Annotations in the order of the text. Those that stand nowhere come last, in the order in which they were made. */
export function placeNotes(
  annotations: readonly Annotation[],
  anchors: ReadonlyMap<string, Anchor>,
  places: ReadonlyMap<TextId, TextPlace>,
): readonly PlacedNote[] {
  const placed = annotations.map(annotation => ({
    annotation,
    anchor: anchors.get(annotation.id) ?? lost,
    place: places.get(annotation.target.source) ?? null,
  }));
  return placed.sort(
    (left, right) =>
      orderOf(left) - orderOf(right) || startOf(left) - startOf(right),
  );
}

function orderOf({ anchor, place }: PlacedNote): number {
  return anchor.state === 'lost' || place === null
    ? Number.MAX_SAFE_INTEGER
    : place.order;
}

function startOf({ anchor }: PlacedNote): number {
  return anchor.state === 'lost' ? 0 : anchor.start;
}
