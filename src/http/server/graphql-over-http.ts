import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAccept, type Accepted } from '../negotiation/index.js';
import type { HttpLimits } from '../settings/index.js';
import { notAcceptable } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';
import { readJson, type BodyBounds } from './read-body.js';
import { requireJson } from './request-head.js';

/** What an address answers with. */
export type Offer = 'WHOLE_OR_STREAM' | 'STREAM';

const OFFERED: Readonly<Record<Offer, string>> = {
  WHOLE_OR_STREAM: 'application/graphql-response+json, application/json, text/event-stream',
  STREAM: 'text/event-stream',
};

/**
 * Judges a GraphQL request by its headers, before its token and its body are looked at.
 *
 * @returns what it can be answered as
 * @throws HttpRefused 415 for a body that is not JSON as it stands, 406 where nothing that is offered is accepted
 */
export function judgeHeaders(request: IncomingMessage, offer: Offer): Accepted {
  requireJson(request);
  const accepted = readAccept(request.headers.accept);
  const isTaken = accepted.stream || (offer === 'WHOLE_OR_STREAM' && accepted.whole !== null);
  if (!isTaken) throw new HttpRefused(406, notAcceptable({ offered: OFFERED[offer] }));
  return accepted;
}

/** The bounds on the body of a GraphQL request. */
export function bodyBounds(
  { bodyMilliseconds: milliseconds, stallMilliseconds }: HttpLimits,
  bytes: number,
): BodyBounds {
  return { bytes, milliseconds, stallMilliseconds };
}

/** Has the routes of a Fastify scope take bodies of JSON, and no other ones. */
export function takeJsonBodies(scope: FastifyInstance, bounds: BodyBounds): void {
  scope.addContentTypeParser('application/json', (_request: FastifyRequest, payload: IncomingMessage) =>
    readJson(payload, bounds),
  );
}
