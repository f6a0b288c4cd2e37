import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import type { AuditLog } from '../../audit/index.js';
import { allowOnly, errorAnswer, giveAnswer, receiveBody, type HttpLimits } from '../../http/server/index.js';
import type { Caller } from '../../identity/index.js';
import { refusalText, RunRows } from '../../intake/index.js';
import type { Locale, Refusal } from '../../kernel/index.js';
import { importEntry, refusedImportEntry, type ImportAct } from '../model/import-entry.js';
import { openImportOffice, type ImportDesk } from '../model/import-office.js';
import {
  importAtOwnSite,
  importFileTooLarge,
  importRoleNotAllowed,
  importStorageFull,
  importUnknown,
} from '../model/imports.errors.js';
import { listRuns } from '../rows/hub-runs.js';
import { sendImportFile } from '../use-cases/send-file.js';

/** HTTP status of refusals (RFC 9110); 400 of those that are not here. */
const STATUS: ReadonlyMap<string, number> = new Map([
  [importRoleNotAllowed.code, 403],
  [importAtOwnSite.code, 409],
  [importUnknown.code, 404],
  [importFileTooLarge.code, 413],
  ['IMPORT_FILE_UNREADABLE', 415],
  ['IMPORT_FILE_HASH_MISMATCH', 422],
  [importStorageFull.code, 429],
]);

/** What the routes of imports answer to. */
const IMPORT_ROUTES = ['/imports/files/:sha256', '/imports/:id/errors'] as const;

export interface ImportRoutesOptions {
  readonly desk: ImportDesk;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly limits: Pick<HttpLimits, 'uploadMilliseconds' | 'stallMilliseconds'>;
  /**
   * Whose a request is, by its headers.
   *
   * @throws where they name nobody, or somebody who comes too often; the server's error handler answers and records that
   */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;
  /** Told of each request that is recorded here. */
  readonly onRecorded: (request: FastifyRequest) => void;
  /** Why nothing may be disclosed; null where it may. */
  readonly notDisclosing: () => Refusal | null;
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, message, remedy }: Refusal,
  locale: Locale,
): FastifyReply {
  const told = { message: message[locale], extensions: { code, remedy: remedy[locale] } };
  return giveAnswer(reply, errorAnswer(request.headers, STATUS.get(code) ?? 400, told));
}

function announcedLength({ headers }: FastifyRequest): number | null {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(length) ? length : null;
}

/**
 * `PUT /imports/files/{sha256}?name=` takes a file to import, in pieces, so that it is never one string of JSON; `GET
 * /imports/{id}/errors?format=csv|ndjson` gives what a run has refused (错误文件).
 */
export function importRoutes(app: FastifyInstance, options: ImportRoutesOptions): void {
  const { desk, audit, limits } = options;
  const { uploadMilliseconds: milliseconds, stallMilliseconds } = limits;

  /** Nothing is disclosed by a refusal: it is answered whether or not it could be recorded. */
  const refuseRecorded = async (
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    operation: ImportAct['operation'],
    refusal: Refusal,
  ): Promise<FastifyReply> => {
    options.onRecorded(request);
    try {
      await audit.append(refusedImportEntry(caller, request.id, operation, refusal.code));
    } catch (error) {
      request.log.error({ err: error }, 'refusal of an import could not be recorded');
    }
    return refuse(request, reply, refusal, caller.locale);
  };

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
  const [files, errors] = IMPORT_ROUTES;
  // In a scope of its own: its bodies are bytes of any type, which the rest of the hub does not take.
  void app.register(async (scope) => {
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.put<{ Params: { sha256: string }; Querystring: { name?: unknown } }>(
      files,
      { onRequest },
      async (request, reply) => {
        const caller = callerOf(request);
        const sent = await sendImportFile(desk, audit, caller, {
          sha256: request.params.sha256,
          requestId: request.id,
          name: typeof request.query.name === 'string' ? request.query.name : '',
          announced: announcedLength(request),
          content: receiveBody(request.raw, { bytes: Infinity, milliseconds, stallMilliseconds }),
        });
        if (!sent.ok) return refuseRecorded(request, reply, caller, 'putImportFile', sent.error);
        options.onRecorded(request);
        const { file, isNew } = sent.value;
        const { sha256, name, bytes, format, headers } = file;
        return reply.code(isNew ? 201 : 200).send({ sha256, name, bytes, format, headers });
      },
    );
    scope.get<{ Params: { id: string }; Querystring: { format?: unknown } }>(
      errors,
      { onRequest },
      async (request, reply) => {
        const caller = callerOf(request);
        const { id } = request.params;
        const office = await openImportOffice(desk, caller);
        if (!office.ok) return refuseRecorded(request, reply, caller, 'readImportErrors', office.error);
        const { database, subgraph } = office.value;
        const [run] = isUuid(id)
          ? await listRuns(database, office.value, { id }, { after: null, limit: 1 })
          : [];
        const refusal = run ? options.notDisclosing() : importUnknown({ id });
        if (!run || refusal) {
          return refuseRecorded(request, reply, caller, 'readImportErrors', refusal ?? importUnknown({ id }));
        }
        options.onRecorded(request);
        await audit.append(
          importEntry(caller, request.id, {
            operation: 'readImportErrors',
            method: 'GET',
            address: `/imports/${run.id}/errors`,
            subject: run.id,
            answer: run.sha256,
          }),
        );
        const format = request.query.format === 'ndjson' ? 'ndjson' : 'csv';
        const pages = new RunRows(subgraph).refusals(database, run.id);
        const text = refusalText(pages, { format, language: caller.locale });
        text.on('error', (error) => request.log.error({ err: error }, 'refused rows could not be given'));
        const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
        return reply
          .headers({
            'content-type': `${type}; charset=utf-8`,
            'content-disposition': contentDisposition(`${run.fileName}.errors.${format}`, {
              type: 'attachment',
            }),
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
            'cache-control': 'private, no-store',
          })
          .send(text);
      },
    );
    allowOnly(scope, files, ['PUT']);
    allowOnly(scope, errors, ['GET']);
  });
}
