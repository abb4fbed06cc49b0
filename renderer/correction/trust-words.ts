/** How many steps of the slider there are to either side of the middle. */
export const trustSteps = 10;

/** The trust that a step of the slider stands for: 0 is as it is in the collection. */
export function trustOfStep(step: number): number {
  return 0.5 + step / (2 * trustSteps);
}

/** The step of the slider that is nearest to a trust. */
export function stepOfTrust(trust: number): number {
  return Math.round((trust - 0.5) * 2 * trustSteps);
}

/** How strict a step of the slider is, in words. */
export function trustWords(step: number): string {
  if (step === 0) return 'As it is in the collection';
  const far = Math.abs(step);
  const much =
    far <= 3
      ? 'A little'
      : far <= 6
        ? 'Clearly'
        : far < trustSteps
          ? 'Much'
          : 'As';
  const way = step < 0 ? 'stricter' : 'more generous';
  if (much === 'As')
    return step < 0 ? 'As strict as can be' : 'As generous as can be';
  return `${much} ${way}`;
}

/** What another grouping would come to: “Joins 3, parts 1”. */
export function differenceWords(joined: number, parted: number): string {
  if (joined === 0 && parted === 0)
    return 'This would change nothing of what is shown now.';
  const parts = [
    joined > 0
      ? `joins ${joined} ${joined === 1 ? 'group' : 'groups'} of points`
      : '',
    parted > 0 ? `parts ${parted} ${parted === 1 ? 'point' : 'points'}` : '',
  ].filter(Boolean);
  const words = parts.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
