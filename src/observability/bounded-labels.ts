/** What does not get a label value of its own; no GraphQL name and no code looks like this. */
export const OTHER = '(other)';

/** Label values out of texts that are not ours: the first few distinct ones keep their own, the rest share one. */
export class BoundedLabels {
  readonly #most: number;
  readonly #known = new Set<string>();

  /** @param most distinct values at most, {@link OTHER} not counted */
  constructor(most: number) {
    this.#most = most;
  }

  of(text: string): string {
    if (this.#known.has(text)) return text;
    if (this.#known.size >= this.#most) return OTHER;
    this.#known.add(text);
    return text;
  }
}
