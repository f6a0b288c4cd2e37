import type { FastifyError } from 'fastify';
import { addressUnknown, contentTypeNotTaken, insideFault, requestUnreadable } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';

/** What is told of an error: of one of our refusals what it says, of one of Fastify's what its status means. */
export function asRefused(error: unknown): HttpRefused {
  if (error instanceof HttpRefused) return error;
  const status = (error as Partial<FastifyError> | null)?.statusCode ?? 500;
  if (status === 404) return new HttpRefused(404, addressUnknown({}));
  if (status === 415) return new HttpRefused(415, contentTypeNotTaken({}));
  if (status < 500) return new HttpRefused(status, requestUnreadable({}));
  return new HttpRefused(500, insideFault({}), { code: 'INTERNAL' });
}
