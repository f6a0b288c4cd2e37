/** How often each step was taken, and each refusal met. */
export class Coverage {
  readonly #counts = new Map<string, number>();

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  /** The most frequent first. */
  toString(): string {
    return [...this.#counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ');
  }
}
