import type { Bounds } from './check-library.ts';

/** What a program that saves has said: by record, the last number confirmed and the last one tried. */
export class SaveLedger {
  readonly #done = new Map<string, number>();
  readonly #tried = new Map<string, number>();
  /** Highest number that anybody has tried. */
  last = 0;
  confirmed = 0;

  /** Takes lines `try <id> <number>` and `done <id> <number>`; passes over others. */
  enter(lines: readonly string[]): void {
    for (const line of lines) {
      const [word, id = '', said] = line.split(' ');
      const number = Number(said);
      if (word === 'try') {
        this.#tried.set(id, Math.max(number, this.#tried.get(id) ?? 0));
        this.last = Math.max(this.last, number);
      }
      if (word === 'done') {
        this.#done.set(id, Math.max(number, this.#done.get(id) ?? 0));
        this.confirmed += 1;
      }
    }
  }

  /** What each record has to lie between. */
  bounds(): readonly Bounds[] {
    return [...this.#tried].map(([id, most]) => ({
      kind: 'study',
      id,
      least: this.#done.get(id) ?? 0,
      most,
    }));
  }
}
