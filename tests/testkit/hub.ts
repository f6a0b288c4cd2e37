import { readFile } from 'node:fs/promises';
import { pino, type Logger } from 'pino';
import { inject } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import type { OperationLimits, RemoteSubgraphConfig } from '../../src/engine/index.js';
import { RATE_LIMITS_DEFAULTS, type RateLimits } from '../../src/gateway/index.js';
import type { DocumentsByAgency } from '../../src/gateway/index.js';
import { developmentIssuers, developmentToken, type Issuer } from '../../src/identity/index.js';
import {
  ACTORS,
  regionCodeOf,
  systemClock,
  type Actor,
  type CacheStatistics,
  type Clock,
  type Level,
  type Purpose,
  type Rank,
  type Role,
} from '../../src/kernel/index.js';
import { loadLaw } from '../../src/law/index.js';
import { startHub, type HubOptions } from '../../src/hub/start-hub.js';
import { TEST_ROUTE } from './fixtures/desk-law.js';
import { endIdleConnections } from './end-idle-connections.js';
import { subscribe, type TestStream } from './event-stream.js';
import type { ObservabilityOptions } from '../../src/observability/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** Who has tokens in tests: the actors that the code knows, and others of the rows. */
export const TEST_ACTORS: readonly Actor[] = [
  ...new Set<Actor>([
    ...ACTORS,
    'LOCAL_FINANCE',
    'HOUSING',
    'TELECOM',
    'SUPERVISION',
    'TAX',
    'DATA_AUTHORITY',
  ]),
];

/** A GraphQL answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
}

export interface As {
  readonly role?: Role;
  readonly level?: Level;
  readonly region?: string;
  readonly officer?: string;
  readonly rank?: Rank;
  readonly purpose?: Purpose;
  readonly caseId?: string;
  readonly basis?: string;
  readonly language?: string;
  readonly onDenied?: 'omit' | 'reject';
  /** How long the token is good for; an hour when absent. */
  readonly ttl?: string;
}

export interface TestCaller {
  readonly token: string;
  readonly headers: Record<string, string>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  subscribe(query: string, variables?: Record<string, unknown>): TestStream;
}

/** A running hub on a database of its own. */
export interface TestHub {
  readonly url: string;
  readonly database: TestDatabase;
  as(agency: Actor, who?: As): Promise<TestCaller>;
  caches(): readonly CacheStatistics[];
  reloadSupergraph(): Promise<void>;
  streams(): { readonly open: number; readonly subscribers: number };
  stop(): Promise<void>;
}

export interface TestHubOptions {
  /** Dated rows that its database has besides those that the hub ships; {@link TEST_ROUTE} when absent. */
  readonly law?: Parameters<typeof loadLaw>[1];
  readonly streams?: HubOptions['streams'];
  readonly clock?: Clock;
  readonly database?: TestDatabase;
  readonly consultationWorkingDays?: number;
  readonly rectification?: HubOptions['rectification'];
  readonly introspection?: boolean;
  readonly issuers?: readonly Issuer[];
  readonly remoteSubgraphs?: ReadonlyMap<string, RemoteSubgraphConfig>;
  readonly observability?: ObservabilityOptions;
  /** The committed one when absent. */
  readonly supergraphFile?: string;
  readonly logger?: Logger;
  readonly limits?: Partial<OperationLimits>;
  readonly rates?: HubOptions['rates'];
  readonly trustedDocuments?: DocumentsByAgency;
  readonly trustedDocumentsOnly?: HubOptions['trustedDocumentsOnly'];
  readonly webhooksAllowPrivate?: boolean;
  readonly attachments?: HubOptions['attachments'];
  readonly imports?: HubOptions['imports'];
  readonly http?: HubOptions['http'];
  readonly log?: HubOptions['log'];
  /** Serves the built console too. */
  readonly console?: boolean;
  /** With the personas where nothing else is said; nobody signs in when absent. */
  readonly signIn?: Partial<Omit<NonNullable<HubOptions['signIn']>, 'developmentKeys'>> & {
    /** Whether there are personas; there are when absent. */
    readonly personas?: boolean;
  };
}

function headersOf(token: string, who: As): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(who.purpose ? { 'exchange-purpose': who.purpose } : {}),
    ...(who.caseId ? { 'exchange-case': who.caseId } : {}),
    ...(who.basis ? { 'exchange-basis': encodeURIComponent(who.basis) } : {}),
    ...(who.onDenied ? { 'exchange-on-denied': who.onDenied } : {}),
    ...(who.language ? { 'accept-language': who.language } : {}),
  };
}

/** Sends one operation over HTTP. */
export async function post(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: body.data, errors: body.errors ?? [] };
}

/** Whether a hub has no event stream open, and nothing inside it listens for one. */
export function isQuiet(hub: TestHub): boolean {
  const { open, subscribers } = hub.streams();
  return open === 0 && subscribers === 0;
}

/**
 * The default rates without a bound on processor time: how much a busy machine takes for a spec decides nothing, and the
 * clock by which a budget is refilled may stand still.
 */
const UNHURRIED: RateLimits = {
  caller: { ...RATE_LIMITS_DEFAULTS.caller, processor: Number.MAX_SAFE_INTEGER },
  agency: { ...RATE_LIMITS_DEFAULTS.agency, processor: Number.MAX_SAFE_INTEGER },
};

function signInOf(
  { personas = true, ...given }: NonNullable<TestHubOptions['signIn']>,
  developmentKeys: string,
): NonNullable<HubOptions['signIn']> {
  return {
    providers: [],
    consoleUrl: null,
    production: false,
    limits: { idleMinutes: 30, hours: 10 },
    signInsPerMinute: 120,
    ...given,
    ...(personas ? { developmentKeys } : {}),
  };
}

export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { keysDirectory } = inject('server');
  const database = options.database ?? (await createTestDatabase());
  const rows = options.law ?? [TEST_ROUTE];
  if (rows.length > 0) await loadLaw(await database.asOwner(), rows, { origin: 'tests', write: true });
  const hub = await startHub({
    connection: database.connection,
    poolSize: 4,
    issuers: options.issuers ?? (await developmentIssuers(keysDirectory, TEST_ACTORS)),
    supergraphSdl: await readFile(
      options.supergraphFile ?? projectFile('schema', 'supergraph.graphql'),
      'utf8',
    ),
    ...(options.supergraphFile ? { supergraphFile: options.supergraphFile } : {}),
    introspection: options.introspection ?? true,
    ...(options.signIn ? { signIn: signInOf(options.signIn, keysDirectory) } : {}),
    ...(options.console ? { consoleDirectory: projectFile('dist', 'console') } : {}),
    settings: { consultationWorkingDays: options.consultationWorkingDays ?? 5 },
    ...(options.rectification ? { rectification: options.rectification } : {}),
    clock: options.clock ?? systemClock,
    logger: options.logger ?? pino({ level: 'silent' }),
    ...(options.observability ? { observability: options.observability } : {}),
    host: '127.0.0.1',
    port: 0,
    webhooksAllowPrivate: options.webhooksAllowPrivate ?? false,
    ...(options.limits ? { limits: options.limits } : {}),
    rates: options.rates ?? UNHURRIED,
    ...(options.trustedDocuments ? { trustedDocuments: options.trustedDocuments } : {}),
    ...(options.trustedDocumentsOnly ? { trustedDocumentsOnly: options.trustedDocumentsOnly } : {}),
    ...(options.streams ? { streams: options.streams } : {}),
    ...(options.http ? { http: options.http } : {}),
    ...(options.log ? { log: options.log } : {}),
    ...(options.attachments ? { attachments: options.attachments } : {}),
    ...(options.imports ? { imports: options.imports } : {}),
    ...(options.remoteSubgraphs ? { remoteSubgraphs: options.remoteSubgraphs } : {}),
  });
  return {
    url: hub.url,
    database,
    caches: () => hub.caches(),
    reloadSupergraph: () => hub.reloadSupergraph(),
    streams: () => hub.streams(),
    async as(agency, who = {}) {
      const holder = {
        agency,
        role: who.role ?? 'SYSTEM',
        level: who.level ?? 'NATIONAL',
        region: who.region ? regionCodeOf(who.region) : null,
        officer: who.officer ?? `${agency.toLowerCase()}-${(who.role ?? 'SYSTEM').toLowerCase()}`,
        ...(who.rank ? { rank: who.rank } : {}),
      };
      const token = await developmentToken(keysDirectory, holder, who.ttl ?? '1h', options.clock);
      const headers = headersOf(token, who);
      return {
        token,
        headers,
        ask: (query, variables) => post(hub.url, headers, query, variables),
        subscribe: (query, variables) => subscribe(`${hub.url}/graphql/stream`, headers, query, variables),
      };
    },
    async stop() {
      endIdleConnections();
      await hub.stop();
      if (!options.database) await database.drop();
    },
  };
}
