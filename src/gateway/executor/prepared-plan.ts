import type {
  BatchFetchNode,
  FetchNode,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import { widenedRequirements } from './interface-objects.js';
import type { TypeMatch } from './type-match.js';

/** Response keys that a fetch fills on an object, by the type condition they stand under (null: any type). */
export type FilledKeys = readonly {
  readonly typeCondition: string | null;
  readonly keys: readonly { readonly key: string; readonly inner: FilledKeys }[];
}[];

export interface RootFetch {
  readonly kind: 'ROOT_FETCH';
  readonly subgraph: string;
  readonly operation: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly variables: readonly string[];
  readonly outputRewrites: readonly FetchRewrite[];
  readonly fills: FilledKeys;
}

/** One `_entities` field of a fetch, and where its entities come from. */
export interface EntitySource {
  /** Response key of the `_entities` field. */
  readonly key: string;
  readonly representationsVariable: string;
  readonly paths: readonly (readonly FlattenNodePathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly FetchRewrite[];
  readonly outputRewrites: readonly FetchRewrite[];
  readonly fills: FilledKeys;
  /** The same text for the same entities: siblings that ask different subgraphs about them gather them once. */
  readonly gathers: string;
}

export interface EntityFetch {
  readonly kind: 'ENTITY_FETCH';
  readonly subgraph: string;
  readonly operation: string;
  readonly variables: readonly string[];
  readonly sources: readonly EntitySource[];
}

/** A query plan with everything read out of it that does not depend on a request. */
export type PreparedNode =
  | RootFetch
  | EntityFetch
  | { readonly kind: 'SEQUENCE'; readonly nodes: readonly PreparedNode[] }
  | { readonly kind: 'PARALLEL'; readonly nodes: readonly PreparedNode[] }
  | {
      readonly kind: 'CONDITION';
      readonly variable: string;
      readonly whenTrue: PreparedNode | null;
      readonly whenFalse: PreparedNode | null;
    }
  /** An outcome of the conditions for which the planner found no plan. */
  | { readonly kind: 'UNPLANNED'; readonly reason: unknown };

type Path = readonly FlattenNodePathSegment[];

function unsupported(kind: string): GraphQLError {
  return new GraphQLError(`The operation needs ${kind}, which this gateway does not offer.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function filledKeys(set: SelectionSetNode, typeCondition: string | null = null): FilledKeys {
  const keys: { key: string; inner: FilledKeys }[] = [];
  const nested: FilledKeys[number][] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const inner = selection.selectionSet ? filledKeys(selection.selectionSet) : [];
      if (selection.name.value !== '__typename') keys.push({ key, inner });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      nested.push(
        ...filledKeys(selection.selectionSet, selection.typeCondition?.name.value ?? typeCondition),
      );
    }
  }
  return keys.length > 0 ? [{ typeCondition, keys }, ...nested] : nested;
}

/** What each root field's selection fills, by response key; and what the whole operation fills. */
function readFetchOperation(text: string): { root: FilledKeys; byKey: ReadonlyMap<string, FilledKeys> } {
  const document = parse(text, { noLocation: true });
  const fragments = new Map<string, SelectionSetNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
    if (definition.kind === Kind.OPERATION_DEFINITION) root ??= definition.selectionSet;
  }
  if (!root) throw new Error('A fetch of the plan has no operation.');
  const byKey = new Map<string, FilledKeys>();
  for (const selection of root.selections) {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) continue;
    byKey.set(selection.alias?.value ?? selection.name.value, filledKeys(selection.selectionSet));
  }
  return { root: filledKeys(root), byKey };
}

function entitySource(source: Omit<EntitySource, 'gathers'>): EntitySource {
  const { paths, requires, inputRewrites } = source;
  return { ...source, gathers: JSON.stringify([paths, requires, inputRewrites]) };
}

function prepareFetch(node: FetchNode, path: Path | null, matches: TypeMatch): PreparedNode {
  const { root, byKey } = readFetchOperation(node.operation);
  const common = {
    subgraph: node.serviceName,
    operation: node.operation,
    variables: node.variableUsages ?? [],
  };
  if (!node.requires) {
    if (path && path.length > 0) throw unsupported('a nested root fetch');
    return {
      kind: 'ROOT_FETCH',
      ...common,
      operationKind: node.operationKind ?? 'query',
      outputRewrites: node.outputRewrites ?? [],
      fills: root,
    };
  }
  const source = entitySource({
    key: '_entities',
    representationsVariable: 'representations',
    paths: [path ?? []],
    requires: widenedRequirements(node.requires, node.inputRewrites ?? [], matches),
    inputRewrites: node.inputRewrites ?? [],
    outputRewrites: node.outputRewrites ?? [],
    fills: byKey.get('_entities') ?? [],
  });
  return { kind: 'ENTITY_FETCH', ...common, sources: [source] };
}

function prepareBatch(node: BatchFetchNode, matches: TypeMatch): PreparedNode {
  const { byKey } = readFetchOperation(node.operation);
  return {
    kind: 'ENTITY_FETCH',
    subgraph: node.serviceName,
    operation: node.operation,
    variables: node.variableUsages ?? [],
    sources: node.entityBatch.aliases.map((alias) =>
      entitySource({
        key: alias.alias,
        representationsVariable: alias.representationsVariableName,
        paths: alias.paths,
        requires: widenedRequirements(alias.requires, alias.inputRewrites ?? [], matches),
        inputRewrites: alias.inputRewrites ?? [],
        outputRewrites: alias.outputRewrites ?? [],
        fills: byKey.get(alias.alias) ?? [],
      }),
    ),
  };
}

function prepareNode(node: PlanNode, path: Path | null, matches: TypeMatch): PreparedNode {
  switch (node.kind) {
    case 'Fetch':
      return prepareFetch(node, path, matches);
    case 'BatchFetch':
      return prepareBatch(node, matches);
    case 'Flatten':
      return prepareNode(node.node, [...(path ?? []), ...node.path], matches);
    case 'Sequence':
      return { kind: 'SEQUENCE', nodes: node.nodes.map((each) => prepareNode(each, path, matches)) };
    case 'Parallel':
      return { kind: 'PARALLEL', nodes: node.nodes.map((each) => prepareNode(each, path, matches)) };
    case 'Condition':
      return {
        kind: 'CONDITION',
        variable: node.condition,
        whenTrue: node.ifClause ? prepareNode(node.ifClause, path, matches) : null,
        whenFalse: node.elseClause ? prepareNode(node.elseClause, path, matches) : null,
      };
    case 'Subscription':
      // Executed for each event, which stands for the answer to this fetch.
      return prepareFetch(node.primary, path, matches);
    case 'Defer':
      throw unsupported('@defer');
  }
}

/** Reads a query plan; null when nothing has to be fetched. */
export function preparePlan(plan: QueryPlan, matches: TypeMatch): PreparedNode | null {
  return plan.node ? prepareNode(plan.node, null, matches) : null;
}

/** The fetch that opens a plan's subscription; null where nobody is to be asked. */
export function subscriptionOf(
  node: PreparedNode | null,
  variables: Readonly<Record<string, unknown>>,
): RootFetch | null {
  switch (node?.kind) {
    case 'ROOT_FETCH':
      return node;
    case 'SEQUENCE':
      return subscriptionOf(node.nodes[0] ?? null, variables);
    case 'CONDITION':
      return subscriptionOf(variables[node.variable] === true ? node.whenTrue : node.whenFalse, variables);
    case 'UNPLANNED':
      throw node.reason;
    default:
      return null;
  }
}

/** The subgraphs that a plan asks, each once. */
export function subgraphsOf(node: PreparedNode | null): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: PreparedNode | null): void => {
    if (!each) return;
    if (each.kind === 'SEQUENCE' || each.kind === 'PARALLEL') each.nodes.forEach(visit);
    else if (each.kind === 'CONDITION') [each.whenTrue, each.whenFalse].forEach(visit);
    else if (each.kind !== 'UNPLANNED') names.add(each.subgraph);
  };
  visit(node);
  return names;
}
