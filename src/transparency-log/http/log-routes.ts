import type { FastifyInstance, FastifyReply } from 'fastify';
import { allowOnly } from '../../http/server/index.js';
import { formatVerifierKey, type VerifierKey } from '../notes/index.js';
import { cosignedNote, newestHead, readTile } from '../store/index.js';
import { parseTilePath, tileWidth } from '../tiles/index.js';
import type { Rows } from '../../database/index.js';

export interface LogRoutesOptions {
  /** May read the tables of the log. */
  readonly database: Rows;
  /** Of the log, then of its witnesses. */
  readonly keys: readonly VerifierKey[];
}

/** A head changes each second; nobody is told an old one. */
const HEAD_CACHE = 'no-cache';
/** Tiles never change. */
const TILE_CACHE = 'public, max-age=31536000, immutable';

function send(reply: FastifyReply, cache: string, type: string, content: string | Buffer): FastifyReply {
  return reply.headers({ 'content-type': type, 'cache-control': cache }).send(content);
}

/**
 * Serves heads, hashes and keys of the log to anybody (C2SP tlog-tiles): `/log/checkpoint`, `/log/tile/<L>/<N>[.p/<W>]`,
 * `/log/keys`. Hashes tell nobody what they are of: every leaf has an id and salted digests that cannot be guessed.
 */
export function logRoutes(app: FastifyInstance, { database, keys }: LogRoutesOptions): void {
  const text = 'text/plain; charset=utf-8';
  const keyLines = keys.map((key) => `${formatVerifierKey(key)}\n`).join('');
  app.get('/log/keys', async (_request, reply) => send(reply, HEAD_CACHE, text, keyLines));
  app.get('/log/checkpoint', async (_request, reply) => {
    const head = await newestHead(database);
    return head ? send(reply, HEAD_CACHE, text, cosignedNote(head)) : reply.callNotFound();
  });
  app.get<{ Params: { '*': string } }>('/log/tile/*', async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    if (!tile || tile.level === 'entries') return reply.callNotFound();
    const head = await newestHead(database);
    if (!head || tileWidth(tile, head.size) < tile.width) return reply.callNotFound();
    const hashes = await readTile(database, { ...tile, level: tile.level });
    if (hashes.length !== tile.width) return reply.callNotFound();
    return send(reply, TILE_CACHE, 'application/octet-stream', Buffer.concat(hashes));
  });
  for (const url of ['/log/keys', '/log/checkpoint', '/log/tile/*']) allowOnly(app, url, ['GET']);
}
