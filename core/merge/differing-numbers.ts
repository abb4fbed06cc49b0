import { yearUnit, type NumberClaim } from './number-claims.ts';
import { sharedTerms, type PointReading } from './point-reading.ts';

/** The only number of its unit in either point, further apart than rounding explains. */
export function differingNumbers(
  first: PointReading,
  second: PointReading,
): readonly [NumberClaim, NumberClaim] | null {
  for (const one of first.numbers) {
    const other = second.numbers.find(({ unit }) => unit === one.unit);
    if (!other || !isOnly(one, first) || !isOnly(other, second)) continue;
    if (sharedTerms(first, second, [one.unit]) < neededFor(one.unit)) continue;
    if (mayMean(second, one) || mayMean(first, other)) continue;
    if (isApart(one, other)) return [one, other];
  }
  return null;
}

/** A number without a unit may be of anything, so the words have to say that it is of the same. */
function neededFor(unit: string): number {
  return unit === '' || unit === yearUnit ? 2 : 0;
}

function isOnly(claim: NumberClaim, { numbers }: PointReading): boolean {
  return claim.unit === ''
    ? numbers.length === 1
    : numbers.filter(({ unit }) => unit === claim.unit).length === 1;
}

/** True when a point gives the same number too, without saying again of what: *two cells against four*. */
function mayMean({ numbers }: PointReading, claim: NumberClaim): boolean {
  return numbers.some(
    ({ unit, least, most }) =>
      unit === '' &&
      claim.unit !== '' &&
      least <= claim.most &&
      claim.least <= most,
  );
}

function isApart(one: NumberClaim, other: NumberClaim): boolean {
  const [low, high] = [closed(one, other), closed(other, one)].sort(
    (left, right) => left.least - right.least || left.most - right.most,
  );
  if (!low || !high) return false;
  const rounding = low.isExact && high.isExact ? 0 : 0.1;
  return low.most + rounding * Math.abs(low.most) < high.least;
}

/** Two bounds on the same side differ as two numbers do; a bound and a number only if the bound leaves the number out. */
function closed(claim: NumberClaim, other: NumberClaim): NumberClaim {
  if (claim.most === Infinity && other.most === Infinity)
    return { ...claim, most: claim.least };
  if (claim.least === -Infinity && other.least === -Infinity)
    return { ...claim, least: claim.most };
  return claim;
}
