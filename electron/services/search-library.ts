import type { QuestionRef } from '../../core/contract.ts';
import type { SearchResults } from '../../core/search/search-hit.ts';
import {
  searchTexts,
  type SearchText,
} from '../../core/search/search-texts.ts';
import type { Library } from './library.ts';
import { logFailure } from './log.ts';
import type { SearchRequest } from './search/search-index.ts';
import type { SearchService } from './search/search-service.ts';

/** The index waits this long after a first screen was asked for, so that it does not compete with it: milliseconds. */
const delay = 1000;

/** Search over the whole library: filled after the first screen is out, kept up to date by every save. */
export class SearchOfLibrary {
  readonly #library: Library;
  readonly #search: SearchService;
  #loading: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #complete = false;
  /** Questions by collection that have been handed to the index. */
  readonly #indexed = new Map<string, readonly string[]>();
  #closed = false;

  constructor(library: Library, search: SearchService) {
    this.#library = library;
    this.#search = search;
  }

  /** Begins to fill the index; further calls do nothing. */
  start(): void {
    this.#loading ??= this.#load().catch((failure: unknown) => {
      this.#complete = true;
      if (!this.#closed) logFailure('search', failure);
    });
  }

  /** Begins to fill the index when the first screen has had its time. */
  startSoon(): void {
    if (this.#loading !== null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), delay);
  }

  /** Until every text has been handed to the index, results say that they may be incomplete. */
  async query(request: SearchRequest): Promise<SearchResults> {
    this.start();
    const results = await this.#search.query(request);
    return { ...results, indexing: results.indexing || !this.#complete };
  }

  /** Takes in what was just saved of a question. */
  async update(ref: QuestionRef): Promise<void> {
    if (this.#loading === null) return;
    await this.#loading;
    this.#search.replace(ref, await this.#textsOf(ref));
  }

  /** Takes in a collection that came or changed, or drops one that went. */
  async updateCollection(id: string): Promise<void> {
    if (this.#loading === null) return;
    await this.#loading;
    const collection = await this.#library.collections
      .open(id)
      .catch(() => null);
    const before = this.#indexed.get(id) ?? [];
    const now = collection?.questions.map(entry => entry.id) ?? [];
    this.#indexed.set(id, now);
    for (const question of new Set([...before, ...now])) {
      const ref = { collection: id, question };
      this.#search.replace(
        ref,
        collection === null ? [] : await this.#textsOf(ref),
      );
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    // What is still being indexed is of no use any more, and its end is no failure.
    this.#closed = true;
    await this.#search.close();
  }

  /** Questions without a record come from the collection alone, so that most of the library costs one read a question. */
  async #load(): Promise<void> {
    const { collections } = await this.#library.collections.list();
    const texts: SearchText[] = [];
    for (const { id } of collections) {
      const collection = await this.#library.collections
        .open(id)
        .catch(() => null);
      // Taken out meanwhile: the others are still to be found.
      if (collection === null) continue;
      const questions = collection.questions.map(entry => entry.id);
      this.#indexed.set(id, questions);
      for (const question of questions)
        texts.push(...(await this.#textsOf({ collection: id, question })));
    }
    const loading = this.#search.load(texts);
    this.#complete = true;
    await loading;
  }

  async #textsOf(ref: QuestionRef): Promise<readonly SearchText[]> {
    const collection = await this.#library.collections
      .open(ref.collection)
      .catch(() => null);
    const entry = collection?.questions.find(each => each.id === ref.question);
    if (!collection || !entry) return [];
    const { content, record } = await this.#library.correctedQuestion(ref);
    return searchTexts(collection, entry, content, record);
  }
}
