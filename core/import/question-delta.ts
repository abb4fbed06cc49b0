import type {
  MergedPoint,
  QuestionContent,
  QuestionEntry,
  SourceId,
} from '../collection/collection.ts';
import { findDissent, type Dissent } from '../merge/find-dissent.ts';
import type { DeltaPoint, QuestionDelta } from './import-preview.ts';

/** What changed in a question: which merged points came, gained or lost a source, and which contradictions are new. */
export function questionDelta(
  { id, number, prompt }: QuestionEntry,
  before: QuestionContent,
  after: QuestionContent,
): QuestionDelta {
  const past = supportIn(before);
  const now = supportIn(after);
  const gains = (one: Support, other: Support) => (merged: MergedPoint) => {
    const known = other.get(merged.id) ?? new Set();
    return [...(one.get(merged.id) ?? [])].some(source => !known.has(source));
  };
  return {
    question: id,
    number,
    prompt,
    newPoints: after.mergedPoints
      .filter(merged => !past.has(merged.id))
      .map(deltaPoint),
    strengthened: after.mergedPoints
      .filter(merged => past.has(merged.id))
      .filter(gains(now, past))
      .map(deltaPoint),
    weakened: before.mergedPoints.filter(gains(past, now)).map(deltaPoint),
    disputes: newDisputes(before, after),
  };
}

/** True when something changed that a person may want to know. */
export function hasChanged(delta: QuestionDelta): boolean {
  const { newPoints, strengthened, weakened, disputes } = delta;
  return [newPoints, strengthened, weakened, disputes].some(
    list => list.length > 0,
  );
}

/** The sources that make each merged point, by its id. */
type Support = ReadonlyMap<string, ReadonlySet<SourceId>>;

function supportIn({ answers, mergedPoints }: QuestionContent): Support {
  const sources = new Map(
    answers.flatMap(({ source, points }) =>
      points.map(({ id }) => [id, source] as const),
    ),
  );
  return new Map(
    mergedPoints.map(({ id, members }) => [
      id,
      new Set(members.flatMap(member => sources.get(member) ?? [])),
    ]),
  );
}

function deltaPoint({ id, label, statement }: MergedPoint): DeltaPoint {
  return { id, label, statement };
}

/** Contradictions are looked for only in merged points that are not what they were: the others have the same as before. */
function newDisputes(
  before: QuestionContent,
  after: QuestionContent,
): readonly Dissent[] {
  const past = claimsIn(before);
  const now = claimsIn(after);
  const known = new Set(
    dissentIn(before, id => past.get(id) !== now.get(id)).map(keyOf),
  );
  return dissentIn(after, id => past.get(id) !== now.get(id)).filter(
    dissent => !known.has(keyOf(dissent)),
  );
}

/** What each merged point is made of, as one text. */
function claimsIn({
  answers,
  mergedPoints,
}: QuestionContent): ReadonlyMap<string, string> {
  const points = new Map(
    answers.flatMap(answer => answer.points).map(point => [point.id, point]),
  );
  return new Map(
    mergedPoints.map(({ id, members }) => [
      id,
      JSON.stringify(members.map(member => points.get(member))),
    ]),
  );
}

function dissentIn(
  { answers, mergedPoints }: QuestionContent,
  isMeant: (mergedPoint: string) => boolean,
): readonly Dissent[] {
  const groups = mergedPoints.filter(({ id }) => isMeant(id));
  const members = new Set(groups.flatMap(group => group.members));
  const points = answers.flatMap(answer =>
    answer.points
      .filter(({ id }) => members.has(id))
      .map(point => ({ ...point, source: answer.source })),
  );
  return findDissent({ points }, groups);
}

function keyOf({ kind, points }: Dissent): string {
  return [kind, ...points.toSorted()].join(' ');
}
