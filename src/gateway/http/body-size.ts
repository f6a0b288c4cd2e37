import type { FastifyError, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { preferredLocale } from '../../identity/index.js';
import { tooComplex } from '../too-complex.js';
import { inLanguage } from './in-language.js';

/** What is said of a body that is larger than the limit; its size is told where the request announced it. */
export function bodyTooLarge(request: FastifyRequest, bound: number): GraphQLFormattedError {
  const announced = Number(request.headers['content-length'] ?? Number.NaN);
  const found = announced > bound ? announced : null;
  const { message, extensions } = tooComplex('body', bound, found);
  return inLanguage({ message, extensions }, preferredLocale(request.headers['accept-language'] ?? null));
}

export function isBodyTooLarge({ statusCode }: FastifyError): boolean {
  return statusCode === 413;
}
