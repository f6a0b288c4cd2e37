import type { JSONWebKeySet } from 'jose';
import type { DataSource } from 'typeorm';
import { ATTACHMENT_DEFAULTS, attachmentRoutes, openAttachmentStore } from '../../attachments/index.js';
import { AdministratorPosts } from '../../access/index.js';
import { RefusalCounter, type PostgresAuditLog, type RefusedRequest } from '../../audit/index.js';
import { databaseUnavailable, type DatabaseHealth } from '../../database/index.js';
import {
  createHttpServer,
  TrustedDocuments,
  type Gateway,
  type HttpObserver,
  type HttpServer,
  type OpenStreams,
  type RateLimiter,
} from '../../gateway/index.js';
import { exportRoutes } from '../../evidence/index.js';
import type { TokenVerifier } from '../../identity/index.js';
import { importRoutes, type ImportDesk } from '../../imports/index.js';
import type { Refusal } from '../../kernel/index.js';
import { logRoutes } from '../../transparency-log/http/index.js';
import type { VerifierKey } from '../../transparency-log/notes/index.js';
import type { ReceiptSigner } from '../../transparency-log/receipts/index.js';
import type { Observability } from '../../observability/index.js';
import { explainFault } from '../explain-fault.js';
import { ConsoleDocuments } from '../console-documents.js';
import { isSandbox } from './is-sandbox.js';
import { serveConsole } from '../serve-console.js';
import type { WiredSignIn } from './wire-sign-in.js';
import type { Wiring } from './wiring.js';

interface HttpParts {
  readonly gateway: Gateway;
  readonly streams: OpenStreams;
  readonly verifier: TokenVerifier;
  readonly audit: PostgresAuditLog;
  readonly rates: RateLimiter;
  /** Null where nobody signs in. */
  readonly signIn: WiredSignIn | null;
  /** Says whether the hub can answer. */
  readonly health: DatabaseHealth;
  readonly coordinationPool: DataSource;
  readonly observability: Observability | undefined;
  readonly observer: HttpObserver | undefined;
  /** What is served at `/.well-known/jwks.json`. */
  readonly publicKeys: JSONWebKeySet;
  readonly receipts: ReceiptSigner;
  /** By which heads of the log are verified. */
  readonly logKeys: readonly VerifierKey[];
  /** Why nothing may be disclosed; null where it may. */
  readonly notDisclosing: () => Refusal | null;
  readonly gatewayPool: DataSource;
  readonly imports: ImportDesk;
}

/** The hub's HTTP side; see `createHttpServer`. Attachments, metrics and public keys go beside it. Not listening yet. */
export async function wireHttp({ options, resources }: Wiring, parts: HttpParts): Promise<HttpServer> {
  const { gateway, streams, verifier, audit, rates, health, coordinationPool, publicKeys, signIn } = parts;
  const { clock, logger, introspection } = options;
  const documents = options.trustedDocuments ?? new Map();
  const refusals = new RefusalCounter({
    clock,
    write: (counts) => audit.count(counts),
    onFailure: (error, lost) =>
      logger.error({ err: error, lost }, 'counts of refused requests could not be recorded'),
  });
  resources.add(() => refusals.stop());
  const countRefused = (request: RefusedRequest): void => refusals.count(request);
  const server = await createHttpServer({
    rates,
    countRefused,
    gateway,
    streams,
    verifier,
    sessions: signIn?.sessions,
    administrators: new AdministratorPosts(parts.gatewayPool),
    introspection,
    trustedDocuments: new TrustedDocuments(
      documents,
      options.trustedDocumentsOnly ?? new Set(),
      options.consoleDirectory ? new ConsoleDocuments(options.consoleDirectory, clock) : undefined,
    ),
    logger,
    notReady: async () => {
      const reason = await health.look();
      return reason ? databaseUnavailable({ reason }) : parts.notDisclosing();
    },
    sandbox: await isSandbox(parts.gatewayPool),
    explainFault,
    receiptOf: ({ entry, late, operationHash, answer }) =>
      parts.receipts.sign({
        id: entry.id,
        at: entry.at,
        operationHash,
        answer,
        leafHash: entry.leafHash,
        lateHash: late?.leafHash ?? null,
      }),
    observer: parts.observer,
    ...(options.http ? { limits: options.http } : {}),
  });
  parts.observability?.serve(server.app);
  signIn?.serve({ app: server.app, limits: server.limits, countRefused });
  signIn?.serveDevelopment(server.app);
  const { directory, bytes, dailyBytes: dailyLimit } = { ...ATTACHMENT_DEFAULTS, ...options.attachments };
  const store = await openAttachmentStore(coordinationPool, directory);
  resources.add(() => store.close());
  attachmentRoutes(server.app, {
    database: coordinationPool,
    store,
    clock,
    limit: bytes,
    dailyLimit,
    limits: server.limits,
    audit,
    identify: (request, reply) => server.requests.identify(request, reply),
    onRecorded: (request) => server.requests.given(request),
  });
  server.app.get('/.well-known/jwks.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(publicKeys),
  );
  logRoutes(server.app, { database: parts.gatewayPool, keys: parts.logKeys });
  exportRoutes(server.app, {
    database: parts.gatewayPool,
    audit,
    identify: (request, reply) => server.requests.identify(request, reply),
    onRecorded: (request) => server.requests.given(request),
    notDisclosing: parts.notDisclosing,
  });
  importRoutes(server.app, {
    desk: parts.imports,
    audit,
    limits: server.limits,
    identify: (request, reply) => server.requests.identify(request, reply),
    onRecorded: (request) => server.requests.given(request),
    notDisclosing: parts.notDisclosing,
  });
  if (options.consoleDirectory) await serveConsole(server.app, options.consoleDirectory);
  resources.add(() => server.stop());
  return server;
}
