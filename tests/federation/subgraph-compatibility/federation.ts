import { parse } from 'graphql';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { CallerContextSigner, CallerContextVerifier } from '../../../src/access/index.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { Engine } from '../../../src/engine/engine.js';
import { composeGuardedSupergraph } from '../../../src/gateway/index.js';
import { DEFAULT_LIMITS } from '../../../src/engine/limits/limits.js';
import { validateDocument } from '../../../src/engine/operation/validation.js';
import type { Caller } from '../../../src/identity/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import {
  createSubgraphServer,
  printSubgraph,
  Subgraph,
  type SubgraphManifest,
} from '../../../src/subgraph-kit/index.js';
import { officers, stores } from './neighbours.js';
import { register } from './register.js';
import { readSupergraph } from '../../../src/engine/supergraph/supergraph.js';
import { RemoteSubgraph } from '../../../src/engine/index.js';
import { agencyErrorsForClients } from '../../../src/gateway/disclosure/agency-errors.js';

const caller: Caller = {
  agency: 'COMMERCE',
  role: 'SYSTEM',
  level: 'NATIONAL',
  region: null,
  officer: 'system',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'en',
};

type Variables = Readonly<Record<string, unknown>>;

interface SubgraphAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Three subgraphs of the kit, each behind its own HTTP server, and the engine in front of them. */
export interface CompatibilityFederation {
  readonly supergraphSdl: string;
  /** Asks the register itself, as the gateway would; `token` other than undefined goes instead of a signed context. */
  askRegister(
    query: string,
    variables?: Variables,
    how?: {
      readonly grants?: readonly string[];
      readonly token?: string | null;
      readonly headers?: Record<string, string>;
    },
  ): Promise<SubgraphAnswer>;
  /** Asks the federation. */
  ask(query: string, variables?: Variables): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startCompatibilityFederation(): Promise<CompatibilityFederation> {
  const signer = await CallerContextSigner.create(systemClock);
  const sign = (audience: string, grants: readonly string[]): Promise<string> =>
    signer.sign({ caller, audience, grants, masked: [], warrant: null });
  const serve = async (manifest: SubgraphManifest<null>) => {
    const verifier = new CallerContextVerifier(signer.publicKeys, manifest.name, systemClock);
    // These subgraphs hold their records themselves and never connect.
    const database = new DataSource({ type: 'postgres' });
    const server = createSubgraphServer({
      subgraph: await Subgraph.start(manifest, { database, verifier, clock: systemClock }),
      verifier,
      logger: pino({ level: 'silent' }),
      ready: async () => true,
    });
    const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    const client = new RemoteSubgraph(manifest.name, {
      ...REMOTE_SUBGRAPH_DEFAULTS,
      url,
      allowPrivate: true,
    });
    return { name: manifest.name, sdl: await printSubgraph(manifest), server, client, url };
  };
  const served = await Promise.all([register, officers, stores].map(serve));
  const composed = composeGuardedSupergraph(served, register.items);
  if (!composed.ok) throw new Error(composed.problems.map(({ message }) => message).join('\n'));
  const failures: unknown[] = [];
  const engine = new Engine({
    errorsForClients: agencyErrorsForClients,
    supergraph: readSupergraph(composed.sdl),
    subgraphs: new Map(served.map(({ name, client }) => [name, client])),
    onFailure: (_where, error) => failures.push(error),
  });
  const registerUrl = served[0]?.url ?? '';
  return {
    supergraphSdl: composed.sdl,
    async askRegister(query, variables = {}, { grants = ['register.fee'], token, headers = {} } = {}) {
      const bearer = token === undefined ? await sign('register', grants) : token;
      const response = await fetch(registerUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { ...((await response.json()) as object), status: response.status };
    },
    async ask(query, variables = {}) {
      const document = parse(query);
      const invalid = validateDocument(engine.supergraph.publicSchema, document, DEFAULT_LIMITS);
      if (invalid) throw invalid;
      const operation = engine.operation(query, document, null);
      const prepared = engine.prepare(operation, { key: '', details: () => null });
      const answer = await engine.run({
        operation,
        prepared,
        variables,
        contextToken: (name) => sign(name, name === 'register' ? ['register.fee'] : []),
        signal: new AbortController().signal,
      });
      if (failures.length > 0) throw failures[0];
      return JSON.parse(JSON.stringify(answer)) as unknown;
    },
    async stop() {
      for (const { server, client } of served) {
        await client.close();
        await server.close();
      }
    },
  };
}
