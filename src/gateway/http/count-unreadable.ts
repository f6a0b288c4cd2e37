import type { Socket } from 'node:net';
import type { RefusedRequest } from '../../audit/index.js';
import type { fastifyOptions } from '../../http/server/index.js';

type Shell = ReturnType<typeof fastifyOptions>;

/** Of a request that never became one, nobody can say whose it is and where it wanted to go. */
const OF_NOBODY = { refusal: 'BAD_USER_INPUT', route: 'none', agency: null, officer: null } as const;

/**
 * Counts what could not be read as a request among the refused ones, by address and by Node's or Fastify's code, beside
 * answering it.
 */
export function countingUnreadable(shell: Shell, count: (request: RefusedRequest) => void): Shell {
  return {
    ...shell,
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      // A connection that was broken off asked for nothing.
      if (error.code !== 'ECONNRESET' && socket.writable) {
        count({ ...OF_NOBODY, reason: error.code ?? null, address: socket.remoteAddress ?? '' });
      }
      shell.clientErrorHandler(error, socket);
    },
    frameworkErrors: (error, request, reply) => {
      count({ ...OF_NOBODY, reason: error.code, address: request.ip });
      shell.frameworkErrors(error, request, reply);
    },
  };
}
