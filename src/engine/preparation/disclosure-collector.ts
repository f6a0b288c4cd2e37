import type { GraphQLCompositeType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Row } from '../joined-data/row.js';

/** An operation that also fetches what is looked for in its answer, and how that is found in the joined data. */
export interface CollectingOperation {
  /** The operation as it is to be planned. */
  readonly definition: OperationDefinitionNode;
  /** Puts what joined data discloses into `found`; null where it can disclose nothing. */
  readonly collect: ((data: Row, found: Set<string>) => void) | null;
}

/**
 * Prepares an operation so that it is known afterwards what its answer disclosed.
 *
 * @param definition what is left of it for the caller, its conditions evaluated, without fragment spreads
 */
export type DisclosureCollector = (
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  root: GraphQLCompositeType,
) => CollectingOperation;
