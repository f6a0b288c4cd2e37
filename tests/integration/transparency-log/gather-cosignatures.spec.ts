import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../../src/kernel/index.js';
import {
  formatNote,
  parseNote,
  parseVerifierKey,
  verifyNote,
} from '../../../src/transparency-log/notes/index.js';
import {
  CosignatureGatherer,
  LogWitnessesUnusable,
  readLogWitnesses,
  type Witness,
} from '../../../src/transparency-log/witnesses/index.js';
import { newSigner, SmallLog } from '../../testkit/log/small-log.js';
import { WitnessSite } from '../../testkit/log/witness-site.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const REGULATORS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'];
const QUORUM = 4;
/** No witness of this spec is that slow, but for the one that never answers. */
const PATIENT_MILLISECONDS = 60_000;

let folder: string;
let log: SmallLog;
let sites: WitnessSite[];
let gatherers: CosignatureGatherer[];
const clock = new SettableClock(new Date('2016-10-13T00:00:00Z'));

const start = (name: string, signer = newSigner(`${name}.example/witness`)): Promise<WitnessSite> =>
  WitnessSite.start({ folder: join(folder, name), logKeys: [log.verifierKey], clock, signer });

const witnessOf = (site: WitnessSite): Witness => ({
  name: site.signer.name,
  url: new URL(site.url),
  key: parseVerifierKey(site.verifierKey),
});

/** What the hub has: a log, which may have been forked or rolled back since, and the list of witnesses. */
function gathererOf(
  own: SmallLog,
  witnesses: readonly Witness[] = sites.map(witnessOf),
  timeoutMilliseconds = PATIENT_MILLISECONDS,
): CosignatureGatherer {
  const gatherer = new CosignatureGatherer({
    witnesses,
    quorum: QUORUM,
    timeoutMilliseconds,
    source: { consistencyProof: (from, to) => own.proof(from, to), newestSize: async () => own.size },
  });
  gatherers.push(gatherer);
  return gatherer;
}

beforeEach(async () => {
  folder = await temporaryFolder();
  log = new SmallLog().growTo(10);
  gatherers = [];
  sites = await Promise.all(REGULATORS.map((name) => start(name)));
});
afterEach(async () => {
  await Promise.all(gatherers.map((each) => each.close()));
  await Promise.all(sites.map((each) => each.stop()));
  await rm(folder, { recursive: true });
});

/** How many trusted witnesses a head is cosigned by. */
function countOf(
  head: string,
  cosignatures: Awaited<ReturnType<CosignatureGatherer['gather']>>['cosignatures'],
): number {
  const { text, signatures } = parseNote(head);
  const note = parseNote(formatNote({ text, signatures: [...signatures, ...cosignatures] }));
  const verified = verifyNote(
    note,
    sites.map((each) => parseVerifierKey(each.verifierKey)),
  );
  return verified.ok ? verified.signatures.length : 0;
}

describe('the cosignatures of six witnesses', () => {
  it('are gathered of all, head after head, and remembered', async () => {
    const gatherer = gathererOf(log);
    for (const size of [10, 10, 13, 64, 100]) {
      const head = await log.growTo(size).head();
      const gathered = await gatherer.gather(head);
      expect(gathered).toMatchObject({ failures: [], quorate: true });
      expect(countOf(head, gathered.cosignatures)).toBe(6);
    }
  });

  it('are enough with two of them away, and not with three', async () => {
    const gatherer = gathererOf(log);
    await gatherer.gather(await log.head());
    await Promise.all(sites.slice(0, 2).map((each) => each.stop()));
    const two = await gatherer.gather(await log.growTo(20).head());
    expect(two.quorate).toBe(true);
    expect(two.failures.map(({ witness, code }) => [witness, code])).toEqual([
      ['pboc.example/witness', 'UNREACHABLE'],
      ['banking.example/witness', 'UNREACHABLE'],
    ]);
    await sites[2]?.stop();
    const three = await gatherer.gather(await log.growTo(30).head());
    expect(three.quorate).toBe(false);
    expect(three.cosignatures).toHaveLength(3);
  });

  it('are there again when those who were away are back, which remember what they cosigned', async () => {
    const gatherer = gathererOf(log);
    await gatherer.gather(await log.head());
    const [first] = sites;
    if (!first) throw new Error('There is no witness.');
    await first.stop();
    await gatherer.gather(await log.growTo(20).head());
    sites[0] = await start('pboc', first.signer);
    const again = gathererOf(log);
    const gathered = await again.gather(await log.growTo(31).head());
    expect(gathered).toMatchObject({ failures: [], quorate: true });
    // Nobody was told by the hub where the others were.
    expect(gathered.cosignatures).toHaveLength(6);
  });

  it('are told as soon as there are enough, whoever does not answer, and the wait for him ends', async () => {
    const silent = createServer(() => undefined);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const [first, ...others] = sites.map(witnessOf);
    if (!first) throw new Error('There is no witness.');
    const head = await log.head();
    const round = gathererOf(log, [{ ...first, url }, ...others], 2_000);
    let told = 0;
    const gathered = await round.gather(head, (cosignatures) => {
      told = countOf(head, cosignatures);
    });
    expect(told).toBe(QUORUM);
    expect(gathered.cosignatures).toHaveLength(5);
    expect(gathered.failures).toMatchObject([{ code: 'UNREACHABLE' }]);
    await closeServer(silent);
  });
});

describe('a log that is not honest', () => {
  it('is found out by any one witness that saw the other branch', async () => {
    // The others saw what both branches have in common.
    for (const site of sites) await site.post(await log.request(0, 5));
    const forked = new SmallLog(log.signer).growTo(5).growTo(12, 'altered');
    await sites[3]?.post(await log.request(5, 10));
    const gathered = await gathererOf(forked).gather(await forked.head());
    expect(gathered.quorate).toBe(true);
    expect(gathered.failures).toMatchObject([
      { witness: 'insurance.example/witness', code: 'INCONSISTENT', witnessSize: 10 },
    ]);
    expect(sites[3]?.logged).toMatchObject([{ level: 50, cosignedSize: 10, size: 12 }]);
  });

  it('is found out by any one witness that saw what was lost', async () => {
    const gatherer = gathererOf(log);
    await gatherer.gather(await log.head());
    log.growTo(20);
    await sites[5]?.post(await log.request(10, 20));
    const restored = new SmallLog(log.signer).growTo(15);
    const [early, late] = [gathererOf(restored), gathererOf(restored.growTo(15))];
    for (const each of [early, late])
      expect((await each.gather(await restored.head())).failures).toMatchObject([
        { witness: 'police.example/witness', code: 'INCONSISTENT', witnessSize: 20 },
      ]);
    // It has grown beyond what was lost, with other records.
    restored.growTo(30, 'anew');
    expect((await early.gather(await restored.head())).failures).toMatchObject([
      { witness: 'police.example/witness', code: 'INCONSISTENT', witnessSize: 20 },
    ]);
  });
});

describe('a witness that does not cosign', () => {
  it('is no alarm where a newer head was cosigned meanwhile', async () => {
    const gatherer = gathererOf(log);
    const older = await log.head();
    await gatherer.gather(await log.growTo(20).head());
    const { failures, quorate } = await gatherer.gather(older);
    expect(quorate).toBe(false);
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['CONFLICT']));
    expect((await gathererOf(log).gather(older)).failures.map(({ code }) => code)).toEqual(
      Array.from({ length: 6 }, () => 'CONFLICT'),
    );
  });

  it('is asked again after it said that it has more than the log', async () => {
    let answers = 0;
    const [first, ...others] = sites;
    if (!first) throw new Error('There is no witness.');
    const liar = createServer((request, response) => {
      answers++;
      if (answers === 1) response.writeHead(409).end('1000\n');
      else void passOn(request, response, first);
    });
    liar.listen(0, '127.0.0.1');
    await once(liar, 'listening');
    const url = new URL(`http://127.0.0.1:${(liar.address() as AddressInfo).port}`);
    const gatherer = gathererOf(log, [{ ...witnessOf(first), url }, ...others.map(witnessOf)]);
    expect((await gatherer.gather(await log.head())).failures).toMatchObject([{ code: 'INCONSISTENT' }]);
    expect((await gatherer.gather(await log.growTo(12).head())).failures).toEqual([]);
    await closeServer(liar);
  });

  it('is none at all where another key signs, nor where it does not know the log', async () => {
    const [first, second, ...others] = sites.map(witnessOf);
    if (!first || !second) throw new Error('There is no witness.');
    const gatherer = gathererOf(log, [{ ...first, key: second.key }, ...others]);
    expect((await gatherer.gather(await log.head())).failures).toMatchObject([{ code: 'BAD_SIGNATURE' }]);
    const foreign = new SmallLog(newSigner('other.example/log')).growTo(3);
    const { failures } = await gathererOf(foreign).gather(await foreign.head());
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['REFUSED']));
  });

  it.each<[string, number, string, string]>([
    ['an empty answer', 200, '', 'BAD_SIGNATURE'],
    ['rubbish', 200, '<html>', 'BAD_SIGNATURE'],
    ['more than it may say', 200, 'a'.repeat(70_000), 'UNREACHABLE'],
    ['a conflict without a size', 409, 'no', 'REFUSED'],
    ['the same conflict for ever', 409, '3\n', 'CONFLICT'],
    ['a size beyond the log', 409, '9007199254740991\n', 'INCONSISTENT'],
    ['a redirect', 302, '', 'REFUSED'],
    ['a fault', 503, '', 'UNREACHABLE'],
  ])('is told apart: %s', async (_what, status, body, code) => {
    const odd = createServer((_request, response) => response.writeHead(status).end(body));
    odd.listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const url = new URL(`http://127.0.0.1:${(odd.address() as AddressInfo).port}/prefix/`);
    const [first, ...others] = sites.map(witnessOf);
    if (!first) throw new Error('There is no witness.');
    const gathered = await gathererOf(log, [{ ...first, url }, ...others]).gather(await log.head());
    expect(gathered.failures).toMatchObject([{ witness: first.key.name, code }]);
    expect(gathered.cosignatures).toHaveLength(5);
    await closeServer(odd);
  });
});

async function passOn(request: IncomingMessage, response: ServerResponse, site: WitnessSite): Promise<void> {
  const answer = await site.post(await textOf(request));
  response.writeHead(answer.status).end(await answer.text());
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

describe('the file of witnesses', () => {
  const entries = (): { name: string; url: string; key: string }[] =>
    sites.map(({ signer, url, verifierKey: key }) => ({ name: signer.name, url, key }));
  const read = async (value: unknown, quorum = QUORUM): Promise<Witness[]> => {
    const file = join(folder, 'witnesses.json');
    await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
    return readLogWitnesses(file, quorum);
  };

  it('names each with its address and its key', async () => {
    const witnesses = await read(entries());
    const gathered = await gathererOf(log, witnesses).gather(await log.head());
    expect(gathered.cosignatures).toHaveLength(6);
  });

  it.each<[string, () => unknown, string]>([
    ['no JSON', () => '[', 'could not be read as JSON'],
    ['nobody', () => [], 'is wrong at its top'],
    ['a member that nobody knows', () => [{ ...entries()[0], more: 1 }], 'is wrong at 0'],
    ['no address', () => [{ ...entries()[0], url: 'file:///etc' }], 'is wrong at 0.url'],
    ['no key', () => [{ ...entries()[0], key: 'abc' }], 'is no verifier key'],
    ['the key of the log', () => [{ ...entries()[0], key: log.verifierKey }], 'not that of a witness'],
    ['one key twice', () => [...entries(), entries()[0]], 'names one key twice'],
    ['fewer than have to cosign', () => entries().slice(0, 3), 'names 3 witnesses, and 4'],
  ])('is refused with %s', async (_what, value, message) => {
    await expect(read(value())).rejects.toThrow(LogWitnessesUnusable);
    await expect(read(value())).rejects.toThrow(message);
  });
});
