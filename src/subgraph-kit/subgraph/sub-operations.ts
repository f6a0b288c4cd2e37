import type { GraphQLFormattedError } from 'graphql';
import type { Actor, LocalizedText } from '../../kernel/index.js';

/** An operation that the hub itself has written, asked on behalf of the caller of the request that is being answered. */
export interface SubOperation {
  /** One text for every request: the values go into the variables. */
  readonly source: string;
  /** Under which the record has it. */
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface SubOperationAnswer {
  /** Null where the operation was refused as a whole. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What the caller of the request would meet at one catalogue item. */
export interface ItemStanding {
  readonly item: string;
  readonly owner: Actor | null;
  /** Why it is not given; null where it is. */
  readonly denied: {
    readonly code: string;
    readonly message: LocalizedText;
    readonly remedy: LocalizedText;
  } | null;
  readonly masked: boolean;
  /** Whether it is given about platforms of the caller's region only (属地). */
  readonly regional: boolean;
  /** Whether it is given about the platform of the case only that the request names (一案一用). */
  readonly caseOnly: boolean;
}

/**
 * 子操作: operations over the whole supergraph, within one request and under its caller's own token, purpose, case, basis and
 * warrant. Each goes through the gateway's stages: its fields are decided, masked and denied as if the caller had asked for them,
 * its cost is charged, and an audit entry of its own is committed, which has the request id of the request.
 */
export interface SubOperations {
  /** @throws Error outside of a request; what the gateway throws */
  ask(operation: SubOperation): Promise<SubOperationAnswer>;
  /** What the caller would meet at catalogue items, in their order; tells nothing of any data. Unknown items are left out. */
  standings(items: readonly string[]): Promise<readonly ItemStanding[]>;
}
