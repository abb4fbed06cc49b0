import type { Annotation } from './annotation.ts';
import type { CollectionId, QuestionId } from '../collection/collection.ts';
import type { NoteEntry } from '../contract.ts';
import type { HighlightColour } from './highlight-colour.ts';
import { foldText } from '../search/search-words.ts';

/** What an annotation itself must be to be shown. */
export interface AnnotationFilter {
  /** One of these colours; empty means any. */
  readonly colours: readonly HighlightColour[];
  /** All of these tags, letter for letter apart from case and accents; empty means any. */
  readonly tags: readonly string[];
  /** Only those with words of the person's own. */
  readonly withNote: boolean;
}

/** What an entry of the list of all notes must be to be shown. */
export interface NoteFilter extends AnnotationFilter {
  /** One topic of one collection; null means any. */
  readonly topic: {
    readonly collection: CollectionId;
    readonly topic: string;
  } | null;
  /** Words that must all occur in the note, the quote, the tags, the point's label or the question. */
  readonly text: string;
}

/** Notes of one question, in the order in which they came. */
export interface NoteGroup {
  readonly collection: CollectionId;
  readonly question: QuestionId;
  readonly number: number;
  readonly prompt: string;
  readonly notes: readonly NoteEntry[];
}

/** Lets every annotation pass. */
export const anyAnnotation: AnnotationFilter = {
  colours: [],
  tags: [],
  withNote: false,
};

/** Lets every entry pass. */
export const anyNote: NoteFilter = { ...anyAnnotation, topic: null, text: '' };

/** Whether an annotation passes; see {@link AnnotationFilter}. */
export function passesFilter(
  annotation: Annotation,
  filter: AnnotationFilter,
): boolean {
  if (filter.withNote && annotation.note.trim() === '') return false;
  if (
    filter.colours.length > 0 &&
    !filter.colours.some(each => each === annotation.colour)
  )
    return false;
  if (filter.tags.length === 0) return true;
  const tags = new Set(annotation.tags.map(foldText));
  return filter.tags.every(tag => tags.has(foldText(tag)));
}

/** Entries that pass, by question; a question with none is left out. The order of entries and questions is kept. */
export function filterNotes(
  entries: readonly NoteEntry[],
  filter: NoteFilter,
): readonly NoteGroup[] {
  const words = foldText(filter.text).split(/\s+/u).filter(Boolean);
  const groups = new Map<string, NoteGroup & { notes: NoteEntry[] }>();
  for (const entry of entries) {
    if (!passes(entry, filter, words)) continue;
    const { collection, question, number, prompt } = entry;
    const key = JSON.stringify([collection, question]);
    const group = groups.get(key);
    if (group) group.notes.push(entry);
    else
      groups.set(key, { collection, question, number, prompt, notes: [entry] });
  }
  return [...groups.values()];
}

/** Tags of all annotations, each once however its letters are written, in alphabetical order. */
export function tagsOf(annotations: Iterable<Annotation>): readonly string[] {
  const tags = new Map<string, string>();
  for (const annotation of annotations)
    for (const tag of annotation.tags) {
      const key = foldText(tag);
      if (!tags.has(key)) tags.set(key, tag);
    }
  return [...tags]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, tag]) => tag);
}

function passes(
  entry: NoteEntry,
  filter: NoteFilter,
  words: readonly string[],
): boolean {
  const { topic } = filter;
  if (
    topic !== null &&
    (entry.topic !== topic.topic || entry.collection !== topic.collection)
  )
    return false;
  if (!passesFilter(entry.annotation, filter)) return false;
  if (words.length === 0) return true;
  const text = searchedText(entry);
  return words.every(word => text.includes(word));
}

function searchedText({ annotation, point, prompt }: NoteEntry): string {
  const { note, tags, target } = annotation;
  const parts = [note, target.quote.exact, ...tags, point?.label ?? '', prompt];
  return foldText(parts.join('\n'));
}
