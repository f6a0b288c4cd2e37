/** Hive Gateway's runtime with its router-runtime, whose query planner is the hub's own too. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { createDefaultExecutor, defaultPrintFn, type Transport } from '@graphql-mesh/transport-common';
import * as http from '@graphql-mesh/transport-http';
import { buildASTSchema, parse, type DocumentNode } from 'graphql';
import type { Answer, Execute, Peer } from '../engine/peer.ts';
import type { AskSubgraph } from '../federation/memory-subgraph.ts';
import { subgraphSchema } from './subgraph-schema.ts';

type Executor = ReturnType<Parameters<typeof unifiedGraphHandler>[0]['onSubgraphExecute']>;
interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The runtime keeps one document for each fetch of a plan, so that printing it costs once. */
function printed(): (document: DocumentNode) => string {
  const known = new WeakMap<DocumentNode, string>();
  return (document) => {
    const text = known.get(document) ?? defaultPrintFn(document);
    known.set(document, text);
    return text;
  };
}

/** The supergraph's own spelling of a subgraph's name, which the runtime may have changed. */
function namesIn(supergraphSdl: string): (name: string) => string {
  const names = new Map<string, string>();
  for (const [, member = '', name = ''] of supergraphSdl.matchAll(/(\w+) @join__graph\(name: "([^"]+)"/g)) {
    for (const alias of [member, name, member.toLowerCase()]) names.set(alias, name);
  }
  return (name) => names.get(name) ?? name;
}

async function executorOver(
  supergraphSdl: string,
  execute: (subgraph: string, request: SubgraphRequest) => unknown,
): Promise<Execute> {
  const nameOf = namesIn(supergraphSdl);
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: (subgraph: string, request: SubgraphRequest) =>
      execute(nameOf(subgraph), request) as Executor,
  });
  if (!executor) throw new Error('The router runtime has no executor.');
  const documents = new Map<string, DocumentNode>();
  return async (query, variables) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const answer = await executor({ document, variables });
    if (Symbol.asyncIterator in Object(answer)) throw new Error('A stream was not asked for.');
    return answer as Answer;
  };
}

export const openExecutor: Peer['openExecutor'] = (supergraphSdl, ask) => {
  const text = printed();
  return executorOver(supergraphSdl, (subgraph, { document, variables = {} }) =>
    ask(subgraph, text(document), variables),
  );
};

export const openLocalExecutor: Peer['openLocalExecutor'] = (supergraphSdl, subgraphs) => {
  const executors = new Map(
    [...subgraphs].map(([name, subgraph]) => [name, createDefaultExecutor(subgraphSchema(subgraph))]),
  );
  return executorOver(supergraphSdl, (name, request) => {
    const executor = executors.get(name);
    if (!executor) throw new Error(`There is no subgraph ${name}.`);
    return executor(request);
  });
};

function transportOver(supergraphSdl: string, ask: AskSubgraph): Transport {
  const text = printed();
  const nameOf = namesIn(supergraphSdl);
  return {
    getSubgraphExecutor:
      ({ subgraphName }) =>
      ({ document, variables = {} }) =>
        ask(nameOf(subgraphName), text(document), variables) as never,
  };
}

export const serve: Peer['serve'] = async (supergraphSdl, ask) => {
  const transport = ask ? transportOver(supergraphSdl, ask) : (http as unknown as { default: Transport });
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl,
    unifiedGraphHandler,
    transports: () => transport,
    logging: 'warn',
    landingPage: false,
    graphiql: false,
  });
  const server = createServer((request, response) => void gateway(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
};
