import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { SelectionMeter } from './selection-meter.js';

/** Bounds on one operation. Each is checked before anything is planned or fetched. */
export interface OperationLimits {
  /** Levels of nested fields. */
  readonly depth: number;
  /** Levels of nested brackets, in the text and again after fragments are put in their places. */
  readonly nesting: number;
  /** Fields after fragments are put in their places. */
  readonly fields: number;
  readonly rootFields: number;
  /** Aliased fields after fragments are put in their places. */
  readonly aliases: number;
  /** Directives after fragments are put in their places. */
  readonly directives: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
}

/** The planner's own parser takes 48 levels of nesting; the deepest introspection query of common tools needs 18. */
export const DEFAULT_LIMITS: OperationLimits = {
  depth: 15,
  nesting: 32,
  fields: 2000,
  rootFields: 20,
  aliases: 200,
  directives: 200,
  tokens: 10_000,
};

function tooComplex(limit: keyof OperationLimits, bound: number, found: number): GraphQLError {
  return new GraphQLError(`The operation has ${found} ${limit}, more than the ${bound} that are allowed.`, {
    extensions: { code: 'OPERATION_TOO_COMPLEX', limit, bound, found },
  });
}

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
 * Refuses a text that is nested too deeply to be parsed: parsing recurses, and runs before any other limit.
 *
 * @throws GraphQLError OPERATION_TOO_COMPLEX
 */
export function refuseDeepNesting(source: string, limits: OperationLimits): void {
  let nesting = 0;
  for (const [, open, close] of source.matchAll(NESTING_TOKENS)) {
    if (open !== undefined) nesting++;
    else if (close !== undefined) nesting--;
    if (nesting > limits.nesting) {
      const { message, extensions } = tooComplex('nesting', limits.nesting, nesting);
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
    }
  }
}
