import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { TokenVerifier } from '../../identity/index.js';
import { newId } from '../../kernel/index.js';
import type { Gateway } from '../gateway.js';
import type { HttpObserver } from '../observer.js';
import { DEFAULT_LIMITS, refuseDeepNesting } from '../limits.js';
import { createApolloServer, type RequestContext } from './apollo.js';
import { authenticate } from './authenticate.js';
import { observeRequests, observerOf } from './observe-requests.js';

export interface HttpServerOptions {
  readonly gateway: Gateway;
  readonly verifier: TokenVerifier;
  readonly introspection: boolean;
  readonly logger: FastifyBaseLogger;
  /** Whether the hub can answer now; readiness says what this says. */
  readonly ready: () => Promise<boolean>;
  readonly observer?: HttpObserver | undefined;
}

/** Bytes of a request at most. */
const LARGEST_BODY = 262_144;

/** The text of the operation, before anything has looked at it. */
function sourceOf({ body, query }: FastifyRequest): string {
  const given: unknown = body ?? query;
  const source = typeof given === 'object' && given !== null && 'query' in given ? given.query : null;
  return typeof source === 'string' ? source : '';
}

/** JSON between systems is UTF-8 and nothing else (RFC 8259, 8.1); another charset could hide what a body says. */
function refuseOtherCharsets(contentType: string | undefined): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw Object.assign(new Error('The body must be UTF-8.'), { statusCode: 415 });
}

function httpError(error: FastifyError): { status: number; body: object } {
  const status = error.statusCode ?? 500;
  const [code, message] =
    status === 413
      ? ['OPERATION_TOO_COMPLEX', `The request is larger than ${LARGEST_BODY} bytes.`]
      : status < 500
        ? ['BAD_USER_INPUT', error.message]
        : ['INTERNAL', 'Something went wrong inside the hub. Quote the request id when you report it.'];
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}

/**
 * The hub's HTTP side: `/graphql`, `/health/live`, `/health/ready`. Every answer carries `x-request-id`.
 *
 * @returns the server, ready to listen
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: LARGEST_BODY,
    genReqId: newId,
    forceCloseConnections: 'idle',
  });
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
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { status, body } = httpError(error);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
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
      const abort = new AbortController();
      // A client that went away is answered to nobody: its fetches are given up.
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) abort.abort();
      });
      const caller = await authenticate(request.headers, options.verifier);
      const observer = observerOf(request);
      observer?.identified(caller);
      refuseDeepNesting(sourceOf(request), DEFAULT_LIMITS);
      return {
        caller,
        requestId: request.id,
        signal: abort.signal,
        observer,
      };
    },
  });
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', handler: handle });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await options.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  return app;
}
