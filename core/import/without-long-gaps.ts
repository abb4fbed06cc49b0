/** So many blank lines part what stands around them as well as any number does. */
const widestGap = 8;

/** The numbers of the lines of a text, without the blank ones that go beyond what a gap needs: they say nothing. */
export function withoutLongGaps(raws: readonly string[]): readonly number[] {
  const kept: number[] = [];
  let gap = 0;
  for (const [index, raw] of raws.entries()) {
    gap = raw === '' ? gap + 1 : 0;
    if (gap <= widestGap) kept.push(index);
  }
  return kept;
}
