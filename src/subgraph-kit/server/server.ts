import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { ContextKeysUnavailable, ContextRefused, type CallerContextVerifier } from '../../access/index.js';
import { readAccept } from '../../http/negotiation/index.js';
import {
  allowOnly,
  answerOf,
  asRefused,
  bodyBounds,
  DEFAULT_HTTP_LIMITS,
  giveAnswer,
  HttpRefused,
  judgeHeaders,
  openApp,
  sendRefused,
  takeJsonBodies,
  type HttpLimits,
} from '../../http/server/index.js';
import { OperationInvalid } from '../operations/compiled-operations.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { outwardResult } from './outward-result.js';
import { SiteStreams } from './site-streams.js';
import {
  contextKeysUnavailable,
  contextRefused,
  contextTokenOf,
  operationInvalid,
  readRequest,
  UNAUTHENTICATED,
} from '../subgraph/request.js';

export interface SubgraphServerOptions {
  readonly subgraph: Pick<Subgraph, 'name' | 'execute' | 'subscribe'>;
  /** Accepts contexts that the hub signed for this subgraph. */
  readonly verifier: CallerContextVerifier;
  readonly logger: FastifyBaseLogger;
  /** Whether the subgraph's database answers. */
  readonly ready: () => Promise<boolean>;
  /** Bounds on connections that are not the default ones. */
  readonly limits?: Partial<HttpLimits>;
}

/** The server of an agency's own site. */
export interface SubgraphServer {
  /** @returns where it listens */
  listen(address: { readonly host: string; readonly port: number }): Promise<string>;
  /** Not ready, then not listening, then every answer is given. */
  close(): Promise<void>;
}

/** Bytes of a request at most: the keys of a few thousand entities. */
const MAX_BODY = 1_048_576;

function refusal(error: unknown): HttpRefused {
  if (error instanceof ContextRefused) return new HttpRefused(401, contextRefused({}), UNAUTHENTICATED);
  if (error instanceof ContextKeysUnavailable) {
    return new HttpRefused(503, contextKeysUnavailable({}), {
      code: 'UNAVAILABLE',
      headers: { 'retry-after': '5' },
    });
  }
  if (error instanceof OperationInvalid || error instanceof GraphQLError) {
    return new HttpRefused(400, operationInvalid({ detail: error.message }));
  }
  return asRefused(error);
}

/**
 * Serves one subgraph at its agency's own site: POST `/graphql`, a subscription as an event stream, for the hub, which proves itself by a caller context
 * signed for this subgraph, and GET `/health`. Without such a context nothing is answered, `_entities` and `_service`
 * included.
 *
 * @returns the server, ready to listen
 */
export function createSubgraphServer(options: SubgraphServerOptions): SubgraphServer {
  const { subgraph, verifier, logger } = options;
  const limits = { ...DEFAULT_HTTP_LIMITS, ...options.limits };
  const { app, guard, stop } = openApp({ limits, logger });
  const streams = new SiteStreams(subgraph);
  takeJsonBodies(app, bodyBounds(limits, MAX_BODY));
  app.setErrorHandler((error, request, reply) => {
    const refused = refusal(error);
    if (refused.statusCode >= 500 && refused !== error) request.log.error({ err: error }, 'request failed');
    return sendRefused(request, reply, refused);
  });
  app.post('/graphql', {
    // Before the body is read: strangers send none.
    onRequest: async ({ headers, raw }) => {
      judgeHeaders(raw, 'WHOLE_OR_STREAM');
      await verifier.verify(contextTokenOf(headers));
    },
    handler: async (request, reply) => {
      const contextToken = contextTokenOf(request.headers);
      const onFault = (error: unknown): void => request.log.error({ err: error }, 'operation failed');
      const asked = { ...readRequest(request.body), contextToken };
      const { whole } = readAccept(request.headers.accept);
      if (whole === null) {
        reply.hijack();
        await streams.send(asked, reply.raw, onFault);
        return reply;
      }
      const result = await subgraph.execute(asked);
      return giveAnswer(reply, answerOf(200, whole, JSON.stringify(outwardResult(result, onFault))));
    },
  });
  app.get('/health', async (_request, reply) => {
    const ready = !guard.stopping && (await options.ready());
    const status = ready ? 'ready' : guard.stopping ? 'stopping' : 'not ready';
    return reply.code(ready ? 200 : 503).send({ status });
  });
  allowOnly(app, '/graphql', ['POST']);
  allowOnly(app, '/health', ['GET']);
  return {
    listen: (address) => app.listen(address),
    close: () => stop(() => streams.stop()),
  };
}
