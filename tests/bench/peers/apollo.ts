/** Apollo Gateway behind Apollo Server, as their documentation wires them. */
import { createHash } from 'node:crypto';
import { ApolloGateway, LocalGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { getOperationAST, parse } from 'graphql';
import type { Execute, Peer } from '../engine/peer.ts';
import type { AskSubgraph } from '../federation/memory-subgraph.ts';
import { subgraphSchema } from './subgraph-schema.ts';

/** What LocalGraphQLDataSource does, over any executor. */
function dataSource(name: string, ask: AskSubgraph): GraphQLDataSource {
  return {
    process: async ({ request }) => ask(name, request.query ?? '', request.variables ?? {}),
  };
}

function gatewayOver(supergraphSdl: string, ask: AskSubgraph | null): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl,
    ...(ask ? { buildService: ({ name }) => dataSource(name, ask) } : {}),
  });
}

/** The gateway's executor, with what Apollo Server would hand it for each operation made once. */
async function executorOf(gateway: ApolloGateway): Promise<Execute> {
  const { executor } = await gateway.load();
  const schema = gateway.schema;
  if (!schema) throw new Error('Apollo Gateway has no schema.');
  const known = new Map<string, object>();
  const prepare = (query: string): object => {
    const document = parse(query);
    const operation = getOperationAST(document, null);
    const queryHash = createHash('sha256').update(query).digest('hex');
    const prepared = {
      document,
      operation,
      operationName: null,
      queryHash,
      source: query,
      schema,
      context: {},
    };
    known.set(query, prepared);
    return prepared;
  };
  return async (query, variables) => {
    const request = { ...(known.get(query) ?? prepare(query)), request: { query, variables }, metrics: {} };
    return executor(request as unknown as Parameters<typeof executor>[0]);
  };
}

export const openExecutor: Peer['openExecutor'] = (supergraphSdl, ask) =>
  executorOf(gatewayOver(supergraphSdl, ask));

export const openLocalExecutor: Peer['openLocalExecutor'] = (supergraphSdl, subgraphs) => {
  const buildService = ({ name }: { readonly name: string }): LocalGraphQLDataSource => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    return new LocalGraphQLDataSource(subgraphSchema(subgraph));
  };
  return executorOf(new ApolloGateway({ supergraphSdl, buildService }));
};

export const serve: Peer['serve'] = async (supergraphSdl, ask) => {
  const server = new ApolloServer({
    gateway: gatewayOver(supergraphSdl, ask),
    introspection: false,
    plugins: [ApolloServerPluginUsageReportingDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return url.replace('localhost', '127.0.0.1');
};
