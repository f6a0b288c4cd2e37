import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';
import { policiesOf } from '../../src/access/index.js';
import type { SubgraphClient, SubgraphFetch } from '../../src/engine/index.js';

/** An object of an agency that answers everything it is asked, and the items that lead to it. */
interface Marked {
  readonly __typename?: string;
  readonly items: readonly string[];
}

const FIRST_NUMBER = 70_000_000;

/**
 * Values that tell which catalogue items lead to them: whoever sees one has read those items. Agencies made of them give
 * whatever they are asked, whether it was granted or not.
 */
export class Markers {
  readonly #numbers: (readonly string[])[] = [];
  /** Items that any agency was made to give something of. */
  readonly given = new Set<string>();
  readonly fetches: (SubgraphFetch & { readonly subgraph: string })[] = [];

  /** Every item that a marker in a text has been read under. */
  itemsIn(text: string): ReadonlySet<string> {
    const items = new Set<string>();
    for (const [, marked = ''] of text.matchAll(/‹([^›]*)›/gu)) {
      for (const item of marked.split('+')) if (item !== '') items.add(item);
    }
    for (const [number] of text.matchAll(/7\d{7}/gu)) {
      for (const item of this.#numbers[Number(number) - FIRST_NUMBER] ?? []) items.add(item);
    }
    return items;
  }

  /** An agency over a subgraph's contract. */
  agency(name: string, sdl: string): SubgraphClient {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
    return {
      fetch: async (request) => {
        this.fetches.push({ ...request, subgraph: name });
        const { data, errors } = await execute({
          schema,
          document: parse(request.operation),
          variableValues: request.variables,
          rootValue: { items: [] } satisfies Marked,
          fieldResolver: this.#resolve,
        });
        const said = errors?.map(({ message, path }) => ({ message, ...(path ? { path } : {}) }));
        return { ...(data ? { data } : {}), ...(said ? { errors: said } : {}) };
      },
    };
  }

  readonly #resolve: GraphQLFieldResolver<unknown, unknown> = (source, _given, _context, info) => {
    const parent = source as Marked & Record<string, unknown>;
    // What the hub sent along as a key comes back as it was sent.
    if (info.fieldName in parent && info.fieldName !== 'items') return parent[info.fieldName];
    const field = info.parentType.getFields()[info.fieldName];
    const own = policiesOf(field?.astNode)?.flat(2) ?? [];
    for (const item of own) this.given.add(item);
    return this.#valueOf(info.returnType, [...new Set([...(parent.items ?? []), ...own])]);
  };

  #valueOf(type: GraphQLOutputType, items: readonly string[]): unknown {
    if (isNonNullType(type)) return this.#valueOf(type.ofType, items);
    if (isListType(type)) return [this.#valueOf(type.ofType, items), this.#valueOf(type.ofType, items)];
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues()[0]?.value;
    if (!isScalarType(named)) return { items, __typename: named.name } satisfies Marked;
    switch (named.name) {
      case 'Boolean':
        return true;
      case 'Int':
      case 'Float':
        return this.#number(items);
      default:
        return `‹${items.join('+')}›`;
    }
  }

  #number(items: readonly string[]): number {
    return FIRST_NUMBER + this.#numbers.push(items) - 1;
  }
}
