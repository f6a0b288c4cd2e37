import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuditLog } from '../../audit/index.js';
import type { Rows } from '../../database/index.js';
import { allowOnly, errorAnswer, giveAnswer } from '../../http/server/index.js';
import type { Caller } from '../../identity/index.js';
import type { Locale, Refusal } from '../../kernel/index.js';
import { newestHead } from '../../transparency-log/store/index.js';
import {
  encodeEntryBundle,
  parseTilePath,
  TILE_WIDTH,
  tileWidth,
} from '../../transparency-log/tiles/index.js';
import { logForAuditorsOnly, logRangeUnusable, recordsArchived } from '../evidence.errors.js';
import { archivedPart } from '../retention/archived-part.js';
import { exportLog } from '../export/export-log.js';
import { readLogRange } from '../export/log-range.js';
import { logEntry } from './log-entry.js';

export interface ExportRoutesOptions {
  /** May read the audit tables. */
  readonly database: Rows;
  readonly audit: Pick<AuditLog, 'append'>;
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

/** Agencies whose auditors see the whole log. */
const SEES_ALL: ReadonlySet<string> = new Set(['OFFICE', 'LEADING_GROUP']);
/** What is given to auditors alone. */
export const EXPORT_ROUTES = ['/log/export', '/log/tile/entries/*'] as const;
const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

const STATUS: ReadonlyMap<string, number> = new Map([
  [logForAuditorsOnly.code, 403],
  [logRangeUnusable.code, 400],
  [recordsArchived.code, 410],
]);

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  locale: Locale,
): FastifyReply {
  const { code, message, remedy } = refusal;
  const told = { message: message[locale], extensions: { code, remedy: remedy[locale] } };
  return giveAnswer(reply, errorAnswer(request.headers, STATUS.get(code) ?? 503, told));
}

/** A whole number as a query has it; the default where it is left out, NaN where it is none. */
function wholeNumber(text: unknown, otherwise: number): number {
  if (text === undefined) return otherwise;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * Gives leaves of the log to auditors who see all of it, each request recorded before anything is given: `GET /log/export?from=&to=`
 * as lines of JSON, and `GET /log/tile/entries/<N>[.p/<W>]` as bundles of leaves (C2SP tlog-tiles).
 */
export function exportRoutes(app: FastifyInstance, options: ExportRoutesOptions): void {
  const { database, audit } = options;

  /** @returns the caller, or null where the request was answered already */
  async function admit(
    request: FastifyRequest,
    reply: FastifyReply,
    operation: 'exportLog' | 'readLogTile',
  ): Promise<Caller | null> {
    const caller = await options.identify(request, reply);
    const isAuditor = caller.role === 'AUDITOR' && SEES_ALL.has(caller.agency);
    const refusal = isAuditor ? options.notDisclosing() : logForAuditorsOnly({});
    if (!refusal) return caller;
    options.onRecorded(request);
    await audit.append(logEntry(caller, request.id, operation, request.url, refusal.code));
    await refuse(request, reply, refusal, caller.locale);
    return null;
  }

  app.get<{ Querystring: { from?: unknown; to?: unknown } }>('/log/export', async (request, reply) => {
    const caller = await admit(request, reply, 'exportLog');
    if (!caller) return reply;
    const head = await newestHead(database);
    const size = head?.size ?? 0;
    const from = wholeNumber(request.query.from, 0);
    const to = wholeNumber(request.query.to, size);
    const isRange = from <= to && to <= size;
    const refusal = head && isRange ? await archivedPart(database, from, to) : logRangeUnusable({ size });
    options.onRecorded(request);
    await audit.append(logEntry(caller, request.id, 'exportLog', request.url, refusal?.code ?? null));
    if (!head || refusal) return refuse(request, reply, refusal ?? logRangeUnusable({ size }), caller.locale);
    const lines = Readable.from(exportLog(database, { from, to, head, disclosing: true }));
    lines.on('error', (error) =>
      request.log.error({ err: error }, 'an export of the evidence log broke off'),
    );
    return reply
      .headers({
        ...PRIVATE,
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="log-${from}-${to}.ndjson"`,
      })
      .send(lines);
  });

  app.get<{ Params: { '*': string } }>('/log/tile/entries/*', async (request, reply) => {
    const tile = parseTilePath(`tile/entries/${request.params['*']}`);
    if (!tile) return reply.callNotFound();
    const caller = await admit(request, reply, 'readLogTile');
    if (!caller) return reply;
    const head = await newestHead(database);
    if (!head || tileWidth(tile, head.size) < tile.width) return reply.callNotFound();
    const first = tile.index * TILE_WIDTH;
    const refusal = await archivedPart(database, first, first + tile.width);
    options.onRecorded(request);
    await audit.append(logEntry(caller, request.id, 'readLogTile', request.url, refusal?.code ?? null));
    if (refusal) return refuse(request, reply, refusal, caller.locale);
    const leaves: Buffer[] = [];
    for await (const some of readLogRange(database, first, first + tile.width)) {
      leaves.push(...some.map(({ row }) => Buffer.from(row?.text ?? '')));
    }
    return reply
      .headers({ ...PRIVATE, 'content-type': 'application/octet-stream' })
      .send(encodeEntryBundle(leaves));
  });
  for (const url of EXPORT_ROUTES) allowOnly(app, url, ['GET']);
}
