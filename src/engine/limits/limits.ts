import {
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  type ASTVisitor,
  type DocumentNode,
  type ValidationContext,
} from 'graphql';
import { OPERATION_LIMITS_DEFAULTS, type OperationLimits } from '../settings/index.js';
import { jsonSize } from '../../kernel/index.js';
import { comparisonsIn } from './selection-comparisons.js';
import { SelectionMeter } from './selection-meter.js';
import { tooComplex } from './too-complex.js';

export type { OperationLimits };
export const DEFAULT_LIMITS: OperationLimits = OPERATION_LIMITS_DEFAULTS;

/** A validation rule that refuses operations beyond the limits with OPERATION_TOO_COMPLEX. */
export function limitsRule(limits: OperationLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const meter = new SelectionMeter(context.getDocument());
    return {
      OperationDefinition({ selectionSet }) {
        const { ownFields: rootFields, ...measured } = meter.measure(selectionSet);
        const found = { ...measured, rootFields };
        for (const limit of ['depth', 'nesting', 'fields', 'rootFields', 'aliases', 'directives'] as const) {
          if (found[limit] > limits[limit]) {
            context.reportError(tooComplex(limit, limits[limit], found[limit]));
          }
        }
      },
    };
  };
}

/** Strings and comments, whose brackets do not count, and brackets. */
const NESTING_TOKENS = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|([[{(])|([\])}])/g;

/**
 * A text that is nested too deeply to be parsed: parsing recurses, and runs before any other limit.
 *
 * @returns OPERATION_TOO_COMPLEX, or null
 */
export function deepNesting(source: string, limits: OperationLimits): GraphQLError | null {
  let nesting = 0;
  let deepest = 0;
  for (const [, open, close] of source.matchAll(NESTING_TOKENS)) {
    if (open !== undefined) deepest = Math.max(deepest, ++nesting);
    else if (close !== undefined) nesting--;
  }
  return deepest > limits.nesting ? tooComplex('nesting', limits.nesting, deepest) : null;
}

/**
 * JSON of a request that is too deep or too large to be looked at: everything that walks through it later recurses.
 *
 * @param values of the request beside its text
 * @returns OPERATION_TOO_COMPLEX, or null
 */
export function largeValues(values: readonly unknown[], limits: OperationLimits): GraphQLError | null {
  const sizes = values.map(jsonSize);
  const nesting = Math.max(0, ...sizes.map((size) => size.nesting));
  if (nesting > limits.nesting) return tooComplex('nesting', limits.nesting, nesting);
  const found = sizes.reduce((sum, size) => sum + size.values, 0);
  return found > limits.values ? tooComplex('values', limits.values, found) : null;
}

/**
 * A document that would take too long to be validated.
 *
 * @param document parsed, not validated
 * @returns OPERATION_TOO_COMPLEX, or null
 */
export function manyComparisons(document: DocumentNode, limits: OperationLimits): GraphQLError | null {
  // Where it stops counting is of no use to anybody.
  return comparisonsIn(document, limits.comparisons) > limits.comparisons
    ? tooComplex('comparisons', limits.comparisons, null)
    : null;
}

/** Tokens of a text, up to its end or to where it stops being GraphQL. Recurses nowhere. */
function countTokens(source: string): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return count;
}

/**
 * Whether a text that the parser gave up has too many tokens. The parser stops at the bound and says so in its own
 * words only, which is why this is asked after a failure and costs the others nothing.
 *
 * @returns OPERATION_TOO_COMPLEX, or null
 */
export function manyTokens(source: string, limits: OperationLimits): GraphQLError | null {
  // A token has at least one character.
  if (source.length <= limits.tokens) return null;
  const found = countTokens(source);
  return found > limits.tokens ? tooComplex('tokens', limits.tokens, found) : null;
}

/**
 * Parses a text within the limits on nesting, tokens and comparisons, so that it can be validated in a bounded time.
 *
 * @throws GraphQLError OPERATION_TOO_COMPLEX, or for the syntax
 */
export function parseWithin(source: string, limits: OperationLimits): DocumentNode {
  const tooDeep = deepNesting(source, limits);
  if (tooDeep) throw tooDeep;
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    throw manyTokens(source, limits) ?? error;
  }
  const tooDear = manyComparisons(document, limits);
  if (tooDear) throw tooDear;
  return document;
}
