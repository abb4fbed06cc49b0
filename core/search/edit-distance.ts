/**
 * The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other, if it is at
 * most `limit`; otherwise `limit + 1`. Optimal string alignment: a swapped pair is not edited again (Damerau 1964, in the
 * restricted form). Letters are UTF-16 code units.
 */
export function editDistance(
  first: string,
  second: string,
  limit: number,
): number {
  const tooFar = limit + 1;
  if (Math.abs(first.length - second.length) > limit) return tooFar;
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row++) {
    const current = nextRow(first, second, row, last, beforeLast);
    if (Math.min(...current) > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(tooFar, last[second.length] ?? tooFar);
}

function nextRow(
  first: string,
  second: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const letter = first.charCodeAt(row - 1);
  const current = [row];
  for (let column = 1; column <= second.length; column++) {
    const same = letter === second.charCodeAt(column - 1) ? 0 : 1;
    let cost = Math.min(
      at(last, column) + 1,
      at(current, column - 1) + 1,
      at(last, column - 1) + same,
    );
    if (isSwap(first, second, row, column))
      cost = Math.min(cost, at(beforeLast, column - 2) + 1);
    current.push(cost);
  }
  return current;
}

function isSwap(
  first: string,
  second: string,
  row: number,
  column: number,
): boolean {
  return (
    row > 1 &&
    column > 1 &&
    first.charCodeAt(row - 1) === second.charCodeAt(column - 2) &&
    first.charCodeAt(row - 2) === second.charCodeAt(column - 1)
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
