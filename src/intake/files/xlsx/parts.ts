import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { CodedError } from '../../../kernel/index.js';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** What the parts of a workbook may unpack to for each packed byte: spreadsheets repeat themselves, and bombs more so. */
const MAX_RATIO = 500;
const MAX_UNPACKED = 8 * 1024 ** 3;

/** A part of a workbook is not what it should be. */
export class WorkbookUnreadable extends CodedError {
  readonly code = 'WORKBOOK_UNREADABLE';
}

/** The parts of a workbook (ECMA-376, Open Packaging Conventions), by name. */
export class WorkbookParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws WorkbookUnreadable for what is no ZIP file, or unpacks to too much */
  static async open(path: string): Promise<WorkbookParts> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
      throw new WorkbookUnreadable('It is no ZIP file.', { cause: error });
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      for (const { uncompressedSize, compressedSize } of entries.values()) {
        if (uncompressedSize > MAX_UNPACKED || uncompressedSize > (compressedSize + 1024) * MAX_RATIO) {
          throw new WorkbookUnreadable('It unpacks to too much.');
        }
      }
      return new WorkbookParts(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** @throws WorkbookUnreadable where there is no such part */
  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (!entry) throw new WorkbookUnreadable(`It has no part ${name}.`);
    return this.#zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.#zip.close();
  }
}

/** What is told of a part's XML. Names are without prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes; yields after each piece, when the listener was told of it.
 *
 * @throws WorkbookUnreadable for what is no XML
 */
export async function* readXml(stream: Readable, { open, close, text }: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let failure: Error | null = null;
  parser.on('error', (error) => (failure ??= error));
  if (open) {
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(localName(name), attributes));
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) parser.on('text', text);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of stream) {
    parser.write(decoder.decode(piece as Buffer, { stream: true }));
    if (failure !== null) throw new WorkbookUnreadable('It is no XML.', { cause: failure });
    yield;
  }
}

/** Reads a whole part. */
export async function readPart(parts: WorkbookParts, name: string, listener: XmlListener): Promise<void> {
  for await (const _piece of readXml(await parts.stream(name), listener)) continue;
}
