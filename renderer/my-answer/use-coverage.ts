import { useEffect } from 'react';
import type { OpenQuestion } from '../../core/contract.ts';
import { coverageQuestion } from '../../core/coverage/coverage-question.ts';
import {
  cover,
  coverageCounts,
  prepareCoverage,
  type CoverageModel,
} from '../../core/coverage/coverage.ts';
import {
  citationsIn,
  countWords,
  plainText,
} from '../../core/rich-text/rich-text.ts';
import type { App } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';
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
    let model: CoverageModel | null = null;
    let cost = 0;
    const measure = () => {
      if (content) model ??= prepareCoverage(coverageQuestion(prompt, content));
      const start = performance.now();
      show(app, draft, model);
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

function show(app: App, draft: AnswerDraft, model: CoverageModel | null): void {
  const document = draft.read();
  const text = plainText(document);
  const { collection, question } = draft.ref;
  const citations = citationsIn(document).filter(
    each => each.collection === collection && each.question === question,
  );
  const fresh = model ? cover(model, { text, citations }) : [];
  const coverage = steadyCoverage(app.writing.get().coverage, fresh);
  app.writing.set({ words: countWords(text), coverage });
  const before = app.study.get().progress;
  const entry = before[question];
  if (!entry || app.study.get().collection?.id !== collection) return;
  const { covered, touched } = coverageCounts(coverage);
  if (entry.covered === covered && entry.touched === touched) return;
  app.study.set({
    progress: { ...before, [question]: { ...entry, covered, touched } },
  });
}
