import { alignmentTuning as tuning } from './alignment-tuning.ts';
import { heaviestInOrder } from './heaviest-in-order.ts';
import {
  candidatesOf,
  vectorsOf,
  type Candidate,
  type Vectors,
} from './pair-candidates.ts';
import type { QuestionProfile } from './question-profile.ts';
import { cosine } from './term-profile.ts';

/** By what a question of one sheet was found to be that of another. */
export type AlignedBy = 'number' | 'prompt' | 'content' | 'order';

/** A question of a sheet (`own`) and the one it is in the list (`target`), by place. */
export interface AlignedPair {
  readonly own: number;
  readonly target: number;
  readonly by: AlignedBy;
  /** 0 to 1. */
  readonly confidence: number;
}

function isBelievable(
  candidate: Candidate,
  rivals: Rivals,
  hasPrompts: boolean,
): boolean {
  if (candidate.words >= tuning.leastByWords) return true;
  const next = Math.max(
    nextBest(candidate, rivals.byOwn.get(candidate.own)),
    nextBest(candidate, rivals.byTarget.get(candidate.target)),
  );
  if (candidate.sameNumber)
    return !hasPrompts || candidate.words >= tuning.leastWithPrompts;
  return (
    candidate.words >= tuning.leastAlone &&
    candidate.score >= next * tuning.clearLead
  );
}

/** The other candidates for the same question, on both sides. */
interface Rivals {
  readonly byOwn: ReadonlyMap<number, readonly Candidate[]>;
  readonly byTarget: ReadonlyMap<number, readonly Candidate[]>;
}

function groupBy(
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = groups.get(key(candidate));
    if (known === undefined) groups.set(key(candidate), [candidate]);
    else known.push(candidate);
  }
  return groups;
}

function nextBest(
  chosen: Candidate,
  rivals: readonly Candidate[] = [],
): number {
  let next = 0;
  for (const rival of rivals)
    if (rival !== chosen) next = Math.max(next, rival.score);
  return next;
}

/** How far ahead of the others a pair is in words, 0 to 1. */
function leadOf(words: number, next: number): number {
  return words === 0 ? 0 : Math.max(0, 1 - next / words);
}

function pairOf(chosen: Candidate, rivals: Rivals, trust: number): AlignedPair {
  const others = rivals.byOwn.get(chosen.own);
  const next = nextBest(chosen, others);
  const { own, target, sameNumber, score, words } = chosen;
  if (next > score && !sameNumber)
    return { own, target, by: 'order', confidence: 0.45 };
  const evidence = Math.min(1, words / 0.5);
  if (sameNumber) {
    // Where the words of the sheet bear its numbers out, a number tells even of an answer of few words.
    const base = 0.25 + 0.4 * trust + 0.35 * evidence;
    const lead = leadOf(words, mostWords(chosen, others));
    const confidence = Math.min(1, base + 0.2 * evidence + 0.1 * lead);
    return { own, target, by: 'number', confidence };
  }
  const margin = score === 0 ? 0 : Math.max(0, 1 - next / score);
  const confidence = Math.min(1, 0.2 + 0.35 * evidence + 0.45 * margin);
  const fromPrompt = tuning.prompt * chosen.promptLikeness;
  const by = fromPrompt > words / 2 ? 'prompt' : 'content';
  return { own, target, by, confidence };
}

function mostWords(chosen: Candidate, rivals: readonly Candidate[] = []) {
  let most = 0;
  for (const rival of rivals)
    if (rival !== chosen) most = Math.max(most, rival.words);
  return most;
}

function totalOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { score }) => sum + score, 0);
}

/** The best pairs one after the other, whatever their order. */
function bestPairs(candidates: readonly Candidate[]): readonly Candidate[] {
  const own = new Set<number>();
  const targets = new Set<number>();
  const chosen: Candidate[] = [];
  const best = [...candidates].sort(
    (one, other) =>
      other.score - one.score ||
      one.own - other.own ||
      one.target - other.target,
  );
  for (const candidate of best) {
    if (own.has(candidate.own) || targets.has(candidate.target)) continue;
    own.add(candidate.own);
    targets.add(candidate.target);
    chosen.push(candidate);
  }
  return chosen;
}

/** Two sheets mostly keep one order: if keeping to it costs little of the agreement, it decides between questions alike. */
function choosePairs(candidates: readonly Candidate[]): readonly Candidate[] {
  const free = bestPairs(candidates);
  const inOrder = heaviestInOrder(candidates);
  const isKept = totalOf(inOrder) >= totalOf(free) * tuning.orderKept;
  if (!isKept) return free;
  const own = new Set(inOrder.map(pair => pair.own));
  const targets = new Set(inOrder.map(pair => pair.target));
  const moved = candidates.filter(
    pair =>
      (pair.words >= tuning.leastMoved ||
        (pair.sameNumber && pair.words >= tuning.leastAlone)) &&
      !own.has(pair.own) &&
      !targets.has(pair.target),
  );
  return [...inOrder, ...bestPairs(moved)];
}

/** How far the words of the pairs of equal numbers reach what they could reach in other pairs, 0 to 1. */
function trustInNumbers(
  candidates: readonly Candidate[],
  plain: readonly Candidate[],
): number {
  const numbered = candidates.filter(({ sameNumber }) => sameNumber);
  const said = numbered.reduce((sum, { words }) => sum + words, 0);
  const could = totalOf(choosePairs(plain));
  return could === 0 ? 0 : Math.min(1, said / could);
}

function takeBest(
  candidates: readonly Candidate[],
  own: readonly Vectors[],
  targets: readonly Vectors[],
): Map<number, AlignedPair> {
  const plain = candidates.map(candidate => ({
    ...candidate,
    score: candidate.words,
    sameNumber: false,
  }));
  const trust = trustInNumbers(candidates, plain);
  // Numbers that go against the words were given anew after an answer was left out: they say nothing.
  const said = candidates.some(({ words }) => words > 0);
  const trusted = said && trust < tuning.numbersTrusted ? plain : candidates;
  const rivals: Rivals = {
    byOwn: groupBy(trusted, candidate => candidate.own),
    byTarget: groupBy(trusted, candidate => candidate.target),
  };
  const pairs = new Map<number, AlignedPair>();
  for (const candidate of choosePairs(trusted)) {
    const asked = own[candidate.own]?.prompt.size ?? 0;
    const known = targets[candidate.target]?.prompt.size ?? 0;
    if (isBelievable(candidate, rivals, asked > 0 && known > 0))
      pairs.set(candidate.own, pairOf(candidate, rivals, trust));
  }
  return pairs;
}

/** Places of a list that no pair has taken. */
function freeBetween(
  taken: ReadonlySet<number>,
  after: number,
  before: number,
): readonly number[] {
  const free: number[] = [];
  for (let place = after + 1; place < before; place += 1)
    if (!taken.has(place)) free.push(place);
  return free;
}

/** Aligns what is left between two aligned neighbours when as many are left on both sides. */
function fillByOrder(
  pairs: Map<number, AlignedPair>,
  own: readonly Vectors[],
  targets: readonly Vectors[],
): void {
  const taken = new Set([...pairs.values()].map(({ target }) => target));
  let after = -1;
  let waiting: number[] = [];
  for (let at = 0; at <= own.length; at += 1) {
    const next = at === own.length ? targets.length : pairs.get(at)?.target;
    if (next === undefined) {
      waiting.push(at);
      continue;
    }
    const free = waiting.length > 0 ? freeBetween(taken, after, next) : [];
    const isEven = free.length === waiting.length;
    for (const [step, target] of isEven ? free.entries() : []) {
      const place = waiting[step] ?? 0;
      if (mayBeSame(own[place], targets[target]))
        pairs.set(place, { own: place, target, by: 'order', confidence: 0.3 });
    }
    after = next;
    waiting = [];
  }
}

/** The one question that is left on either side. */
function fillTheLast(
  pairs: Map<number, AlignedPair>,
  own: readonly Vectors[],
  targets: readonly Vectors[],
): void {
  if (pairs.size + 1 !== own.length || pairs.size + 1 !== targets.length)
    return;
  const taken = new Set([...pairs.values()].map(({ target }) => target));
  const place = own.findIndex((_, at) => !pairs.has(at));
  const target = targets.findIndex((_, at) => !taken.has(at));
  if (mayBeSame(own[place], targets[target]))
    pairs.set(place, { own: place, target, by: 'order', confidence: 0.3 });
}

/** Two question texts are two questions, whatever their order, when what is said to them has nothing in common either. */
function mayBeSame(
  own: Vectors | undefined,
  target: Vectors | undefined,
): boolean {
  if (own === undefined || target === undefined) return false;
  if (own.prompt.size === 0 || target.prompt.size === 0) return true;
  return cosine(own.whole, target.whole) >= tuning.leastInPlace;
}

/** A list that counts nothing is counted by its order, for a sheet that counts. */
function counted(
  list: readonly QuestionProfile[],
  own: readonly QuestionProfile[],
): readonly QuestionProfile[] {
  const counts = own.filter(({ number }) => number !== null).length;
  const isCounted = list.some(({ number }) => number !== null);
  if (isCounted || counts * 2 <= own.length) return list;
  return list.map((profile, place) => ({ ...profile, number: place + 1 }));
}

/**
 * Finds for each question of a sheet which one of a list it is: by the words of question and answer and by its number, the
 * best pair first, and what is left by order. Each question of the list is found at most once. Deterministic; time grows
 * linearly with the number of questions.
 * @returns Pairs in the order of the sheet; a question without a pair is not in the list.
 */
export function alignOneSheet(
  own: readonly QuestionProfile[],
  list: readonly QuestionProfile[],
): readonly AlignedPair[] {
  const all = [...list, ...own];
  const mine = vectorsOf(own, all);
  const targets = vectorsOf(counted(list, own), all);
  const pairs = takeBest(candidatesOf(mine, targets), mine, targets);
  fillByOrder(pairs, mine, targets);
  fillTheLast(pairs, mine, targets);
  return [...pairs.values()].sort((one, other) => one.own - other.own);
}
