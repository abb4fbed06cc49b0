import type { AnnotationTarget } from '../annotation/annotation.ts';
import { describeTarget } from './describe-target.ts';

/**
 * A seeded corpus of edited texts with look-alike sentences. Every word carries its own identity through the edits, so that
 * the place where a passage really is now (or that it is no more) is known without matching anything.
 */
interface Word {
  readonly id: number;
  readonly text: string;
}
type Sentence = readonly Word[];

export interface Mutation {
  readonly target: AnnotationTarget;
  readonly text: string;
  /** Where the very same words stand now, or null when they were deleted or edited. */
  readonly truth: { readonly start: number; readonly end: number } | null;
  readonly edits: readonly string[];
  readonly before: string;
}

/** Mulberry32, a small published generator: the corpus must be the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const vocabulary =
  `data model pipeline feature label drift metric sample batch stream monitor deploy train validate test review schema version
  owner budget latency privacy access audit report error bias noise signal cost team user alert cache queue cluster storage
  network service request response window season region customer order price image text audio token weight layer epoch
  gradient loss rate curve split fold score rank tree forest kernel margin cloud edge device sensor log trace event retry
  rollback canary shadow traffic release branch commit build check gate policy consent record table column key value join`.split(
    /\s+/u,
  );
const joints =
  'the a of in for with before after when so that keeps needs gives shows hides costs every each one new old small large first last'.split(
    ' ',
  );

class Writer {
  private nextId = 0;
  readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
  word(text: string): Word {
    this.nextId += 1;
    return { id: this.nextId, text };
  }
  fresh(): Word {
    return this.word(this.pick(this.random() < 0.6 ? vocabulary : joints));
  }
  unlike(word: Word): Word {
    const other = this.fresh();
    return other.text === word.text ? this.word(`${other.text}s`) : other;
  }
  sentence(): Sentence {
    const words = Array.from({ length: 5 + this.below(14) }, () =>
      this.fresh(),
    );
    const first = words[0]!;
    const last = words.at(-1)!;
    words[0] = {
      ...first,
      text: first.text.charAt(0).toUpperCase() + first.text.slice(1),
    };
    words[words.length - 1] = { ...last, text: `${last.text}.` };
    if (words.length === 1) words[0] = { ...first, text: `${first.text}.` };
    return words;
  }
  /** The same words with identities of their own; with one word changed if it is only to be similar. */
  lookAlike(sentence: Sentence, isSimilarOnly: boolean): Sentence {
    const changed = isSimilarOnly ? 1 + this.below(sentence.length - 1) : -1;
    return sentence.map((word, at) =>
      at === changed ? this.fresh() : this.word(word.text),
    );
  }
  text(): Sentence[] {
    const sentences = Array.from({ length: 8 + this.below(32) }, () =>
      this.sentence(),
    );
    const copies = 1 + this.below(3);
    for (let copy = 0; copy < copies; copy += 1) {
      const from = this.below(sentences.length);
      const isSimilarOnly = this.random() < 0.5;
      const twin = this.lookAlike(sentences[from]!, isSimilarOnly);
      sentences.splice(this.below(sentences.length + 1), 0, twin);
    }
    return sentences;
  }
}

/** Sentences into text, with the offsets of each word by its identity. */
function render(sentences: readonly Sentence[]): {
  text: string;
  at: ReadonlyMap<number, readonly [number, number]>;
  order: readonly number[];
} {
  const at = new Map<number, readonly [number, number]>();
  const order: number[] = [];
  let text = '';
  for (const word of sentences.flat()) {
    if (text !== '') text += ' ';
    at.set(word.id, [text.length, text.length + word.text.length]);
    order.push(word.id);
    text += word.text;
  }
  return { text, at, order };
}

interface Draft {
  readonly sentences: Sentence[];
  readonly edits: string[];
}

function editOnce(writer: Writer, draft: Draft, near: number): void {
  const { sentences, edits } = draft;
  const isNear = writer.random() < 0.25;
  const wanted = isNear
    ? near - 1 + writer.below(3)
    : writer.below(sentences.length);
  const at = Math.max(0, Math.min(sentences.length - 1, wanted));
  const sentence = sentences[at];
  if (sentence === undefined) return;
  const wordAt = writer.below(sentence.length);
  const kinds = {
    insertSentence: () => void sentences.splice(at, 0, writer.sentence()),
    insertAfter: () => void sentences.splice(at + 1, 0, writer.sentence()),
    insertSeveral: () =>
      void sentences.splice(at, 0, ...writer.text().slice(0, 3)),
    deleteSentence: () => void sentences.splice(at, 1),
    deleteTwo: () => void sentences.splice(at, 2),
    replaceWord: () =>
      void sentences.splice(
        at,
        1,
        sentence.with(wordAt, writer.unlike(sentence[wordAt]!)),
      ),
    insertWord: () =>
      void sentences.splice(
        at,
        1,
        sentence.toSpliced(wordAt, 0, writer.fresh()),
      ),
    deleteWord: () =>
      void sentences.splice(at, 1, sentence.toSpliced(wordAt, 1)),
    rewriteSentence: () => void sentences.splice(at, 1, writer.sentence()),
    // Copying the passage and deleting the original would be a move, so its own surroundings are not copied,
    // and nothing is copied once the passage is gone: a copy might restore it.
    copySentence: () =>
      isNear || Math.abs(at - near) < 3
        ? undefined
        : void sentences.splice(
            writer.below(sentences.length),
            0,
            writer.lookAlike(sentence, writer.random() < 0.3),
          ),
    // Away from all its surroundings a passage cannot be told from a look-alike: that has a test of its own.
    moveSentence: () => {
      if (at === near) return;
      sentences.splice(at, 1);
      sentences.splice(writer.below(sentences.length + 1), 0, sentence);
    },
  };
  const kind = writer.pick(Object.keys(kinds) as (keyof typeof kinds)[]);
  kinds[kind]();
  edits.push(`${kind} ${String(at)}`);
}

/** Takes away the passage's own sentence while its look-alikes stay: the trap for a hasty matcher. */
function setTrap(writer: Writer, draft: Draft, own: number): void {
  const instead = writer.random() < 0.3 ? [writer.sentence()] : [];
  draft.sentences.splice(own, 1, ...instead);
  draft.edits.push(`trap ${String(own)}`);
}

/** The position of a sentence that has a look-alike, if there is one. */
function trapped(sentences: readonly Sentence[]): number {
  const wordsOf = (sentence: Sentence): string =>
    sentence.map(word => word.text).join(' ');
  const seen = new Set<string>();
  return sentences.findIndex(sentence => {
    const isTwin = seen.has(wordsOf(sentence));
    seen.add(wordsOf(sentence));
    return isTwin;
  });
}

function passage(writer: Writer, sentence: Sentence): Sentence {
  if (writer.random() < 0.6) return sentence;
  const first = writer.below(Math.max(1, sentence.length - 3));
  const length = 2 + writer.below(sentence.length - first - 1);
  return sentence.slice(first, first + length);
}

/**
 * True when the edits have put the very same words into the very same surroundings (64 code units on either side, twice
 * what a record usually holds): two adjacent copies changed places, or one came to stand where another was. Nothing tells
 * the one from the other then, for a person either.
 */
export function isIndistinguishable(
  { target, before, text }: Mutation,
  place: { readonly start: number; readonly end: number },
): boolean {
  const around = (whole: string, start: number, end: number): string =>
    `${whole.slice(Math.max(0, start - 64), start)}|${whole.slice(end, end + 64)}`;
  const { start, end } = target.position;
  return around(before, start, end) === around(text, place.start, place.end);
}

/** One text, one passage in it, and the text after a few edits. */
export function mutation(seed: number): Mutation {
  const writer = new Writer(seededRandom(seed));
  const sentences = writer.text();
  const isTrap = writer.random() < 0.3;
  const own =
    isTrap && trapped(sentences) >= 0
      ? trapped(sentences)
      : writer.below(sentences.length);
  const words = passage(writer, sentences[own]!);
  const old = render(sentences);
  const target = describeTarget(
    'point',
    old.text,
    old.at.get(words[0]!.id)![0],
    old.at.get(words.at(-1)!.id)![1],
  );
  const draft: Draft = { sentences: [...sentences], edits: [] };
  if (isTrap) setTrap(writer, draft, own);
  const edits = 1 + writer.below(3);
  for (let edit = 0; edit < edits; edit += 1) editOnce(writer, draft, own);
  const now = render(draft.sentences);
  const from = now.order.indexOf(words[0]!.id);
  const isWhole =
    from >= 0 && words.every((word, at) => now.order[from + at] === word.id);
  const truth = isWhole
    ? {
        start: now.at.get(words[0]!.id)![0],
        end: now.at.get(words.at(-1)!.id)![1],
      }
    : null;
  return {
    target,
    text: now.text,
    truth,
    edits: draft.edits,
    before: old.text,
  };
}
