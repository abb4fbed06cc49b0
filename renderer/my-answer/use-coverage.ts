import { useEffect } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { coverageQuestion } from '../../core/coverage/coverage-question.ts';
import {
  coverageCounts,
  coverageOf,
  type CoverageAnswer,
  type PointCoverage,
  prepareCoverage,
} from '../../core/coverage/coverage.ts';
import {
  citationsIn,
  countWords,
  plainText,
} from '../../core/rich-text/rich-text.ts';
import type { App } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { citationHere } from './citation-here.ts';
import { steadyCoverage } from './steady-coverage.ts';

/** Pause in typing after which coverage is worked out, in milliseconds: the result is on the screen within 100. */
const pause = 50;
/** For a text so long that working it out takes more than a frame: longer than the time between two keys of fluent typing. */
const longPause = 150;
const frame = 16;

/** Keeps coverage and word count of the open question up to date, never while a key is being handled. */
export function useCoverage(
  app: App,
  draft: AnswerDraft,
  question: OpenQuestion,
): void {
  const { entry, content } = question;
  const { prompt } = entry;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let cover: Cover | null = null;
    let cost = 0;
    const measure = () => {
      if (content)
        cover ??= coverageOf(
          prepareCoverage(coverageQuestion(prompt, content)),
        );
      const start = performance.now();
      show(app, draft, cover);
      cost = performance.now() - start;
    };
    const later = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(measure, cost > frame ? longPause : pause);
    };
    // The question is painted first.
    timer = setTimeout(measure);
    const stop = draft.watch(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [app, draft, prompt, content]);
}

type Cover = (answer: CoverageAnswer) => readonly PointCoverage[];

function show(app: App, draft: AnswerDraft, cover: Cover | null): void {
  const document = draft.read();
  const text = plainText(document);
  const { collection, question } = draft.ref;
  const study = app.study.get();
  const citations = citationsIn(document)
    .filter(
      each => each.collection === collection && each.question === question,
    )
    .map(each => citationHere(study, each));
  const fresh = cover ? cover({ text, citations }) : [];
  const coverage = steadyCoverage(app.writing.get().coverage, fresh);
  app.writing.set({ words: countWords(text), coverage });
  showInList(app, draft, coverage);
}

/** The ring in the list of questions follows what is being written. */
function showInList(
  app: App,
  { ref }: AnswerDraft,
  coverage: readonly PointCoverage[],
): void {
  const { progress, collection } = app.study.get();
  if (collection?.id !== ref.collection) return;
  const { covered, touched } = coverageCounts(coverage);
  const before = progress[ref.question] ?? {
    question: ref.question,
    status: 'new' as const,
    annotations: 0,
    notes: 0,
    covered: 0,
    touched: 0,
    points: 0,
  };
  const points = coverage.length;
  if (
    before.covered === covered &&
    before.touched === touched &&
    before.points === points
  )
    return;
  const entry = { ...before, covered, touched, points };
  app.study.set({ progress: { ...progress, [ref.question]: entry } });
}
