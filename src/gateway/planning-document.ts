import { Kind, type ConstDirectiveNode, type DirectiveNode } from 'graphql';

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
