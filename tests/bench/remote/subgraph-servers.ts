/**
 * The hub's seven subgraphs as HTTP servers that answer from memory, the same for every gateway: what is measured is the
 * gateway. Arguments: a JSON file with the dossiers. Answers the message `{ addresses: true }`.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMemorySubgraph } from '../federation/memory-subgraph.js';
import { SUBGRAPHS, unguardedSdl } from '../federation/unguarded.js';

interface Dossier {
  readonly code: string;
}
type Ask = ReturnType<typeof openMemorySubgraph>;

const KEEP_ALIVE_MILLISECONDS = 120_000;
const [file = ''] = process.argv.slice(2);
const dossiers = JSON.parse(await readFile(file, 'utf8')) as Dossier[];
const byCode = new Map(dossiers.map((dossier) => [dossier.code, { __typename: 'Platform', ...dossier }]));

const platforms = ({ filter }: Readonly<Record<string, unknown>>) => {
  const { codes } = filter as { codes: readonly string[] };
  const nodes = codes
    .flatMap((code) => byCode.get(code) ?? [])
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return { edges: nodes.map((node) => ({ node })) };
};

async function open(name: string): Promise<Ask> {
  return openMemorySubgraph({
    sdl: await unguardedSdl(name),
    reference: ({ code }) => byCode.get(String(code)),
    ...(name === 'coordination'
      ? { query: { platform: ({ code }) => byCode.get(String(code)) ?? null, platforms } }
      : {}),
  });
}

async function answer(ask: Ask, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  const body = JSON.stringify(await ask(query, variables ?? {}));
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

async function serve(name: string): Promise<readonly [string, string]> {
  const ask = await open(name);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (request, response) => {
    answer(ask, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`];
}

const addresses = Object.fromEntries(await Promise.all(SUBGRAPHS.map(serve)));
process.on('message', (message: { readonly addresses?: unknown }) => {
  if (message.addresses === true) process.send?.({ addresses });
});
// An address, so that the benchmark knows that all of them answer.
console.log(addresses['coordination']);
