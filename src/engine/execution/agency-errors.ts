import type { GraphQLFormattedError } from 'graphql';
import { agencyUnavailable, type ErrorDetails } from '../errors/field-error.js';

/** Codes that an agency's own errors may carry to the client; any other is masked. */
const CODES = new Set([
  'BAD_USER_INPUT',
  'FIELD_DENIED',
  'OUTCOME_UNKNOWN',
  'PURPOSE_REQUIRED',
  'RATE_LIMITED',
  'ROW_UNREADABLE',
]);
/** Of a mutation beside them: who has done nothing says why. What could not be read is the agency's outage. */
const CODES_OF_MUTATIONS = new Set([...CODES, 'DATABASE_UNAVAILABLE']);

type Kind = 'query' | 'mutation' | 'subscription';

/** Extensions that servers act on, or that tell of their inside. */
const KEPT_BACK = new Set(['http', 'stacktrace', 'exception', 'limit']);

/** Whether an agency's error is meant for the client; any other is for the operator's log. */
export function isForClients({ extensions }: GraphQLFormattedError, kind: Kind): boolean {
  return (kind === 'mutation' ? CODES_OF_MUTATIONS : CODES).has(String(extensions?.['code']));
}

/**
 * What an agency's errors come to in the operator's log: one line for an answer, however many they are. What clients are
 * told anyway is not among them.
 */
export class AgencyErrors extends Error {
  readonly count: number;

  private constructor(count: number, first: GraphQLFormattedError) {
    super(
      `The agency answered with ${count} ${count === 1 ? 'error' : 'errors'}. The first: ${first.message}`,
    );
    this.name = 'AgencyErrors';
    this.count = count;
    // Where it arose in the gateway tells nothing.
    delete this.stack;
  }

  /** @returns null where all of them are for clients */
  static of(errors: readonly GraphQLFormattedError[], kind: Kind): AgencyErrors | null {
    const own = errors.filter((error) => !isForClients(error, kind));
    return own[0] ? new AgencyErrors(own.length, own[0]) : null;
  }
}

/** An agency's error as the client will read it. */
export function agencyError(subgraph: string, error: GraphQLFormattedError, kind: Kind): ErrorDetails {
  if (!isForClients(error, kind)) return agencyUnavailable(subgraph, 'OWN_ERROR');
  const extensions = Object.entries(error.extensions ?? {}).filter(([name]) => !KEPT_BACK.has(name));
  return { message: error.message, extensions: Object.fromEntries(extensions) };
}
