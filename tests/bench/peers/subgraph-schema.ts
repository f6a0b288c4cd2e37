import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { MemorySubgraph } from '../federation/memory-subgraph.ts';

/** A subgraph as Apollo's library makes it, for gateways that execute it in their own process. */
export function subgraphSchema({ sdl, reference, query = {} }: MemorySubgraph): GraphQLSchema {
  const fields = Object.entries(query).map(([name, resolve]) => [
    name,
    (_root: unknown, parameters: Readonly<Record<string, unknown>>) => resolve(parameters),
  ]);
  const resolvers = {
    Platform: { __resolveReference: reference },
    ...(fields.length > 0 ? { Query: Object.fromEntries(fields) } : {}),
  };
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
}
