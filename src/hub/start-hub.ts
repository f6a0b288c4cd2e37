import { CallerContextSigner, UsedTokens } from '../access/index.js';
import { PostgresAuditLog } from '../audit/index.js';
import { guardedFieldsOf } from './guarded-fields.js';
import { agreementEffects, OfficersSeen, sharingOverview } from '../access/index.js';
import type { SharingDecisions } from '../coordination/index.js';
import { createAccessOracle } from './access-oracle.js';
import { buildCatalogue } from './build-catalogue.js';
import { createPlatformReader } from './platform-reader/platform-reader.js';
import { DatabasePools } from './database-pools.js';
import { GATEWAY_ROLE } from './database-roles.js';
import type { HubOptions, RunningHub } from './hub-options.js';
import { OfficerNotingLog } from './officer-noting-log.js';
import { createSubOperations } from './wiring/sub-operations.js';
import { readBacklog } from './read-backlog.js';
import { readHealth, type ReadableState } from './read-health.js';
import { wireAccess } from './wiring/wire-access.js';
import { wireBackgroundWork } from './wiring/wire-background-work.js';
import { wireCoordination } from './wiring/wire-coordination.js';
import { wireGateway } from './wiring/wire-gateway.js';
import { wireHttp } from './wiring/wire-http.js';
import { wireImports } from './wiring/wire-imports.js';
import { logKeyOf, readLogState, wireLog } from './wiring/wire-log.js';
import { wireSignIn } from './wiring/wire-sign-in.js';
import { WiredSubgraphs } from './wiring/wired-subgraphs.js';
import { variablesKey, DatabaseHealth, roleAddress } from '../database/index.js';
import { RulingSigningKeys } from '../determination/index.js';
import {
  DEFAULT_STREAM_LIMITS,
  OpenStreams,
  RATE_LIMITS_DEFAULTS,
  RateLimiter,
  type Gateway,
} from '../gateway/index.js';
import { TokenVerifier } from '../identity/index.js';
import {
  beijingDay,
  endingTables,
  isKnownActor,
  ok,
  ResourceStack,
  type CacheStatistics,
} from '../kernel/index.js';
import { holdOffice } from '../law/index.js';
import { Observability } from '../observability/index.js';
import { SupergraphWatch } from '../engine/index.js';

/** Watches the database with the gateway's eyes, and says in the log when it begins to fail and when it serves again. */
function watchDatabase({ connection, logger }: HubOptions, resources: ResourceStack): DatabaseHealth {
  const health = new DatabaseHealth({
    address: roleAddress(connection, GATEWAY_ROLE),
    onChange: (reason) => {
      if (resources.closing) return;
      if (reason === null) logger.info('the database serves again');
      else logger.error({ reason }, 'the database does not serve');
    },
  });
  resources.add(() => health.stop());
  health.start();
  return health;
}

export { buildCatalogue } from './build-catalogue.js';
export { DATABASE_ROLES } from './database-roles.js';
export type { HubOptions, RunningHub } from './hub-options.js';

/**
 * Wires and starts the hub: one pool for each database role, the subgraphs, the gateway, HTTP.
 *
 * @throws what could not be opened; everything opened before is closed again
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const resources = new ResourceStack();
  try {
    return await wire(options, resources);
  } catch (error) {
    await resources.close();
    throw error;
  }
}

async function wire(options: HubOptions, resources: ResourceStack): Promise<RunningHub> {
  const { clock, logger } = options;
  const observability = options.observability && (await Observability.open(options.observability, logger));
  resources.add(async () => observability?.close());
  const health = watchDatabase(options, resources);
  const pools = new DatabasePools(options, resources, health);
  const wiring = { options, resources, pools };

  const catalogue = buildCatalogue();
  const gatewayPool = await pools.open(GATEWAY_ROLE);
  const { access, agreements } = await wireAccess(wiring, catalogue, gatewayPool);
  const signer = await CallerContextSigner.create(clock, options.contextSigningKey);
  const rulings = await RulingSigningKeys.create(options.rulingSigningKeys);

  const log = await wireLog(wiring, gatewayPool);
  const subgraphs = new WiredSubgraphs(wiring, signer);
  await subgraphs.attachAgencies();
  const oracle = createAccessOracle(access, catalogue, () => gateway);
  const guardedFields = guardedFieldsOf(catalogue, () => gateway.supergraph);
  const startedAt = clock.now();
  const sharing: SharingDecisions = {
    effects: (proposed, now) => agreementEffects(catalogue, agreements.snapshot(), proposed, now),
    overview: (office, at) => sharingOverview(catalogue, agreements.snapshot(), office, at),
  };
  const imports = await wireImports(wiring, gatewayPool);
  const ports = {
    imports: imports.desk,
    gatewayPool,
    oracle,
    subOperations: createSubOperations(access, catalogue, () => gateway),
    guardedFields,
    platformReader: createPlatformReader(access, catalogue, () => gateway),
    sharing,
    rulings,
    receiptSigner: log.receipts,
    health: () => readHealth(state, startedAt),
  };
  const { coordinationPool, changes, law } = await wireCoordination(wiring, subgraphs, ports);

  const audit = new PostgresAuditLog(gatewayPool, variablesKey(options.connection));
  const seen = new OfficersSeen(gatewayPool, clock, (error) =>
    logger.error({ err: error }, 'who used the hub could not be noted'),
  );
  resources.add(() => seen.settled());
  const { clients } = subgraphs;
  const rates = new RateLimiter(options.rates ?? RATE_LIMITS_DEFAULTS, clock);
  const gateway: Gateway = wireGateway(wiring, {
    subgraphs: clients,
    catalogue,
    access,
    signer,
    audit: new OfficerNotingLog(audit, seen),
    usedTokens: new UsedTokens(gatewayPool),
    rates,
    notDisclosing: () => log.watch.refusal(),
  });
  const background = await wireBackgroundWork(wiring, {
    coordination: coordinationPool,
    gateway: gatewayPool,
    law,
  });

  const verifier = new TokenVerifier(options.issuers, clock, (actor, level, at) =>
    isKnownActor(actor) ? ok(null) : holdOffice(law.snapshot(), actor, level, beijingDay(at)),
  );
  const signIn = await wireSignIn(wiring, { gatewayPool, verifier, audit });
  const caching = [access, signer, subgraphs, gateway, verifier, rates, audit, ...(signIn ? [signIn] : [])];
  const caches = (): readonly CacheStatistics[] => caching.flatMap((each) => each.caches());
  const { buffer: _changes, ...streamLimits } = options.streams ?? {};
  const streams = new OpenStreams({ ...DEFAULT_STREAM_LIMITS, ...streamLimits });
  const state: ReadableState = {
    supergraphSdl: () => gateway.supergraph.sdl,
    agreements: () => agreements.statistics(),
    databaseServes: () => health.failure() === null,
    pools: () => pools.statistics(),
    breakers: () => subgraphs.breakers(),
    issuers: () => verifier.keys(),
    caches,
    processor: () => rates.processor(),
    backlog: () => readBacklog(coordinationPool, clock.now()),
    endingTables: () => endingTables(clock.now()),
    log: () => readLogState(log, new Date()),
    passedOver: () => [...background.passedOver(), ['answers', subgraphs.unreadableRows.size] as const],
    connections: () => server.guard.statistics(),
    streams: () => streams.statistics(),
    paces: () => subgraphs.paces(),
    version: options.observability?.version ?? null,
  };
  const observer = observability?.watch(clients.keys(), state);
  const server = await wireHttp(wiring, {
    gateway,
    streams,
    verifier,
    audit,
    rates,
    health,
    coordinationPool,
    observability,
    observer,
    signIn,
    receipts: log.receipts,
    logKeys: [logKeyOf(log)],
    notDisclosing: () => log.watch.refusal(),
    gatewayPool,
    imports: imports.desk,
    publicKeys: {
      keys: [...signer.publicKeys.keys, ...rulings.publicKeys.keys, ...log.receipts.publicKeys.keys],
    },
  });
  imports.start();
  const { host, port, supergraphFile: file } = options;
  const address = await server.app.listen({ host, port });
  const watch = file ? new SupergraphWatch({ file, server: gateway, logger }) : null;
  if (watch) resources.add(() => watch.close());
  return {
    url: address.replace('[::1]', 'localhost'),
    caches,
    streams: () => ({ open: streams.size, subscribers: changes.subscribers }),
    reloadSupergraph: async () => watch?.reload(),
    stop: () => resources.close(),
  };
}
