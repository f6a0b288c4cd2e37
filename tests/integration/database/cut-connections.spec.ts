import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readlink, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { developmentIssuers } from '../../../src/identity/index.js';
import { isQuiet, startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { eventually, OBSERVED, sample } from '../../testkit/observed.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { openCase } from '../../testkit/fixtures/case-work.js';

const SUBSCRIPTION = JSON.stringify({ query: 'subscription { caseChanged { version } }' });
let hub: TestHub;
let caller: TestCaller;
let directory: string;
/** How many verifications wait for the issuer's keys, and what lets them go on. */
let waiting = 0;
let release = (): void => undefined;
let keysAnswer: Promise<void> = Promise.resolve();

function holdKeys(): void {
  waiting = 0;
  keysAnswer = new Promise((resolve) => (release = resolve));
}

beforeAll(async () => {
  directory = await temporaryFolder();
  const issuers = await developmentIssuers(inject('server').keysDirectory);
  hub = await startTestHub({
    observability: OBSERVED,
    streams: { perCaller: 100, perHub: 100 },
    attachments: { directory, bytes: 3 * 1_048_576 },
    issuers: issuers.map((issuer) => ({
      ...issuer,
      // As a key server that answers late.
      keys: {
        available: true,
        current: async () => {
          waiting++;
          await keysAnswer;
          return issuer.keys.current();
        },
        newerThan: (snapshot) => issuer.keys.newerThan(snapshot),
      },
    })),
  });
  caller = await hub.as('BANKING', { role: 'OFFICER' });
});
afterAll(async () => {
  release();
  await hub?.stop();
  await rm(directory, { recursive: true, force: true });
});

async function connected(): Promise<Socket> {
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

function head(path: string, token: string, more: readonly string[]): string {
  const lines = [`${path} HTTP/1.1`, 'host: hub', `authorization: Bearer ${token}`, ...more];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

const openStream = (token: string): string =>
  head('POST /graphql/stream', token, [
    'accept: text/event-stream',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(SUBSCRIPTION)}`,
  ]) + SUBSCRIPTION;

/** Until both gauges are back at 0. */
async function untilGaugesAreZero(): Promise<void> {
  const scrape = async (): Promise<string> => (await fetch(`${hub.url}/metrics`)).text();
  const idle = (text: string): boolean =>
    sample(text, 'huishang_event_streams_open') === 0 && sample(text, 'huishang_operations_in_flight') === 0;
  await eventually(scrape, idle, 'gauges of 0');
}

describe('an event stream that is cut', () => {
  it('while its token is being verified leaves no place taken', async () => {
    const { token } = await hub.as('BANKING', { role: 'OFFICER', officer: 'cut-while-verified' });
    holdKeys();
    const sockets = await Promise.all(Array.from({ length: 40 }, connected));
    for (const socket of sockets) socket.write(openStream(token));
    await expect.poll(() => waiting).toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    // Answered by the hub after it has seen what came before.
    await fetch(`${hub.url}/health/live`);
    release();
    await expect.poll(() => isQuiet(hub)).toBe(true);
    await untilGaugesAreZero();
  });

  it('at whatever byte of its request or its answer leaves no place taken', async () => {
    const text = openStream(caller.token);
    const cuts = Array.from({ length: 60 }, (_, index) => Math.ceil((text.length * (index + 1)) / 50));
    await Promise.all(
      cuts.map(async (cut) => {
        const socket = await connected();
        socket.write(text.slice(0, cut));
        // Beyond the request, the first bytes of the answer are waited for.
        if (cut > text.length) await once(socket, 'data');
        socket.destroy();
      }),
    );
    await expect.poll(() => isQuiet(hub)).toBe(true);
    await untilGaugesAreZero();
  });
});

/** Files below the directory that this process has open. */
async function openFiles(): Promise<number> {
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.filter((link) => link.startsWith(directory)).length;
}

describe.runIf(process.platform === 'linux')('a download that is cut', () => {
  it('leaves no file open, and the hub alive', async () => {
    const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000_000)]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = `/cases/${caseId}/attachments/${sha256}`;
    const headers = { authorization: caller.headers['authorization'] ?? '' };
    const put = await fetch(`${hub.url}${path}?name=a.pdf`, { method: 'PUT', headers, body: content });
    expect(put.status).toBe(201);

    const request = head(`GET ${path}`, caller.token, []);
    for (let round = 0; round < 4; round++) {
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const socket = await connected();
          socket.write(request);
          // Some go at once, some when the first bytes have come.
          if (index % 2 === 1) await once(socket, 'data');
          socket.destroy();
        }),
      );
    }
    await expect.poll(openFiles).toBe(0);
    const whole = await fetch(hub.url + path, { headers });
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);
    await expect.poll(openFiles).toBe(0);
  });

  it('whose client has gone before the first byte opens no file', async () => {
    holdKeys();
    const { token } = await hub.as('BANKING', { role: 'OFFICER', officer: 'gone-before' });
    const [caseId, sha256] = ['018f0000-0000-7000-8000-000000000000', 'a'.repeat(64)];
    const socket = await connected();
    socket.write(head(`GET /cases/${caseId}/attachments/${sha256}`, token, []));
    await expect.poll(() => waiting).toBe(1);
    socket.destroy();
    await fetch(`${hub.url}/health/live`);
    release();
    await expect.poll(openFiles).toBe(0);
  });
});

describe('the folder of files that arrive', () => {
  it('is made again when somebody has removed it', async () => {
    const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
    const content = Buffer.from('材料\n');
    const sha256 = createHash('sha256').update(content).digest('hex');
    await rm(directory, { recursive: true });
    const put = await fetch(`${hub.url}/cases/${caseId}/attachments/${sha256}?name=a.txt`, {
      method: 'PUT',
      headers: { authorization: caller.headers['authorization'] ?? '' },
      body: content,
    });
    expect(put.status).toBe(201);
  });
});
