import type {
  Collection,
  QuestionContent,
  QuestionEntry,
} from '../../core/collection/collection.ts';
import type { OpenQuestion, QuestionRef } from '../../core/contract.ts';
import { AppError } from '../../core/app-error.ts';
import { correctedContent } from '../../core/merge/correct-content.ts';
import { recordAtHome } from '../../core/merge/record-at-home.ts';
import type {
  LibraryInfo,
  LibraryProblem,
} from '../../core/library-problem.ts';
import {
  emptyStudyRecord,
  type StudyRecord,
} from '../../core/study/study-record.ts';
import type { Collections } from './collections.ts';
import type { StudyRecords } from './study-records.ts';
import type { RecordStore } from './store/record-store.ts';

/** A question as its person sees it: with their corrections, and the record with everything where it stands then. */
export interface CorrectedQuestion {
  /** Null if the question's file cannot be read. */
  readonly content: QuestionContent | null;
  readonly record: StudyRecord;
}

/** Collections and the person's records of them, read together. */
export class Library {
  readonly collections: Collections;
  readonly records: StudyRecords;
  readonly #store: RecordStore;
  readonly #others: () => readonly LibraryProblem[];

  /** @param others problems that neither the collections nor the store know of, the first to tell */
  constructor(
    collections: Collections,
    records: StudyRecords,
    store: RecordStore,
    others: () => readonly LibraryProblem[] = () => [],
  ) {
    this.collections = collections;
    this.records = records;
    this.#store = store;
    this.#others = others;
  }

  /** A question with its record. A damaged question file or record leaves the rest readable and says so. */
  async openQuestion(ref: QuestionRef): Promise<OpenQuestion> {
    const collection = await this.collections.open(ref.collection);
    const entry = entryOf(collection, ref.question);
    const [content, record] = await Promise.all([
      this.#content(ref),
      this.#record(ref),
    ]);
    return {
      entry,
      content: content.value,
      problem: content.problem ?? record.problem,
      record: record.value,
      readOnly: record.readOnly,
    };
  }

  /** @throws AppError `not-found` unless the collection has this question */
  async expect(ref: QuestionRef): Promise<void> {
    entryOf(await this.collections.open(ref.collection), ref.question);
  }

  /** The content of a question as the collection has it, or null if its file cannot be read. */
  async contentOf(ref: QuestionRef): Promise<QuestionContent | null> {
    return (await this.#content(ref)).value;
  }

  /** The content of a question as the person has corrected it, or null if its file cannot be read. */
  async correctedContentOf(ref: QuestionRef): Promise<QuestionContent | null> {
    return (await this.correctedQuestion(ref)).content;
  }

  /** What is counted, listed, searched and exported of a question. */
  async correctedQuestion(ref: QuestionRef): Promise<CorrectedQuestion> {
    const [content, record] = await Promise.all([
      this.contentOf(ref),
      this.recordOf(ref),
    ]);
    if (content === null) return { content, record };
    const corrected = correctedContent(content, record.corrections);
    return {
      content: corrected,
      record: recordAtHome(record, content, corrected),
    };
  }

  /** The record of a question; an unreadable one counts as empty here, and is reported by the store. */
  async recordOf(ref: QuestionRef): Promise<StudyRecord> {
    return (await this.#record(ref)).value;
  }

  /** With everything that is wrong: waits until the files of all collections have been compared with their checksums. */
  async info(): Promise<LibraryInfo> {
    await this.collections.check();
    return this.infoSoFar();
  }

  /** With what is known to be wrong by now: for the first screen, which waits for nothing that it does not show. */
  async infoSoFar(): Promise<LibraryInfo> {
    const [ids, listed] = await Promise.all([
      this.#store.list('study'),
      this.collections.list(),
    ]);
    const problems: readonly LibraryProblem[] = [
      ...this.#others(),
      ...this.#store.problems(),
      ...listed.problems,
    ];
    return {
      folder: this.#store.folder,
      readOnly: this.#store.readOnlyReason !== null,
      reason: this.#store.readOnlyReason ?? '',
      records: ids.length,
      problems,
    };
  }

  async #content(ref: QuestionRef) {
    try {
      const value = await this.collections.question(
        ref.collection,
        ref.question,
      );
      return { value, problem: null };
    } catch (failure) {
      return { value: null, problem: sentence(failure) };
    }
  }

  async #record(ref: QuestionRef) {
    try {
      const { record, readOnly, problem } = await this.records.open(ref);
      return { value: record, readOnly, problem };
    } catch (failure) {
      const value = emptyStudyRecord(ref.collection, ref.question);
      return { value, readOnly: true, problem: sentence(failure) };
    }
  }
}

function entryOf(collection: Collection, question: string): QuestionEntry {
  const entry = collection.questions.find(each => each.id === question);
  if (entry) return entry;
  throw new AppError(
    'not-found',
    'This question is not in the collection. Choose another one from the list.',
  );
}

function sentence(failure: unknown): string {
  if (failure instanceof AppError) return failure.message;
  throw failure;
}
