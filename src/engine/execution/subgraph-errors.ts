import { CodedError } from '../../kernel/index.js';
import type { GraphQLFormattedError } from 'graphql';
import { agencyUnavailable, type ErrorDetails } from '../errors/field-error.js';

type Kind = 'query' | 'mutation' | 'subscription';

/** What clients are told of an error of a subgraph; null where they are told only that there was one. */
export type ErrorsForClients = (
  subgraph: string,
  error: GraphQLFormattedError,
  operationKind: Kind,
) => ErrorDetails | null;

/**
 * What a subgraph's errors come to in the operator's log: one line for an answer, however many they are. What clients are
 * told anyway is not among them.
 */
export class SubgraphErrors extends CodedError {
  readonly code = 'SUBGRAPH_ERRORS';
  readonly count: number;

  constructor(count: number, first: GraphQLFormattedError) {
    super(
      `The agency answered with ${count} ${count === 1 ? 'error' : 'errors'}. The first: ${first.message}`,
    );
    this.count = count;
    // Where it arose in the engine tells nothing.
    delete this.stack;
  }
}

/** Errors of one answer of a subgraph, as clients read them and as the log has them. */
export interface ReadErrors {
  /** In their order; `isMasked` where clients are told nothing of their own. */
  readonly errors: readonly {
    readonly error: GraphQLFormattedError;
    readonly details: ErrorDetails;
    readonly isMasked: boolean;
  }[];
  /** Null where all of them are for clients. */
  readonly logged: SubgraphErrors | null;
}

/** Tells what of a subgraph's errors is for clients, and what for the log. */
export function readErrors(
  subgraph: string,
  errors: readonly GraphQLFormattedError[],
  operationKind: Kind,
  forClients: ErrorsForClients,
): ReadErrors {
  let masked: ErrorDetails | undefined;
  const read = errors.map((error) => {
    const told = forClients(subgraph, error, operationKind);
    return {
      error,
      // All that is masked reads the same.
      details: told ?? (masked ??= agencyUnavailable(subgraph, 'OWN_ERROR')),
      isMasked: told === null,
    };
  });
  const kept = read.filter(({ isMasked }) => isMasked);
  const [first] = kept;
  return { errors: read, logged: first ? new SubgraphErrors(kept.length, first.error) : null };
}
