import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { asRefused, errorAnswer, giveAnswer, sendRefused, writtenRefusal } from '../../http/server/index.js';
import type { Refusal } from '../../kernel/index.js';
import { localeOf } from './authenticate.js';

interface Http {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** Refuses a request with the HTTP status and the headers that its error names; its words are in the caller's language. */
function sendGraphqlError(request: FastifyRequest, reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { message, extensions, locations } = error.toJSON();
  const { http, ...kept } = extensions ?? {};
  const { status = 400, headers = [] } = (http ?? {}) as Http;
  const told = { message, locations, extensions: kept };
  return giveAnswer(reply, errorAnswer(request.headers, status, told, Object.fromEntries(headers)));
}

export interface ErrorReplyOptions {
  /** What a caller is told of a fault that will pass by itself (503), or that its input caused (400); null for any other. */
  readonly explainFault: (fault: unknown) => Refusal | null;
  /** Told of each request that is refused, before it is answered. */
  readonly onRefused: (
    request: FastifyRequest,
    extensions: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

/** Answers what failed before there was an answer of an operation; what is the hub's own fault is logged. */
export function errorReply({ explainFault, onRefused }: ErrorReplyOptions) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (error instanceof GraphQLError) {
      await onRefused(request, error.extensions);
      return sendGraphqlError(request, reply, error);
    }
    const explained = explainFault(error);
    if (explained) {
      const { message, extensions } = writtenRefusal(explained, localeOf(request.headers));
      const status = explained.code === 'BAD_USER_INPUT' ? 400 : 503;
      const told = new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
      if (status === 400) await onRefused(request, told.extensions);
      return sendGraphqlError(request, reply, told);
    }
    const refused = asRefused(error);
    if (refused.code !== 'INTERNAL')
      await onRefused(request, { code: refused.code, reason: refused.refusal.code });
    else request.log.error({ err: error }, 'request failed');
    return sendRefused(request, reply, refused);
  };
}
