import type { Annotation } from '../annotation/annotation.ts';
import type {
  Collection,
  CollectionId,
  QuestionContent,
  QuestionEntry,
  QuestionId,
  TextId,
} from '../collection/collection.ts';
import { plainText } from '../rich-text/rich-text.ts';
import type { SearchKind } from './search-hit.ts';
import type { StudyRecord } from '../study/study-record.ts';

/** A text that search looks through. */
export interface SearchText {
  /** Unique in the library: collection, question and what it is. */
  readonly id: string;
  readonly kind: SearchKind;
  readonly collection: CollectionId;
  readonly question: QuestionId;
  /** As `SearchHit.target`; null for the lead or closing of an answer too. */
  readonly target: TextId | null;
  /** The source of a point, lead or closing; otherwise null. */
  readonly source: string | null;
  /** "13. How do you …" */
  readonly title: string;
  /** Label of the point that it is or stands on, or null. */
  readonly label: string | null;
  readonly text: string;
  /** Tags of a note. */
  readonly tags: readonly string[];
}

/**
 * Every text of one question: its prompt, merged points, each source's points, lead and closing, notes, my answer. Empty
 * ones are left out. A highlight without note and tags is left out too, because its passage is found in the point, unless
 * that point is gone.
 * @param content null when the question's file cannot be read: the person's own words are still found
 * @param record null when nobody has touched the question
 */
export function searchTexts(
  collection: Collection,
  entry: QuestionEntry,
  content: QuestionContent | null,
  record: StudyRecord | null,
): readonly SearchText[] {
  const base = {
    collection: collection.id,
    question: entry.id,
    target: null,
    source: null,
    title: `${entry.number}. ${entry.prompt}`,
    label: null,
    tags: [],
  };
  const prefix = `${collection.id}/${entry.id}`;
  const labels = labelsOf(content);
  const texts: SearchText[] = [
    { ...base, id: `${prefix}/prompt`, kind: 'prompt', text: entry.prompt },
    ...mergedTexts(base, prefix, content),
    ...answerTexts(base, prefix, content),
    ...(record?.annotations ?? [])
      .filter(annotation => isWorthFinding(annotation, labels))
      .map(annotation => ({
        ...base,
        id: `${prefix}/note/${annotation.id}`,
        kind: 'note' as const,
        target: annotation.id,
        label: labels.get(annotation.target.source) ?? null,
        text: annotation.note.trim() || annotation.target.quote.exact,
        tags: annotation.tags,
      })),
    {
      ...base,
      id: `${prefix}/my-answer`,
      kind: 'my-answer',
      text: record?.answer ? plainText(record.answer.document) : '',
    },
  ];
  return texts.filter(text => text.text.trim() !== '');
}

type Base = Pick<
  SearchText,
  'collection' | 'question' | 'target' | 'source' | 'title' | 'label' | 'tags'
>;

function mergedTexts(
  base: Base,
  prefix: string,
  content: QuestionContent | null,
): readonly SearchText[] {
  return (content?.mergedPoints ?? []).map(merged => ({
    ...base,
    id: `${prefix}/merged-point/${merged.id}`,
    kind: 'merged-point',
    target: merged.id,
    label: merged.label || null,
    text: merged.statement,
  }));
}

function answerTexts(
  base: Base,
  prefix: string,
  content: QuestionContent | null,
): readonly SearchText[] {
  return (content?.answers ?? []).flatMap(
    ({ source, lead, points, closing }) => {
      const shared = { ...base, kind: 'point' as const, source };
      return [
        { ...shared, id: `${prefix}/lead/${source}`, text: lead },
        ...points.map(point => ({
          ...shared,
          id: `${prefix}/point/${point.id}`,
          target: point.id,
          label: point.label ?? null,
          text: point.text,
        })),
        { ...shared, id: `${prefix}/closing/${source}`, text: closing },
      ];
    },
  );
}

/** Label of every text that can carry a highlight; null for one without a label. */
function labelsOf(
  content: QuestionContent | null,
): ReadonlyMap<TextId, string | null> {
  const points = (content?.answers ?? []).flatMap(answer => answer.points);
  return new Map([
    ...points.map(point => [point.id, point.label ?? null] as const),
    ...(content?.mergedPoints ?? []).map(
      merged => [merged.id, merged.label || null] as const,
    ),
  ]);
}

function isWorthFinding(
  annotation: Annotation,
  labels: ReadonlyMap<TextId, string | null>,
): boolean {
  return (
    annotation.note.trim() !== '' ||
    annotation.tags.length > 0 ||
    !labels.has(annotation.target.source)
  );
}
