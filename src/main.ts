import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import type { DataSource } from 'typeorm';
import {
  AccessDesk,
  AgreementStore,
  CallerContextSigner,
  CallerContextVerifier,
  Catalogue,
  PostgresQuotaCounter,
} from './access/index.js';
import { attachmentRoutes, openAttachmentStore } from './attachments/index.js';
import { PostgresAuditLog } from './audit/index.js';
import { inProcessClient } from './bootstrap/in-process-client.js';
import { readBacklog } from './bootstrap/read-backlog.js';
import { sweepsOf } from './bootstrap/sweeps.js';
import type { OperationLimits, RemoteSubgraphConfig } from './config/index.js';
import {
  openDataSource,
  poolStatistics,
  urlAs,
  type DatabaseConnection,
  type DatabaseRole,
} from './database/index.js';
import {
  DEADLINES_QUEUE,
  countVotesBy,
  createCaseDesk,
  RulingSigningKeys,
  WorkflowChangeFeed,
  type DeterminationSettings,
  type VotingRules,
} from './determination/index.js';
import {
  authenticate,
  createHttpServer,
  DEFAULT_STREAM_LIMITS,
  explainOperation,
  Gateway,
  OpenStreams,
  RemoteSubgraph,
  type StreamLimits,
  SupergraphWatch,
  TrustedDocuments,
  validateTrustedDocuments,
  type DocumentsByAgency,
  type SubgraphClient,
} from './gateway/index.js';
import { TokenVerifier, type Issuer } from './identity/index.js';
import { Jobs, JOBS_ROLE, sendNudgesOf, Sweeper } from './jobs/index.js';
import type { Actor, CacheStatistics, Clock } from './kernel/index.js';
import { Observability, type ObservabilityOptions } from './observability/index.js';
import type { RectificationSettings } from './rectification/index.js';
import { coordination, createAccessSignals, type AccessOracle } from './subgraphs/coordination/index.js';
import { AGENCY_SUBGRAPHS } from './subgraphs/index.js';
import { SCALARS, Subgraph, type SubgraphManifest } from './subgraphs/kit/index.js';
import { createWarrantDesk } from './warrants/index.js';
import { WebhookDispatcher, WEBHOOKS_QUEUE } from './webhooks/index.js';

/** What a hub is started with. */
export interface HubOptions {
  readonly connection: DatabaseConnection;
  readonly poolSize: number;
  readonly issuers: readonly Issuer[];
  readonly supergraphSdl: string;
  /** Where the supergraph came from: what is written there later is served without a restart. */
  readonly supergraphFile?: string;
  readonly introspection: boolean;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Each agency's trusted documents; none when absent. */
  readonly trustedDocuments?: DocumentsByAgency;
  /** Whose callers may send trusted documents only. */
  readonly trustedDocumentsOnly?: ReadonlySet<Actor>;
  readonly settings: DeterminationSettings;
  /** 议事规则; the product's own when absent. */
  readonly voting?: VotingRules;
  /** Periods of rectification orders that are not the default ones. */
  readonly rectification?: Partial<RectificationSettings>;
  /** Where attachments lie (null for the database) and how large one may be; in the database and 20 MiB when absent. */
  readonly attachments?: { readonly directory: string | null; readonly bytes: number };
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger;
  readonly host: string;
  readonly port: number;
  /** Signs caller contexts; without it the hub makes a key of its own, which no other process can verify. */
  readonly contextSigningKey?: JWK;
  /** Signs rulings, then earlier keys; without it the hub makes a key of its own, which is lost when it stops. */
  readonly rulingSigningKeys?: readonly JWK[];
  /** Subgraphs at agencies' own sites, by name; one that is not named runs in this process. */
  readonly remoteSubgraphs?: ReadonlyMap<string, RemoteSubgraphConfig>;
  /** Without it there are no metrics, no traces and no lines about requests. */
  readonly observability?: ObservabilityOptions;
  /** Whether webhooks may go to private addresses, and by plain HTTP; not when absent. */
  readonly webhooksAllowPrivate?: boolean;
  /** How many days messages that were told, and deliveries that were taken, are kept; 183 where nothing is said. */
  readonly webhookRetentionDays?: number;
  /** Bounds on event streams, where they are to be other than usual. */
  readonly streams?: Partial<StreamLimits> & {
    /** Changes that are held for one slow subscriber at most. */
    readonly buffer?: number;
  };
}

/** A hub that answers. */
export interface RunningHub {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** How well each cache does. */
  caches(): readonly CacheStatistics[];
  /** Event streams open at this moment, and what listens for them inside. */
  streams(): { readonly open: number; readonly subscribers: number };
  /** Reads the supergraph's file again now; what became of it is in the log. */
  reloadSupergraph(): Promise<void>;
  /** Lets requests in flight finish, completes event streams, then closes every connection. */
  stop(): Promise<void>;
}

/** Whatever remembers something, and says how well that does. */
interface Caching {
  caches(): readonly CacheStatistics[];
}

const GATEWAY_ROLE: DatabaseRole = 'huishang_gateway';
const WEBHOOKS_ROLE: DatabaseRole = 'huishang_webhooks';
const SWEEP_MILLISECONDS = 15_000;
const WEBHOOK_RETENTION_DAYS = 183;
const DEFAULT_ATTACHMENT_BYTES = 20 * 1_048_576;

function roleOf(subgraph: string): DatabaseRole {
  return `huishang_${subgraph}`;
}

/** All catalogue items of this build. */
export function buildCatalogue(): Catalogue {
  return new Catalogue(AGENCY_SUBGRAPHS.flatMap(({ items }) => items));
}

/** Every database role that the hub logs in as. */
export const DATABASE_ROLES: readonly DatabaseRole[] = [
  ...AGENCY_SUBGRAPHS.map(({ name }) => roleOf(name)),
  roleOf('coordination'),
  GATEWAY_ROLE,
  JOBS_ROLE,
  WEBHOOKS_ROLE,
];

/** Everything that has to be closed again, last opened first. */
class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];
  closing = false;

  add(close: () => Promise<unknown>): void {
    this.#closers.unshift(close);
  }

  async closeAll(): Promise<void> {
    this.closing = true;
    for (const close of this.#closers.splice(0)) await close();
  }
}

/**
 * Wires and starts the hub: one pool for each database role, the subgraphs, the gateway, HTTP.
 *
 * @throws what could not be opened; everything opened before is closed again
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const closers = new Closers();
  try {
    return await wire(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function wire(options: HubOptions, closers: Closers): Promise<RunningHub> {
  const { clock, connection, logger } = options;
  const observability = options.observability && (await Observability.open(options.observability, logger));
  closers.add(async () => observability?.close());
  const pools = new Map<DatabaseRole, DataSource>();
  const pool = async (role: DatabaseRole, entities: readonly Function[]): Promise<DataSource> => {
    const source = await openDataSource(connection, role, {
      entities,
      size: options.poolSize,
      onError: ({ message }) => {
        // A server that stops together with the hub may end a connection before the pool has.
        if (!closers.closing) logger.error({ role, reason: message }, 'database connection lost');
      },
    });
    closers.add(() => source.destroy());
    pools.set(role, source);
    return source;
  };

  const catalogue = buildCatalogue();
  const gatewayPool = await pool(GATEWAY_ROLE, []);
  const agreements = new AgreementStore({
    onError: (error) => logger.warn({ err: error }, 'agreements could not be read'),
  });
  closers.add(() => agreements.stop());
  await agreements.start({ connectionString: urlAs(connection, GATEWAY_ROLE) });
  const access = new AccessDesk(
    catalogue,
    agreements,
    createWarrantDesk(gatewayPool, clock),
    clock,
    new PostgresQuotaCounter(gatewayPool),
    createCaseDesk(gatewayPool),
  );

  const signer = await CallerContextSigner.create(clock, options.contextSigningKey);
  const rulings = await RulingSigningKeys.create(options.rulingSigningKeys);
  const clients = new Map<string, SubgraphClient>();
  const sites = new Map<string, RemoteSubgraph>();
  const caching: Caching[] = [access, signer];
  const attach = async (manifest: SubgraphManifest): Promise<DataSource> => {
    const database = await pool(roleOf(manifest.name), manifest.entities);
    const verifier = new CallerContextVerifier(signer.publicKeys, manifest.name, clock);
    const subgraph = await Subgraph.start(manifest, { database, verifier, clock });
    caching.push(subgraph);
    clients.set(manifest.name, inProcessClient(subgraph));
    return database;
  };
  const reach = (name: string, config: RemoteSubgraphConfig): void => {
    const client = new RemoteSubgraph(name, config, {
      onBreaker: (state) => logger.warn({ subgraph: name, state }, 'circuit breaker of a remote subgraph'),
    });
    caching.push(client);
    closers.add(() => client.close());
    clients.set(name, client);
    sites.set(name, client);
  };
  for (const manifest of AGENCY_SUBGRAPHS) {
    const remote = options.remoteSubgraphs?.get(manifest.name);
    if (remote) reach(manifest.name, remote);
    else await attach(manifest);
  }
  const oracle: AccessOracle = {
    readableItems: async (caller) => {
      await access.learnUses(caller);
      return [
        ...access.maskFor(caller, null, await access.hold(caller), await access.caseOf(caller)).granted,
      ];
    },
    explain: async (operation, caller, variables) => {
      await access.learnUses(caller);
      const warrant = await access.hold(caller);
      const substanceCase = await access.caseOf(caller);
      return explainOperation(gateway.supergraph, operation, {
        caller,
        catalogue,
        variables,
        decide: (items) => access.maskFor(caller, items, warrant, substanceCase),
        limits: gateway.limits,
      });
    },
    ownerOf: (item) => catalogue.item(item)?.owner ?? null,
  };
  const changes = new WorkflowChangeFeed({
    buffer: options.streams?.buffer,
    onError: (error) => logger.warn({ err: error }, 'changes of cases and disputes could not be read'),
  });
  closers.add(() => changes.stop());
  await changes.start({ connectionString: urlAs(connection, roleOf('coordination')) });
  const webhooksAllowPrivate = options.webhooksAllowPrivate ?? false;
  const jobs = new Jobs({
    connectionString: urlAs(connection, JOBS_ROLE),
    onError: (error) => {
      if (!closers.closing) logger.error({ err: error }, 'nudges do not work; the sweeps do');
    },
  });
  const coordinationPool = await attach(
    coordination({
      settings: options.settings,
      ...(options.rectification ? { rectification: options.rectification } : {}),
      oracle,
      changes,
      signals: createAccessSignals(gatewayPool),
      webhooksAllowPrivate,
      rulings,
    }),
  );
  if (options.voting) countVotesBy(coordinationPool, options.voting);

  const audit = new PostgresAuditLog(gatewayPool);
  const gateway: Gateway = new Gateway({
    supergraphSdl: options.supergraphSdl,
    scalars: SCALARS,
    subgraphs: clients,
    catalogue,
    access,
    signer,
    ...(options.limits ? { limits: options.limits } : {}),
    audit,
    onFailure: (where, error, requestId) =>
      logger.error({ err: error, where, requestId }, 'part of an operation failed'),
  });

  const documents = options.trustedDocuments ?? new Map();
  validateTrustedDocuments(documents, gateway.supergraph.publicSchema, gateway.limits);

  const { settings } = options;
  const webhooksPool = await pool(WEBHOOKS_ROLE, []);
  const sweeps = sweepsOf({
    coordination: coordinationPool,
    gateway: gatewayPool,
    webhooks: webhooksPool,
    webhookRetentionDays: options.webhookRetentionDays ?? WEBHOOK_RETENTION_DAYS,
    settings,
  });
  const sweeper = new Sweeper(sweeps, {
    now: () => clock.now(),
    interval: SWEEP_MILLISECONDS,
    onError: (sweep, error) => logger.error({ err: error, sweep }, 'what was due could not be swept'),
  });
  sweeper.start();
  closers.add(() => sweeper.stop());
  sendNudgesOf(coordinationPool, jobs);
  jobs.handle(DEADLINES_QUEUE, () => sweeper.sweep());
  const webhooks = new WebhookDispatcher({
    database: webhooksPool,
    clock,
    nudges: jobs,
    allowPrivate: webhooksAllowPrivate,
    onError: (error) => logger.warn({ err: error }, 'webhooks could not be sent; they are tried again'),
  });
  closers.add(() => webhooks.stop());
  await webhooks.start({ connectionString: urlAs(connection, WEBHOOKS_ROLE) });
  jobs.handle(WEBHOOKS_QUEUE, () => webhooks.look());
  closers.add(() => jobs.stop());
  await jobs.start();
  const verifier = new TokenVerifier(options.issuers, clock);
  caching.push(gateway, verifier);
  const caches = (): readonly CacheStatistics[] => caching.flatMap((each) => each.caches());
  const { buffer: _changes, ...streamLimits } = options.streams ?? {};
  const streams = new OpenStreams({ ...DEFAULT_STREAM_LIMITS, ...streamLimits });
  const server = await createHttpServer({
    gateway,
    streams,
    verifier,
    introspection: options.introspection,
    trustedDocuments: new TrustedDocuments(documents, options.trustedDocumentsOnly ?? new Set()),
    logger,
    ready: () => answers(gatewayPool),
    observer: observability?.watch(clients.keys(), {
      supergraphSdl: () => gateway.supergraph.sdl,
      agreements: () => agreements.statistics(),
      pools: () => Array.from(pools, ([role, source]) => [role, poolStatistics(source)] as const),
      breakers: () => Array.from(sites, ([name, { breakerState }]) => [name, breakerState] as const),
      caches,
      backlog: () => readBacklog(coordinationPool, clock.now()),
    }),
  });
  observability?.serve(server);
  const { directory, bytes } = options.attachments ?? { directory: null, bytes: DEFAULT_ATTACHMENT_BYTES };
  const store = await openAttachmentStore(coordinationPool, directory);
  closers.add(() => store.close());
  attachmentRoutes(server, {
    database: coordinationPool,
    store,
    clock,
    limit: bytes,
    audit,
    authenticate: (headers) => authenticate(headers, verifier),
  });
  const published = { keys: [...signer.publicKeys.keys, ...rulings.publicKeys.keys] };
  server.get('/.well-known/jwks.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(published),
  );
  closers.add(() => server.close());
  const url = await listen(server, options);
  const watch = options.supergraphFile
    ? new SupergraphWatch({ file: options.supergraphFile, server: gateway, logger })
    : null;
  if (watch) closers.add(() => watch.close());
  return {
    url,
    caches,
    streams: () => ({ open: streams.size, subscribers: changes.subscribers }),
    reloadSupergraph: async () => watch?.reload(),
    stop: () => closers.closeAll(),
  };
}

async function listen(server: FastifyInstance, { host, port }: HubOptions): Promise<string> {
  const address = await server.listen({ host, port });
  return address.replace('[::1]', 'localhost');
}

async function answers(database: DataSource): Promise<boolean> {
  try {
    await database.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
