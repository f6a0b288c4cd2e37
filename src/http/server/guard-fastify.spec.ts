import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import type { IncomingMessage } from 'node:http';
import {
  allowOnly,
  asRefused,
  DEFAULT_HTTP_LIMITS,
  fastifyOptions,
  guardFastify,
  readJson,
  requireJson,
  sendRefused,
  type GuardedServer,
  type HttpLimits,
} from './index.js';

const MAX_BODY = 1_000;
let app: FastifyInstance;
let guard: GuardedServer;
let port: number;
/** Called when a body is about to be read. */
let reading: () => void = () => undefined;
/** Codes of what was refused. */
let refusals: string[] = [];
/** How many bodies were read to their end. */
let read = 0;

/** A server with one address that takes JSON, from whoever brings the right token. */
async function start(changed: Partial<HttpLimits> = {}): Promise<void> {
  const limits = { ...DEFAULT_HTTP_LIMITS, ...changed };
  read = 0;
  app = fastify(fastifyOptions(limits));
  guard = guardFastify(app, limits);
  refusals = [];
  app.setErrorHandler((error, request, reply) => {
    const refused = asRefused(error);
    refusals.push(refused.refusal.code);
    return sendRefused(request, reply, refused);
  });
  const { bodyMilliseconds: milliseconds, stallMilliseconds } = limits;
  app.addContentTypeParser('application/json', (_request: FastifyRequest, payload: IncomingMessage) => {
    reading();
    return readJson(payload, { bytes: MAX_BODY, milliseconds, stallMilliseconds });
  });
  app.post('/', {
    onRequest: (request, reply, done) => {
      if (request.headers.authorization === 'no') void reply.code(401).send('{"no":"token"}');
      else {
        requireJson(request.raw);
        done();
      }
    },
    handler: async (request) => {
      read++;
      return { got: request.body };
    },
  });
  allowOnly(app, '/', ['POST']);
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
}
afterEach(async () => {
  await guard.stop(() => undefined);
  await app.close();
});

interface Client {
  readonly socket: Socket;
  /** What the server has sent once it has closed the connection, and the error that it ended with if any. */
  readonly ended: Promise<{ readonly text: string; readonly error: string | null }>;
  /** Until the server has sent this. */
  readonly says: (pattern: RegExp) => Promise<string>;
}

async function open(): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let error: string | null = null;
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  socket.on('error', (problem: NodeJS.ErrnoException) => (error = problem.code ?? problem.message));
  const ended = new Promise<{ text: string; error: string | null }>((resolve) => {
    socket.once('close', () => resolve({ text, error }));
  });
  await once(socket, 'connect');
  return {
    socket,
    ended,
    async says(pattern) {
      while (!pattern.test(text)) await once(socket, 'data');
      return text;
    },
  };
}

const head = (...lines: readonly string[]): string =>
  `${['POST / HTTP/1.1', 'host: here', ...lines].join('\r\n')}\r\n\r\n`;
const JSON_TYPE = 'content-type: application/json';

/** When more can be written, or the connection is over, however it ended. */
const writable = (socket: Socket): Promise<unknown> =>
  Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);

/** Sends all of this whatever the server says, as simple clients do, and then looks at the answer. */
async function sendAll(socket: Socket, bytes: number): Promise<void> {
  const piece = Buffer.alloc(65_536, ' ');
  for (let left = bytes; left > 0 && !socket.destroyed; left -= piece.length) {
    if (!socket.write(piece)) await writable(socket);
  }
}

async function sendChunks(socket: Socket, bytes: number): Promise<void> {
  const piece = Buffer.alloc(65_536, ' ');
  for (let left = bytes; left > 0 && !socket.destroyed; left -= piece.length) {
    socket.write('10000\r\n');
    socket.write(piece);
    if (!socket.write('\r\n')) await writable(socket);
  }
  socket.write('0\r\n\r\n');
}

describe('a body that is too large', () => {
  const SIZE = 16 * 1_048_576;

  it.each([
    ['of an announced length', [`content-length: ${SIZE}`, JSON_TYPE], sendAll, 413],
    ['in chunks', ['transfer-encoding: chunked', JSON_TYPE], sendChunks, 413],
    ['without a token', [`content-length: ${SIZE}`, JSON_TYPE, 'authorization: no'], sendAll, 401],
    ['in chunks, without a token', ['transfer-encoding: chunked', 'authorization: no'], sendChunks, 401],
    ['of another type', [`content-length: ${SIZE}`, 'content-type: text/plain'], sendAll, 415],
  ])('%s is refused, and its sender reads why', async (_what, lines, send, status) => {
    await start();
    const clients = await Promise.all(Array.from({ length: 4 }, open));
    await Promise.all(
      clients.map(async ({ socket, ended }) => {
        socket.write(head(...lines));
        await send(socket, SIZE);
        socket.end();
        const { text, error } = await ended;
        expect(error).toBeNull();
        expect(text).toMatch(
          new RegExp(`^HTTP/1\\.1 ${status} [^]*\\r\\nconnection: close\\r\\n[^]*\\}$`, 'i'),
        );
      }),
    );
    expect(read).toBe(0);
  });

  it('is not read for ever', async () => {
    await start({ lingerBytes: 100_000 });
    const { socket, ended } = await open();
    socket.write(head('transfer-encoding: chunked', JSON_TYPE));
    await sendChunks(socket, 1024 ** 3);
    const { text } = await ended;
    expect(text === '' || text.startsWith('HTTP/1.1 413')).toBe(true);
  });

  it('is not read for longer than a client that stops sending takes', async () => {
    await start({ lingerMilliseconds: 50 });
    const { socket, ended } = await open();
    socket.write(head('content-length: 100000', JSON_TYPE));
    expect((await ended).text).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe('Expect: 100-continue', () => {
  const EXPECT = 'expect: 100-continue';

  it('is answered with 100 when the body is wanted', async () => {
    await start();
    const { socket, says } = await open();
    socket.write(head(EXPECT, JSON_TYPE, 'content-length: 2', 'connection: close'));
    expect(await says(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('{}');
    expect(await says(/got/)).toMatch(/HTTP\/1\.1 200 OK/);
  });

  it.each([
    ['without a token', ['authorization: no', 'content-length: 2'], 401],
    ['of too large a body', ['content-length: 5000'], 413],
    ['with another expectation', ['expect: tea', 'content-length: 2'], 417],
  ])('%s is refused before the body is sent', async (_what, lines, status) => {
    await start({ lingerMilliseconds: 50 });
    const { socket, ended } = await open();
    const expectation = lines.some((line) => line.startsWith('expect')) ? [] : [EXPECT];
    socket.write(head(...expectation, JSON_TYPE, ...lines));
    expect((await ended).text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('whoever is slow', () => {
  it.each([
    ['sends nothing', '', /^HTTP\/1\.1 408 [^]*REQUEST_TOO_SLOW/],
    [
      'sends half of its headers',
      'POST / HTTP/1.1\r\nhost: here\r\naccept-lang',
      /^HTTP\/1\.1 408 [^]*REQUEST_TOO_SLOW/,
    ],
    [
      'names its language and sends half of its headers',
      'POST / HTTP/1.1\r\nhost: here\r\naccept-language: zh\r\nx',
      /^HTTP\/1\.1 408 [^]*REQUEST_TOO_SLOW/,
    ],
    [
      'sends half of its body',
      `${head(JSON_TYPE, 'content-length: 9')}{`,
      /^HTTP\/1\.1 408 [^]*BODY_TOO_SLOW/,
    ],
    [
      'sends half of a chunk',
      `${head(JSON_TYPE, 'transfer-encoding: chunked')}9\r\n{`,
      /^HTTP\/1\.1 408 [^]*BODY_TOO_SLOW/,
    ],
    ['has no token and sends no body', head('content-length: 9', 'authorization: no'), /^HTTP\/1\.1 401 /],
  ])('and %s is let go', async (_what, sent, answer) => {
    await start({ headersMilliseconds: 40, stallMilliseconds: 40, lingerMilliseconds: 40 });
    const { socket, ended } = await open();
    socket.write(sent);
    expect((await ended).text).toMatch(answer);
  });

  it('and sends byte by byte has no more time in all than the bound', async () => {
    await start({ bodyMilliseconds: 60, stallMilliseconds: 1_000, lingerMilliseconds: 40 });
    const { socket, ended } = await open();
    socket.write(head(JSON_TYPE, 'content-length: 900'));
    const drip = setInterval(() => socket.write(' '), 5);
    expect((await ended).text).toMatch(/BODY_TOO_SLOW/);
    clearInterval(drip);
  });

  it('and leaves a connection unused is let go', async () => {
    await start({ keepAliveMilliseconds: 30, idleMilliseconds: 30 });
    const { socket, ended, says } = await open();
    socket.write(`${head(JSON_TYPE, 'content-length: 2')}{}`);
    await says(/got/);
    expect((await ended).error).toBeNull();
    await expect.poll(() => guard.statistics().open).toBe(0);
  });
});

it.each([
  ['an announced length', ['content-length: 9'], '{'],
  ['chunks', ['transfer-encoding: chunked'], '5\r\n{'],
])(
  'whoever goes away in the middle of a body of %s is no fault of the server',
  async (_what, lines, sent) => {
    await start();
    const { socket } = await open();
    const reads = new Promise<void>((resolve) => (reading = resolve));
    socket.write(head(JSON_TYPE, ...lines) + sent);
    await reads;
    socket.resetAndDestroy();
    await expect.poll(() => refusals).toEqual(['BODY_INCOMPLETE']);
  },
);

describe('connections', () => {
  it.each([
    ['in all', { maxConnections: 2 }],
    ['from one address', { maxConnectionsPerAddress: 2 }],
  ])('%s are bounded; one too many is told so, and whoever leaves makes room', async (_what, bounds) => {
    await start(bounds);
    const first = await open();
    await open();
    const third = await open();
    third.socket.write(`${head(JSON_TYPE, 'content-length: 2', 'accept-language: zh')}{}`);
    const { text } = await third.ended;
    expect(text).toMatch(
      /^HTTP\/1\.1 503 [^]*retry-after: 1[^]*连接数已达上限[^]*"reason":"TOO_MANY_CONNECTIONS"/i,
    );
    first.socket.destroy();
    await expect.poll(() => guard.statistics().open).toBe(1);
    const fourth = await open();
    fourth.socket.write(`${head(JSON_TYPE, 'content-length: 2')}{}`);
    await fourth.says(/got/);
  });
});

describe('headers that cannot be relied on', () => {
  const body = '{}';
  const send = async (request: string): Promise<string> => {
    await start();
    const { socket, ended } = await open();
    socket.write(request + body);
    socket.end();
    return (await ended).text;
  };
  const LENGTH = 'content-length: 2';

  it.each([
    ['authorization', ['Authorization: Bearer a', 'authorization: Bearer b']],
    ['authorization', ['Authorization: Bearer a', 'AUTHORIZATION: Bearer a']],
    ['content-type', [JSON_TYPE]],
    ['exchange-purpose', ['exchange-purpose: A', 'Exchange-Purpose: B']],
    ['exchange-anything', ['exchange-anything: ', 'exchange-anything: ']],
    ['host', ['Host: elsewhere']],
  ])('%s twice: 400 HEADER_REPEATED', async (name, lines) => {
    const text = await send(head(JSON_TYPE, LENGTH, ...lines));
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('"reason":"HEADER_REPEATED"');
    expect(text).toContain(name);
  });

  it.each([
    'POST / HTTP/1.1\r\n',
    'POST / HTTP/1.1\r\nhost:\r\n',
    'POST / HTTP/1.1\r\nhost: a b\r\n',
    'POST / HTTP/1.1\r\nhost: a/b\r\n',
  ])('Host in %j: 400 HOST_UNUSABLE', async (line) => {
    expect(await send(`${line}${JSON_TYPE}\r\n${LENGTH}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 [^]*HOST_UNUSABLE/,
    );
  });

  it.each([
    ['ordinary', 'host: [::1]:4000', 'accept: a/b', 'accept: c/d'],
    ['those of a proxy', 'host: hub.example.cn', 'x-forwarded-for: 1', 'x-forwarded-for: 2'],
  ])('%s ones are taken', async (_what, host, ...lines) => {
    const request = ['POST / HTTP/1.1', host, JSON_TYPE, LENGTH, ...lines].join('\r\n');
    expect(await send(`${request}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('what is no request of this server', () => {
  it.each([
    ['another address', 'GET /x HTTP/1.1\r\nhost: a\r\n\r\n', 404, 'ADDRESS_UNKNOWN'],
    ['an address that cannot be decoded', 'GET /%zz HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'ADDRESS_UNUSABLE'],
    ['another method', 'GET / HTTP/1.1\r\nhost: a\r\n\r\n', 405, 'METHOD_NOT_ALLOWED'],
    [
      'another type',
      `${head('content-type: text/plain', 'content-length: 2')}{}`,
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    [
      'another charset',
      `${head(`${JSON_TYPE}; charset="UTF-16"`, 'content-length: 2')}{}`,
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    ['no type', `${head('content-length: 2')}{}`, 415, 'CONTENT_TYPE_NOT_TAKEN'],
    ['broken JSON', `${head(JSON_TYPE, 'content-length: 2')}{ `, 400, 'BODY_NOT_JSON'],
    ['headers that are too large', head(`x: ${'x'.repeat(20_000)}`), 431, 'HEAD_TOO_LARGE'],
    ['no HTTP', 'hello\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
  ])('%s is told so in both languages', async (_what, sent, status, reason) => {
    await start();
    for (const language of ['en', 'zh']) {
      const { socket, ended } = await open();
      socket.write(sent.replace('\r\n', `\r\naccept-language: ${language}\r\n`));
      socket.end();
      const { text } = await ended;
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      const { message, extensions } = (
        JSON.parse(text.slice(text.indexOf('{'))) as {
          errors: [{ message: string; extensions: { reason: string; remedy: string } }];
        }
      ).errors[0];
      expect(extensions.reason).toBe(reason);
      for (const words of [message, extensions.remedy]) {
        expect(/\p{Script=Han}/u.test(words)).toBe(language === 'zh');
      }
    }
  });
});
