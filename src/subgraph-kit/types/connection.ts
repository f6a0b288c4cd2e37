import type { GraphQLError } from 'graphql';
import { Directive, Field, ObjectType, type ClassType } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { defineRefusal } from '../../kernel/index.js';
import { unusable } from './bad-user-input.js';

/** Relay's PageInfo (GraphQL Cursor Connections Specification, 5). Lists are read forwards only. */
@ObjectType('PageInfo', {
  description: 'Where a page stands in its list (分页信息). Lists are read forwards only.',
})
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether entries follow the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page starts after an entry: lists are read forwards only.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first entry of the page; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last entry of the page, to be given as `after`; null on an empty page.',
  })
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
 * @param options `shareable` for a type that several subgraphs have
 */
export function connectionType<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  { shareable = false }: { readonly shareable?: boolean } = {},
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} on a page, with its cursor (列表条目).` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, {
      description: 'Where the entry stands in the list (游标), to be given as `after`.',
    })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} (分页列表).` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The entries of the page, in the order of the list.' })
    edges!: EdgeType[];

    @Field(() => PageInfoType, { description: 'Whether there is more, and the cursors of both ends.' })
    pageInfo!: PageInfoType;
  }
  if (shareable) for (const type of [EdgeType, ConnectionType]) Directive('@shareable')(type);
  return ConnectionType;
}

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 200;

const pageSizeUnusable = defineRefusal<{ first: number }>('PAGE_SIZE_UNUSABLE', ({ first }) => ({
  message: {
    en: `A page has 0 to ${MAX_PAGE} entries, not ${first}.`,
    zh: `每页为0至${MAX_PAGE}条，不能为${first}条。`,
  },
  remedy: {
    en: `Ask for at most ${MAX_PAGE} with "first" and go on with "after".`,
    zh: `请以“first”指定不超过${MAX_PAGE}条，并以“after”翻页。`,
  },
}));

const cursorUnusable = defineRefusal('CURSOR_UNUSABLE', () => ({
  message: { en: 'The cursor in "after" is not one of this list.', zh: '“after”中的游标并非本列表所给。' },
  remedy: {
    en: 'Send an "endCursor" of an earlier page as it was given, or leave "after" out.',
    zh: '请原样发送前一页的“endCursor”，或不带“after”。',
  },
}));

/** A cursor that this list never gave: BAD_USER_INPUT, in both languages, with its remedy. */
export function foreignCursor(): GraphQLError {
  return unusable(cursorUnusable({}));
}

/** What a page needs of its query: how many rows to fetch (one more than shown) and where to start. */
export interface PageRequest {
  /** Rows shown at most, 0 to {@link MAX_PAGE}; of none it is still said whether there are more. */
  readonly size: number;
  /** The sort key after which the page starts, or null for the first page. */
  readonly after: string | null;
}

/** Opaque cursors are the sort key in base64url. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT for what {@link encodeCursor} cannot have made */
export function decodeCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  // Decoding passes over what is no base64url and puts U+FFFD for what is no UTF-8; encoding again shows both. No sort
  // key is empty, and PostgreSQL takes no NUL in a text.
  if (key === '' || key.includes('\0') || encodeCursor(key) !== cursor) throw foreignCursor();
  return key;
}

/**
 * Reads `first` and `after`.
 *
 * @throws GraphQLError BAD_USER_INPUT for `first` outside 0..{@link MAX_PAGE} and for a cursor of another make
 */
export function pageRequest(first: number | null | undefined, after: string | null | undefined): PageRequest {
  const size = first ?? DEFAULT_PAGE;
  if (size < 0 || size > MAX_PAGE) throw unusable(pageSizeUnusable({ first: size }));
  return { size, after: after === null || after === undefined ? null : decodeCursor(after) };
}

/**
 * Reads `first` and `after` of a list that goes by id.
 *
 * @throws GraphQLError BAD_USER_INPUT as {@link pageRequest} does, and for a cursor that holds no UUID
 */
export function idPageRequest(
  first: number | null | undefined,
  after: string | null | undefined,
): PageRequest {
  const page = pageRequest(first, after);
  if (page.after !== null && !isUuid(page.after)) throw foreignCursor();
  return page;
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
    pageInfo: {
      hasNextPage: rows.length > page.size,
      // A cursor is only ever given of an entry, which stands before the page that begins after it.
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
