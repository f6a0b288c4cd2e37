/**
 * A step on the way from the root of the joined data to objects: a response key, the items of a list (`@`), or only
 * objects of a type.
 */
export type PathStep = string | { readonly on: string };

/** Where objects stand in the joined data. `@` is no response key, because no GraphQL name has it. */
export type PlanPath = readonly PathStep[];

/** The step over the items of a list. */
export const LIST_ITEMS = '@';

/** One part of an entity representation: a value that is sent, or parts for objects of a type. */
export type RepresentationPart =
  | {
      readonly kind: 'FIELD';
      /** The name under which the subgraph gets it. */
      readonly name: string;
      /** The key in the joined data under which it stands. */
      readonly from: string;
      /** Null for a leaf. */
      readonly inner: readonly RepresentationPart[] | null;
    }
  | { readonly kind: 'FRAGMENT'; readonly on: string; readonly inner: readonly RepresentationPart[] };

/** How the objects of one type are named to a subgraph (Federation: entity representation). */
export interface RepresentationShape {
  /** The objects that it is for; null for all at the path. */
  readonly on: string | null;
  /** The type that the subgraph knows them as: their own, or an interface (`@interfaceObject`). */
  readonly typename: string;
  readonly parts: readonly RepresentationPart[];
}

/** Response keys that a fetch fills on an object, by the type condition they stand under (null: any type). */
export type FilledKeys = readonly {
  readonly typeCondition: string | null;
  /** Whether it tells the type of the object. */
  readonly tellsType: boolean;
  readonly keys: readonly { readonly key: string; readonly inner: FilledKeys }[];
}[];

/** Response keys that are others in a fetch than in the joined data, object by object. */
export interface ResponseAliases {
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly inner: readonly { readonly key: string; readonly aliases: ResponseAliases }[];
}

/** What every fetch has. */
interface FetchBase {
  readonly subgraph: string;
  /** Text of the operation. No string of a client is in it. */
  readonly operation: string;
  /** The client's variables that it takes, by their names in plans. */
  readonly variables: readonly string[];
  /** Values that the client wrote into its operation, by the names of the variables they became. */
  readonly literals: Readonly<Record<string, unknown>>;
}

/** Fields of a root type, asked once. */
export interface RootFetch extends FetchBase {
  readonly kind: 'ROOT_FETCH';
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** Where the root object stands: empty, but for a query inside the answer to a mutation. */
  readonly path: PlanPath;
  readonly aliases: ResponseAliases | null;
  readonly fills: FilledKeys;
}

/** Objects that a fetch is about, and how each is named to the subgraph. */
export interface EntityTarget {
  readonly path: PlanPath;
  readonly shapes: readonly RepresentationShape[];
}

/** One `_entities` field of a fetch, and where its entities come from. */
export interface EntitySource {
  /** Response key of the `_entities` field. */
  readonly key: string;
  readonly representationsVariable: string;
  readonly targets: readonly EntityTarget[];
  readonly aliases: ResponseAliases | null;
  readonly fills: FilledKeys;
  /** The same text for the same entities: siblings that ask different subgraphs about them gather them once. */
  readonly gathers: string;
}

/** Fields of entities. */
export interface EntityFetch extends FetchBase {
  readonly kind: 'ENTITY_FETCH';
  readonly sources: readonly EntitySource[];
}

/** 查询计划: which subgraphs are asked what, and in which order. It depends on no request. */
export type PreparedNode =
  | RootFetch
  | EntityFetch
  | { readonly kind: 'SEQUENCE'; readonly nodes: readonly PreparedNode[] }
  | { readonly kind: 'PARALLEL'; readonly nodes: readonly PreparedNode[] };

/** The fetches of a plan, in no particular order. */
export function fetchesOf(node: PreparedNode | null): readonly (RootFetch | EntityFetch)[] {
  if (!node) return [];
  return node.kind === 'SEQUENCE' || node.kind === 'PARALLEL' ? node.nodes.flatMap(fetchesOf) : [node];
}

/** The subgraphs that a plan asks, each once. */
export function subgraphsOf(node: PreparedNode | null): ReadonlySet<string> {
  return new Set(fetchesOf(node).map(({ subgraph }) => subgraph));
}

/** The fetch that opens a plan's subscription; null where nobody is to be asked. */
export function subscriptionOf(node: PreparedNode | null): RootFetch | null {
  if (node?.kind === 'ROOT_FETCH') return node;
  return node?.kind === 'SEQUENCE' ? subscriptionOf(node.nodes[0] ?? null) : null;
}
