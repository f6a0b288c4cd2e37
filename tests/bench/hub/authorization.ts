/**
 * What authorization costs: the whole gateway on D1 in this process, and of the same requests its authorization alone,
 * both by the CPU of all threads. Arguments: the database owner's URL, the roles' secret, platform codes. Each message with a
 * number of seconds is answered with one measurement.
 */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import {
  Authorizer,
  AgreementStore,
  CallerContextSigner,
  CallerContextVerifier,
  contextHolder,
  PostgresQuotaCounter,
} from '../../../src/access/index.js';
import { PostgresAuditLog } from '../../../src/audit/index.js';
import { inProcessClient } from '../../../src/hub/in-process-client.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import {
  openDataSource,
  roleAddress,
  variablesKey,
  type DatabaseConnection,
} from '../../../src/database/index.js';
import { createCaseLookup } from '../../../src/determination/index.js';
import { Authorizations } from '../../../src/gateway/authorization/authorization.js';
import { guardedOperation } from '../../../src/gateway/policies/guarded-operation.js';
import { normalizeOperation } from '../../../src/engine/operation/operation.js';
import { Gateway } from '../../../src/gateway/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, systemClock } from '../../../src/kernel/index.js';
import { buildCatalogue } from '../../../src/hub/start-hub.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { SCALARS, Subgraph, type SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import { createWarrantStore } from '../../../src/warrants/index.js';
import { D1 } from '../http/workloads.js';
import { coordinationAlone } from './hub-subgraphs.js';
import type { SubgraphClient } from '../../../src/engine/index.js';

const CONCURRENT = 16;
const POOL_SIZE = 6;
const WARM_UP_SECONDS = 2;
const [ownerUrl = '', roleSecret = '', ...codes] = process.argv.slice(2);
const connection: DatabaseConnection = { ownerUrl, roleSecret };
const caller: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'bench',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  locale: 'en',
};

const open = (name: string, entities: readonly Function[]) =>
  openDataSource(connection, `huishang_${name}`, { entities, size: POOL_SIZE, onError: () => undefined });
const gatewayPool = await open('gateway', []);
const agreements = new AgreementStore();
await agreements.start(roleAddress(connection, 'huishang_gateway'));
const catalogue = buildCatalogue();
const access = new Authorizer(
  catalogue,
  agreements,
  createWarrantStore(gatewayPool, systemClock),
  systemClock,
  new PostgresQuotaCounter(gatewayPool),
  createCaseLookup(gatewayPool),
);
const signer = await CallerContextSigner.create(systemClock);
const clients = new Map<string, SubgraphClient>();
const manifests: readonly SubgraphManifest[] = [coordinationAlone(), ...AGENCY_SUBGRAPHS];
for (const manifest of manifests) {
  const database = await open(manifest.name, manifest.entities);
  const verifier = new CallerContextVerifier(signer.publicKeys, manifest.name, systemClock);
  clients.set(
    manifest.name,
    inProcessClient(await Subgraph.start(manifest, { database, verifier, clock: systemClock })),
  );
}
const gateway = new Gateway({
  supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  scalars: SCALARS,
  subgraphs: clients,
  catalogue,
  access,
  signer,
  audit: new PostgresAuditLog(gatewayPool, variablesKey(connection)),
  onFailure: (where, error) => {
    throw new Error(where, { cause: error });
  },
});
const document = parse(D1);
const { signal } = new AbortController();

async function whole(index: number): Promise<void> {
  const { errors } = await gateway.execute({
    document,
    source: D1,
    operationName: null,
    variables: { code: codes[index % codes.length] },
    caller: { ...caller },
    requestId: newId(),
    signal,
  });
  if (errors) throw new Error(JSON.stringify(errors));
}

const operation = guardedOperation(
  gateway.supergraph,
  normalizeOperation(gateway.supergraph, document, null),
);
const authorizations = new Authorizations(catalogue);

/** The steps of {@link Gateway.execute} that authorize, one after the other. */
async function authorize(): Promise<void> {
  const who = { ...caller };
  const warrant = await access.findWarrant(who);
  const mask = await access.admit(who, operation.items, warrant);
  const authorization = authorizations.of(operation, mask, who);
  authorization.deniedFields(who.locale);
  const holder = contextHolder(who, null);
  for (const { name } of manifests) await signer.signFor(holder, authorization.grantsOn(name));
}

/** CPU milliseconds of one, measured over some seconds. */
async function cpuOf(work: (index: number) => Promise<void>, measured: number): Promise<number> {
  const until = performance.now() + measured * 1000;
  const before = process.cpuUsage();
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) await work(done++);
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / done;
}

for (const work of [whole, authorize]) await cpuOf(work, WARM_UP_SECONDS);
process.on('message', (message: { readonly seconds?: number }) => {
  const { seconds } = message;
  if (seconds === undefined) return;
  void (async () => {
    const operationCpu = await cpuOf(whole, seconds);
    process.send?.({ operationCpu, authorizationCpu: await cpuOf(authorize, seconds) });
  })();
});
process.send?.({ ready: true });
