import type { LibraryProblem } from '../../core/library-problem.ts';
import { checkCollectionFiles } from './check-collection-files.ts';
import {
  isStill,
  type CollectionFile,
  type CollectionPlace,
} from './collection-files.ts';

/** What was found when all files of collections were compared with their checksums. */
export class CollectionChecks {
  readonly #found = new WeakMap<CollectionFile, LibraryProblem | null>();

  /** What is wrong with files of a collection, as far as it was looked at; null for nothing. */
  known(file: CollectionFile): LibraryProblem | null {
    return this.#found.get(file) ?? null;
  }

  /**
   * Looks at all files of a collection, unless they were whole before; damage may have been undone since.
   * @returns what was not known before
   */
  async check(
    place: CollectionPlace,
    file: CollectionFile,
  ): Promise<LibraryProblem | null> {
    const before = this.#found.get(file);
    if (before === null) return null;
    const problem = await checkCollectionFiles(place, file);
    // Taken out or replaced while it was looked at: nothing of what was read belongs together.
    if (problem !== null && !(await isStill(place, file))) return null;
    this.#found.set(file, problem);
    return problem?.message === before?.message ? null : problem;
  }
}
