import type { FieldNode } from 'graphql';

/** Names that every plain object answers to without having them: `constructor`, `toString` … */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const CLIENT_PREFIX = 'key_';
/** Keys of what a subgraph requires with arguments begin so. */
export const REQUIREMENT_PREFIX = 'need_';
/** Keys that are others in one fetch begin so, with a number. */
export const ALIAS_PREFIX = 'alias_';
const RESERVED = /^(key|need|alias)_/;
const ALIASED = /^alias_\d+_/;

/** Variables that plans add to fetches of their own begin so. */
const PLANNED_VARIABLE = /^(representations|literal_|var_)/;
const VARIABLE_PREFIX = 'var_';

/** The response key that a field has. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/**
 * The key under which a field's value stands in the joined data: its name, or under an alias or with arguments a key that
 * is no field's name. A client's `code: name` or `price(in: "EUR")` then never stands where a plan looks for the `code`
 * of a key or the `price` of a requirement, and no `__proto__` or `__typename` that a client made up reaches a merge.
 */
export function dataKey(field: FieldNode): string {
  const key = responseKey(field);
  const plain = key === field.name.value && !field.arguments?.length;
  return plain && !INHERITED.has(key) && !RESERVED.test(key) ? key : CLIENT_PREFIX + key;
}

/** The client's key again: the reverse of {@link dataKey}, also where a fetch had it under an alias. */
export function clientKey(key: string): string {
  const plain = key.replace(ALIASED, '');
  return plain.startsWith(CLIENT_PREFIX) ? plain.slice(CLIENT_PREFIX.length) : plain;
}

/** The name that a variable of the client has in a plan. */
export function plannedVariable(name: string): string {
  return PLANNED_VARIABLE.test(name) ? VARIABLE_PREFIX + name : name;
}

/** The client's variables under the names that they have in a plan. */
export function plannedVariables(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [plannedVariable(name), value]));
}
