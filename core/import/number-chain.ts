/** A numbered block that may be a question. */
export interface NumberedBlock {
  readonly value: number;
  /** The mark after the number; one list keeps to one. */
  readonly style: string;
  /** Its words ask or set a task. */
  readonly isQuestion: boolean;
  /** Something other than the next number stands between it and the next number. */
  readonly hasContent: boolean;
  /** Columns further in than the outermost number of the sheet. */
  readonly depth: number;
  /** A heading, or a short line like one, stands between it and the number before. */
  readonly followsHead: boolean;
}

interface Chain {
  readonly score: number;
  readonly last: number;
  readonly before: Chain | null;
}

/** The farthest that a sheet may leave out numbers in one place and still be thought to go on. */
const widestGap = 12;
const worth = {
  asked: 6,
  withContent: 1.5,
  bare: 0.1,
  next: 2,
  nextBare: 0.3,
  doubled: -2.5,
  skipped: -0.4,
  restartAfterHead: -3,
  restartOfQuestions: -4,
  otherStyle: -1.5,
  deeper: -1.5,
};

function ownWorth(block: NumberedBlock): number {
  if (block.isQuestion) return worth.asked;
  const base = block.hasContent ? worth.withContent : worth.bare;
  return base + (block.depth >= 2 ? worth.deeper : 0);
}

function isRich(block: NumberedBlock): boolean {
  return block.isQuestion || block.hasContent;
}

function worthForward(step: number, block: NumberedBlock): number | null {
  if (step === 1) return isRich(block) ? worth.next : worth.nextBare;
  if (step <= widestGap) return worth.skipped * step;
  return block.isQuestion ? worth.restartOfQuestions : null;
}

function worthBack(
  step: number,
  before: NumberedBlock,
  block: NumberedBlock,
): number | null {
  if (step === 0 && isRich(before) && isRich(block)) return worth.doubled;
  if (block.isQuestion && before.isQuestion) return worth.restartOfQuestions;
  const isRestart = block.followsHead && block.value === 1;
  return isRestart ? worth.restartAfterHead : null;
}

/** What a block may follow: a number a little smaller, or, with a reason, any number. */
function stepWorth(before: NumberedBlock, block: NumberedBlock): number | null {
  const step = block.value - before.value;
  const style = before.style === block.style ? 0 : worth.otherStyle;
  const depth = before.depth === block.depth ? 0 : worth.otherStyle;
  const forward =
    step > 0 ? worthForward(step, block) : worthBack(step, before, block);
  return forward === null ? null : forward + style + depth;
}

/** Of the chains that end in one number, those of each style and depth can be the better ones later. */
function keyOf(block: NumberedBlock): string {
  return `${block.value} ${block.style} ${block.depth >= 2}`;
}

function candidatesFor(
  block: NumberedBlock,
  byNumber: ReadonlyMap<number, ReadonlyMap<string, Chain>>,
  best: Chain | null,
): readonly Chain[] {
  const found: Chain[] = best === null ? [] : [best];
  for (let value = block.value - widestGap; value < block.value; value += 1)
    found.push(...(byNumber.get(value)?.values() ?? []));
  return found;
}

/** The best chain that ends in a block. */
function bestChain(
  blocks: readonly NumberedBlock[],
  at: number,
  candidates: readonly Chain[],
): Chain {
  const block = blocks[at];
  const own = block === undefined ? 0 : ownWorth(block);
  let chain: Chain = { score: own, last: at, before: null };
  for (const before of candidates) {
    const previous = blocks[before.last];
    if (previous === undefined || block === undefined) continue;
    const step = stepWorth(previous, block);
    if (step === null || before.score + step + own <= chain.score) continue;
    chain = { score: before.score + step + own, last: at, before };
  }
  return chain;
}

/**
 * Of all numbered blocks of a sheet, those that number its questions. The numbers of a list inside an answer begin again
 * where the questions go on, so the chain of numbers that follow each other with the most content wins: a longest-path
 * search over the blocks in their order, linear in their number.
 * @returns Places in `blocks`, ascending.
 */
export function numberChain(
  blocks: readonly NumberedBlock[],
): readonly number[] {
  const byNumber = new Map<number, Map<string, Chain>>();
  let best: Chain | null = null;
  for (const [at, block] of blocks.entries()) {
    const chain = bestChain(blocks, at, candidatesFor(block, byNumber, best));
    const same = byNumber.get(block.value) ?? new Map<string, Chain>();
    const known = same.get(keyOf(block));
    if (known === undefined || chain.score >= known.score)
      same.set(keyOf(block), chain);
    byNumber.set(block.value, same);
    if (best === null || chain.score >= best.score) best = chain;
  }
  const places: number[] = [];
  for (let chain = best; chain !== null; chain = chain.before)
    places.push(chain.last);
  return places.reverse();
}
