import { refused, type Outcome } from '../../kernel/index.js';
import { documentReferenceUnusable } from './refusals.js';

/** How a request says which document it wants executed. */
export interface DocumentRequest {
  readonly query: string | null;
  /** SHA-256 of the document, lower-case hexadecimal; what is no such hash is left as it came. */
  readonly documentId: string | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PREFIX = /^sha256:/;

function unusable(en: string, zh: string): ReturnType<typeof refused> {
  return refused(documentReferenceUnusable({ problem: { en, zh } }));
}

/** In a GET, `extensions` is JSON in a text. What is no JSON is refused by who reads the rest of it. */
function readExtensions(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return null;
  }
}

/**
 * Reads the parameters of a request, of a body as of a query string: `query`, `documentId` (GraphQL over HTTP, persisted
 * documents) and `extensions.persistedQuery.sha256Hash` (Apollo).
 *
 * @param parameters as they came; what is wrong with them otherwise is refused elsewhere
 */
export function readDocumentRequest(parameters: unknown): Outcome<DocumentRequest> {
  if (!isObject(parameters)) return { ok: true, value: { query: null, documentId: null } };
  const query = typeof parameters['query'] === 'string' ? parameters['query'] : null;
  const named = parameters['documentId'] ?? null;
  const extensions = readExtensions(parameters['extensions']);
  const persisted = isObject(extensions) ? (extensions['persistedQuery'] ?? null) : null;
  if (named === null && persisted === null) return { ok: true, value: { query, documentId: null } };

  if (named !== null && persisted !== null) return unusable('it is named in two ways', '指明方式不止一种');
  if (named !== null && query !== null) {
    return unusable('it has both a "query" and a "documentId"', '同时含有“query”与“documentId”');
  }
  if (named !== null && typeof named !== 'string') {
    return unusable('"documentId" is no text', '“documentId”不是文本');
  }
  const hash = named ?? (isObject(persisted) ? persisted['sha256Hash'] : null);
  if (typeof hash !== 'string') {
    return unusable('"persistedQuery" has no "sha256Hash"', '“persistedQuery”缺少“sha256Hash”');
  }
  return { ok: true, value: { query, documentId: hash.replace(PREFIX, '').toLowerCase() } };
}
