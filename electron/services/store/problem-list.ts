import type { LibraryProblem } from '../../../core/library-problem.ts';

/** Problems of an open library, each told once. */
export class ProblemList {
  readonly #problems = new Map<string, LibraryProblem>();
  readonly #listeners = new Set<(problem: LibraryProblem) => void>();

  /** Adds a problem and tells it, unless one with its id is listed. */
  add(problem: LibraryProblem): void {
    if (this.#problems.has(problem.id)) return;
    this.#problems.set(problem.id, problem);
    for (const listener of this.#listeners) listener(problem);
  }

  /** Takes a problem back that has passed. */
  remove(id: string): void {
    this.#problems.delete(id);
  }

  all(): readonly LibraryProblem[] {
    return [...this.#problems.values()];
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (problem: LibraryProblem) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
