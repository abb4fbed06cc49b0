import { AppError } from '../../core/app-error.ts';
import { applyStudyChange } from '../../core/study/apply-study-change.ts';
import type { QuestionRef } from '../../core/contract.ts';
import type { RichText } from '../../core/rich-text/rich-text.ts';
import type { StudyChange } from '../../core/study/study-change.ts';
import {
  emptyStudyRecord,
  type AnswerVersion,
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
  /** What is wrong with it although it can be shown, in whole sentences, or null. */
  readonly problem: string | null;
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
    if (stored === null) return this.#absent(ref);
    const isReadOnly = stored.readOnly || this.#store.readOnlyReason !== null;
    if (isDeleted(stored.payload))
      return {
        record: emptyStudyRecord(ref.collection, ref.question),
        revision: stored.revision,
        readOnly: isReadOnly,
        problem: null,
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
      readOnly: isReadOnly,
      problem: null,
    };
  }

  /** Nobody touched the question yet, or its record was lost: then nothing is written before the person has decided. */
  async #absent(ref: QuestionRef): Promise<OpenRecord> {
    const isMissing = await this.#store.isMissing('study', recordId(ref));
    return {
      record: emptyStudyRecord(ref.collection, ref.question),
      revision: 0,
      readOnly: isMissing || this.#store.readOnlyReason !== null,
      problem: isMissing ? missing : null,
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

  /**
   * Replaces the record as a whole, also one that is missing. My answer gets a later revision than the one before, so that a
   * window which still shows that one hears of a conflict and replaces nothing.
   */
  replace(
    ref: QuestionRef,
    edit: (record: StudyRecord) => StudyRecord | Promise<StudyRecord>,
  ): Promise<SavedRecord> {
    return this.#queue.run(recordId(ref), async () => {
      const { record: before } = await this.open(ref);
      return this.#save(ref, withLaterRevision(before, await edit(before)));
    });
  }

  /**
   * Leaves a record that says that it was deleted, so that it is no longer missed. What it held has to be kept elsewhere.
   * @param before told what the record holds, when nothing else can change it
   */
  delete(
    ref: QuestionRef,
    before: (record: StudyRecord) => Promise<void>,
  ): Promise<SavedRecord> {
    return this.replace(ref, async record => {
      await before(record);
      const empty = emptyStudyRecord(ref.collection, ref.question);
      const tombstone = { ...empty, deleted: true };
      return tombstone;
    });
  }

  /** Keeps a state of my answer as a version. */
  keepVersion(
    ref: QuestionRef,
    answer: Pick<MyAnswer, 'document' | 'modified'>,
    reason: AnswerVersion['reason'],
  ): Promise<void> {
    return this.inTurn(recordId(ref), () =>
      this.versions.keep(ref, answer, reason),
    );
  }

  /** Does something with the record of a question, or with its versions, while nobody edits them. @param id of the record */
  inTurn<T>(id: string, task: () => Promise<T>): Promise<T> {
    return this.#queue.run(id, task);
  }

  settled(): Promise<void> {
    return this.#queue.settled();
  }

  #edit(
    ref: QuestionRef,
    edit: (record: StudyRecord) => StudyRecord | Promise<StudyRecord>,
  ): Promise<SavedRecord> {
    return this.#queue.run(recordId(ref), async () => {
      const { record, problem } = await this.open(ref);
      if (problem !== null) throw new AppError('read-only', problem);
      return this.#save(ref, await edit(record));
    });
  }

  async #save(ref: QuestionRef, record: StudyRecord): Promise<SavedRecord> {
    const id = recordId(ref);
    const { writtenAt } = await this.#store.write('study', id, record);
    return { record, savedAt: writtenAt };
  }
}

const missing =
  'What you made of this question was saved before and cannot be found now: its file is gone, or it is damaged and set aside. Nothing is written in its place until you decide. Open Library health in the settings to bring it back from a backup or to begin anew.';

/** True for what a deletion leaves: an empty record with the field `deleted`. */
function isDeleted(payload: unknown): boolean {
  const value = payload as { readonly deleted?: unknown } | null;
  return typeof value === 'object' && value?.deleted === true;
}

function withLaterRevision(
  before: StudyRecord,
  record: StudyRecord,
): StudyRecord {
  const { answer } = record;
  const present = before.answer?.revision ?? 0;
  if (answer === null || answer === before.answer || answer.revision > present)
    return record;
  return { ...record, answer: { ...answer, revision: present + 1 } };
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
