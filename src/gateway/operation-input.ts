import type { GraphQLError, GraphQLSchema } from 'graphql';
import { badInputError, variableIsNull } from './bad-input.js';
import { costWith } from './cost/index.js';
import type { OperationLimits } from './limits.js';
import type { Operation } from './operation.js';
import { tooComplex } from './too-complex.js';
import { readVariables, type CoercedVariables } from './variables.js';

/**
 * Reads what a request gives to an operation, and refuses what it must not be executed with: variables that do not fit,
 * null where null is not allowed, and a cost beyond the limit.
 *
 * @returns the variables as agencies are to get them, or errors of which those of the limit have their code
 */
export function readInput(
  schema: GraphQLSchema,
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
): CoercedVariables {
  const read = readVariables(schema, operation.definition, given);
  if (!read.ok) return read;
  const refusal = refusalOf(operation, read.variables, limits);
  return refusal ? { ok: false, errors: [refusal] } : read;
}

function refusalOf(
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
): GraphQLError | null {
  for (const variable of operation.refusingNull) {
    if (variables[variable] === null) return badInputError(variableIsNull({ variable }));
  }
  const cost = costWith(operation.cost, variables);
  return cost > limits.cost ? tooComplex('cost', limits.cost, Math.ceil(cost)) : null;
}
