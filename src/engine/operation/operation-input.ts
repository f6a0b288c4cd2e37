import type { GraphQLError, GraphQLSchema } from 'graphql';
import { costWith } from '../cost/index.js';
import { badInputError, variableIsNull } from '../errors/bad-input.js';
import type { OperationLimits } from '../limits/limits.js';
import { tooComplex } from '../limits/too-complex.js';
import { readVariables, type CoercedVariables } from './coerce-variables.js';
import type { Operation } from './operation.js';

/** What a request asks for and gives, or what is wrong with that. */
export type OperationInput =
  | {
      readonly ok: true;
      /** Under the values of its conditions. */
      readonly operation: Operation;
      readonly variables: Readonly<Record<string, unknown>>;
    }
  | Extract<CoercedVariables, { readonly ok: false }>;

/**
 * Reads what a request gives to an operation, and refuses what it must not be executed with: variables that do not fit,
 * null where null is not allowed, and a cost beyond the limit. What conditions exclude costs nothing.
 *
 * @param evaluateConditions takes out what conditions exclude by the variables
 * @returns the variables as agencies are to get them, or errors of which those of the limit have their code
 */
export function readInput(
  schema: GraphQLSchema,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
  evaluateConditions: (variables: Readonly<Record<string, unknown>>) => Operation,
): OperationInput {
  const read = readVariables(schema, operation.definition, given);
  if (!read.ok) return read;
  const { variables } = read;
  const evaluated = evaluateConditions(variables);
  const refusal = refusalOf(evaluated, variables, limits);
  return refusal ? { ok: false, errors: [refusal] } : { ok: true, operation: evaluated, variables };
}

function refusalOf(
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
): GraphQLError | null {
  for (const variable of operation.nonNullVariables) {
    if (variables[variable] === null) return badInputError(variableIsNull({ variable }));
  }
  const cost = costWith(operation.cost, variables);
  return cost > limits.cost ? tooComplex('cost', limits.cost, Math.ceil(cost)) : null;
}
