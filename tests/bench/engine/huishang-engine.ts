import { parse, type DocumentNode } from 'graphql';
import { Engine } from '../../../src/engine/engine.js';
import { openMemorySubgraph } from '../federation/memory-subgraph.js';
import type { Peer } from './peer.js';
import { readSupergraph } from '../../../src/engine/supergraph/supergraph.js';
import type { SubgraphClient } from '../../../src/engine/index.js';

const NOTHING_DENIED = { key: '', details: () => null };
const NO_CONTEXT = Promise.resolve('');

/** The hub's engine without what stands around it: authorization, audit, HTTP. */
export const openExecutor: Peer['openExecutor'] = async (supergraphSdl, ask) => {
  const names = [...supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name ?? '');
  const subgraphs = new Map<string, SubgraphClient>(
    names.map((name) => [
      name,
      { fetch: async ({ operation, variables }) => ask(name, operation, variables) },
    ]),
  );
  const engine = new Engine({
    supergraph: readSupergraph(supergraphSdl),
    subgraphs,
    onFailure: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  const { signal } = new AbortController();
  const documents = new Map<string, DocumentNode>();
  return async (query, variables) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const operation = engine.operation(query, document, null);
    const prepared = engine.prepare(operation, NOTHING_DENIED);
    return engine.run({ operation, prepared, variables, contextToken: () => NO_CONTEXT, signal });
  };
};

/** The hub's own way is the one that all are given: operations compiled by graphql-jit. */
export const openLocalExecutor: Peer['openLocalExecutor'] = async (supergraphSdl, subgraphs) => {
  const open = new Map([...subgraphs].map(([name, subgraph]) => [name, openMemorySubgraph(subgraph)]));
  return openExecutor(supergraphSdl, (name, operation, variables) => {
    const execute = open.get(name);
    if (!execute) throw new Error(`There is no subgraph ${name}.`);
    return execute(operation, variables);
  });
};
