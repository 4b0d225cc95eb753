/** Who wants to hear of something that has happened. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** @returns what ends it */
  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(): void {
    for (const listener of this.#all) listener();
  }
}
