import type { QuestionRef } from '../../core/contract.ts';
import { readReadingPlace } from '../../core/study/reading-place-schema.ts';
import type {
  QuestionPlace,
  ReadingPlace,
} from '../../core/study/reading-place.ts';
import { readSettings } from '../../core/study/settings-schema.ts';
import type { Settings } from '../../core/study/settings.ts';
import { KeyedQueue } from './keyed-queue.ts';
import type { RecordStore } from './store/record-store.ts';

/** More places than this are not remembered; the oldest go first. */
const placesKept = 2000;

/** Settings and the reading place: one small record each. */
export class Preferences {
  readonly #store: RecordStore;
  readonly #queue = new KeyedQueue();

  constructor(store: RecordStore) {
    this.#store = store;
  }

  async settings(): Promise<Settings> {
    const stored = await this.#store.read('settings', 'settings');
    return readSettings(stored?.payload);
  }

  changeSettings(patch: Partial<Settings>): Promise<Settings> {
    return this.#queue.run('settings', async () => {
      const next = { ...(await this.settings()), ...patch };
      await this.#store.write('settings', 'settings', next);
      return next;
    });
  }

  async place(): Promise<ReadingPlace> {
    const stored = await this.#store.read('place', 'place');
    return readReadingPlace(stored?.payload);
  }

  /** @returns when it was written: ISO 8601, UTC */
  rememberPlace(ref: QuestionRef, place: QuestionPlace): Promise<string> {
    return this.#queue.run('place', async () => {
      const before = await this.place();
      const key = `${ref.collection}/${ref.question}`;
      const others = Object.entries(before.places).filter(
        ([other]) => other !== key,
      );
      const places = Object.fromEntries([
        ...others.slice(-placesKept),
        [key, place],
      ]);
      const next: ReadingPlace = { ...ref, places };
      const { writtenAt } = await this.#store.write('place', 'place', next);
      return writtenAt;
    });
  }

  /** Does something with one of these records while nobody changes it. */
  inTurn<T>(kind: 'settings' | 'place', task: () => Promise<T>): Promise<T> {
    return this.#queue.run(kind, task);
  }

  settled(): Promise<void> {
    return this.#queue.settled();
  }
}
