import {
  getVariableValues,
  valueFromASTUntyped,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withoutVariableValue } from './without-values.js';

const MAX_ERRORS = 5;

export type CoercedVariables =
  | { readonly ok: true; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/**
 * Checks the variables against the public schema and puts defaults in.
 *
 * @returns the values as the client sent them: agencies do their own coercion, and a value coerced here would not be
 *   JSON any more
 */
export function readVariables(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const definitions = definition.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, { ...given }, { maxErrors: MAX_ERRORS });
  if (errors) return { ok: false, errors: errors.map(withoutVariableValue) };
  return { ok: true, variables: withDefaults(definition, given) };
}

/** The variables that an operation declares, as they were given or else by default. */
export function withDefaults(
  definition: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (Object.hasOwn(given, name)) variables[name] = given[name];
    else if (defaultValue) variables[name] = valueFromASTUntyped(defaultValue);
  }
  return variables;
}
