import { AppError } from '../../core/app-error.ts';
import { applyStudyChange } from '../../core/study/apply-study-change.ts';
import type { QuestionRef } from '../../core/contract.ts';
import type { RichText } from '../../core/rich-text/rich-text.ts';
import type { StudyChange } from '../../core/study/study-change.ts';
import {
  emptyStudyRecord,
  type MyAnswer,
  type StudyRecord,
} from '../../core/study/study-record.ts';
import { studyRecordSchema } from '../../core/study/study-record-schema.ts';
import { AnswerVersions } from './answer-versions.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { questionOfRecord, recordId } from './record-id.ts';
import type { RecordStore } from './store/record-store.ts';

/** A question's record with the revision of its file: 0 when it was never written. */
export interface OpenRecord {
  readonly record: StudyRecord;
  readonly revision: number;
  readonly readOnly: boolean;
}

/** What a durable save returns. */
export interface SavedRecord {
  readonly record: StudyRecord;
  readonly savedAt: string;
}

/** The person's records of questions: read, edited by pure functions, saved durably, one edit of a record at a time. */
export class StudyRecords {
  readonly #store: RecordStore;
  readonly #queue = new KeyedQueue();
  readonly #now: () => Date;
  readonly versions: AnswerVersions;

  constructor(store: RecordStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
    this.versions = new AnswerVersions(store, now);
  }

  async open(ref: QuestionRef): Promise<OpenRecord> {
    const stored = await this.#store.read('study', recordId(ref));
    if (stored === null)
      return {
        record: emptyStudyRecord(ref.collection, ref.question),
        revision: 0,
        readOnly: this.#store.readOnlyReason !== null,
      };
    const parsed = studyRecordSchema.safeParse(stored.payload);
    if (!parsed.success)
      throw new AppError(
        'damaged',
        'The stored notes of this question are whole but hold something that this version of Collate does not understand. The file is left as it is. Install the newest version, or restore an older copy.',
      );
    return {
      record: parsed.data,
      revision: stored.revision,
      readOnly: stored.readOnly || this.#store.readOnlyReason !== null,
    };
  }

  /** Every question that has a record, sorted. */
  async list(): Promise<readonly QuestionRef[]> {
    const ids = await this.#store.list('study');
    return ids.flatMap(id => questionOfRecord(id) ?? []);
  }

  /** Applies changes in order and saves once. */
  change(
    ref: QuestionRef,
    changes: readonly StudyChange[],
  ): Promise<SavedRecord> {
    return this.#edit(ref, record => changes.reduce(applyStudyChange, record));
  }

  /** Replaces my answer if `base` is still its revision; keeps an earlier state now and then. */
  saveAnswer(
    ref: QuestionRef,
    base: number,
    document: RichText,
  ): Promise<SavedRecord> {
    return this.#edit(ref, async record => {
      const present = record.answer?.revision ?? 0;
      if (present !== base)
        throw new AppError(
          'conflict',
          'This answer was changed in another window. Your text here is kept. Choose which of the two goes on; the other is kept as a version.',
        );
      if (record.answer !== null)
        await this.versions.keepAtIntervals(ref, record.answer);
      return withAnswer(record, document, present + 1, this.#now());
    });
  }

  /** Brings a kept version back; the present answer is kept first. */
  restoreAnswer(ref: QuestionRef, version: string): Promise<SavedRecord> {
    return this.#edit(ref, async record => {
      const wanted = await this.versions.find(ref, version);
      if (record.answer !== null)
        await this.versions.keep(ref, record.answer, 'before-restore');
      const revision = (record.answer?.revision ?? 0) + 1;
      return withAnswer(record, wanted.document, revision, this.#now());
    });
  }

  settled(): Promise<void> {
    return this.#queue.settled();
  }

  #edit(
    ref: QuestionRef,
    edit: (record: StudyRecord) => StudyRecord | Promise<StudyRecord>,
  ): Promise<SavedRecord> {
    const id = recordId(ref);
    return this.#queue.run(id, async () => {
      const { record } = await this.open(ref);
      const next = await edit(record);
      const { writtenAt } = await this.#store.write('study', id, next);
      return { record: next, savedAt: writtenAt };
    });
  }
}

function withAnswer(
  record: StudyRecord,
  document: RichText,
  revision: number,
  now: Date,
): StudyRecord {
  const answer: MyAnswer = { document, revision, modified: now.toISOString() };
  const status = record.status === 'new' ? 'draft' : record.status;
  return { ...record, answer, status };
}
