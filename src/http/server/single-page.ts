import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface SinglePageOptions {
  /** The folder with `index.html` and `assets/`, whose names carry the hash of what is in them. */
  readonly directory: string;
  /** Value of `Content-Security-Policy` for the page. */
  readonly policy: string;
  /** The begin of addresses that are never the page's. */
  readonly others: readonly string[];
}

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 31_536_000;

/** Headers of everything that a browser is given to run or to show (OWASP Secure Headers). */
const GUARDS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/**
 * Serves a single-page application: its files, and the page itself at every other address that a browser opens (GET, with
 * `text/html` accepted), so that an address of the application can be opened and reloaded. Whoever asks for something else
 * gets 404 as before. The page is never kept by caches; its assets, whose names change with them, are kept for a year.
 */
export async function serveSinglePage(
  app: FastifyInstance,
  { directory, policy, others }: SinglePageOptions,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: true,
    maxAge: YEAR_SECONDS * 1_000,
    immutable: true,
    setHeaders: (reply) => {
      void reply.headers(GUARDS);
    },
  });
  app.get('/emblem.svg', (_request, reply) =>
    reply.sendFile('emblem.svg', directory, { maxAge: DAY_SECONDS * 1_000, immutable: false }),
  );
  app.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?', 1);
    const isPage = (request.headers.accept ?? '').includes('text/html');
    if (!isPage || others.some((other) => path === other || path.startsWith(`${other}/`))) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .sendFile('index.html', directory, { cacheControl: false });
  });
}
