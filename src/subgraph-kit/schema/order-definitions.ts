import { Kind, type DefinitionNode } from 'graphql';

/** Root types as the October 2021 specification of GraphQL lists them. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function placeOf(definition: DefinitionNode): readonly [number, string] {
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [0, name];
  const root = definition.kind === Kind.OBJECT_TYPE_DEFINITION ? ROOTS.indexOf(name) : -1;
  return [root === -1 ? ROOTS.length + 1 : root + 1, name];
}

/** Root fields come from many classes, and stand in the order of their names as well. */
function orderedFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.includes(definition.name.value))
    return definition;
  return {
    ...definition,
    fields: (definition.fields ?? []).toSorted((left, right) => compare(left.name.value, right.name.value)),
  };
}

/**
 * Directives, root types, then all others by name: type-graphql gives them in the order in which their classes were
 * loaded, and an import that moves is no change of a schema.
 */
export function orderDefinitions(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  return definitions
    .map((definition) => ({ definition: orderedFields(definition), place: placeOf(definition) }))
    .toSorted(({ place: [rank, name] }, { place: [otherRank, otherName] }) =>
      rank === otherRank ? compare(name, otherName) : rank - otherRank,
    )
    .map(({ definition }) => definition);
}
