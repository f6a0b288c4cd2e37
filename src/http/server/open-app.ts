import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { HttpLimits } from '../settings/index.js';
import { fastifyOptions, guardFastify } from './guard-fastify.js';
import type { GuardedServer } from './guard-server.js';

export interface AppOptions {
  readonly limits: HttpLimits;
  readonly logger: FastifyBaseLogger;
  /** How the server is made, where that is to be other than usual. */
  readonly shell?: ReturnType<typeof fastifyOptions>;
  /** Adds the hooks that see each request before it is judged. */
  readonly first?: (app: FastifyInstance) => void;
}

/** A Fastify server that is guarded. */
export interface GuardedApp {
  readonly app: FastifyInstance;
  readonly guard: GuardedServer;
  /** Not listening any more, then every answer is given; see {@link GuardedServer.stop}. */
  readonly stop: (endStreams: () => Promise<void> | void) => Promise<void>;
}

/** A Fastify server without routes; its connections and heads are judged already. Each answer of it has an id in the log. */
export function openApp({ limits, logger, shell = fastifyOptions(limits), first }: AppOptions): GuardedApp {
  const app = fastify({
    ...shell,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Node keeps random bytes ready for these; a request's id need not be in order of time.
    genReqId: () => randomUUID(),
  });
  first?.(app);
  const guard = guardFastify(app, limits);
  return {
    app,
    guard,
    stop: async (endStreams) => {
      await guard.stop(endStreams);
      await app.close();
    },
  };
}
