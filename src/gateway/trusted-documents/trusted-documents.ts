import { GraphQLError, type GraphQLSchema } from 'graphql';
import { DEFAULT_LIMITS, readDocument, readSupergraph, type OperationLimits } from '../../engine/index.js';
import { refused, type Actor, type Outcome } from '../../kernel/index.js';
import { NO_ACTOR, type ActorSet } from '../settings/trusted-documents-only.js';
import { readDocumentRequest } from './document-request.js';
import { documentId } from './manifest.js';
import { TrustedDocumentsUnusable, type DocumentsByAgency } from './read-trusted-documents.js';
import { documentNotFound, documentNotTrusted, documentReferenceUnusable } from './refusals.js';

/** Finds a document's text by its SHA-256, lower-case hexadecimal. */
export interface DocumentLookup {
  get(id: string): string | undefined;
}

/**
 * 可信文档: operations that an agency's systems have registered beforehand and may send by their hash. An agency knows its
 * own documents only. For some agencies, nothing else is executed.
 */
export class TrustedDocuments {
  static readonly NONE = new TrustedDocuments(new Map(), NO_ACTOR);

  readonly #documents: DocumentsByAgency;
  readonly #only: ActorSet;
  readonly #shared: DocumentLookup;

  /**
   * @param only whose callers may send trusted documents and no other text
   * @param shared documents that the callers of every agency may send: those of the hub's own console
   */
  constructor(
    documents: DocumentsByAgency,
    only: ActorSet,
    shared: DocumentLookup = new Map<string, string>(),
  ) {
    this.#documents = documents;
    this.#only = only;
    this.#shared = shared;
  }

  #textOf(agency: Actor, id: string): string | undefined {
    return this.#documents.get(agency)?.get(id) ?? this.#shared.get(id);
  }

  /**
   * The text that a request wants executed, from whatever transport it came.
   *
   * @param parameters of the request as they came, of a body or of a query string
   * @returns null where the request names no document and has no text; refused:
   *   DOCUMENT_REFERENCE_UNUSABLE, DOCUMENT_NOT_FOUND (which an id of another agency's document is too),
   *   DOCUMENT_NOT_TRUSTED
   */
  admit(agency: Actor, parameters: unknown): Outcome<string | null> {
    const read = readDocumentRequest(parameters);
    if (!read.ok) return read;
    const { query, documentId: id } = read.value;
    if (query === null) {
      if (id === null) return { ok: true, value: null };
      const text = this.#textOf(agency, id);
      return text === undefined ? refused(documentNotFound({ documentId: id })) : { ok: true, value: text };
    }
    const only = this.#only.has(agency);
    if (id === null && !only) return { ok: true, value: query };
    const hash = documentId(query);
    if (id !== null && id !== hash) return refused(MISMATCH);
    return only && this.#textOf(agency, hash) === undefined
      ? refused(documentNotTrusted({}))
      : { ok: true, value: query };
  }
}

const MISMATCH = documentReferenceUnusable({
  problem: { en: 'its hash is not that of its "query"', zh: '其哈希值与“query”不符' },
});

/**
 * Checks every document against the public schema and the limits.
 *
 * @throws TrustedDocumentsUnusable naming agency, id and reason of each that could not be executed
 */
export function validateTrustedDocuments(
  documents: DocumentsByAgency,
  schema: GraphQLSchema,
  limits: OperationLimits,
): void {
  const problems: string[] = [];
  for (const [agency, byId] of documents) {
    for (const [id, text] of byId) {
      try {
        readDocument(schema, text, limits);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        problems.push(`${agency}: ${id}: ${error.message}`);
      }
    }
  }
  if (problems.length > 0) throw new TrustedDocumentsUnusable(problems);
}

/**
 * {@link validateTrustedDocuments} before there is a hub.
 *
 * @throws TrustedDocumentsUnusable; GraphQLError when the supergraph is not one
 */
export function checkTrustedDocuments(
  documents: DocumentsByAgency,
  supergraphSdl: string,
  limits: Partial<OperationLimits>,
): void {
  const { publicSchema } = readSupergraph(supergraphSdl);
  validateTrustedDocuments(documents, publicSchema, { ...DEFAULT_LIMITS, ...limits });
}
