/** What must hold after every run, each with the word under which the table counts what does not. */
export const invariants = {
  lost: 'every save that was confirmed, or a later one, is read again',
  unreadable: 'opening, reading and checking a library throws nothing',
  undetected: 'every file that is not whole is set aside and reported',
  touched: 'other records keep every byte',
  leftOver: 'no temporary file remains once a library was read',
  unsettled: 'a second opening changes nothing and finds nothing',
} as const;

export type Invariant = keyof typeof invariants;

/** One breach of an invariant, with what was done and what was found. */
export interface Breach {
  readonly invariant: Invariant;
  readonly what: string;
}

/** Counts the runs of a case and what they showed. */
export class Tally {
  runs = 0;
  readonly #counts = new Map<Invariant, number>();
  readonly #examples: string[] = [];

  /** Adds one run with what it breached; `where` tells how to repeat it. */
  enter(where: string, breaches: readonly Breach[]): void {
    this.runs += 1;
    for (const { invariant, what } of breaches) {
      this.#counts.set(invariant, this.count(invariant) + 1);
      if (this.#examples.length < maximumExamples)
        this.#examples.push(`${invariant}: ${what} (${where})`);
    }
  }

  count(invariant: Invariant): number {
    return this.#counts.get(invariant) ?? 0;
  }

  get isClean(): boolean {
    return this.#counts.size === 0;
  }

  /** The first breaches, in words. */
  get examples(): readonly string[] {
    return this.#examples;
  }
}

/** More of one kind say nothing new. */
const maximumExamples = 10;
