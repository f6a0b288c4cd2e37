import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { DEFAULT_HTTP_LIMITS, GuardedServer, serverOptions } from './index.js';

let server: Server;
let guard: GuardedServer;
let port: number;
/** Answers what was asked, when a test says so. */
let answers: (() => void)[] = [];
let asked: () => void = () => undefined;

async function start(drainMilliseconds = 0): Promise<void> {
  const limits = { ...DEFAULT_HTTP_LIMITS, drainMilliseconds };
  answers = [];
  server = createServer(serverOptions(limits), (_request: IncomingMessage, response: ServerResponse) => {
    answers.push(() => response.end('whole'));
    asked();
  });
  guard = new GuardedServer(server, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
}
afterEach(async () => {
  server.closeAllConnections();
  await guard.stop(() => undefined);
});

/** A connection that the server has taken. */
async function connected(): Promise<Socket> {
  const taken = once(server, 'connection');
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await taken;
  return socket;
}

interface Answer {
  readonly text: string;
  readonly connection: string | undefined;
}

/** Asks, and says when the server has got it. */
async function ask(agent: Agent): Promise<{ readonly answer: Promise<Answer> }> {
  const got = new Promise<void>((resolve) => (asked = resolve));
  const response = once(request({ port, host: '127.0.0.1', agent }).end(), 'response');
  const answer = response.then(async ([message]) => {
    const pieces: string[] = [];
    for await (const piece of message as IncomingMessage) pieces.push(String(piece));
    return { text: pieces.join(''), connection: (message as IncomingMessage).headers.connection };
  });
  answer.catch(() => undefined);
  await got;
  return { answer };
}

it('ends connections on which no whole request has come', async () => {
  await start();
  const silent = await connected();
  const halting = await connected();
  halting.write('GET / HTTP/1.1\r\nhost: here\r\n');
  const ends = [once(silent, 'close'), once(halting, 'close')];
  await guard.stop(() => undefined);
  await Promise.all(ends);
  expect(server.listening).toBe(false);
});

it('answers what was asked before, and says that the connection closes', async () => {
  await start();
  const agent = new Agent({ keepAlive: true });
  const { answer } = await ask(agent);
  const stopped = guard.stop(() => undefined);
  expect(guard.stopping).toBe(true);
  await expect.poll(() => server.listening).toBe(false);
  answers[0]?.();
  expect(await answer).toEqual({ text: 'whole', connection: 'close' });
  await stopped;
  agent.destroy();
});

it('answers who has only just connected', async () => {
  await start();
  const agent = new Agent({ keepAlive: true });
  const late = await connected();
  const stopped = guard.stop(() => undefined);
  const got = new Promise<void>((resolve) => (asked = resolve));
  late.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  const [text] = await Promise.all([once(late.setEncoding('utf8'), 'data'), got.then(() => answers[0]?.())]);
  expect(String(text)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n/i);
  await stopped;
  agent.destroy();
});

it('lets in whoever comes while it drains, then nobody, and ends streams only then', async () => {
  await start(200);
  let ended = false;
  const stopped = guard.stop(() => {
    ended = true;
  });
  const agent = new Agent({ keepAlive: true });
  const { answer } = await ask(agent);
  expect(ended).toBe(false);
  answers[0]?.();
  expect(await answer).toEqual({ text: 'whole', connection: 'keep-alive' });
  await stopped;
  expect(ended).toBe(true);
  const refused = connect(port, '127.0.0.1');
  const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
  agent.destroy();
});

it('does not wait for a connection that is left open after its answer', async () => {
  await start();
  const agent = new Agent({ keepAlive: true });
  const { answer } = await ask(agent);
  answers[0]?.();
  await answer;
  await guard.stop(() => undefined);
  await expect.poll(() => guard.statistics().open).toBe(0);
  agent.destroy();
});

it('resets no busy client', async () => {
  await start(50);
  asked = () => answers.splice(0).forEach((answer) => setImmediate(answer));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const errors = new Set<string>();
  let answered = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      try {
        const [message] = (await once(request({ port, host: '127.0.0.1', agent }).end(), 'response')) as [
          IncomingMessage,
        ];
        message.resume();
        await once(message, 'end');
        answered++;
      } catch (error) {
        errors.add(String((error as NodeJS.ErrnoException).code));
        return;
      }
    }
  };
  const clients = Array.from({ length: 8 }, work);
  await expect.poll(() => answered).toBeGreaterThan(16);
  await guard.stop(() => undefined);
  await Promise.all(clients);
  expect([...errors]).toEqual(['ECONNREFUSED']);
  agent.destroy();
});
