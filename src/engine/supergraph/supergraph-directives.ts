import { Kind, type ConstDirectiveNode, type DirectiveNode, type DocumentNode } from 'graphql';

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

/** Names of subgraphs by their name in `join__Graph`. */
export function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [join] = directivesNamed(value, 'join__graph');
      if (join) names.set(value.name.value, String(argumentOf(join, 'name')));
    }
  }
  return names;
}
