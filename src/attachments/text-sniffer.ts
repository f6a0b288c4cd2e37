import { TextDecoder } from 'node:util';

/** Encodings that official documents come in: UTF-8, and GB 18030, which GB/T 18030-2022 makes mandatory. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
type Encoding = (typeof ENCODINGS)[number];

// Everything that no text file has: controls other than tab, line feed, form feed, carriage return.
const NO_TEXT = /[^\P{Cc}\t\n\f\r]/u;

/** Finds out while a file passes by whether it is text, and in which encoding. Keeps nothing of it. */
export class TextSniffer {
  readonly #decoders = new Map(
    ENCODINGS.map((encoding) => [encoding, new TextDecoder(encoding, { fatal: true })]),
  );

  add(bytes: Uint8Array): void {
    this.#decode((decoder) => decoder.decode(bytes, { stream: true }));
  }

  /** The encoding of the whole, when all has been added; null for what is no text. */
  end(): Encoding | null {
    this.#decode((decoder) => decoder.decode());
    return ENCODINGS.find((encoding) => this.#decoders.has(encoding)) ?? null;
  }

  #decode(decode: (decoder: TextDecoder) => string): void {
    for (const [encoding, decoder] of this.#decoders) {
      let isText = false;
      try {
        isText = !NO_TEXT.test(decode(decoder));
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      if (!isText) this.#decoders.delete(encoding);
    }
  }
}
