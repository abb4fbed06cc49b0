import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type {
  HealthEntry,
  HealthGroup,
} from '../../../core/library-health/library-health.ts';
import { emptyStudyRecord } from '../../../core/study/study-record.ts';
import { known } from '../good-inputs.fixture.ts';
import {
  endPrograms,
  startProgram,
  type ImportingProgram,
} from '../import-program.fixture.ts';
import type { ServiceOptions } from '../services.ts';
import { encodeRecord } from '../store/record-codec.ts';
import { currentPath, recordPlace } from '../store/record-place.ts';

/** The record of the question that these tests are about. */
export const id = 'ml-lifecycle--q01';

/** An answer. */
export const words = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A program on a library of its own in which one question has been answered. */
export class HealthProgram {
  program!: ImportingProgram;

  /** Gives each test of the calling file a program. */
  constructor() {
    beforeEach(async () => {
      this.program = await startProgram(undefined, { dailyBackupAfter: null });
      await this.write('My first words.');
    });
    afterEach(endPrograms);
  }

  get folder(): string {
    return this.program.libraryFolder;
  }

  /** The record's file. */
  get current(): string {
    return currentPath(recordPlace(this.folder, 'study', id));
  }

  /** Ends the program and starts it anew; what happens between is up to the caller. */
  async again(
    between: () => void = () => undefined,
    options: Partial<ServiceOptions> = {},
  ): Promise<void> {
    const { folder } = this;
    await this.program.services.close();
    between();
    const dailyBackupAfter = null;
    this.program = await startProgram(folder, { dailyBackupAfter, ...options });
  }

  async write(text: string, base = 0): Promise<void> {
    await this.program.call('answer.save', {
      ...known,
      base,
      document: words(text),
    });
  }

  async answer(): Promise<string> {
    const { record } = await this.program.call('question.open', known);
    return JSON.stringify(record.answer?.document ?? null);
  }

  async entries(group: HealthGroup): Promise<readonly HealthEntry[]> {
    const report = await this.program.call('health.report', null);
    return report.entries.filter(entry => entry.group === group);
  }

  async one(group: HealthGroup): Promise<HealthEntry> {
    const found = await this.entries(group);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  /** Puts another version beside the record as a synchronisation program does. */
  synchronisedCopy(text: string): string {
    const name = `${id} (conflicted copy).json`;
    const path = join(dirname(this.current), name);
    writeFileSync(path, versionFromElsewhere(text));
    return path;
  }
}

/** A version as another computer writes it. */
export function versionFromElsewhere(text: string): Uint8Array {
  const written = '2026-11-20T10:00:00.000Z';
  const record = {
    ...emptyStudyRecord('ml-lifecycle', 'q01'),
    status: 'draft',
    annotations: [
      {
        id: 'theirs-1',
        created: written,
        modified: written,
        target: {
          source: 'q01-s1-p1',
          position: { start: 0, end: 4 },
          quote: { exact: 'Good', prefix: '', suffix: '' },
        },
        colour: 'yellow',
        note: 'Their note.',
        tags: [],
      },
    ],
    answer: { document: words(text), revision: 1, modified: written },
    later: 'a field of another version',
  };
  const header = {
    kind: 'study',
    id,
    revision: 1,
    schema: 1,
    writtenAt: written,
  };
  return encodeRecord(header, JSON.stringify(record)).bytes;
}
