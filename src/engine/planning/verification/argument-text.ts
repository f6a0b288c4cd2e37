import { Kind, type ArgumentNode, type ValueNode } from 'graphql';

/** What the variables of a document stand for: the value, or a name of the client's variable. */
export type VariableText = (name: string) => string;

/** A list of one and its item are the same to GraphQL (specification, 3.12: list input coercion). */
function list(items: readonly string[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : `[${items.join()}]`;
}

function object(fields: readonly (readonly [name: string, text: string])[]): string {
  return `{${fields
    .map(([name, text]) => `${name}:${text}`)
    .toSorted()
    .join()}}`;
}

function valueText(value: ValueNode, variable: VariableText): string {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variable(value.name.value);
    case Kind.NULL:
      return 'null';
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.BOOLEAN:
      return String(value.value);
    case Kind.STRING:
    case Kind.ENUM:
      return JSON.stringify(value.value);
    case Kind.LIST:
      return list(value.values.map((each) => valueText(each, variable)));
    case Kind.OBJECT:
      return object(value.fields.map((each) => [each.name.value, valueText(each.value, variable)]));
  }
}

/** The text of a value that stands in the variables of a fetch. */
export function plainText(value: unknown): string {
  if (Array.isArray(value)) return list(value.map(plainText));
  if (typeof value === 'object' && value !== null) {
    return object(Object.entries(value).map(([name, each]) => [name, plainText(each)]));
  }
  return JSON.stringify(value) ?? 'null';
}

/** The same text for the same arguments, in whatever order and whether values stand in variables or not. */
export function argumentText(args: readonly ArgumentNode[], variable: VariableText): string {
  return args.length === 0
    ? ''
    : object(args.map(({ name, value }) => [name.value, valueText(value, variable)]));
}
