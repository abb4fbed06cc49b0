import { editDistance } from './edit-distance.ts';

/** A word that is like the one asked for. */
export interface NearWord {
  readonly term: string;
  /** Number of typing errors between the two. */
  readonly edits: number;
}

/** Words grouped so that those near to another are found without looking at the rest. */
export interface NearWords {
  /** Adds a word that was not there. */
  add(term: string): void;
  /** The words with 1 to `edits` typing errors (see `editDistance`), in no particular order. */
  find(term: string, edits: number): readonly NearWord[];
}

interface LengthGroup {
  readonly terms: string[];
  /** One bit a letter that occurs: most words are ruled out without comparing letters. */
  readonly letters: number[];
}

/** No words yet. */
export function createNearWords(): NearWords {
  const groups = new Map<number, LengthGroup>();
  return {
    add(term) {
      const known = groups.get(term.length) ?? { terms: [], letters: [] };
      groups.set(term.length, known);
      known.terms.push(term);
      known.letters.push(letterBits(term));
    },
    find(term, edits) {
      const found: NearWord[] = [];
      for (let off = -edits; off <= edits; off++) {
        const group = groups.get(term.length + off);
        if (group && edits > 0) findIn(group, term, edits, found);
      }
      return found;
    },
  };
}

function findIn(
  { terms, letters }: LengthGroup,
  term: string,
  edits: number,
  found: NearWord[],
): void {
  const wanted = letterBits(term);
  for (let index = 0; index < terms.length; index++) {
    const bits = letters[index] ?? 0;
    if (bitCount(bits & ~wanted) > edits || bitCount(wanted & ~bits) > edits)
      continue;
    const other = terms[index] ?? '';
    const distance = editDistance(term, other, edits);
    if (distance > 0 && distance <= edits)
      found.push({ term: other, edits: distance });
  }
}

function letterBits(term: string): number {
  let bits = 0;
  for (let index = 0; index < term.length; index++)
    bits |= 1 << (term.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
