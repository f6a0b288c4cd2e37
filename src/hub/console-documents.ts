import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentLookup } from '../gateway/index.js';
import type { Clock } from '../kernel/index.js';

/** Whoever sends hashes that nobody knows has the file looked at so often at most. */
const LOOK_MILLISECONDS = 1_000;

/**
 * The operations of a built console by their SHA-256, which every agency's people may send however strict the hub is with
 * other documents. A console that is built anew while the hub runs is served at once, so an unknown hash has the file
 * looked at again, and read where it has changed.
 */
export class ConsoleDocuments implements DocumentLookup {
  readonly #file: string;
  readonly #clock: Clock;
  #documents: ReadonlyMap<string, string>;
  /** When the file that was read was written, and its size. */
  #read: string;
  #nextLook = 0;

  /** @throws where the build has no `documents.json`, or one that is no JSON */
  constructor(directory: string, clock: Clock) {
    this.#file = join(directory, 'documents.json');
    this.#clock = clock;
    this.#read = this.#version();
    this.#documents = this.#load();
  }

  get(id: string): string | undefined {
    return this.#documents.get(id) ?? this.#again().get(id);
  }

  #version(): string {
    const { mtimeMs, size } = statSync(this.#file);
    return `${mtimeMs} ${size}`;
  }

  #load(): ReadonlyMap<string, string> {
    const text = readFileSync(this.#file, 'utf8');
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  }

  #again(): ReadonlyMap<string, string> {
    const now = this.#clock.now().getTime();
    if (now < this.#nextLook) return this.#documents;
    this.#nextLook = now + LOOK_MILLISECONDS;
    try {
      const version = this.#version();
      if (version !== this.#read) {
        this.#documents = this.#load();
        this.#read = version;
      }
    } catch {
      // Just being written: what was read stays until the next look.
    }
    return this.#documents;
  }
}
