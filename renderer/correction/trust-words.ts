import type {
  GroupingDifference,
  JoinedPoints,
  PartedPoint,
} from './grouping-difference.ts';

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

/** What another grouping would come to: “Joins 5 points into 2, parts 1.” */
export function differenceWords({
  joined,
  parted,
}: GroupingDifference): string {
  const from = joined.reduce((sum, { labels }) => sum + labels.length, 0);
  const joins = `joins ${from} points into ${joined.length}`;
  const parts = `parts ${parted.length}${joined.length > 0 ? '' : ` ${parted.length === 1 ? 'point' : 'points'}`}`;
  const words = [
    ...(joined.length > 0 ? [joins] : []),
    ...(parted.length > 0 ? [parts] : []),
  ].join(', ');
  return words === ''
    ? 'This would change nothing of what is shown now.'
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Which points would become one: “A”, “B” and “C”. */
export function joinedWords({ labels }: JoinedPoints): string {
  return listed(labels.map(quoted));
}

/** What a point would become: “A” into 2 points of 3 and 1 wordings. */
export function partedWords({ label, parts }: PartedPoint): string {
  const counts = [...parts].sort((left, right) => right - left);
  const [most = 0] = counts;
  const even = counts.every(count => count === most);
  const of = even
    ? `${most} ${most === 1 ? 'wording' : 'wordings'} each`
    : `${listed(counts.map(String))} wordings`;
  return `${quoted(label)} into ${parts.length} points of ${of}`;
}

function quoted(label: string): string {
  return `“${label}”`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const others = words.slice(0, -1).join(', ');
  return others === '' ? last : `${others} and ${last}`;
}
