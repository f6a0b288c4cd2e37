import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { LOG_KEY, OTHER_LOG_KEY, signersAt } from '../../vectors/make/log.js';
import { headOf } from '../../vectors/make/notes.js';
import { leafHash, rootOf } from '../../vectors/make/tree.js';
import { ProgressLine } from '../../../src/log-verifier/command/progress.js';
import { examine } from '../../../src/log-verifier/command/verify.js';
import { addressOf, tilesOf } from '../../../src/log-verifier/tiles/tile-address.js';

/** Three levels of tiles, each with a partial one at its end. */
const SIZE = 256 * 256 + 2 * 256 + 5;
const hashes = Array.from({ length: SIZE }, (_none, index) => leafHash(`leaf ${index}`));

/** All that a log of these leaves serves, by the path below it. */
function filesOf(leaves: readonly Buffer[]): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let level = leaves;
  for (let height = 0; level.length > 0; height += 1) {
    const above: Buffer[] = [];
    for (let index = 0; index * 256 < level.length; index += 1) {
      const tile = level.slice(index * 256, (index + 1) * 256);
      const group = String(index).padStart(3, '0');
      const suffix = tile.length === 256 ? '' : `.p/${tile.length}`;
      files.set(`tile/${height}/${group}${suffix}`, Buffer.concat(tile));
      if (tile.length === 256) above.push(rootOf(tile));
    }
    level = above;
  }
  return files;
}

let server: Server;
let url: string;
let folder: string;
let since: string;
const whole = filesOf(hashes);
const served = new Map<string, Buffer>();
const moved = new Set<string>();

const headAt = (size: number, log = LOG_KEY): string => headOf(hashes, size, { ...signersAt(size), log });

beforeAll(async () => {
  folder = await temporaryFolder();
  since = join(folder, 'older.txt');
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/log/', '');
    const body = served.get(path);
    if (moved.has(path)) response.writeHead(302, { location: '/elsewhere' }).end();
    else if (body) response.end(body);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** Verifies what is served after a change of it. @returns result, findings with their indexes, and what is open */
async function found(change: () => void, older?: string): Promise<readonly string[]> {
  served.clear();
  moved.clear();
  for (const [path, body] of whole) served.set(path, body);
  served.set('checkpoint', Buffer.from(headAt(SIZE)));
  change();
  if (older !== undefined) await writeFile(since, older);
  const options = { url, logKey: [LOG_KEY.verifierKey], ...(older === undefined ? {} : { since }) };
  const examined = await examine('tiles', [], options, new ProgressLine());
  if ('misuse' in examined) throw new Error(examined.misuse.en);
  const { result, findings, open } = examined.value;
  return [
    result,
    ...findings.map(({ code, index }) => (index === undefined ? code : `${code} ${index}`)),
    ...open.map(({ code }) => code),
  ];
}

/** Serves a tile with one of its hashes altered. */
function alter(path: string, at: number): void {
  const body = Buffer.from(whole.get(path) ?? '');
  body[at * 32] = (body[at * 32] ?? 0) ^ 1;
  served.set(path, body);
}

describe('the tiles of a log', () => {
  it('are proved, to the head and from an older one', async () => {
    expect(await found(() => undefined)).toEqual(['PROVED']);
    expect(await found(() => undefined, headAt(1_000))).toEqual(['PROVED']);
    expect(await found(() => undefined, headAt(0))).toEqual(['PROVED']);
  });

  it('may be full where they were partial', async () => {
    const more = filesOf(Array.from({ length: SIZE + 300 }, (_none, index) => leafHash(`leaf ${index}`)));
    const partial = [...whole.keys()].filter((path) => path.startsWith('tile/0/') && path.includes('.p/'));
    const proved = await found(() => {
      for (const path of partial) {
        served.delete(path);
        const full = path.replace(/\.p.*/, '');
        served.set(full, more.get(full) ?? Buffer.alloc(0));
      }
    });
    expect([partial.length, ...proved]).toEqual([1, 'PROVED']);
  });

  it('are wrong where a leaf was altered, and the tile above names its place', async () => {
    expect(await found(() => alter('tile/0/001', 7))).toEqual(['WRONG', 'HASH', 'HASH 256']);
    expect(await found(() => alter('tile/1/000', 3))).toEqual(['WRONG', 'HASH 768', 'HASH 0']);
    expect(await found(() => alter('tile/2/000.p/1', 0))).toEqual(['WRONG', 'HASH 0']);
  });

  it('do not begin with the leaves of a log that was forked', async () => {
    const fork = headOf(hashes.with(3, leafHash('other')), 1_000, signersAt(1_000));
    expect(await found(() => undefined, fork)).toEqual(['WRONG', 'CONSISTENCY']);
    expect(await found(() => served.set('checkpoint', Buffer.from(headAt(512))), headAt(1_000))).toEqual([
      'WRONG',
      'CONSISTENCY',
    ]);
  });

  it('are not read under a head that nobody trusted signed', async () => {
    expect(await found(() => served.set('checkpoint', Buffer.from(headAt(SIZE, OTHER_LOG_KEY))))).toEqual([
      'WRONG',
      'SIGNATURE',
    ]);
    expect(await found(() => served.set('checkpoint', Buffer.from('hello')))).toEqual(['WRONG', 'FORMAT']);
  });

  it('stay open where the hub does not give them, or gives more than there is, or sends one elsewhere', async () => {
    expect(await found(() => served.delete('checkpoint'))).toEqual(['INCOMPLETE', 'UNREACHABLE']);
    expect(await found(() => served.delete('tile/0/005'))).toEqual(['INCOMPLETE', 'UNREACHABLE']);
    expect(await found(() => served.set('tile/0/005', Buffer.alloc(8_193)))).toEqual([
      'INCOMPLETE',
      'UNREACHABLE',
    ]);
    expect(await found(() => moved.add('checkpoint'))).toEqual(['INCOMPLETE', 'UNREACHABLE']);
  });
});

describe('addresses of tiles', () => {
  it('are as tlog-tiles has them', () => {
    expect(addressOf({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(addressOf({ level: 2, index: 0, width: 1 })).toBe('tile/2/000.p/1');
    const widths = [0, 1, 2].map((level) => Array.from(tilesOf(level, 70_000), ({ width }) => width));
    expect(widths.map(({ length }) => length)).toEqual([274, 2, 1]);
    expect(widths.map((each) => each.at(-1))).toEqual([112, 17, 1]);
  });
});
