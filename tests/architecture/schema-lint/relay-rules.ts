import { Kind, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { fieldsOf, namedType, nullable, objectsOf, typesOf, type Problem, type Rule } from './lint.js';

const written = (type: TypeNode | undefined): string => {
  if (!type) return 'nothing';
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.NON_NULL_TYPE ? `${written(type.type)}!` : `[${written(type.type)}]`;
};

const fieldIn = (fields: readonly FieldDefinitionNode[] | undefined, name: string) =>
  fields?.find((field) => field.name.value === name);

/** A cursor is a string or a scalar that is written as one. */
function isCursor(document: DocumentNode, type: TypeNode | undefined): boolean {
  if (!type) return false;
  const bare = nullable(type);
  if (bare.kind !== Kind.NAMED_TYPE) return false;
  const name = bare.name.value;
  return (
    name === 'String' ||
    typesOf(document).some((each) => each.kind === Kind.SCALAR_TYPE_DEFINITION && each.name.value === name)
  );
}

/** A connection is paged forwards, backwards or both ways, each by its whole pair of arguments. */
export const relayArguments: Rule = (document) =>
  fieldsOf(document)
    .filter(({ field }) => namedType(field.type).endsWith('Connection'))
    .flatMap(({ field, at }): Problem[] => {
      const given = new Map((field.arguments ?? []).map((each) => [each.name.value, each.type]));
      const pairs = [
        ['first', 'after'],
        ['last', 'before'],
      ] as const;
      const used = pairs.filter(([count, cursor]) => given.has(count) || given.has(cursor));
      if (used.length === 0) return [{ at, message: 'takes neither first and after nor last and before' }];
      return used.flatMap(([count, cursor]) => {
        const counts = given.get(count);
        const isCount = counts !== undefined && written(nullable(counts)) === 'Int';
        return isCount && isCursor(document, given.get(cursor))
          ? []
          : [{ at, message: `does not take ${count}: Int and ${cursor}: String` }];
      });
    });

export const relayConnectionTypes: Rule = (document) =>
  typesOf(document).flatMap((type): Problem[] => {
    const at = type.name.value;
    const named = at.endsWith('Connection');
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return named ? [{ at, message: 'is no object' }] : [];
    const edges = fieldIn(type.fields, 'edges');
    const pageInfo = fieldIn(type.fields, 'pageInfo');
    if (!named) return edges && pageInfo ? [{ at, message: 'is a connection, and not named one' }] : [];
    const problems: Problem[] = [];
    if (!edges || nullable(edges.type).kind !== Kind.LIST_TYPE)
      problems.push({ at, message: `has edges: ${written(edges?.type)}` });
    if (written(pageInfo?.type) !== 'PageInfo!')
      problems.push({ at, message: `has pageInfo: ${written(pageInfo?.type)}` });
    return problems;
  });

/** Types that stand in `edges` of a connection. */
function edgeTypes(document: DocumentNode): ReadonlySet<string> {
  const edges = fieldsOf(document).filter(
    ({ owner, field }) => owner.name.value.endsWith('Connection') && field.name.value === 'edges',
  );
  return new Set(edges.map(({ field }) => namedType(field.type)));
}

/** graphql-eslint also wants a Node interface, and no list but of edges: there is no `node(id:)` here, and short lists are lists. */
export const relayEdgeTypes: Rule = (document) => {
  const edges = edgeTypes(document);
  return typesOf(document).flatMap((type): Problem[] => {
    const at = type.name.value;
    if (!edges.has(at)) return at.endsWith('Edge') ? [{ at, message: 'is no edge of a connection' }] : [];
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [{ at, message: 'is no object' }];
    const node = fieldIn(type.fields, 'node');
    const problems: Problem[] = [];
    if (!at.endsWith('Edge')) problems.push({ at, message: 'is an edge, and not named one' });
    if (!node || nullable(node.type).kind === Kind.LIST_TYPE)
      problems.push({ at, message: `has node: ${written(node?.type)}` });
    if (!isCursor(document, fieldIn(type.fields, 'cursor')?.type))
      problems.push({ at, message: 'has no cursor: String' });
    return problems;
  });
};

export const relayPageInfo: Rule = (document) => {
  if (edgeTypes(document).size === 0) return [];
  const pageInfo = objectsOf(document).find(({ name }) => name.value === 'PageInfo');
  if (!pageInfo) return [{ at: 'PageInfo', message: 'is not there' }];
  const wrong = ['hasPreviousPage', 'hasNextPage'].filter(
    (name) => written(fieldIn(pageInfo.fields, name)?.type) !== 'Boolean!',
  );
  wrong.push(
    ...['startCursor', 'endCursor'].filter((name) => {
      const type = fieldIn(pageInfo.fields, name)?.type;
      // A page without entries has none.
      return type?.kind === Kind.NON_NULL_TYPE || !isCursor(document, type);
    }),
  );
  return wrong.map((name) => ({
    at: 'PageInfo',
    message: `has ${name}: ${written(fieldIn(pageInfo.fields, name)?.type)}`,
  }));
};
