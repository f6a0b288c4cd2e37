import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';
import { wantsOnlyEventStream } from '../../event-stream/index.js';
import { clientSignal, endSilentConnections } from '../../http-server/index.js';
import type { TokenVerifier } from '../../identity/index.js';
import type { Locale, Refusal } from '../../kernel/index.js';
import type { Gateway } from '../gateway.js';
import type { HttpObserver } from '../observer.js';
import { TrustedDocuments } from '../trusted-documents/index.js';
import type { RefusedRequest } from '../../audit/index.js';
import type { RateLimiter } from '../rate-limiter.js';
import { RequestAdmission } from './admit-request.js';
import { eventStreamHandler } from './event-streams.js';
import type { OpenStreams } from './open-streams.js';
import { createApolloServer, type RequestContext } from './apollo.js';
import { localeOf } from './authenticate.js';
import { bodyTooLarge, isBodyTooLarge } from './body-size.js';
import { answerUnreadable } from './unreadable-request.js';
import { OperationRequests } from './operation-requests.js';
import { observeRequests, observerOf } from './observe-requests.js';

export interface HttpServerOptions {
  readonly gateway: Gateway;
  readonly verifier: TokenVerifier;
  readonly streams: OpenStreams;
  readonly introspection: boolean;
  readonly logger: FastifyBaseLogger;
  /** The agencies' trusted documents; none when absent. */
  readonly trustedDocuments?: TrustedDocuments;
  /** Why the hub cannot answer now; null where it can. Readiness says what this says. */
  readonly notReady: () => Promise<Refusal | null>;
  /** What a caller is told of a fault that will pass by itself; null for any other. */
  readonly explainFault: (fault: unknown) => Refusal | null;
  readonly observer?: HttpObserver | undefined;
  readonly rates: RateLimiter;
  /** Counts a refused request of which there may be any number. */
  readonly countRefused: (request: RefusedRequest) => void;
}

/** JSON between systems is UTF-8 and nothing else (RFC 8259, 8.1); another charset could hide what a body says. */
function refuseOtherCharsets(contentType: string | undefined): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw Object.assign(new Error('The body must be UTF-8.'), { statusCode: 415 });
}

/** A refusal as it goes out, in one language. */
function worded({ code, facts, message, remedy }: Refusal, locale: Locale): object {
  return { message: message[locale], extensions: { ...facts, code, remedy: remedy[locale] } };
}

function httpError(error: FastifyError): { status: number; body: object } {
  const status = error.statusCode ?? 500;
  const [code, message] =
    status < 500
      ? ['BAD_USER_INPUT', error.message]
      : ['INTERNAL', 'Something went wrong inside the hub. Quote the request id when you report it.'];
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}

/**
 * The hub's HTTP side: `/graphql`, `/graphql/stream`, `/health/live`, `/health/ready`. Every answer carries `x-request-id`.
 *
 * @returns the server, ready to listen
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { limits } = options.gateway;
  const admission = new RequestAdmission(options.trustedDocuments ?? TrustedDocuments.NONE, limits);
  const requests = new OperationRequests({ ...options, admission });
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: limits.body,
    // Node keeps random bytes ready for these; a request's id need not be in order of time.
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnreadable,
  });
  endSilentConnections(app);
  const apollo = createApolloServer(options.gateway, {
    introspection: options.introspection,
    logger: options.logger,
    onFault: (error, requestId) => app.log.error({ err: error, requestId }, 'operation failed'),
  });
  await apollo.start();
  if (options.observer) observeRequests(app, options.observer);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    refuseOtherCharsets(request.headers['content-type']);
  });
  // What a page on another site can make a browser send without asking is no request to this hub.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (isBodyTooLarge(error)) {
      await requests.refused(request, null, { code: 'OPERATION_TOO_COMPLEX', reason: 'body' });
      return reply.code(413).send({ errors: [bodyTooLarge(request, limits.body)] });
    }
    const refusal = options.explainFault(error);
    if (refusal) {
      return reply.code(503).send({ errors: [worded(refusal, localeOf(request.headers))] });
    }
    const { status, body } = httpError(error);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    else await requests.refused(request, null, { code: 'BAD_USER_INPUT', reason: error.code });
    return reply.code(status).send(body);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: 'There is nothing at this address. GraphQL is at /graphql.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    }),
  );
  app.addHook('onClose', () => apollo.stop());
  const handle = fastifyApolloHandler<RequestContext>(apollo, {
    context: async (request, reply) => {
      // A client that went away is answered to nobody: its fetches are given up.
      const signal = clientSignal(reply.raw);
      const opened = await requests.open(request, reply);
      return {
        ...opened,
        requestId: request.id,
        signal,
        observer: observerOf(request),
        onGiven: () => requests.given(request),
        onRefused: (extensions) => requests.answeredWith(request, extensions),
      };
    },
  });
  app.addHook('onSend', (request, reply) => requests.answered(request, reply.statusCode));
  const stream = eventStreamHandler({
    ...options,
    requests,
    onFailure: (requestId, error) => app.log.error({ err: error, requestId }, 'event stream failed'),
  });
  // Before connections are waited for: an open stream would be waited for until its client left.
  app.addHook('preClose', () => options.streams.stop());
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: stream });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler(request, reply) {
      return wantsOnlyEventStream(request.headers.accept)
        ? stream(request, reply)
        : handle.call(this, request, reply);
    },
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    const refusal = await options.notReady();
    const { hash: supergraph } = options.gateway.supergraph;
    if (refusal === null) return { status: 'ready', supergraph };
    const error = worded(refusal, localeOf(request.headers));
    return reply.code(503).send({ status: 'not ready', supergraph, errors: [error] });
  });
  return app;
}
