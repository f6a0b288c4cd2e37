import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { RefusedRequest } from '../../audit/index.js';
import {
  allowOnly,
  DEFAULT_HTTP_LIMITS,
  fastifyOptions,
  openApp,
  writtenRefusal,
  type GuardedServer,
  type HttpLimits,
} from '../../http/server/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { RateLimiter } from '../rates/rate-limiter.js';
import type { AnswerRecord } from '../request/gateway-request.js';
import type { HttpObserver } from '../request/observer.js';
import type { OperationHandler } from '../request/operation-handler.js';
import { TrustedDocuments } from '../trusted-documents/index.js';
import { answerWhole } from './answer-whole.js';
import { createApolloServer } from './apollo.js';
import { localeOf, type CredentialChecks } from './authenticate.js';
import { countingUnreadable } from './count-unreadable.js';
import { eventStreamHandler } from './event-streams.js';
import { errorReply } from './graphql-error-reply.js';
import { graphqlRoutes } from './graphql-routes.js';
import { observeRequests } from './observe-requests.js';
import type { OpenStreams } from './open-streams.js';
import { OperationRequests } from './operation-requests.js';
import type { TransportStages } from './transport-stages.js';

export interface HttpServerOptions extends CredentialChecks {
  readonly gateway: OperationHandler;
  readonly stages: TransportStages;
  readonly streams: OpenStreams;
  readonly introspection: boolean;
  readonly logger: FastifyBaseLogger;
  /** The agencies' trusted documents; none when absent. */
  readonly trustedDocuments?: TrustedDocuments;
  /** Why the hub cannot answer now; null where it can. Readiness says what this says, and no when it is about to stop. */
  readonly notReady: () => Promise<Refusal | null>;
  /** 沙盒: whether everything in the database is made up, which `/health/ready` says. */
  readonly sandbox: boolean;
  /** What a caller is told of a fault that will pass by itself; null for any other. */
  readonly explainFault: (fault: unknown) => Refusal | null;
  /** Signs what an answer's header says of its record; answers have none when absent. */
  readonly receiptOf?: (record: AnswerRecord) => string;
  readonly observer?: HttpObserver | undefined;
  readonly rates: RateLimiter;
  /** Counts a refused request of which there may be any number. */
  readonly countRefused: (request: RefusedRequest) => void;
  /** Bounds on connections that are not the default ones. */
  readonly limits?: Partial<HttpLimits>;
}

/** The hub's HTTP side. */
export interface HttpServer {
  readonly app: FastifyInstance;
  /** Whose each request is, and which refusals are recorded: routes beside these ask and tell it. */
  readonly requests: OperationRequests;
  readonly guard: GuardedServer;
  readonly limits: HttpLimits;
  /** Not ready, then not listening, then every answer is given; event streams end with HUB_STOPPING. */
  stop(): Promise<void>;
}

/**
 * The hub's HTTP side: `/graphql`, `/graphql/stream`, `/health/live`, `/health/ready`. Every answer carries `x-request-id`.
 *
 * @returns the server, ready to listen
 */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const limits = { ...DEFAULT_HTTP_LIMITS, ...options.limits };
  const documents = options.trustedDocuments ?? TrustedDocuments.NONE;
  const admission = options.stages.limit(documents, options.gateway.limits);
  const requests = new OperationRequests(options);
  const { app, guard, ...opened } = openApp({
    limits,
    logger: options.logger,
    shell: countingUnreadable(fastifyOptions(limits), options.countRefused),
    first: (unjudged) => {
      if (options.observer) observeRequests(unjudged, options.observer);
      unjudged.addHook('onRequest', (request, reply, done) => {
        void reply.header('x-request-id', request.id);
        done();
      });
    },
  });
  app.setErrorHandler(
    errorReply({
      explainFault: options.explainFault,
      onRefused: (request, extensions) => requests.refused(request, extensions),
    }),
  );
  app.addHook('onSend', async (request, reply) => {
    await requests.answered(request, reply.statusCode);
    const record = requests.recordOf(request);
    if (record && options.receiptOf) void reply.header('huishang-receipt', options.receiptOf(record));
  });
  const apollo = createApolloServer(options.gateway, {
    stages: options.stages,
    introspection: options.introspection,
    logger: options.logger,
    onFault: (error, requestId) => app.log.error({ err: error, requestId }, 'operation failed'),
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  graphqlRoutes(app, {
    ...options,
    requests,
    admission,
    limits,
    whole: answerWhole(apollo, requests),
    stream: eventStreamHandler({
      ...options,
      requests,
      onFailure: (requestId, error) => app.log.error({ err: error, requestId }, 'event stream failed'),
    }),
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    const { hash: supergraph } = options.gateway.supergraph;
    if (guard.stopping) return reply.code(503).send({ status: 'stopping', supergraph });
    const refusal = await options.notReady();
    if (refusal === null)
      return { status: 'ready', supergraph, ...(options.sandbox ? { sandbox: true } : {}) };
    const error = writtenRefusal(refusal, localeOf(request.headers));
    return reply.code(503).send({ status: 'not ready', supergraph, errors: [error] });
  });
  for (const url of ['/health/live', '/health/ready']) allowOnly(app, url, ['GET']);
  return {
    app,
    requests,
    guard,
    limits,
    stop: () => opened.stop(() => options.streams.stop()),
  };
}
