/** Everything that has to be closed again, last opened first. */
export class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];
  closing = false;

  add(close: () => Promise<unknown>): void {
    this.#closers.unshift(close);
  }

  async closeAll(): Promise<void> {
    this.closing = true;
    for (const close of this.#closers.splice(0)) await close();
  }
}
