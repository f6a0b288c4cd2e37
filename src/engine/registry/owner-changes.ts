import { Kind, parse, type DirectiveNode, type DocumentNode } from 'graphql';
import { argumentOf, directivesNamed, graphNames } from '../supergraph/supergraph-directives.js';
import type { SupergraphChange } from './change.js';

/** Which subgraphs answer a field, by its coordinate (Federation join specification). */
type Owners = ReadonlyMap<string, ReadonlySet<string>>;

function resolves(join: DirectiveNode): boolean {
  return argumentOf(join, 'external') !== true && argumentOf(join, 'usedOverridden') !== true;
}

function readOwners(document: DocumentNode, names: ReadonlyMap<string, string>): Owners {
  const owners = new Map<string, ReadonlySet<string>>();
  const graphs = (joins: readonly DirectiveNode[]): ReadonlySet<string> =>
    new Set(joins.map((join) => names.get(String(argumentOf(join, 'graph'))) ?? ''));
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const ofType = graphs(directivesNamed(definition, 'join__type'));
    for (const field of definition.fields ?? []) {
      const joins = directivesNamed(field, 'join__field');
      owners.set(
        `${definition.name.value}.${field.name.value}`,
        joins.length === 0 ? ofType : graphs(joins.filter(resolves)),
      );
    }
  }
  return owners;
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !others.has(name));
}

function list(names: ReadonlySet<string>): string {
  return [...names].toSorted().join(', ');
}

function subgraphChanges(before: ReadonlySet<string>, after: ReadonlySet<string>): SupergraphChange[] {
  return [
    ...without(before, after).map((name): SupergraphChange => ({
      level: 'DANGEROUS',
      code: 'SUBGRAPH_REMOVED',
      coordinate: null,
      message: `The subgraph ${name} is no longer part of the supergraph.`,
    })),
    ...without(after, before).map((name): SupergraphChange => ({
      level: 'SAFE',
      code: 'SUBGRAPH_ADDED',
      coordinate: null,
      message: `The subgraph ${name} is new.`,
    })),
  ];
}

/** Fields that another agency answers than before, and subgraphs that come or go. */
export function ownerChanges(beforeSdl: string, afterSdl: string): SupergraphChange[] {
  const [before, after] = [beforeSdl, afterSdl].map((sdl) => {
    const document = parse(sdl, { noLocation: true });
    const names = graphNames(document);
    return { names: new Set(names.values()), owners: readOwners(document, names) };
  });
  if (!before || !after) return [];
  const changes = subgraphChanges(before.names, after.names);
  for (const [coordinate, was] of before.owners) {
    const is = after.owners.get(coordinate);
    if (!is || (without(was, is).length === 0 && without(is, was).length === 0)) continue;
    const moved = without(was, is).length === was.size;
    changes.push({
      level: moved ? 'DANGEROUS' : 'SAFE',
      code: moved ? 'FIELD_MOVED' : 'FIELD_SHARED_DIFFERENTLY',
      coordinate,
      message: `${coordinate} was answered by ${list(was)} and is now answered by ${list(is)}.`,
    });
  }
  return changes;
}
