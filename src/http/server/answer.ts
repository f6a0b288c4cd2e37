import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { preferredLocale, readAccept } from '../negotiation/index.js';
import type { HttpRefused, WrittenError } from './http-refusal.js';
import { hasUnreadBody } from './lingering-close.js';

type Headers = Readonly<Record<string, string>>;

/** An answer in one piece. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** An answer of some type in UTF-8. */
export function answerOf(status: number, type: string, body: string, headers: Headers = {}): HttpAnswer {
  return { status, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body };
}

/** An answer that holds one error and nothing else, as the type of JSON that the client takes. */
export function errorAnswer(
  { accept }: Pick<IncomingHttpHeaders, 'accept'>,
  status: number,
  { message, locations, extensions }: WrittenError,
  headers: Headers = {},
): HttpAnswer {
  const error = { message, ...(locations ? { locations } : {}), extensions };
  const type = readAccept(accept).whole ?? 'application/json';
  return answerOf(status, type, JSON.stringify({ errors: [error] }), headers);
}

/** A refusal in the client's language. */
export function refusalAnswer(headers: IncomingHttpHeaders, refused: HttpRefused): HttpAnswer {
  const error = refused.written(preferredLocale(headers['accept-language']));
  return errorAnswer(headers, refused.statusCode, error, refused.headers);
}

/** Gives an answer by Fastify. */
export function giveAnswer(reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

/** Gives an answer by `node:http`. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpAnswer,
): void {
  // Encoded once: a length taken of a string walks through it, and writing the string does so again.
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...headers,
    'content-length': bytes.length,
    ...(hasUnreadBody(request) ? { connection: 'close' } : {}),
  });
  response.end(bytes);
}
