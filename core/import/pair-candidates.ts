import { alignmentTuning as tuning } from './alignment-tuning.ts';
import type { QuestionProfile } from './question-profile.ts';
import {
  addCounts,
  cosine,
  termVector,
  termWeight,
  type TermCounts,
  type TermVector,
} from './term-profile.ts';

/** A question of a sheet or of the list as vectors. */
export interface Vectors {
  readonly number: number | null;
  readonly prompt: TermVector;
  readonly whole: TermVector;
}

/** Two questions that may be one. */
export interface Candidate {
  readonly own: number;
  readonly target: number;
  readonly score: number;
  readonly promptLikeness: number;
  readonly words: number;
  readonly sameNumber: boolean;
}

function wholeOf({ prompt, answer }: QuestionProfile): TermCounts {
  // A prompt is short and says most about what the question is.
  return addCounts([prompt, prompt, answer]);
}

/** Vectors of some of all questions; the weights come from all. */
export function vectorsOf(
  profiles: readonly QuestionProfile[],
  all: readonly QuestionProfile[],
): readonly Vectors[] {
  const promptWeight = termWeight(all.map(({ prompt }) => prompt));
  const wholeWeight = termWeight(all.map(wholeOf));
  return profiles.map(profile => ({
    number: profile.number,
    prompt: termVector(profile.prompt, promptWeight),
    whole: termVector(wholeOf(profile), wholeWeight),
  }));
}

function compare(
  own: number,
  target: number,
  mine: Vectors,
  other: Vectors,
): Candidate {
  const content = cosine(mine.whole, other.whole);
  const hasPrompts = mine.prompt.size > 0 && other.prompt.size > 0;
  const promptLikeness = hasPrompts ? cosine(mine.prompt, other.prompt) : 0;
  const sameNumber = mine.number !== null && mine.number === other.number;
  const words = hasPrompts
    ? tuning.prompt * promptLikeness + (1 - tuning.prompt) * content
    : tuning.content * content;
  return {
    own,
    target,
    score: words + (sameNumber ? tuning.number : 0),
    promptLikeness,
    words,
    sameNumber,
  };
}

/** Places of vectors by what they have. */
function index<Key>(
  vectors: readonly Vectors[],
  keys: (vector: Vectors) => Iterable<Key>,
): ReadonlyMap<Key, readonly number[]> {
  const places = new Map<Key, number[]>();
  for (const [place, vector] of vectors.entries())
    for (const key of keys(vector)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  return places;
}

/** The pairs that share a number or a telling term. */
export function candidatesOf(
  own: readonly Vectors[],
  targets: readonly Vectors[],
): readonly Candidate[] {
  const byTerm = index(targets, ({ whole }) => whole.keys());
  const byNumber = index(targets, ({ number }) =>
    number === null ? [] : [number],
  );
  return own.flatMap((mine, at) => {
    const places = new Set<number>();
    for (const term of mine.whole.keys()) {
      const found = byTerm.get(term) ?? [];
      if (found.length <= tuning.mostQuestionsOfTerm)
        for (const place of found) places.add(place);
    }
    if (mine.number !== null)
      for (const place of byNumber.get(mine.number) ?? []) places.add(place);
    return [...places].flatMap(place => {
      const other = targets[place];
      return other === undefined ? [] : [compare(at, place, mine, other)];
    });
  });
}
