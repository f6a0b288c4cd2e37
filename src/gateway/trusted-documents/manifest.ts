import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Documents by their SHA-256, lower-case hexadecimal. */
export type DocumentsById = ReadonlyMap<string, string>;

/** What a manifest holds, and one sentence for each thing that is wrong with it. */
export interface ReadManifest {
  readonly documents: DocumentsById;
  readonly problems: readonly string[];
}

const textById = z.record(z.string(), z.string());

const apolloManifest = z.looseObject({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.looseObject({ id: z.string(), body: z.string() })),
});

const ID = /^(?:sha256:)?([0-9a-f]{64})$/i;

export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function entriesOf(given: unknown): readonly (readonly [id: string, text: string])[] | null {
  const apollo = apolloManifest.safeParse(given);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => [id, body] as const);
  const plain = textById.safeParse(given);
  return plain.success ? Object.entries(plain.data) : null;
}

/**
 * Reads a manifest of trusted documents (可信文档清单): `{ "<sha256>": "<text>" }`, as Relay and GraphQL Code Generator write
 * `persisted-documents.json` when told to hash with SHA-256, or Apollo's persisted query manifest. Each id must be the
 * SHA-256 of its text.
 */
export function readManifest(given: unknown): ReadManifest {
  const entries = entriesOf(given);
  if (!entries) {
    return {
      documents: new Map(),
      problems: [
        'it is neither { "<sha256>": "<text>" } nor an Apollo persisted query manifest of version 1',
      ],
    };
  }
  const documents = new Map<string, string>();
  const problems: string[] = [];
  for (const [id, text] of entries) {
    const hash = ID.exec(id)?.[1]?.toLowerCase();
    const actual = documentId(text);
    if (hash === undefined) problems.push(`${id}: the id is no SHA-256 in hexadecimal`);
    else if (hash !== actual) problems.push(`${id}: the SHA-256 of its text is ${actual}`);
    else documents.set(hash, text);
  }
  return { documents, problems };
}
