import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../kernel/index.js';
import { KeysUnavailable } from './key-source.js';
import { RemoteKeySource } from './remote-key-source.js';

const SECOND = 1_000;
const clock = new SettableClock(new Date('2016-10-13T00:00:00Z'));
let first: JWK;
let second: JWK;
let fetches = 0;
let answer: (response: ServerResponse) => void;
const changes: boolean[] = [];
let source: RemoteKeySource;

const server = createServer((_request, response) => {
  fetches += 1;
  answer(response);
});

const set =
  (...keys: readonly unknown[]) =>
  (response: ServerResponse): void => {
    response.end(JSON.stringify({ keys }));
  };
const away = (response: ServerResponse): void => {
  response.destroy();
};

async function keyNamed(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('EdDSA');
  return { ...(await exportJWK(publicKey)), kid };
}

const url = (): URL => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys?of=all`);

beforeAll(async () => {
  first = await keyNamed('first');
  second = await keyNamed('second');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const sourceOf = (timeoutMilliseconds: number): RemoteKeySource =>
  new RemoteKeySource(url(), {
    clock,
    timeoutMilliseconds,
    maxAgeSeconds: 300,
    maxStaleSeconds: 3_600,
    onChange: (available) => changes.push(available),
  });

beforeEach(() => {
  fetches = 0;
  changes.length = 0;
  answer = set(first);
  source = sourceOf(60_000);
});

const kids = async (): Promise<unknown[]> => (await source.current()).keys.map(({ kid }) => kid);

describe('keys at an address', () => {
  it('are fetched once by all who ask at the same time, and again when they are too old', async () => {
    expect(fetches).toBe(0);
    const asked = await Promise.all(Array.from({ length: 20 }, () => source.current()));
    expect(new Set(asked).size).toBe(1);
    clock.advance(299 * SECOND);
    await source.current();
    expect(fetches).toBe(1);
    clock.advance(SECOND);
    answer = set(second);
    expect(await kids()).toEqual(['second']);
    expect(fetches).toBe(2);
  });

  it('are fetched at once for an unknown key, and not twice within five seconds', async () => {
    const known = await source.current();
    clock.advance(5 * SECOND);
    answer = set(first, second);
    const newer = await Promise.all(Array.from({ length: 20 }, () => source.newerThan(known)));
    expect(newer[0]?.keys).toHaveLength(2);
    expect(new Set(newer).size).toBe(1);
    expect(fetches).toBe(2);
    const latest = await source.current();
    for (let time = 0; time < 100; time++) expect(await source.newerThan(latest)).toBeNull();
    expect(fetches).toBe(2);
    clock.advance(5 * SECOND);
    await source.newerThan(latest);
    expect(fetches).toBe(3);
  });

  it('stand while the server is away, for a bounded time, and it is told once', async () => {
    await source.current();
    answer = away;
    for (let minutes = 10; minutes < 60; minutes += 10) {
      clock.advance(600 * SECOND);
      expect(await kids()).toEqual(['first']);
    }
    expect(source.available).toBe(false);
    clock.advance(600 * SECOND);
    await expect(source.current()).rejects.toThrow(KeysUnavailable);
    expect(changes).toEqual([false]);
    answer = set(second);
    clock.advance(5 * SECOND);
    expect(await kids()).toEqual(['second']);
    expect(changes).toEqual([false, true]);
  });

  it('are not waited for by each who asks during an outage', async () => {
    await source.current();
    answer = away;
    clock.advance(301 * SECOND);
    for (let time = 0; time < 50; time++) await source.current();
    expect(fetches).toBe(2);
    clock.advance(30 * SECOND);
    await source.current();
    expect(fetches).toBe(3);
  });

  it('say that they cannot be had when they never could, and when to try again', async () => {
    answer = away;
    await expect(source.current()).rejects.toMatchObject({ retryAfterSeconds: 5 });
    clock.advance(2 * SECOND);
    await expect(source.current()).rejects.toMatchObject({ retryAfterSeconds: 3 });
    expect(fetches).toBe(1);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a broken connection', away],
    ['status 500', (response) => response.writeHead(500).end('{"keys":[]}')],
    ['a redirect', (response) => response.writeHead(302, { location: url().href }).end()],
    ['no JSON', (response) => response.end('<html>')],
    ['no set', (response) => response.end('[]')],
    ['a set of 101 keys', (response) => set(...Array.from({ length: 101 }, () => first))(response)],
    ['a megabyte', (response) => response.end(`{"keys":[],"x":"${'x'.repeat(1_048_576)}"}`)],
    ['half an answer', (response) => response.writeHead(200, { 'content-length': '100' }).write('{')],
    ['compressed text', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')],
    ['silence', () => undefined],
  ])('are not taken from %s', async (_what, given) => {
    answer = given;
    await expect(sourceOf(200).current()).rejects.toThrow(KeysUnavailable);
    expect(changes).toEqual([false]);
  });
});
