import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import {
  AccessDesk,
  AgreementStore,
  CallerContextSigner,
  CallerContextVerifier,
} from '../../src/access/index.js';
import { PostgresAuditLog } from '../../src/audit/index.js';
import { inProcessClient } from '../../src/hub/in-process-client.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { roleAddress, variablesKey, type DatabaseRole } from '../../src/database/index.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../src/determination/index.js';
import { Gateway } from '../../src/gateway/index.js';
import { createCaseLookup } from '../../src/determination/index.js';
import type { Caller } from '../../src/identity/index.js';
import { newId, systemClock } from '../../src/kernel/index.js';
import { buildCatalogue } from '../../src/hub/start-hub.js';
import { coordination, createAccessSignals } from '../../src/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../src/agencies/index.js';
import { SCALARS, Subgraph, type SubgraphManifest } from '../../src/subgraph-kit/index.js';
import { createWarrantStore } from '../../src/warrants/index.js';
import { createTestDatabase } from '../testkit/database.js';
import type { SubgraphClient, SubgraphFetch } from '../../src/engine/index.js';
import type { OperationResult } from '../../src/engine/engine.js';

/** A gateway over the real subgraphs whose fetches can be looked at. */
export interface RecordingGateway {
  readonly signer: CallerContextSigner;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Every fetch so far, in order. */
  readonly fetches: (SubgraphFetch & { readonly subgraph: string })[];
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<OperationResult>;
  stop(): Promise<void>;
}

export async function startRecordingGateway(): Promise<RecordingGateway> {
  const database = await createTestDatabase();
  const role = (name: string): DatabaseRole => `huishang_${name}`;
  const catalogue = buildCatalogue();
  const gatewayPool = await database.as('huishang_gateway');
  const agreements = new AgreementStore({ onError: () => undefined });
  await agreements.start(roleAddress(database.connection, 'huishang_gateway'));
  const access = new AccessDesk(
    catalogue,
    agreements,
    createWarrantStore(gatewayPool, systemClock),
    systemClock,
    undefined,
    createCaseLookup(gatewayPool),
  );
  const signer = await CallerContextSigner.create(systemClock);

  const fetches: (SubgraphFetch & { subgraph: string })[] = [];
  const subgraphs = new Map<string, Subgraph>();
  const clients = new Map<string, SubgraphClient>();
  const attach = async (manifest: SubgraphManifest): Promise<void> => {
    const subgraph = await Subgraph.start(manifest, {
      database: await database.as(role(manifest.name), manifest.entities),
      verifier: new CallerContextVerifier(signer.publicKeys, manifest.name, systemClock),
      clock: systemClock,
    });
    const client = inProcessClient(subgraph);
    subgraphs.set(manifest.name, subgraph);
    clients.set(manifest.name, {
      fetch(request) {
        fetches.push({ ...request, subgraph: manifest.name });
        return client.fetch(request);
      },
    });
  };
  for (const manifest of AGENCY_SUBGRAPHS) await attach(manifest);
  await attach(
    coordination({
      settings: { consultationWorkingDays: 5 },
      changes: new WorkflowChangeFeed(),
      signals: createAccessSignals(gatewayPool),
      rulings: await RulingSigningKeys.create(),
      oracle: {
        readableItems: async (caller) => [...access.maskFor(caller).granted],
        explain: (operation, caller, variables) =>
          gateway.explain(operation, {
            caller,
            variables,
            decide: (items) => access.maskFor(caller, items),
          }),
        ownerOf: (item) => catalogue.item(item)?.owner ?? null,
      },
    }),
  );
  const gateway: Gateway = new Gateway({
    supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
    scalars: SCALARS,
    subgraphs: clients,
    catalogue,
    access,
    signer,
    audit: new PostgresAuditLog(gatewayPool, variablesKey(database.connection)),
    onFailure: () => undefined,
  });

  return {
    signer,
    subgraphs,
    fetches,
    async ask(caller, query, variables = {}) {
      const document = parse(query);
      const [error] = validate(gateway.supergraph.publicSchema, document);
      if (error) throw error;
      return gateway.execute({
        document,
        source: query,
        operationName: null,
        variables,
        caller,
        requestId: newId(),
        signal: new AbortController().signal,
      });
    },
    async stop() {
      await agreements.stop();
      await database.drop();
    },
  };
}
