import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RefusedRequest } from '../audit/index.js';
import type { Caller } from '../identity/index.js';
import type { Locale, Outcome, Refusal } from '../kernel/index.js';
import { attachmentPath, type CaseAttachment } from './attachment.js';
import { refusedAttachmentEntry } from './attachment-entry.js';
import {
  attachmentEmpty,
  attachmentExtensionMismatch,
  attachmentHashMalformed,
  attachmentHashMismatch,
  attachmentNameUnusable,
  attachmentsTooMany,
  attachmentTooLarge,
  attachmentTypeNotAllowed,
  attachmentUnknown,
  notPartyToCase,
} from './attachment.errors.js';
import { readAttachment } from './read-attachment.js';
import { saveAttachment, type AttachmentDesk } from './save-attachment.js';

/** HTTP status of each refusal (RFC 9110). */
const STATUS: ReadonlyMap<string, number> = new Map([
  [attachmentEmpty.code, 400],
  [attachmentExtensionMismatch.code, 415],
  [attachmentHashMalformed.code, 400],
  [attachmentNameUnusable.code, 400],
  [notPartyToCase.code, 404],
  [attachmentUnknown.code, 404],
  [attachmentsTooMany.code, 409],
  [attachmentTooLarge.code, 413],
  [attachmentTypeNotAllowed.code, 415],
  [attachmentHashMismatch.code, 422],
]);

interface AttachmentRequest {
  Params: { caseId: string; sha256: string };
  Querystring: { name?: unknown };
}

export interface AttachmentRoutesOptions extends AttachmentDesk {
  /** @throws GraphQLError with the HTTP status, where the headers name nobody */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller>;
  /** Begins a request of a caller, and gives what ends it; refuses one that comes too often. */
  readonly enter: (caller: Caller) => Outcome<() => void>;
  /** Counts a refused request of which there may be any number. */
  readonly countRefused: (request: RefusedRequest) => void;
}

function refuse(reply: FastifyReply, { code, message, remedy }: Refusal, locale: Locale): FastifyReply {
  return reply
    .code(STATUS.get(code) ?? 400)
    .send({ errors: [{ message: message[locale], extensions: { code, remedy: remedy[locale] } }] });
}

/** The caller; or null, and the request is answered and counted. */
async function callerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    authenticate,
    enter,
    countRefused,
  }: Pick<AttachmentRoutesOptions, 'authenticate' | 'enter' | 'countRefused'>,
): Promise<Caller | null> {
  const { ip: address, routeOptions } = request;
  const route = routeOptions.url ?? 'none';
  let caller: Caller;
  try {
    caller = await authenticate(request);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { http, ...extensions } = error.extensions;
    const { code, reason } = extensions;
    countRefused({
      refusal: String(code),
      reason: typeof reason === 'string' ? reason : null,
      route,
      address,
      agency: null,
      officer: null,
    });
    const { status = 400, headers = [] } = (http ?? {}) as {
      readonly status?: number;
      readonly headers?: Iterable<readonly [string, string]>;
    };
    for (const [name, value] of headers) void reply.header(name, value);
    await reply.code(status).send({ errors: [{ message: error.message, extensions }] });
    return null;
  }
  const entered = enter(caller);
  if (entered.ok) {
    if (reply.raw.destroyed) entered.value();
    else reply.raw.once('close', entered.value);
    return caller;
  }
  const { code: reason, message, remedy, facts } = entered.error;
  const { agency, officer, locale } = caller;
  countRefused({ refusal: 'RATE_LIMITED', reason, route, address, agency, officer });
  const { retryAfterSeconds } = facts as { readonly retryAfterSeconds?: number };
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
  const extensions = { ...facts, code: 'RATE_LIMITED', reason, remedy: remedy[locale] };
  await reply
    .code(429)
    .header('connection', 'close')
    .send({ errors: [{ message: message[locale], extensions }] });
  return null;
}

function announcedLength({ headers }: FastifyRequest): number | null {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(length) ? length : null;
}

/** A file to save, never a page to show: RFC 6266 and 8187, and nothing that a browser would run. */
function describe(reply: FastifyReply, { name, mediaType, size, sha256 }: CaseAttachment): FastifyReply {
  // Names of before may have marks that are refused today.
  const fileName = name.replaceAll(/\p{Cc}|\p{Cf}/gu, '');
  return reply.headers({
    'content-type': mediaType,
    'content-length': size,
    'content-disposition': contentDisposition(fileName, { type: 'attachment' }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    // RFC 9530, 3.
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
}

/**
 * `PUT` and `GET /cases/{case}/attachments/{sha256}`. HTTP and not GraphQL: a file goes through in pieces and is never
 * held as one string of JSON, and its address by content makes sending it twice the same as once.
 */
export function attachmentRoutes(app: FastifyInstance, options: AttachmentRoutesOptions): void {
  /** Nothing is disclosed by a refusal: it is answered whether or not it could be recorded. */
  const recordRefused = async (
    request: FastifyRequest,
    caller: Caller,
    operation: 'readAttachment' | 'putAttachment',
    { code }: Refusal,
  ): Promise<void> => {
    try {
      await options.audit.append(refusedAttachmentEntry(caller, request.id, operation, code));
    } catch (error) {
      request.log.error({ err: error }, 'refusal of an attachment could not be recorded');
    }
  };
  // In a scope of its own: its bodies are bytes of any type, which the rest of the hub does not take.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const url = '/cases/:caseId/attachments/:sha256';
    scope.put<AttachmentRequest>(url, { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
      const caller = await callerOf(request, reply, options);
      if (!caller) return reply;
      const { caseId, sha256 } = request.params;
      const saved = await saveAttachment(options, caller, {
        caseId,
        sha256,
        requestId: request.id,
        name: typeof request.query.name === 'string' ? request.query.name : '',
        announced: announcedLength(request),
        // A request that is refused half-way is still answered.
        content: request.raw.iterator({ destroyOnReturn: false }),
      });
      if (!saved.ok) {
        request.raw.resume();
        await recordRefused(request, caller, 'putAttachment', saved.error);
        return refuse(reply.header('connection', 'close'), saved.error, caller.locale);
      }
      const { attachment, isNew } = saved.value;
      return reply
        .code(isNew ? 201 : 200)
        .header('location', attachmentPath(attachment))
        .send(attachment);
    });
    scope.get<AttachmentRequest>(url, async (request, reply) => {
      const caller = await callerOf(request, reply, options);
      if (!caller) return reply;
      const read = await readAttachment(options, caller, { ...request.params, requestId: request.id });
      if (!read.ok) {
        await recordRefused(request, caller, 'readAttachment', read.error);
        return refuse(reply, read.error, caller.locale);
      }
      const content = Readable.from(read.value.content);
      content.on('error', (error) => request.log.error({ err: error }, 'attachment could not be given'));
      return describe(reply, read.value.attachment).send(content);
    });
  });
}
