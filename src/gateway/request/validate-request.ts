import type { GraphQLSchema, ValidationRule } from 'graphql';
import {
  checkDocument,
  engineRules,
  type CheckedDocument,
  type OperationLimits,
} from '../../engine/index.js';
import type { GraphqlRequest } from '../../http/server/index.js';
import { storableTextRule } from './storable-input.js';

/** What a document is held against beside the rules of the GraphQL specification. */
export function documentRules(limits: OperationLimits): ValidationRule[] {
  return [...engineRules(limits), storableTextRule];
}

/**
 * Parses and validates the document of a request, within the limits.
 *
 * @param hideSuggestions whether names of the schema are kept from who mistypes one
 */
export function validateRequest(
  schema: GraphQLSchema,
  { query, operationName }: Pick<GraphqlRequest, 'query' | 'operationName'>,
  { limits, hideSuggestions = false }: { limits: OperationLimits; hideSuggestions?: boolean },
): CheckedDocument {
  return checkDocument(schema, query, operationName, { limits, hideSuggestions, rules: [storableTextRule] });
}
