import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/app-error.ts';
import type { QuestionRef } from '../../core/contract.ts';
import {
  countWords,
  isBlank,
  plainText,
} from '../../core/rich-text/rich-text.ts';
import type { AnswerVersion, MyAnswer } from '../../core/study/study-record.ts';
import { answerVersionsSchema } from '../../core/study/study-record-schema.ts';
import { recordId } from './record-id.ts';
import type { RecordStore } from './store/record-store.ts';

/** While a person writes, a state is kept at most this often: milliseconds. */
const interval = 5 * 60_000;
/** Beyond this many, the oldest states kept by time go first. */
const limit = 60;
/** A half-typed first sentence is not a version yet: words. */
const firstVersionWords = 25;

/** Earlier states of my answers. They lie in records of their own, so that an ordinary save stays small. */
export class AnswerVersions {
  readonly #store: RecordStore;
  readonly #now: () => Date;

  constructor(store: RecordStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Newest first.
   * @throws AppError `damaged` when they are stored in a form that is not understood, `unavailable` when they are missing; then
   * nothing replaces them
   */
  async list(ref: QuestionRef): Promise<readonly AnswerVersion[]> {
    const versions = await this.#understood(ref);
    if (versions === 'missing')
      throw new AppError('unavailable', missingVersions);
    if (versions) return versions;
    throw new AppError(
      'damaged',
      'The kept versions of this answer are whole but hold something that this version of Collate does not understand. Their file is left as it is, and your present answer is safe. Install the newest version of Collate, or restore an older copy.',
    );
  }

  /** Null for versions that another program wrote, or a hand; these and missing ones must not be taken for none. */
  async #understood(
    ref: QuestionRef,
  ): Promise<readonly AnswerVersion[] | 'missing' | null> {
    const id = recordId(ref);
    const stored = await this.#store.read('versions', id);
    if (stored === null && (await this.#store.isMissing('versions', id)))
      return 'missing';
    const parsed = answerVersionsSchema.safeParse(stored?.payload ?? []);
    return parsed.success ? parsed.data : null;
  }

  async find(ref: QuestionRef, id: string): Promise<AnswerVersion> {
    const version = (await this.list(ref)).find(entry => entry.id === id);
    if (version) return version;
    throw new AppError(
      'not-found',
      'This version is no longer kept. Your present answer is unchanged. Choose another version from the list.',
    );
  }

  /**
   * Keeps a state that is about to be replaced, if it is worth keeping: the person comes back to it after a pause, five
   * minutes of writing have passed since the last kept state, or it is the first that says anything.
   */
  async keepAtIntervals(ref: QuestionRef, answer: MyAnswer): Promise<void> {
    const written = Date.parse(answer.modified);
    const paused = this.#now().getTime() - written >= interval;
    const versions = await this.#understood(ref);
    // The answer itself can still be saved, and that matters more than one state of it.
    if (versions === null || versions === 'missing') return;
    const [newest] = versions;
    const due = newest
      ? written - Date.parse(newest.saved) >= interval
      : countWords(plainText(answer.document)) >= firstVersionWords;
    if (paused || due) await this.keep(ref, answer, 'interval');
  }

  /** Keeps a state unless it is empty or equal to the newest kept one. */
  async keep(
    ref: QuestionRef,
    answer: Pick<MyAnswer, 'document' | 'modified'>,
    reason: AnswerVersion['reason'],
  ): Promise<void> {
    if (isBlank(answer.document)) return;
    const versions = await this.list(ref);
    const same = JSON.stringify(versions[0]?.document);
    if (same === JSON.stringify(answer.document)) return;
    const version: AnswerVersion = {
      id: randomUUID(),
      saved: answer.modified,
      words: countWords(plainText(answer.document)),
      reason,
      document: answer.document,
    };
    await this.#store.write(
      'versions',
      recordId(ref),
      thinned([version, ...versions]),
    );
  }
}

const missingVersions =
  'The earlier versions of this answer were saved before and cannot be found now: their file is gone, or it is damaged and set aside. Your present answer is safe, and nothing is written in their place until you decide. Open Library health in the settings to bring them back from a backup or to go on without them.';

function thinned(versions: readonly AnswerVersion[]): readonly AnswerVersion[] {
  if (versions.length <= limit) return versions;
  const oldest = versions.findLastIndex(entry => entry.reason === 'interval');
  return versions.filter((_, index) => index !== (oldest < 1 ? limit : oldest));
}
