/** How often the line is written anew, in milliseconds. */
const INTERVAL = 200;

/** One line on the terminal that says how far something is; nothing where standard error is no terminal. */
export class ProgressLine {
  readonly #stream = process.stderr;
  #shown = 0;

  show(text: string): void {
    const now = Date.now();
    if (!this.#stream.isTTY || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    this.#stream.write(`\r\u001b[K${text}`);
  }

  clear(): void {
    if (this.#shown > 0) this.#stream.write('\r\u001b[K');
  }
}
