import type { Collection } from '../../core/collection/collection.ts';
import type { QuestionProgress, QuestionRef } from '../../core/contract.ts';
import { coverOpenQuestion } from '../../core/coverage/cover-open-question.ts';
import { coverageCounts } from '../../core/coverage/coverage.ts';
import type { Library } from './library.ts';

/** Where a person is with every question of a collection; work is remembered as long as a record stays the same. */
export class ProgressOfQuestions {
  readonly #library: Library;
  readonly #known = new Map<
    string,
    { readonly revision: number; readonly progress: QuestionProgress }
  >();

  constructor(library: Library) {
    this.#library = library;
  }

  async of(collectionId: string): Promise<readonly QuestionProgress[]> {
    const collection = await this.#library.collections.open(collectionId);
    const written = new Set(
      (await this.#library.records.list())
        .filter(ref => ref.collection === collectionId)
        .map(ref => ref.question),
    );
    const list: QuestionProgress[] = [];
    for (const entry of collection.questions)
      if (written.has(entry.id))
        list.push(
          await this.#ofQuestion(collection, {
            collection: collectionId,
            question: entry.id,
          }),
        );
    return list;
  }

  /** Measures anew what has been measured of a collection that came, went or was replaced. */
  forget(collectionId: string): void {
    for (const key of this.#known.keys())
      if (key.startsWith(`${collectionId}/`)) this.#known.delete(key);
  }

  async #ofQuestion(
    collection: Collection,
    ref: QuestionRef,
  ): Promise<QuestionProgress> {
    const key = `${ref.collection}/${ref.question}`;
    const revision = await this.#library.records.open(ref).then(
      open => open.revision,
      () => -1,
    );
    const known = this.#known.get(key);
    if (known?.revision === revision) return known.progress;
    const progress = await this.#measure(collection, ref);
    this.#known.set(key, { revision, progress });
    return progress;
  }

  async #measure(
    collection: Collection,
    ref: QuestionRef,
  ): Promise<QuestionProgress> {
    const { content, record } = await this.#library.correctedQuestion(ref);
    const entry = collection.questions.find(each => each.id === ref.question);
    const coverage =
      content && entry
        ? coverOpenQuestion(entry.prompt, content, record)
        : null;
    const counts = coverageCounts(coverage ?? []);
    return {
      question: ref.question,
      status: record.status,
      annotations: record.annotations.length,
      notes: record.annotations.filter(each => each.note !== '').length,
      covered: counts.covered,
      touched: counts.touched,
      points: content?.mergedPoints.length ?? 0,
    };
  }
}
