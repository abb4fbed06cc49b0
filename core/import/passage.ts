/** Words of one or more lines that belong together, and which line each of them stands in. */
export interface Passage {
  readonly text: string;
  /** Ascending by offset; the first is at offset 0. */
  readonly starts: readonly LineStart[];
}

/** Where in a passage the words of a line begin. */
export interface LineStart {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly line: number;
}

/** One piece of a passage: the words of one line, and what stands between them and the piece before. */
export interface PassagePiece {
  readonly text: string;
  readonly line: number;
  readonly between: string;
}

/** A passage of one or more pieces; what stands before the first is left out. */
export function passageOf(pieces: readonly PassagePiece[]): Passage {
  const texts: string[] = [];
  const starts: LineStart[] = [];
  let offset = 0;
  for (const { text, line, between } of pieces) {
    const gap = starts.length === 0 ? '' : between;
    texts.push(gap, text);
    starts.push({ offset: offset + gap.length, line });
    offset += gap.length + text.length;
  }
  return { text: texts.join(''), starts };
}

/** Several passages as one, with a space or other signs between them. */
export function joinPassages(
  passages: readonly Passage[],
  between = ' ',
): Passage {
  const starts: LineStart[] = [];
  let shift = 0;
  for (const passage of passages) {
    for (const { offset, line } of passage.starts)
      starts.push({ offset: offset + shift, line });
    shift += passage.text.length + between.length;
  }
  return { text: passages.map(({ text }) => text).join(between), starts };
}

/** Index of the last start at or before an offset. */
function startAt(starts: readonly LineStart[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line in which an offset lies. */
export function lineAt(passage: Passage, offset: number): number {
  return passage.starts[startAt(passage.starts, offset)]?.line ?? 0;
}

/** A stretch of a passage without the white space around it; `end` is exclusive. */
export function slicePassage(
  passage: Passage,
  start: number,
  end = passage.text.length,
): Passage {
  const cut = passage.text.slice(start, end);
  const from = start + cut.length - cut.trimStart().length;
  const to = from + cut.trim().length;
  const first = startAt(passage.starts, from);
  const starts: LineStart[] = [{ offset: 0, line: lineAt(passage, from) }];
  for (let at = first + 1; at < passage.starts.length; at += 1) {
    const next = passage.starts[at];
    if (next === undefined || next.offset >= to) break;
    starts.push({ offset: next.offset - from, line: next.line });
  }
  return { text: passage.text.slice(from, to), starts };
}

/** The lines of a passage, ascending. */
export function linesOf(passage: Passage): readonly number[] {
  return passage.starts.map(({ line }) => line);
}

/** A passage with other signs in place of those that a global pattern finds. */
export function replaceSigns(
  passage: Passage,
  signs: RegExp,
  by: string,
): Passage {
  const texts: string[] = [];
  const starts: LineStart[] = [];
  let kept = 0;
  let length = 0;
  let next = 0;
  const keep = (to: number) => {
    for (; (passage.starts[next]?.offset ?? Infinity) < to; next += 1) {
      const { offset = 0, line = 0 } = passage.starts[next] ?? {};
      starts.push({ offset: length + Math.max(0, offset - kept), line });
    }
    const words = passage.text.slice(kept, to);
    texts.push(words);
    length += words.length;
  };
  for (const found of passage.text.matchAll(signs)) {
    keep(found.index);
    texts.push(by);
    length += by.length;
    kept = found.index + found[0].length;
  }
  if (kept === 0) return passage;
  keep(Infinity);
  return { text: texts.join(''), starts };
}
