/** Numbers objects and texts, so that what was looked at can be told by a short key. */
export class Numbers {
  readonly #objects = new WeakMap<object, number>();
  readonly #texts = new Map<string, string>();
  #next = 0;

  of(object: object): number {
    const known = this.#objects.get(object) ?? this.#next++;
    this.#objects.set(object, known);
    return known;
  }

  text(text: string): string {
    const known = this.#texts.get(text) ?? String(this.#texts.size);
    this.#texts.set(text, known);
    return known;
  }
}
