import { resolveAnchor } from '../anchor/resolve-anchor.ts';
import type { Annotation, AnnotationTarget } from '../annotation/annotation.ts';
import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import { isFounded, pointOfFounded } from './founded-id.ts';

/**
 * The text in which an annotated passage stands once a question is corrected. Statements come and go with corrections: when
 * the passage is not in its own any more, because the merged point went into another one or has another speaker, the same
 * words are looked for in the statement that holds its members now, and then in these members' own texts. Only the very words
 * between the very words that stood around them count: a highlight never lands on a look-alike.
 * @param content as the collection has it
 * @param corrected the same content with the person's corrections
 * @returns the target's own text when the passage is there, or nowhere: then it is for the person to say
 */
export function homeOfText(
  target: AnnotationTarget,
  content: QuestionContent,
  corrected: QuestionContent,
): TextId {
  const { source } = target;
  const before = content.mergedPoints.find(({ id }) => id === source);
  const after = corrected.mergedPoints.find(({ id }) => id === source);
  if (before && before.statement === after?.statement) return source;
  const members = membersBehind(source, before, after, content);
  if (members.length === 0) return source;
  const texts = [
    ...(after ? [after] : []),
    ...holdersOf(members, corrected),
  ].map(({ id, statement }) => [id, statement] as const);
  const wordings = wordingsOf(members, before?.statement, content);
  return (
    [...texts, ...wordings].find(([, text]) => stands(target, text))?.[0] ??
    source
  );
}

/** The merged point that goes on for one of the content: with its identity, or else with most of its members. */
export function heirOfMergedPoint(
  id: TextId,
  content: QuestionContent,
  corrected: QuestionContent,
): MergedPoint | undefined {
  const before = content.mergedPoints.find(merged => merged.id === id);
  const after = corrected.mergedPoints.find(merged => merged.id === id);
  if (after) return after;
  return holdersOf(membersBehind(id, before, after, content), corrected)[0];
}

const moved = new WeakMap<Annotation, Annotation>();

/**
 * Annotations with the texts as their targets' sources in which their passages stand once a question is corrected.
 * @returns the very same list, and the same annotations, where nothing has moved
 */
export function annotationsAtHome(
  annotations: readonly Annotation[],
  content: QuestionContent,
  corrected: QuestionContent,
): readonly Annotation[] {
  // Without corrections only what hangs on a merged point that one once made can have moved.
  const isStill = (id: TextId) => content === corrected && !isFounded(id);
  if (annotations.every(({ target }) => isStill(target.source)))
    return annotations;
  const atHome = annotations.map(annotation => {
    const source = homeOfText(annotation.target, content, corrected);
    return source === annotation.target.source
      ? annotation
      : withSource(annotation, source);
  });
  return atHome.some((each, index) => each !== annotations[index])
    ? atHome
    : annotations;
}

/** The same annotation on the same text is the same value each time, so that nothing is drawn anew without need. */
function withSource(annotation: Annotation, source: TextId): Annotation {
  const known = moved.get(annotation);
  if (known?.target.source === source) return known;
  const target = { ...annotation.target, source };
  const fresh: Annotation = { ...annotation, target };
  moved.set(annotation, fresh);
  return fresh;
}

/** The points whose claims a statement stands for, also when its merged point was made by corrections that are gone. */
function membersBehind(
  source: TextId,
  before: MergedPoint | undefined,
  after: MergedPoint | undefined,
  content: QuestionContent,
): readonly TextId[] {
  const founder = pointOfFounded(source, content);
  return [
    ...new Set([
      ...(before?.members ?? []),
      ...(founder === undefined ? [] : [founder]),
      ...(after?.members ?? []),
    ]),
  ];
}

/** The merged points that hold some points, that with most of them first. */
function holdersOf(
  members: readonly TextId[],
  { mergedPoints }: QuestionContent,
): readonly MergedPoint[] {
  const share = (merged: MergedPoint) =>
    merged.members.filter(id => members.includes(id)).length;
  return mergedPoints
    .filter(merged => share(merged) > 0)
    .sort((one, other) => share(other) - share(one));
}

/** The members' own texts, first that which was the statement. */
function wordingsOf(
  members: readonly TextId[],
  statement: string | undefined,
  { answers }: QuestionContent,
): readonly (readonly [TextId, string])[] {
  const texts = new Map(
    answers.flatMap(({ points }) =>
      points.map(({ id, text }) => [id, text] as const),
    ),
  );
  const wordings = members.flatMap(id => {
    const text = texts.get(id);
    return text === undefined ? [] : [[id, text] as const];
  });
  const isStatement = ([, text]: readonly [TextId, string]) =>
    text === statement;
  return [
    ...wordings.filter(isStatement),
    ...wordings.filter(wording => !isStatement(wording)),
  ];
}

/**
 * The passage stands in a text with all that stood around it, to the letter and only once. That is more than `resolveAnchor`
 * asks of a text that has changed, for this is another text, and sheets say much in nearly the same words.
 */
function stands(target: AnnotationTarget, text: string): boolean {
  const { exact, prefix, suffix } = target.quote;
  const passage = prefix + exact + suffix;
  const at = text.indexOf(passage);
  if (at < 0 || text.includes(passage, at + 1)) return false;
  const { state } = resolveAnchor(target, text);
  return state === 'exact' || state === 'moved';
}
