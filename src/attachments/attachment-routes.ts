import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowOnly, errorAnswer, giveAnswer, receiveBody, type HttpLimits } from '../http/server/index.js';
import type { Caller } from '../identity/index.js';
import type { Locale, Refusal } from '../kernel/index.js';
import { attachmentPath, type CaseAttachment } from './attachment.js';
import { refusedAttachmentEntry } from './attachment-entry.js';
import {
  attachmentEmpty,
  attachmentExtensionMismatch,
  attachmentHashMalformed,
  attachmentHashMismatch,
  attachmentItemsUnusable,
  attachmentNameUnusable,
  attachmentQuotaExceeded,
  attachmentsTooMany,
  attachmentTooLarge,
  attachmentTypeNotAllowed,
  attachmentUnknown,
  notPartyToCase,
  onwardConsentRequired,
} from './attachment.errors.js';
import { readAttachment } from './read-attachment.js';
import type { AttachmentDesk } from './attachment-desk.js';
import { saveAttachment } from './save-attachment.js';

/** HTTP status of each refusal (RFC 9110). */
const STATUS: ReadonlyMap<string, number> = new Map([
  [attachmentEmpty.code, 400],
  [attachmentExtensionMismatch.code, 415],
  [attachmentHashMalformed.code, 400],
  [attachmentItemsUnusable.code, 400],
  [onwardConsentRequired.code, 403],
  [attachmentNameUnusable.code, 400],
  [notPartyToCase.code, 404],
  [attachmentUnknown.code, 404],
  [attachmentsTooMany.code, 409],
  [attachmentTooLarge.code, 413],
  [attachmentTypeNotAllowed.code, 415],
  [attachmentHashMismatch.code, 422],
  [attachmentQuotaExceeded.code, 429],
]);

interface AttachmentRequest {
  Params: { caseId: string; sha256: string };
  Querystring: { name?: unknown; items?: unknown };
}

export interface AttachmentRoutesOptions extends AttachmentDesk {
  readonly limits: Pick<HttpLimits, 'uploadMilliseconds' | 'stallMilliseconds'>;
  /**
   * Whose a request is, by its headers.
   *
   * @throws where they name nobody, or somebody who comes too often; the server's error handler answers and records that
   */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;
  /** Told of each request that is recorded here. */
  readonly onRecorded: (request: FastifyRequest) => void;
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, facts, message, remedy }: Refusal,
  locale: Locale,
): FastifyReply {
  const { retryAfterSeconds } = facts as { readonly retryAfterSeconds?: number };
  const later = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const headers = retryAfterSeconds === undefined ? undefined : { 'retry-after': String(retryAfterSeconds) };
  const told = { message: message[locale], extensions: { ...later, code, remedy: remedy[locale] } };
  return giveAnswer(reply, errorAnswer(request.headers, STATUS.get(code) ?? 400, told, headers));
}

function announcedLength({ headers }: FastifyRequest): number | null {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(length) ? length : null;
}

/** 转载的目录项: ids with commas between them. */
function itemsOf(given: unknown): readonly string[] {
  if (typeof given !== 'string') return [];
  const items = given.split(',').map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '').toSorted();
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
    options.onRecorded(request);
    try {
      await options.audit.append(refusedAttachmentEntry(caller, request.id, operation, code));
    } catch (error) {
      request.log.error({ err: error }, 'refusal of an attachment could not be recorded');
    }
  };
  const { uploadMilliseconds: milliseconds, stallMilliseconds } = options.limits;
  const callers = new WeakMap<FastifyRequest, Caller>();
  // Before a body is looked at: strangers send none.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    callers.set(request, await options.identify(request, reply));
  };
  const callerOf = (request: FastifyRequest): Caller => {
    const caller = callers.get(request);
    if (!caller) throw new Error('A request was not authenticated.');
    return caller;
  };
  // In a scope of its own: its bodies are bytes of any type, which the rest of the hub does not take.
  void app.register(async (scope) => {
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const url = '/cases/:caseId/attachments/:sha256';
    scope.put<AttachmentRequest>(url, { onRequest }, async (request, reply) => {
      const caller = callerOf(request);
      const { caseId, sha256 } = request.params;
      const saved = await saveAttachment(options, caller, {
        caseId,
        sha256,
        requestId: request.id,
        name: typeof request.query.name === 'string' ? request.query.name : '',
        items: itemsOf(request.query.items),
        announced: announcedLength(request),
        content: receiveBody(request.raw, { bytes: Infinity, milliseconds, stallMilliseconds }),
      });
      if (!saved.ok) {
        await recordRefused(request, caller, 'putAttachment', saved.error);
        return refuse(request, reply, saved.error, caller.locale);
      }
      const { attachment, isNew } = saved.value;
      return reply
        .code(isNew ? 201 : 200)
        .header('location', attachmentPath(attachment))
        .send(attachment);
    });
    scope.get<AttachmentRequest>(url, { onRequest }, async (request, reply) => {
      const caller = callerOf(request);
      const read = await readAttachment(options, caller, { ...request.params, requestId: request.id });
      if (!read.ok) {
        await recordRefused(request, caller, 'readAttachment', read.error);
        return refuse(request, reply, read.error, caller.locale);
      }
      const content = Readable.from(read.value.content);
      content.on('error', (error) => request.log.error({ err: error }, 'attachment could not be given'));
      return describe(reply, read.value.attachment).send(content);
    });
    allowOnly(scope, url, ['GET', 'PUT']);
  });
}
