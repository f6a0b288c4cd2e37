/** Values shorter than this are words of many. */
export const SHORTEST = 6;

/** Finds out which of many values stand in a text, anywhere in it; what is shorter than {@link SHORTEST} is not looked for. */
export class ValueFinder {
  /** By their first characters. */
  readonly #values = new Map<string, string[]>();

  constructor(values: Iterable<string>) {
    for (const value of new Set(values)) {
      if (value.length < SHORTEST) continue;
      const begin = value.slice(0, SHORTEST);
      const known = this.#values.get(begin) ?? [];
      if (known.length === 0) this.#values.set(begin, known);
      known.push(value);
    }
  }

  /** How many different values are looked for. */
  get size(): number {
    return [...this.#values.values()].reduce((sum, values) => sum + values.length, 0);
  }

  /** Those that stand in the text, each once. */
  findIn(text: string): readonly string[] {
    const found = new Set<string>();
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      for (const value of this.#values.get(text.slice(at, at + SHORTEST)) ?? []) {
        if (text.startsWith(value, at)) found.add(value);
      }
    }
    return [...found];
  }
}
