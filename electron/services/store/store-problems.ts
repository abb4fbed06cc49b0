import { relative } from 'node:path';
import type { AppError } from '../../../core/app-error.ts';
import type { Finding } from './finding.ts';
import { ProblemList } from './problem-list.ts';
import { problemOfFinding } from './problem-of-finding.ts';
import { currentPath, recordPlace } from './record-place.ts';
import type { RecordKind } from './record-store.ts';

/** What an open store has found wrong, in words, and what has passed since. */
export class StoreProblems {
  readonly list = new ProblemList();
  readonly #folder: string;
  readonly #describe: ((kind: RecordKind, id: string) => string) | null;
  /** Records of which no good version was left: reported as damaged, so not as missing too. */
  readonly #lost = new Set<string>();

  constructor(
    folder: string,
    describe: ((kind: RecordKind, id: string) => string) | null,
  ) {
    this.#folder = folder;
    this.#describe = describe;
  }

  /** @param id null for findings about no record in particular */
  report(
    kind: RecordKind,
    id: string | null,
    findings: readonly Finding[],
  ): void {
    for (const finding of findings) {
      const { what, inUse } = finding;
      const isBad = what === 'damaged' || what === 'cut-short';
      if (isBad && inUse === null && id !== null)
        this.#lost.add(`${kind}/${id}`);
      const subject =
        id === null
          ? relative(this.#folder, finding.file)
          : this.#subject(kind, id);
      this.list.add(problemOfFinding(finding, this.#folder, subject));
    }
  }

  unsaved(kind: RecordKind, id: string, error: AppError): void {
    this.list.add({
      id: `not-saved:${kind}/${id}`,
      kind: 'not-saved',
      subject: this.#subject(kind, id),
      message: error.message,
    });
  }

  /** A save has become durable: what kept it from being so has passed. That something was lost before it stays told. */
  saved(kind: RecordKind, id: string): void {
    this.list.remove(`not-saved:${kind}/${id}`);
  }

  /** A record that was lost or missing is there again, or somebody goes on without it. */
  found(kind: RecordKind, id: string): void {
    this.#lost.delete(`${kind}/${id}`);
    this.settled(relative('', currentPath(recordPlace('', kind, id))));
  }

  /** The index knows a record that has no file at all. */
  missing(kind: RecordKind, id: string): void {
    const file = currentPath(recordPlace(this.#folder, kind, id));
    this.report(kind, id, [
      { what: 'missing', file, quarantined: null, inUse: null },
    ]);
  }

  /** Whether a record was reported as damaged, with no good version of it left. */
  isLost(kind: RecordKind, id: string): boolean {
    return this.#lost.has(`${kind}/${id}`);
  }

  /** A file that was told about has been dealt with. @param file relative to the library */
  settled(file: string): void {
    const name = file.replaceAll('\\', '/');
    for (const problem of this.list.all())
      if (problem.file === name) this.list.remove(problem.id);
  }

  #subject(kind: RecordKind, id: string): string {
    const named = this.#describe?.(kind, id);
    const place = recordPlace(this.#folder, kind, id);
    return named ?? relative(this.#folder, currentPath(place));
  }
}
