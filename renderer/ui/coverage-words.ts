/** "6 of 14 points covered, 2 touched": the name of everything that draws coverage. */
export function coverageWords(
  covered: number,
  touched: number,
  points: number,
): string {
  const all = points === 1 ? 'point' : 'points';
  return `${covered} of ${points} ${all} covered, ${touched} touched`;
}
