import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostEvent, QuestionRef } from '../../core/contract.ts';

/** What the services tell every window. Knows which window's call is running, so that a window can ignore its own saves. */
export class News {
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #caller = new AsyncLocalStorage<string>();
  /** Problems that were found before the first window listened: the way to its events takes a moment longer than to its page. */
  readonly #unheard: HostEvent[] = [];

  /** Runs a call on behalf of a window. */
  from<T>(origin: string, run: () => Promise<T>): Promise<T> {
    return this.#caller.run(origin, run);
  }

  tell(event: HostEvent): void {
    const isLost = this.#listeners.size === 0 && event.type === 'problem';
    if (isLost) this.#unheard.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  studyChanged(ref: QuestionRef): void {
    const origin = this.#caller.getStore() ?? '';
    this.tell({ type: 'study-changed', ...ref, origin });
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    for (const event of this.#unheard.splice(0)) listener(event);
    return () => this.#listeners.delete(listener);
  }
}
