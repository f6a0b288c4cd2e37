import {
  Kind,
  parse,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type FieldNode,
} from 'graphql';

/** The value of a directive's argument, where it is a string, a name or a boolean; else null. */
export function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): string | boolean | null {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.BOOLEAN || value?.kind === Kind.STRING || value?.kind === Kind.ENUM) {
    return value.value;
  }
  return null;
}

/** The directives of one name. */
export function directivesNamed(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): readonly ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

/** The graphs that directives of a supergraph name in their argument `graph`. */
export function graphsOf(directives: readonly DirectiveNode[]): ReadonlySet<string> {
  return new Set(directives.map((directive) => String(argumentOf(directive, 'graph'))));
}

/** A directive with another value for one of its arguments. */
export function withArgument(
  directive: ConstDirectiveNode,
  name: string,
  value: string,
  kind: Kind.ENUM | Kind.STRING,
): ConstDirectiveNode {
  const given: ConstArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind, value },
  };
  const others = (directive.arguments ?? []).filter((argument) => argument.name.value !== name);
  return { ...directive, arguments: [given, ...others] };
}

/** The fields at the top of a field set, as `key` and `requires` have them; none where there is no field set. */
export function topFields(fieldSet: string | boolean | null): readonly FieldNode[] {
  if (typeof fieldSet !== 'string') return [];
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  const selections = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return selections.filter((selection) => selection.kind === Kind.FIELD);
}
