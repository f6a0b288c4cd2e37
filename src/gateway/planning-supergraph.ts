import { Kind, print, visit, type DocumentNode } from 'graphql';
import type { BatchFetchNode, FetchNode, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { withExternalRequirements } from './external-requirements.js';
import { planningNames } from './graph-order.js';
import { argumentOf, directivesNamed } from './planning-document.js';
import { withReenteredGraphs } from './reentered-graphs.js';
import { withAllUnionMembers, withoutTypes } from './union-members.js';

/** A supergraph as the planner understands it, and the way back from its plans. */
export interface PlanningSupergraph {
  readonly sdl: string;
  /** A plan made with the SDL above, for the supergraph itself. */
  restore(plan: QueryPlan): QueryPlan;
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

function withNames(document: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  return visit(document, {
    EnumTypeDefinition: ({ name }) => (name.value === 'join__Graph' ? undefined : false),
    EnumValueDefinition(value) {
      const given = names.get(value.name.value);
      return given === undefined
        ? undefined
        : visit(value, {
            Argument: (argument) =>
              argument.name.value === 'name'
                ? { ...argument, value: { kind: Kind.STRING, value: given } }
                : undefined,
          });
    },
  });
}

function mapFetches(
  node: PlanNode,
  map: <Fetch extends FetchNode | BatchFetchNode>(fetch: Fetch) => Fetch,
): PlanNode {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return map(node);
    case 'Flatten':
      return { ...node, node: mapFetches(node.node, map) };
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((each) => mapFetches(each, map)) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: mapFetches(node.ifClause, map) }),
        ...(node.elseClause && { elseClause: mapFetches(node.elseClause, map) }),
      };
    case 'Subscription':
      return { ...node, primary: map(node.primary) };
    case 'Defer':
      return node;
  }
}

function prepare(document: DocumentNode, origins: ReadonlyMap<string, string>): PlanningSupergraph {
  const names = graphNames(document);
  const widened = withAllUnionMembers(document);
  const given = planningNames(document, names);
  const graphs = new Map([...(given ?? names)].map(([graph, name]) => [name, graph]));
  const restored = <Fetch extends FetchNode | BatchFetchNode>(fetch: Fetch): Fetch => {
    const graph = graphs.get(fetch.serviceName);
    if (graph === undefined) throw new Error(`The plan asks ${fetch.serviceName}, which is no subgraph.`);
    const pretended = widened.pretended.get(graph);
    return {
      ...fetch,
      serviceName: names.get(origins.get(graph) ?? graph) ?? fetch.serviceName,
      operation: pretended ? withoutTypes(fetch.operation, pretended) : fetch.operation,
    };
  };
  return {
    sdl: print(given ? withNames(widened.document, given) : widened.document),
    restore: (plan) => (plan.node ? { ...plan, node: mapFetches(plan.node, restored) } : plan),
  };
}

/**
 * Turns a supergraph into one for which the planner's plans are right, see {@link withExternalRequirements},
 * {@link planningNames} and {@link withAllUnionMembers}.
 */
export function planningSupergraph(document: DocumentNode): PlanningSupergraph {
  return prepare(withExternalRequirements(document), new Map());
}

/**
 * The supergraph for what the planner finds no plan for otherwise, see {@link withReenteredGraphs}. It is not the first
 * choice, because fetches from a subgraph and from its double are not merged.
 *
 * @returns null where it would be no other
 */
export function reenteredPlanningSupergraph(document: DocumentNode): PlanningSupergraph | null {
  const split = withReenteredGraphs(withExternalRequirements(document));
  return split && prepare(split.document, split.origins);
}
