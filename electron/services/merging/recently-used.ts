/** Remembers a few values by their keys; of more than that the one that was not asked for longest is forgotten. */
export class RecentlyUsed<T> {
  readonly #most: number;
  /** The one that was asked for last at the end. */
  readonly #values = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made when it is not there. */
  get(key: string, make: () => T): T {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys())
      if (this.#values.size > this.#most) this.#values.delete(oldest);
    return value;
  }

  /** Forgets a value, unless another has taken its place. */
  drop(key: string, value: T): void {
    if (this.#values.get(key) === value) this.#values.delete(key);
  }

  /** Forgets all keys that begin so. */
  forget(beginning: string): void {
    for (const key of this.#values.keys())
      if (key.startsWith(beginning)) this.#values.delete(key);
  }
}
