import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { CompiledOperations } from '../../src/subgraph-kit/operations/compiled-operations.js';

/** A site that answers over HTTP on this machine. */
export interface Site {
  /** Without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param port 0 lets the system choose */
export async function startSite(answer: RequestListener, port = 0): Promise<Site> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A listener that takes its time; what it throws is answered with 500. */
export function answering(
  work: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RequestListener {
  return (request, response) => {
    work(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  };
}

/** A Federation subgraph's GraphQL over HTTP, with Apollo's subgraph library behind it. */
export function toySubgraph(sdl: string, resolvers: object): RequestListener {
  const operations = new CompiledOperations(
    buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    'toy',
  );
  return answering(async (request, response) => {
    const { query, variables } = JSON.parse(await bodyOf(request)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await operations.get(query).run({}, variables)));
  });
}
