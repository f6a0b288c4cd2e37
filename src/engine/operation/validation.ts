import {
  getOperationAST,
  GraphQLError,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { defineRefusal } from '../../kernel/index.js';
import { badInputError } from '../errors/bad-input.js';
import { limitsRule, parseWithin, type OperationLimits } from '../limits/limits.js';

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
export function engineRules(limits: OperationLimits): ValidationRule[] {
  return [operationTypeRule, limitsRule(limits)];
}

/** The first thing that is wrong with a document, or null. */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  limits: OperationLimits,
  rules: readonly ValidationRule[] = [],
): GraphQLError | null {
  const [error] = validate(schema, document, [...specifiedRules, ...engineRules(limits), ...rules], {
    maxErrors: 1,
  });
  return error ?? null;
}

/** The operation that a request wants is not in its document, or the request does not say which of several it wants. */
export const operationNotChosen = defineRefusal<{ name: string | null }>(
  'OPERATION_NOT_CHOSEN',
  ({ name }) => ({
    message:
      name === null
        ? {
            en: 'The request does not say which operation of its document it wants.',
            zh: '请求未指明执行文档中的哪个操作。',
          }
        : {
            en: 'The document has no operation of the name that the request gives.',
            zh: '文档中没有请求所指名称的操作。',
          },
    remedy: {
      en: 'Name one operation of the document with "operationName".',
      zh: '请以“operationName”指明文档中的一个操作。',
    },
  }),
);

/** A document that was checked, or what is wrong with the request, with its code. */
export type CheckedDocument =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly error: GraphQLError };

function notOk(error: GraphQLError, code: string, message = error.message): CheckedDocument {
  const { nodes = null, source = null, positions = null } = error;
  const extensions = { code, ...error.extensions };
  return { ok: false, error: new GraphQLError(message, { nodes, source, positions, extensions }) };
}

/** Names of fields that a caller mistypes are none of its business when it may not read the schema. */
const withoutSuggestions = (message: string): string => message.replace(/ ?Did you mean(.+?)\?$/, '');

/**
 * The document of a request that asks for one of its operations.
 *
 * @param document parsed and validated
 */
export function withOperation(document: DocumentNode, operationName: string | null): CheckedDocument {
  return getOperationAST(document, operationName)
    ? { ok: true, document }
    : { ok: false, error: badInputError(operationNotChosen({ name: operationName })) };
}

/** Everything that is asked of the text of a request before it is looked at as an operation. */
export function checkDocument(
  schema: GraphQLSchema,
  text: string,
  operationName: string | null,
  {
    limits,
    hideSuggestions = false,
    rules = [],
  }: { limits: OperationLimits; hideSuggestions?: boolean; rules?: readonly ValidationRule[] },
): CheckedDocument {
  let document: DocumentNode;
  try {
    document = parseWithin(text, limits);
  } catch (error) {
    if (error instanceof GraphQLError) return notOk(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
  const invalid = validateDocument(schema, document, limits, rules);
  if (invalid) {
    const message = hideSuggestions ? withoutSuggestions(invalid.message) : invalid.message;
    return notOk(invalid, 'GRAPHQL_VALIDATION_FAILED', message);
  }
  return withOperation(document, operationName);
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
