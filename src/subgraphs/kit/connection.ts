import { Directive, Field, ObjectType, type ClassType } from 'type-graphql';

/** Relay's PageInfo. */
@ObjectType('PageInfo')
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** One page of a list (Relay cursor connections). `totalCount` is counted only when it is asked for. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfoType;
}

/**
 * Makes the `<Name>Connection` type and its edge for a node type.
 *
 * @param name the node's type name in the schema
 */
export function connectionType<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field(() => String)
    cursor!: string;

    @Field(node)
    node!: Node;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }
  return ConnectionType;
}

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 200;

/** What a page needs of its query: how many rows to fetch (one more than shown) and where to start. */
export interface PageRequest {
  /** Rows shown at most, 1 to {@link LARGEST_PAGE}. */
  readonly size: number;
  /** The sort key after which the page starts, or null for the first page. */
  readonly after: string | null;
}

/** Opaque cursors are the sort key in base64url. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

export function decodeCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8');
}

/** Reads `first` and `after`; `first` outside 1..{@link LARGEST_PAGE} is brought to the nearest bound. */
export function pageRequest(first: number | null | undefined, after: string | null | undefined): PageRequest {
  const size = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LARGEST_PAGE);
  return { size, after: after ? decodeCursor(after) : null };
}

/**
 * Makes a page from rows fetched with `LIMIT size + 1`.
 *
 * @param key gives a row's sort key, the one that the query orders by
 */
export function toConnection<Row>(
  rows: readonly Row[],
  page: PageRequest,
  key: (row: Row) => string,
): Connection<Row> {
  const shown = rows.slice(0, page.size);
  const edges = shown.map((node) => ({ cursor: encodeCursor(key(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > page.size, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
