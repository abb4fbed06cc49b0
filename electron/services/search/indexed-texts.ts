import { searchKinds } from '../../../core/search/search-hit.ts';
import { foldTag } from '../../../core/search/search-query.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import { searchTerms } from '../../../core/search/search-words.ts';

/** A text with what is asked of it again and again. */
export interface IndexedText {
  readonly text: SearchText;
  /** The terms of label, text and tags, each with a space on either side and `|` between the fields. */
  readonly folded: string;
  readonly tags: readonly string[];
}

/** The texts by number. A text keeps its number as long as its id is known, so that equal results keep their order. */
export interface IndexedTexts {
  /** Number of the id, given out if it is new. */
  numberOf(id: string): number;
  get(number: number): IndexedText | undefined;
  /** Position of the text's kind among `searchKinds`: asked for every text with a word, so it is a look-up. */
  kindOf(number: number): number;
  set(number: number, entry: IndexedText): void;
  delete(number: number): void;
  /** Numbers of a question's texts. */
  ofQuestion(collection: string, question: string): readonly number[];
  /** Numbers of the texts with a tag. */
  withTag(tag: string): readonly number[];
  /** Tags in use. */
  tags(): readonly string[];
  /** One more than the highest number given out. */
  readonly end: number;
  readonly size: number;
}

/** Folds a text for {@link IndexedTexts}. */
export function indexedText(text: SearchText): IndexedText {
  const fields = [text.label ?? '', text.text, text.tags.join(' | ')];
  const folded = fields.map(field => searchTerms(field).join(' '));
  return {
    text,
    folded: ` ${folded.join(' | ')} `,
    tags: text.tags.map(foldTag),
  };
}

/** No texts yet. */
export function createIndexedTexts(): IndexedTexts {
  const numbers = new Map<string, number>();
  const entries: (IndexedText | undefined)[] = [];
  const kinds: number[] = [];
  const questions = new Map<string, Set<number>>();
  const byTag = new Map<string, Set<number>>();
  let size = 0;

  function forget(number: number): void {
    const known = entries[number];
    if (!known) return;
    size--;
    entries[number] = undefined;
    drop(
      questions,
      questionKey(known.text.collection, known.text.question),
      number,
    );
    for (const tag of known.tags) drop(byTag, tag, number);
  }

  return {
    numberOf(id) {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    },
    get: number => entries[number],
    kindOf: number => kinds[number] ?? 0,
    set(number, entry) {
      forget(number);
      size++;
      entries[number] = entry;
      kinds[number] = searchKinds.indexOf(entry.text.kind);
      put(
        questions,
        questionKey(entry.text.collection, entry.text.question),
        number,
      );
      for (const tag of entry.tags) put(byTag, tag, number);
    },
    delete: forget,
    ofQuestion: (collection, question) => [
      ...(questions.get(questionKey(collection, question)) ?? []),
    ],
    withTag: tag => [...(byTag.get(tag) ?? [])],
    tags: () => [...byTag.keys()],
    get end() {
      return numbers.size;
    },
    get size() {
      return size;
    },
  };
}

function questionKey(collection: string, question: string): string {
  return `${collection}/${question}`;
}

function put(map: Map<string, Set<number>>, key: string, number: number): void {
  const known = map.get(key);
  if (known) known.add(number);
  else map.set(key, new Set([number]));
}

function drop(
  map: Map<string, Set<number>>,
  key: string,
  number: number,
): void {
  const known = map.get(key);
  known?.delete(number);
  if (known?.size === 0) map.delete(key);
}
