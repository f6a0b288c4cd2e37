import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { expect, it } from 'vitest';
import { endSilentConnections } from './index.js';

function server(): FastifyInstance {
  const app = fastify();
  endSilentConnections(app);
  return app;
}

async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}

/** A connection that the server has taken. */
async function connected(app: FastifyInstance, port: number): Promise<Socket> {
  const taken = once(app.server, 'connection');
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await taken;
  return socket;
}

it('ends connections on which no whole request has come', async () => {
  const app = server();
  const port = await listening(app);
  const silent = await connected(app, port);
  const halting = await connected(app, port);
  halting.write('GET / HTTP/1.1\r\nhost: here\r\n');
  const ends = [once(silent, 'close'), once(halting, 'close')];
  await app.close();
  await Promise.all(ends);
  expect(app.server.listening).toBe(false);
});

it('lets a request be answered that was there before, on a connection of any age', async () => {
  const app = server();
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    app.get('/', (_request, reply) => {
      answer = () => void reply.send('whole');
      resolve();
    });
  });
  const port = await listening(app);
  const agent = new Agent({ keepAlive: true });
  const response = once(request({ port, host: '127.0.0.1', agent }).end(), 'response');
  await asked;
  const closed = app.close();
  answer();
  const [message] = (await response) as [AsyncIterable<Buffer>];
  const text: string[] = [];
  for await (const chunk of message) text.push(chunk.toString());
  expect(text.join('')).toBe('whole');
  await closed;
  agent.destroy();
});

it('turns away who connects while it stops', async () => {
  const app = server();
  let go = (): void => undefined;
  const stopping = new Promise<void>((resolve) => {
    app.addHook('preClose', () => {
      resolve();
      return new Promise<void>((released) => (go = released));
    });
  });
  const port = await listening(app);
  const closed = app.close();
  await stopping;
  const late = await connected(app, port);
  await once(late, 'close');
  expect(late.bytesRead).toBe(0);
  go();
  await closed;
});
