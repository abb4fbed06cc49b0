import { useMemo } from 'react';
import { resolveAnchors } from '../../core/anchor/resolve-anchors.ts';
import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type {
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { annotationsOfText } from './annotations-by-text.ts';

/** Every text of a question that can carry highlights: statements and wordings. */
export function textsOfQuestion(
  content: QuestionContent | null,
): ReadonlyMap<TextId, string> {
  if (content === null) return new Map();
  return new Map([
    ...content.mergedPoints.map(each => [each.id, each.statement] as const),
    ...content.answers.flatMap(answer =>
      answer.points.map(point => [point.id, point.text] as const),
    ),
  ]);
}

const known = new WeakMap<
  readonly Annotation[],
  { readonly text: string; readonly anchors: ReadonlyMap<string, Anchor> }
>();

/** Where the annotations of one text are in it; worked out once for each list and text. */
export function anchorsInText(
  annotations: readonly Annotation[],
  text: string,
): ReadonlyMap<string, Anchor> {
  const before = known.get(annotations);
  if (before?.text === text) return before.anchors;
  const anchors = resolveAnchors(annotations, text);
  known.set(annotations, { text, anchors });
  return anchors;
}

/** Where every annotation of the open question is. One whose text is gone is lost. */
export function useQuestionAnchors(app: App): ReadonlyMap<string, Anchor> {
  const content = useStore(app.study, state => state.question?.content ?? null);
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations,
  );
  return useMemo(() => {
    const all = new Map<string, Anchor>();
    for (const [id, text] of textsOfQuestion(content)) {
      const mine = annotationsOfText(annotations, id);
      if (mine.length === 0) continue;
      for (const [key, anchor] of anchorsInText(mine, text))
        all.set(key, anchor);
    }
    for (const { id } of annotations ?? [])
      if (!all.has(id)) all.set(id, { state: 'lost' });
    return all;
  }, [content, annotations]);
}
