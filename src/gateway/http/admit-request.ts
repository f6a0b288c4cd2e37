import { GraphQLError, parse } from 'graphql';
import {
  badInputError,
  deepNesting,
  largeValues,
  manyComparisons,
  type OperationLimits,
} from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics, type Refusal } from '../../kernel/index.js';
import { documentNotFound, documentNotTrusted, type TrustedDocuments } from '../trusted-documents/index.js';
import { localizeError } from './localize-error.js';

/** Refusals that are codes of the contract themselves, with their HTTP status. */
const STATUS: Readonly<Record<string, number>> = {
  [documentNotFound.code]: 404,
  [documentNotTrusted.code]: 403,
};

function refusalError(refusal: Refusal): GraphQLError {
  if (!Object.hasOwn(STATUS, refusal.code)) return badInputError(refusal);
  const { code, message, remedy, facts } = refusal;
  return new GraphQLError(message.en, { extensions: { ...facts, code, message, remedy } });
}

/** The error in its final words, with the status that it is answered with. */
function worded(error: GraphQLError, { locale }: Caller): GraphQLError {
  const { message, extensions } = localizeError(error.toJSON(), locale);
  const status = STATUS[String(extensions?.['code'])] ?? 400;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

/** Bounds on what is remembered: texts, and their characters. */
const MAX_TEXTS = 2_000;
const MAX_CHARACTERS = 8_000_000;

/** A parameter of a query string is JSON in a text; what is no JSON is refused by who reads it. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return null;
  }
}

/** What a request holds beside its text. */
function valuesOf(parameters: unknown): readonly unknown[] {
  if (typeof parameters !== 'object' || parameters === null) return [];
  if (Array.isArray(parameters)) return [parameters];
  return Object.entries(parameters).flatMap(([name, value]) => (name === 'query' ? [] : [parsed(value)]));
}

/**
 * Looks at a request before anything parses, plans, executes or records it: cheap checks first, none of which recurses.
 * Every transport asks here.
 */
export class RequestAdmission {
  readonly #documents: TrustedDocuments;
  readonly #limits: OperationLimits;
  /** Texts that can be validated in a bounded time. */
  readonly #measured = new BoundedCache<string, true>('measured_texts', {
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: charactersOfKey,
  });

  constructor(documents: TrustedDocuments, limits: OperationLimits) {
    this.#documents = documents;
    this.#limits = limits;
  }

  /**
   * The text that a request wants executed.
   *
   * @param parameters of the request as they came, of a body or of a query string
   * @returns null where there is no text
   * @throws GraphQLError what {@link TrustedDocuments.admit} refuses, and OPERATION_TOO_COMPLEX for variables that are too
   *   deep or too many, for a text that is nested too deeply to be parsed, and for one that would take too long to be
   *   validated; in the caller's language
   */
  admit(parameters: unknown, caller: Caller): string | null {
    const tooLarge = largeValues(valuesOf(parameters), this.#limits);
    if (tooLarge) throw worded(tooLarge, caller);
    const admitted = this.#documents.admit(caller.agency, parameters);
    if (!admitted.ok) throw worded(refusalError(admitted.error), caller);
    const text = admitted.value;
    const tooDear = text === null ? null : this.#tooDear(text);
    if (tooDear) throw worded(tooDear, caller);
    return text;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#measured.statistics()];
  }

  #tooDear(text: string): GraphQLError | null {
    if (this.#measured.get(text)) return null;
    const refusal = deepNesting(text, this.#limits) ?? this.#manyComparisons(text);
    if (!refusal) this.#measured.set(text, true);
    return refusal;
  }

  #manyComparisons(text: string): GraphQLError | null {
    try {
      return manyComparisons(parse(text, { maxTokens: this.#limits.tokens }), this.#limits);
    } catch {
      // Whoever parses it for good says what is wrong with it.
      return null;
    }
  }
}

/** What looks at the requests of one server. */
export function limitRequests(documents: TrustedDocuments, limits: OperationLimits): RequestAdmission {
  return new RequestAdmission(documents, limits);
}
