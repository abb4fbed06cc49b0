import type { Annotation } from '../../core/annotation/annotation.ts';
import type {
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { NoteEntry } from '../../core/contract.ts';
import type { Library } from './library.ts';

/** Every annotation of every collection, in the order of collections, questions and merged points. */
export async function listNotes(library: Library): Promise<NoteEntry[]> {
  const refs = await library.records.list();
  const { collections } = await library.collections.list();
  const notes: NoteEntry[] = [];
  for (const { id } of collections) {
    const mine = new Set(
      refs.filter(ref => ref.collection === id).map(ref => ref.question),
    );
    if (mine.size === 0) continue;
    const collection = await library.collections.open(id);
    for (const entry of collection.questions) {
      if (!mine.has(entry.id)) continue;
      const ref = { collection: id, question: entry.id };
      if ((await library.recordOf(ref)).annotations.length === 0) continue;
      const { content, record } = await library.correctedQuestion(ref);
      const { annotations } = record;
      const points = pointsByText(content);
      const placed = annotations.map(annotation => ({
        annotation,
        point: points.get(annotation.target.source) ?? null,
      }));
      for (const { annotation, point } of placed.sort(inReadingOrder))
        notes.push({
          ...ref,
          number: entry.number,
          prompt: entry.prompt,
          topic: entry.topic,
          point,
          annotation,
        });
    }
  }
  return notes;
}

interface Placed {
  readonly annotation: Annotation;
  readonly point: NoteEntry['point'];
}

function inReadingOrder(left: Placed, right: Placed): number {
  const order =
    (left.point?.number ?? Infinity) - (right.point?.number ?? Infinity);
  return (
    (Number.isNaN(order) ? 0 : order) ||
    left.annotation.target.position.start -
      right.annotation.target.position.start
  );
}

function pointsByText(
  content: QuestionContent | null,
): ReadonlyMap<TextId, NonNullable<NoteEntry['point']>> {
  const points = new Map<TextId, NonNullable<NoteEntry['point']>>();
  content?.mergedPoints.forEach(({ id, label, members }, index) => {
    const point = { number: index + 1, label };
    points.set(id, point);
    for (const member of members) points.set(member, point);
  });
  return points;
}
