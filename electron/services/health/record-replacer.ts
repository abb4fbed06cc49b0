import { AppError } from '../../../core/app-error.ts';
import type { QuestionRef } from '../../../core/contract.ts';
import type {
  AnswerVersion,
  StudyRecord,
} from '../../../core/study/study-record.ts';
import {
  answerVersionsSchema,
  studyRecordSchema,
} from '../../../core/study/study-record-schema.ts';
import { isEmptyStudyRecord } from '../../../core/library-health/is-empty-study-record.ts';
import {
  keepBoth,
  keepBothVersions,
} from '../../../core/library-health/keep-both.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { StudyRecords } from '../study-records.ts';
import { questionOf, type RecordRef } from './health-finding.ts';
import type { RecordInFile } from './record-in-file.ts';
import { isUsable } from './second-versions.ts';
import type { Trash } from './trash.ts';

/** Replaces records as a whole; what was in use before is in the trash when another version takes its place. */
export class RecordReplacer {
  readonly #store: RecordStore;
  readonly #records: StudyRecords;
  readonly #trash: Trash;

  constructor(store: RecordStore, records: StudyRecords, trash: Trash) {
    this.#store = store;
    this.#records = records;
    this.#trash = trash;
  }

  /** @throws AppError `damaged`, and as a save */
  async replace(record: RecordRef, found: RecordInFile): Promise<void> {
    if (!isUsable(record, found)) throw notUnderstood();
    const { kind, id } = record;
    const ref = kind === 'study' ? questionOf(record) : null;
    if (ref) {
      const theirs = studyRecordSchema.parse(found.payload);
      await this.#records.replace(ref, async () => {
        await this.#keepPresent(record);
        return theirs;
      });
      return;
    }
    await this.#keepPresent(record);
    const { payload, revision, schema } = found;
    const writtenAt = found.writtenAt ?? '';
    const version = { payload, revision, writtenAt, schema };
    await this.#store.restore(kind, id, version);
  }

  /** Mine, with what only theirs has. @throws AppError `damaged`, and as a save */
  async join(record: RecordRef, { payload }: RecordInFile): Promise<void> {
    const ref = questionOf(record);
    if (ref && record.kind === 'study') await this.#joinStudy(ref, payload);
    else await this.#joinVersions(record, payload);
  }

  /** @returns when it was saved: ISO 8601, UTC. @throws AppError as a save */
  async empty(record: RecordRef): Promise<string> {
    const ref = record.kind === 'study' ? questionOf(record) : null;
    if (ref) {
      const before = () => this.#keepPresent(record);
      return (await this.#records.delete(ref, before)).savedAt;
    }
    const { kind, id } = record;
    await this.#keepPresent(record);
    const payload = kind === 'versions' ? [] : {};
    return (await this.#store.write(kind, id, payload)).writtenAt;
  }

  async #joinStudy(ref: QuestionRef, payload: unknown): Promise<void> {
    const parsed = studyRecordSchema.safeParse(payload);
    if (!parsed.success) throw notUnderstood();
    const theirs = parsed.data;
    await this.#records.replace(ref, async mine => {
      if (mine.answer !== null && theirs.answer !== null)
        await this.#records.versions.keep(ref, theirs.answer, 'conflict');
      return keepBoth(mine, theirs);
    });
  }

  async #joinVersions(
    { kind, id }: RecordRef,
    payload: unknown,
  ): Promise<void> {
    const stored = await this.#store.read(kind, id);
    const mine = versionsIn(stored?.payload ?? []);
    const theirs = versionsIn(payload);
    await this.#store.write(kind, id, keepBothVersions(mine, theirs));
  }

  /** Nothing that says something is replaced unless it is in the trash. */
  async #keepPresent(record: RecordRef): Promise<void> {
    const stored = await this.#store.read(record.kind, record.id);
    if (stored && !isNothing(record, stored.payload))
      await this.#trash.keep(record, stored);
  }
}

function isNothing({ kind }: RecordRef, payload: unknown): boolean {
  if (kind === 'versions') return JSON.stringify(payload) === '[]';
  if (kind !== 'study') return JSON.stringify(payload) === '{}';
  return isEmptyStudyRecord(payload as StudyRecord);
}

function versionsIn(payload: unknown): readonly AnswerVersion[] {
  const parsed = answerVersionsSchema.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw notUnderstood();
}

function notUnderstood(): AppError {
  return new AppError(
    'damaged',
    'This version holds something that this version of Collate does not understand, so it was not taken over. It is left as it is. Install the newest version of Collate, then try again.',
  );
}
