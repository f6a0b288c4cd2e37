import {
  GraphQLError,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limitsRule, parseWithin, type OperationLimits } from './limits.js';

/** Refuses an operation of a kind that the schema has no root type for; graphql-js would find nothing wrong with it. */
function operationTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This hub offers no ${node.operation}.`, { nodes: node }));
    },
  };
}

/** What the hub asks of a document beyond the GraphQL specification. */
export function hubRules(limits: OperationLimits): ValidationRule[] {
  return [operationTypeRule, limitsRule(limits)];
}

/** The first thing that is wrong with a document, or null. */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  limits: OperationLimits,
): GraphQLError | null {
  const [error] = validate(schema, document, [...specifiedRules, ...hubRules(limits)], { maxErrors: 1 });
  return error ?? null;
}

/**
 * Parses and validates a document that did not come through HTTP.
 *
 * @throws GraphQLError for the first thing that is wrong with it
 */
export function readDocument(schema: GraphQLSchema, text: string, limits: OperationLimits): DocumentNode {
  const document = parseWithin(text, limits);
  const error = validateDocument(schema, document, limits);
  if (error) throw error;
  return document;
}
