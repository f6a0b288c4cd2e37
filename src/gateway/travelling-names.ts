import { Kind, visit, type FieldNode, type OperationDefinitionNode } from 'graphql';

/** Keys that every plain object answers to without having them: `constructor`, `__proto__`, `toString` … */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const PREFIX = 'key_';

/** Variables that the planner adds to fetches of its own begin so. */
const PLANNER_VARIABLE = /^(representations|__)/;
const VARIABLE_PREFIX = 'var_';

/** The response key that a field has. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/**
 * The key under which a value travels from the agencies to the answer. It is the client's own key, but for keys that
 * could be mistaken for something that all objects have.
 */
export function dataKey(key: string): string {
  return INHERITED.has(key) || key.startsWith(PREFIX) ? PREFIX + key : key;
}

/** The client's key again: the reverse of {@link dataKey}. */
export function clientKey(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}

function variableName(name: string): string {
  return PLANNER_VARIABLE.test(name) || name.startsWith(VARIABLE_PREFIX) ? VARIABLE_PREFIX + name : name;
}

/** The client's variables under the names that they have in a plan. */
export function travellingVariables(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [variableName(name), value]));
}

/** The operation as it is planned: response keys and variables under their travelling names. */
export function withTravellingNames(definition: OperationDefinitionNode): OperationDefinitionNode {
  return visit(definition, {
    Variable(variable) {
      const name = variableName(variable.name.value);
      return name === variable.name.value
        ? undefined
        : { ...variable, name: { kind: Kind.NAME, value: name } };
    },
    Field(field) {
      const key = responseKey(field);
      const travelling = dataKey(key);
      return travelling === key ? undefined : { ...field, alias: { kind: Kind.NAME, value: travelling } };
    },
  });
}
