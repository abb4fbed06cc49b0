import type { Collections } from './collections.ts';
import { logFailure } from './log.ts';
import type { News } from './news.ts';

/** The first screen has its time before the files of all collections are read: milliseconds. */
const delay = 1000;

/** Compares the files of collections with their checksums once the first screen is out, and tells every window what is wrong. */
export class CheckAfterOpening {
  readonly #collections: Pick<Collections, 'check'>;
  readonly #news: News;
  #begun = false;

  constructor(collections: Pick<Collections, 'check'>, news: News) {
    this.#collections = collections;
    this.#news = news;
  }

  /** Further calls do nothing. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // It only reads: a program that ends meanwhile neither waits for it nor has to stop it.
    setTimeout(() => {
      this.#tell().catch((failure: unknown) => logFailure('check', failure));
    }, delay).unref();
  }

  async #tell(): Promise<void> {
    for (const problem of await this.#collections.check())
      this.#news.tell({ type: 'problem', problem });
  }
}
