import { Kind, visit, type FieldNode, type OperationDefinitionNode } from 'graphql';

/** Names that every plain object answers to without having them: `constructor`, `toString` … */
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
 * The key under which a field's value travels from the agencies to the answer: its name, or under an alias or with
 * arguments a key that is no field's name. A client's `code: name` or `price(in: "EUR")` then never stands where the
 * planner looks for the `code` of a key or the `price` of a requirement, and no `__proto__` or `__typename` that a client made up reaches a merge.
 */
export function dataKey(field: FieldNode): string {
  const key = responseKey(field);
  const plain = key === field.name.value && !field.arguments?.length;
  return plain && !INHERITED.has(key) && !key.startsWith(PREFIX) ? key : PREFIX + key;
}

/** The client's key again: the reverse of {@link dataKey}. */
export function clientKey(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}

/** The name that a variable of the client has in a plan. */
export function travellingVariable(name: string): string {
  return PLANNER_VARIABLE.test(name) || name.startsWith(VARIABLE_PREFIX) ? VARIABLE_PREFIX + name : name;
}

/** The client's variables under the names that they have in a plan. */
export function travellingVariables(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [travellingVariable(name), value]),
  );
}

/** The operation as it is planned: response keys and variables under their travelling names. */
export function withTravellingNames(definition: OperationDefinitionNode): OperationDefinitionNode {
  return visit(definition, {
    Variable(variable) {
      const name = travellingVariable(variable.name.value);
      return name === variable.name.value
        ? undefined
        : { ...variable, name: { kind: Kind.NAME, value: name } };
    },
    Field({ alias, ...field }) {
      const key = dataKey(alias ? { ...field, alias } : field);
      // An alias that is the name again is left out: the planner takes it for another field.
      if (key === field.name.value) return alias ? field : undefined;
      return { ...field, alias: { kind: Kind.NAME, value: key } };
    },
  });
}
