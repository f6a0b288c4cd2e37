import {
  Kind,
  parse,
  visit,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EntityFetch, EntitySource, FilledKeys, ResponseAliases, RootFetch } from '../model/plan.js';
import type { Graph, GraphType, SupergraphModel } from '../model/supergraph-model.js';
import { plainText, type VariableText } from './argument-text.js';
import { PlanDefect } from './plan-defect.js';

/** A fetch as its subgraph will read it. */
export interface ReadFetch {
  readonly node: RootFetch | EntityFetch;
  readonly graph: Graph;
  readonly variable: VariableText;
  /** What a root fetch asks of the root object; null for entities. */
  readonly root: { readonly local: GraphType; readonly set: SelectionSetNode } | null;
  /** What is asked of the entities of each source. */
  readonly entities: ReadonlyMap<EntitySource, SelectionSetNode>;
}

/** The key in the joined data of a field in a fetch, and the aliases below it. */
export function joinedKey(
  { alias, name }: FieldNode,
  aliases: readonly ResponseAliases[],
): { readonly key: string; readonly below: readonly ResponseAliases[] } {
  const given = alias?.value ?? name.value;
  const renamed = aliases.flatMap((each) => each.renamed).find(({ from }) => from === given);
  const below = aliases.flatMap((each) =>
    each.inner.flatMap((one) => (one.key === given ? one.aliases : [])),
  );
  return { key: renamed?.to ?? given, below };
}

function malformed({ subgraph }: RootFetch | EntityFetch, what: string): PlanDefect {
  return new PlanDefect('MALFORMED_FETCH', `${subgraph} (${what})`);
}

function operationOf(node: RootFetch | EntityFetch): OperationDefinitionNode {
  const { definitions } = parse(node.operation, { noLocation: true });
  const [definition] = definitions;
  const kind: string = node.kind === 'ROOT_FETCH' ? node.operationKind : 'query';
  if (definition?.kind !== Kind.OPERATION_DEFINITION || definitions.length > 1)
    throw malformed(node, 'operation');
  const written: string = definition.operation;
  if (written !== kind) throw malformed(node, 'kind of operation');
  return definition;
}

/** Each variable that is used is declared, and has a value. */
function checkVariables(node: RootFetch | EntityFetch, definition: OperationDefinitionNode): void {
  const declared = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value));
  const given = new Set([...node.variables, ...Object.keys(node.literals)]);
  if (node.kind === 'ENTITY_FETCH') {
    for (const { representationsVariable } of node.sources) given.add(representationsVariable);
  }
  visit(definition.selectionSet, {
    Variable({ name }) {
      if (!declared.has(name.value) || !given.has(name.value)) throw malformed(node, `$${name.value}`);
    },
  });
}

function entitiesOf(
  node: EntityFetch,
  { selectionSet }: OperationDefinitionNode,
): ReadonlyMap<EntitySource, SelectionSetNode> {
  const sets = new Map<EntitySource, SelectionSetNode>();
  for (const field of selectionSet.selections) {
    if (field.kind !== Kind.FIELD || field.name.value !== '_entities' || !field.selectionSet) {
      throw malformed(node, '_entities');
    }
    const source = node.sources.find(({ key }) => key === (field.alias?.value ?? field.name.value));
    const [given, ...more] = field.arguments ?? [];
    const isGiven =
      given?.value.kind === Kind.VARIABLE && given.value.name.value === source?.representationsVariable;
    if (!source || !isGiven || more.length > 0 || sets.has(source)) throw malformed(node, '_entities');
    sets.set(source, field.selectionSet);
  }
  if (sets.size !== node.sources.length) throw malformed(node, '_entities');
  return sets;
}

/** What is asked exists in the subgraph, and would be marked where the fetch fails. */
function checkSelections(
  fetch: Pick<ReadFetch, 'node' | 'graph'>,
  set: SelectionSetNode,
  local: GraphType | null,
  condition: string | null,
  fills: FilledKeys,
  aliases: readonly ResponseAliases[],
): void {
  const { node, graph } = fetch;
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value ?? null;
      const narrowed = on === null ? local : (graph.types.get(on) ?? null);
      if (!narrowed) throw new PlanDefect('NOT_GIVEN', `${graph.name} ${on}`);
      checkSelections(fetch, selection.selectionSet, narrowed, on ?? condition, fills, aliases);
    } else if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if (name === '__typename') continue;
      const field = local?.fields.get(name);
      if (!field) throw new PlanDefect('NOT_GIVEN', `${graph.name} ${local?.name ?? '_Entity'}.${name}`);
      const { key, below } = joinedKey(selection, aliases);
      const filled = fills
        .filter(({ typeCondition }) => typeCondition === condition)
        .flatMap(({ keys }) => keys.filter((each) => each.key === key));
      if (filled.length === 0) throw malformed(node, `fills ${key}`);
      const child = graph.types.get(field.type.named) ?? null;
      if ((child === null) !== (selection.selectionSet === undefined)) throw malformed(node, name);
      if (!selection.selectionSet) continue;
      const inner = filled.flatMap((each) => each.inner);
      checkSelections(fetch, selection.selectionSet, child, null, inner, below);
    } else throw malformed(node, 'fragment');
  }
}

/**
 * Reads a fetch by its text alone.
 *
 * @throws PlanDefect when it does not hold together by itself
 */
export function readFetch(model: SupergraphModel, node: RootFetch | EntityFetch): ReadFetch {
  const graph = model.graphs.find(({ name }) => name === node.subgraph);
  if (!graph) throw malformed(node, 'no such subgraph');
  const definition = operationOf(node);
  checkVariables(node, definition);
  const variable: VariableText = (name) =>
    Object.hasOwn(node.literals, name) ? plainText(node.literals[name]) : `$${name}`;
  if (node.kind === 'ENTITY_FETCH') {
    const entities = entitiesOf(node, definition);
    for (const [source, set] of entities) {
      const aliases = source.aliases ? [source.aliases] : [];
      checkSelections({ node, graph }, set, null, null, source.fills, aliases);
    }
    return { node, graph, variable, root: null, entities };
  }
  const local = graph.types.get(model.roots[node.operationKind] ?? '');
  if (!local) throw malformed(node, 'no such root');
  const set = definition.selectionSet;
  checkSelections({ node, graph }, set, local, null, node.fills, node.aliases ? [node.aliases] : []);
  return { node, graph, variable, root: { local, set }, entities: new Map() };
}
