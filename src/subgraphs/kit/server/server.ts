import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';
import { GraphQLError } from 'graphql';
import { ContextKeysUnavailable, ContextRefused, type CallerContextVerifier } from '../../../access/index.js';
import { wantsOnlyEventStream } from '../../../event-stream/index.js';
import { endSilentConnections } from '../../../http-server/index.js';
import { newId } from '../../../kernel/index.js';
import { OperationInvalid } from '../compiled-operations.js';
import type { Subgraph } from '../subgraph.js';
import { INSIDE, outwardResult } from './outward-result.js';
import { SiteStreams } from './site-streams.js';
import { contextTokenOf, readRequest, RequestRefused } from './request.js';

export interface SubgraphServerOptions {
  readonly subgraph: Pick<Subgraph, 'name' | 'execute' | 'subscribe'>;
  /** Accepts contexts that the hub signed for this subgraph. */
  readonly verifier: CallerContextVerifier;
  readonly logger: FastifyBaseLogger;
  /** Whether the subgraph's database answers. */
  readonly ready: () => Promise<boolean>;
}

/** Bytes of a request at most: the keys of a few thousand entities. */
const LARGEST_BODY = 1_048_576;
const REQUEST_MILLISECONDS = 15_000;
const JSON_TYPE = 'application/json; charset=utf-8';

function refusal(error: FastifyError | Error): RequestRefused {
  if (error instanceof RequestRefused) return error;
  if (error instanceof ContextRefused) return new RequestRefused(401, 'UNAUTHENTICATED', error.message);
  if (error instanceof ContextKeysUnavailable) {
    return new RequestRefused(503, 'UNAVAILABLE', 'The keys of the hub could not be had.');
  }
  if (error instanceof OperationInvalid || error instanceof GraphQLError) {
    return new RequestRefused(400, 'BAD_USER_INPUT', error.message);
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) return new RequestRefused(status, 'BAD_USER_INPUT', error.message);
  return new RequestRefused(500, 'INTERNAL', INSIDE.message);
}

/**
 * Serves one subgraph at its agency's own site: POST `/graphql`, a subscription as an event stream, for the hub, which proves itself by a caller context
 * signed for this subgraph, and GET `/health`. Without such a context nothing is answered, `_entities` and `_service`
 * included.
 *
 * @returns the server, ready to listen
 */
export function createSubgraphServer(options: SubgraphServerOptions): FastifyInstance {
  const { subgraph, verifier, logger } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_MILLISECONDS,
    genReqId: newId,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  endSilentConnections(app);
  const streams = new SiteStreams(subgraph);
  app.addHook('preClose', async () => streams.stop());
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode, code, message } = refusal(error);
    if (statusCode >= 500) request.log.error({ err: error }, 'request failed');
    if (statusCode === 401) void reply.header('www-authenticate', 'Bearer realm="huishang-context"');
    return reply.code(statusCode).send({ errors: [{ message, extensions: { code } }] });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      errors: [{ message: 'There is nothing at this address.', extensions: { code: 'BAD_USER_INPUT' } }],
    }),
  );
  app.post('/graphql', {
    // Before the body is read: strangers send none.
    onRequest: async ({ headers }) => {
      await verifier.verify(contextTokenOf(headers));
    },
    handler: async (request, reply) => {
      const contextToken = contextTokenOf(request.headers);
      const onFault = (error: unknown): void => request.log.error({ err: error }, 'operation failed');
      const asked = { ...readRequest(request.body), contextToken };
      if (wantsOnlyEventStream(request.headers.accept)) {
        reply.hijack();
        await streams.send(asked, reply.raw, onFault);
        return reply;
      }
      const result = await subgraph.execute(asked);
      return reply.header('content-type', JSON_TYPE).send(JSON.stringify(outwardResult(result, onFault)));
    },
  });
  app.get('/health', async (_request, reply) => {
    const ready = await options.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  return app;
}
