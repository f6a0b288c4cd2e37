import type { DocumentNode } from 'graphql';
import { BoundedCache, type CacheStatistics } from '../../kernel/index.js';

/** Bounds on what is remembered: documents, and characters of their texts. */
const MAX_DOCUMENTS = 2_000;
const MAX_CHARACTERS = 16_000_000;

/** Parsed and validated documents by a hash of their text, in the form that Apollo Server asks for. */
export class DocumentStore {
  readonly #documents = new BoundedCache<string, DocumentNode>('documents', {
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 1),
  });

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
  }

  async delete(key: string): Promise<void> {
    this.#documents.delete(key);
  }

  /** Forgets all: the schema that they were validated against is no longer served. */
  clear(): void {
    this.#documents.clear();
  }

  caches(): readonly CacheStatistics[] {
    return [this.#documents.statistics()];
  }
}
