import type { FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { asRefused } from './as-refused.js';
import { giveAnswer, refusalAnswer } from './answer.js';
import { GuardedServer, serverOptions } from './guard-server.js';
import { addressUnknown, addressUnusable, methodNotAllowed } from './http.errors.js';
import type { HttpLimits } from '../settings/index.js';
import { HttpRefused } from './http-refusal.js';
import { hasUnreadBody } from './lingering-close.js';
import { answerUnreadable } from './unreadable-request.js';

/** Answers with a refusal in the client's language, as the type of JSON that it takes. */
export function sendRefused(
  request: FastifyRequest,
  reply: FastifyReply,
  refused: HttpRefused,
): FastifyReply {
  return giveAnswer(reply, refusalAnswer(request.headers, refused));
}

/** How a Fastify server is made that {@link guardFastify} guards. */
export function fastifyOptions(limits: HttpLimits) {
  return {
    http: serverOptions(limits),
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    // What comes while the server stops is answered like anything else.
    return503OnClosing: false,
    // An address that cannot be decoded.
    frameworkErrors: (error, request, reply) => {
      const refused = error.statusCode === 400 ? new HttpRefused(400, addressUnusable({})) : asRefused(error);
      sendRefused(request, reply, refused);
    },
  } satisfies FastifyHttpOptions<Server>;
}

/**
 * Guards the connections of a Fastify server, judges each request by its headers first, and takes no body of itself: a
 * route adds a parser for what it takes.
 */
export function guardFastify(app: FastifyInstance, limits: HttpLimits): GuardedServer {
  const guard = new GuardedServer(app.server, limits);
  app.addHook('onRequest', (request, _reply, done) => done(guard.check(request.raw) ?? undefined));
  app.addHook('onSend', (request, reply, payload, done) => {
    if (hasUnreadBody(request.raw)) void reply.header('connection', 'close');
    done(null, payload);
  });
  app.removeAllContentTypeParsers();
  app.setNotFoundHandler((request, reply) =>
    sendRefused(request, reply, new HttpRefused(404, addressUnknown({}))),
  );
  return guard;
}

/** Answers every other method at this address with 405 and the header `Allow` (RFC 9110, 15.5.6). */
export function allowOnly(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const listed = allowed.join(', ');
  app.route({
    method: app.supportedMethods.filter((method) => !allowed.includes(method) && method !== 'HEAD'),
    url,
    // Before a body is looked at.
    onRequest: (_request, _reply, done) =>
      done(new HttpRefused(405, methodNotAllowed({ allowed: listed }), { headers: { allow: listed } })),
    handler: (_request, reply) => reply,
  });
}
