import { AppError } from '../../../core/app-error.ts';
import type {
  QuestionContent,
  TextId,
} from '../../../core/collection/collection.ts';
import type { MergeReasons, QuestionRef } from '../../../core/contract.ts';
import { mergePointsOf } from '../../../core/import/build-collection.ts';
import { correctedContent } from '../../../core/merge/correct-content.ts';
import type { Correction } from '../../../core/merge/correction.ts';
import type {
  MergeGroup,
  MergeQuestion,
  MergeRule,
} from '../../../core/merge/merge-input.ts';
import type {
  MergeScores,
  MergeStatistics,
} from '../../../core/merge/merge-scores.ts';
import { regroup } from '../../../core/merge/regroup.ts';
import { regroupByTrust } from '../../../core/merge/regroup-by-trust.ts';
import { reviewMerge } from '../../../core/merge/review-merge.ts';
import { rulesInForce } from '../../../core/merge/rules-in-force.ts';
import type { Collections } from '../collections.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { ImportTask } from '../importing/import-task.ts';
import { runInThread } from '../importing/import-thread.ts';
import { vectorsOfPoints } from '../importing/vectors-of-points.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Questions whose scores are remembered: at most some 10 MB each, most often less than 50 KB. */
const mostScores = 16;
/** Collections whose statistics are remembered: a few MB each. */
const mostStatistics = 3;
/** So many questions are enough to learn from; of more, some are taken evenly. */
const mostQuestions = 200;

/** What looking at merged points needs from around it. */
export interface MergeReviewPorts {
  readonly collections: Pick<Collections, 'open' | 'question'>;
  /** The person's corrections of a question. */
  readonly correctionsOf: (ref: QuestionRef) => Promise<readonly Correction[]>;
  readonly embeddings: Embeddings;
  /** The bundled worker of imports, or null to do its work in this thread. */
  readonly workerFile: string | null;
}

/** Says why points are merged, and how they would be with more or less trust. What takes long is remembered. */
export class MergeReviews {
  readonly #ports: MergeReviewPorts;
  readonly #scores = new RecentlyUsed<Promise<MergeScores>>(mostScores);
  readonly #statistics = new RecentlyUsed<Promise<MergeStatistics>>(
    mostStatistics,
  );
  readonly #ending = new AbortController();

  constructor(ports: MergeReviewPorts) {
    this.#ports = ports;
  }

  /** As `merge.explain` of the contract. @throws AppError `not-found`, `damaged` */
  async explain(ref: QuestionRef): Promise<MergeReasons> {
    const { question, content, corrections, scores } = await this.#open(ref);
    const { explanations, maybe } = reviewMerge(
      question,
      groupsOf(ref, correctedContent(content, corrections)),
      scores,
      corrections.findLast(each => each.type === 'grouping')?.trust,
    );
    const local = (id: string) => localId(ref, id);
    return {
      engine: scores.engine,
      explanations: explanations.map(each => ({
        ...each,
        point: local(each.point),
        nearest: each.nearest === null ? null : local(each.nearest),
        runnerUp: each.runnerUp && {
          ...each.runnerUp,
          point: local(each.runnerUp.point),
        },
      })),
      maybe: maybe.map(({ points: [first, second], score }) => ({
        points: [local(first), local(second)],
        score,
      })),
    };
  }

  /** As `merge.trust` of the contract. @throws AppError `not-found`, `damaged` */
  async regroup(
    ref: QuestionRef,
    trust: number,
  ): Promise<readonly (readonly TextId[])[]> {
    const { question, content, scores } = await this.#open(ref);
    const standing = groupsOf(ref, content);
    const groups = scores.shares
      ? regroupByTrust(question, standing, scores.shares, trust)
      : // Too many points to compare each with each: the engine has nothing to say.
        regroup(standing, question.rules);
    return groups.map(({ members }) => members.map(id => localId(ref, id)));
  }

  /** Looks at a collection anew that came, went or changed. */
  forget(collection: string): void {
    this.#scores.forget(`${collection}/`);
    this.#statistics.forget(`${collection}/`);
  }

  /** Stops what is under way. */
  close(): void {
    this.#ending.abort();
  }

  async #open(ref: QuestionRef) {
    const { collections, correctionsOf } = this.#ports;
    const content = await collections.question(ref.collection, ref.question);
    const corrections = await correctionsOf(ref);
    const question = {
      ...(await this.#questionOf(ref, content)),
      rules: rulesInForce(corrections).map(rule => globalRule(ref, rule)),
    };
    const scores = await remembered(
      this.#scores,
      `${ref.collection}/${ref.question}`,
      () => this.#score(ref, question),
    );
    return { question, content, corrections, scores };
  }

  async #questionOf(
    { collection: id, question }: QuestionRef,
    content: QuestionContent,
  ): Promise<MergeQuestion> {
    const { questions } = await this.#ports.collections.open(id);
    const entry = questions.find(each => each.id === question);
    return {
      id: question,
      prompt: entry?.prompt ?? '',
      points: mergePointsOf(question, content.answers),
      rules: [],
    };
  }

  async #score(
    { collection }: QuestionRef,
    question: MergeQuestion,
  ): Promise<MergeScores> {
    const statistics = await remembered(
      this.#statistics,
      `${collection}/`,
      () => this.#learn(collection),
    );
    const vectors = await vectorsOfPoints(
      this.#ports.embeddings,
      question.points,
      () => undefined,
      this.#ending.signal,
    );
    return this.#inThread({ task: 'score', question, statistics, vectors });
  }

  async #learn(id: string): Promise<MergeStatistics> {
    const { collections } = this.#ports;
    const { questions: entries } = await collections.open(id);
    const step = Math.ceil(entries.length / mostQuestions);
    const questions: MergeQuestion[] = [];
    for (const entry of entries.filter((_, place) => place % step === 0)) {
      const ref = { collection: id, question: entry.id };
      // What is damaged tells nothing; the others do.
      const content = await collections
        .question(id, entry.id)
        .catch(() => null);
      if (content) questions.push(await this.#questionOf(ref, content));
    }
    return this.#inThread({ task: 'learn', questions });
  }

  #inThread<T extends Extract<ImportTask, { task: 'learn' | 'score' }>>(
    task: T,
  ) {
    const { workerFile } = this.#ports;
    return runInThread(workerFile, task, this.#ending.signal).catch(
      (failure: unknown) => {
        if (failure instanceof AppError && failure.code === 'too-large')
          throw new AppError(
            'too-large',
            'There is more in this question than Collate can compare at once. Nothing was changed. Merged points can still be merged and split by hand.',
            { cause: failure },
          );
        throw failure;
      },
    );
  }
}

/** What fails is asked for anew the next time. */
function remembered<T>(
  known: RecentlyUsed<Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const value = known.get(key, make);
  value.catch(() => known.drop(key, value));
  return value;
}

/** Ids of points are unique within a question; the engine asks for more. */
function globalId({ question }: QuestionRef, id: TextId): string {
  return `${question}/${id}`;
}

function localId({ question }: QuestionRef, id: string): TextId {
  return id.slice(question.length + 1);
}

function globalRule(ref: QuestionRef, rule: MergeRule): MergeRule {
  const [first, second] = rule.points;
  return { ...rule, points: [globalId(ref, first), globalId(ref, second)] };
}

function groupsOf(
  ref: QuestionRef,
  { mergedPoints }: QuestionContent,
): readonly MergeGroup[] {
  return mergedPoints.map(({ members }) => ({
    members: members.map(id => globalId(ref, id)),
  }));
}
