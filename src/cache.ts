/** The few latest of what was made, by their key: what is asked for again and again is made once. */
export class LatestCache<Made> {
  readonly #most: number;
  readonly #made = new Map<string, Made>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Made | undefined {
    const known = this.#made.get(key);
    if (known !== undefined) this.set(key, known);
    return known;
  }

  /** The latest one of which this is so. */
  find(isWanted: (made: Made) => boolean): Made | undefined {
    return [...this.#made.values()].findLast(isWanted);
  }

  set(key: string, made: Made): void {
    this.#made.delete(key);
    this.#made.set(key, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > this.#most && oldest !== undefined) this.#made.delete(oldest);
  }
}
