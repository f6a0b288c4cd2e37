import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../../src/kernel/index.js';
import {
  ED25519_COSIGNATURE,
  formatNote,
  parseNote,
  parseSignatures,
  signNote,
  verifierKeyOf,
  verifyNote,
} from '../../../src/transparency-log/notes/index.js';
import { leafHash } from '../../../src/transparency-log/tree/index.js';
import { WitnessFolderUnusable } from '../../../src/witness/index.js';
import { newSigner, SmallLog } from '../../testkit/log/small-log.js';
import { WitnessSite } from '../../testkit/log/witness-site.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const NOW = new Date('2016-10-13T00:00:00Z');
const SECONDS = NOW.getTime() / 1_000;

let folder: string;
let log: SmallLog;
let clock: SettableClock;
let witness: WitnessSite;

const start = (signer?: WitnessSite['signer']): Promise<WitnessSite> =>
  WitnessSite.start({ folder, logKeys: [log.verifierKey], clock, ...(signer ? { signer } : {}) });

beforeEach(async () => {
  folder = await temporaryFolder();
  log = new SmallLog().growTo(20);
  clock = new SettableClock(NOW);
  witness = await start();
});
afterEach(async () => {
  await witness.stop();
  await rm(folder, { recursive: true });
});

/** Status and refusal code, or the body where it is none. */
async function outcome(answer: Promise<Response>): Promise<readonly [number, string]> {
  const response = await answer;
  const body = await response.text();
  if (!body.startsWith('{')) return [response.status, body];
  const { errors } = JSON.parse(body) as { errors: { extensions: { reason: string } }[] };
  return [response.status, errors[0]?.extensions.reason ?? ''];
}

/** Whether an answer's lines are the witness' cosignature of a head, and when it was made. */
async function cosignedAt(lines: string, head: string): Promise<number | null> {
  const { text } = parseNote(head);
  const key = verifierKeyOf(witness.signer, ED25519_COSIGNATURE);
  const verified = verifyNote({ text, signatures: parseSignatures(lines) }, [key]);
  return verified.ok ? (verified.signatures[0]?.seconds ?? null) : null;
}

const evidence = (): Promise<string[]> => readdir(join(folder, 'evidence'));
const cosignedUrl = async (): Promise<string> => {
  const [file = ''] = await readdir(join(folder, 'logs'));
  return `${witness.url}/${file.replace('.txt', '')}/checkpoint`;
};

describe('a witness', () => {
  it('cosigns what continues the log, and says at which time', async () => {
    for (const [oldSize, size] of [
      [0, 3],
      [3, 8],
      [8, 8],
      [8, 20],
    ] as const) {
      const response = await witness.post(await log.request(oldSize, size));
      expect(response.status).toBe(200);
      expect(await cosignedAt(await response.text(), await log.head(size))).toBe(SECONDS);
    }
    expect(await evidence()).toEqual([]);
  });

  it('cosigns the empty log, with its own root alone', async () => {
    const empty = new SmallLog(log.signer);
    expect((await witness.post(await empty.request(0))).status).toBe(200);
    const text = `${log.origin}\n0\n${leafHash('x').toString('base64')}\n`;
    const note = formatNote({ text, signatures: [await signNote(text, log.signer)] });
    expect(await outcome(witness.post(`old 0\n\n${note}`))).toEqual([422, 'EMPTY_LOG_ROOT_WRONG']);
    expect((await witness.post(await log.request(0, 20))).status).toBe(200);
  });

  it('serves the head that it cosigned last, with both signatures and no others', async () => {
    const unknown = await fetch(`${witness.url}/${'0'.repeat(64)}/checkpoint`);
    expect(unknown.status).toBe(404);
    const other = newSigner('other.example');
    const head = parseNote(await log.head());
    const signatures = [await signNote(head.text, other), ...head.signatures];
    await witness.post(`old 0\n\n${formatNote({ text: head.text, signatures })}`);
    const served = await fetch(await cosignedUrl());
    expect(served.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const note = parseNote(await served.text());
    expect(note.signatures.map(({ name }) => name)).toEqual([log.origin, witness.signer.name]);
    expect(await cosignedAt(formatNote(note).split('\n\n')[1] ?? '', await log.head())).toBe(SECONDS);
  });

  it('says which size it cosigned last to whoever does not know', async () => {
    await witness.post(await log.request(0, 8));
    const response = await witness.post(await log.request(0, 20));
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toBe('text/x.tlog.size');
    expect(await response.text()).toBe('8\n');
    expect(await outcome(witness.post(await log.request(5, 20)))).toEqual([409, '8\n']);
  });

  it('does not cosign an older head when it has cosigned a newer one', async () => {
    await witness.post(await log.request(0, 20));
    expect(await outcome(witness.post(await log.request(0, 12)))).toEqual([409, '20\n']);
    expect(await outcome(witness.post(await log.request(20, 12)))).toEqual([400, 'OLD_SIZE_TOO_LARGE']);
  });

  it('judges one request after another: of many at once from the same size one is cosigned', async () => {
    await witness.post(await log.request(0, 5));
    const requests = await Promise.all(Array.from({ length: 12 }, (_, each) => log.request(5, 6 + each)));
    const statuses = (await Promise.all(requests.map((each) => witness.post(each)))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(11);
  });

  it('does not say an earlier time after its clock was set back', async () => {
    await witness.post(await log.request(0, 5));
    clock.advance(-3_600_000);
    const response = await witness.post(await log.request(5, 6));
    expect(await cosignedAt(await response.text(), await log.head(6))).toBe(SECONDS);
  });
});

describe('a log that is not honest', () => {
  const altered = (): SmallLog => new SmallLog(log.signer).growTo(7).grow('altered').growTo(25);

  it.each([
    ['grown on', 8, 25, false],
    ['of the same size', 20, 20, true],
  ])('is found out when it was forked and %s, and both heads are kept', async (_what, from, to, proven) => {
    await witness.post(await log.request(0, from));
    const forked = altered();
    const body = (await forked.request(from, to)).replace(/^[^]*?\n\n/, `old ${from}\n\n`);
    for (const each of [await forked.request(from, to), body])
      expect(await outcome(witness.post(each))).toEqual([422, 'LOG_INCONSISTENT']);
    expect((await evidence()).toSorted()).toEqual([
      `20161013T000000.000Z-${to}-cosigned.txt`,
      `20161013T000000.000Z-${to}.txt`,
    ]);
    expect(await readFile(join(folder, 'evidence', `20161013T000000.000Z-${to}.txt`), 'utf8')).toBe(
      await forked.head(to),
    );
    expect(witness.logged).toMatchObject([
      {
        level: 50,
        msg: 'the log does not continue what this witness cosigned',
        cosignedSize: from,
        size: to,
        proven,
      },
    ]);
    // What it knows is as it was.
    expect((await witness.post(await log.request(from, 20))).status).toBe(200);
  });

  it('is found out by two roots of one size, whatever old size it names', async () => {
    await witness.post(await log.request(0, 20));
    expect(await outcome(witness.post(await altered().request(0, 20)))).toEqual([409, '20\n']);
    expect(witness.logged).toMatchObject([{ proven: true, size: 20 }]);
  });

  it('fills no disk by being found out again and again', async () => {
    await witness.post(await log.request(0, 20));
    const body = await altered().request(20, 20);
    for (let time = 0; time < 5; time++) await witness.post(body);
    expect(await evidence()).toHaveLength(2);
    expect(witness.logged).toHaveLength(1);
  });
});

describe('a request that is not as it should be', () => {
  const hash = Buffer.alloc(32).toString('base64');

  it.each<[string, (head: string) => string | Buffer]>([
    ['nothing', () => ''],
    ['no old size', (head) => `\n\n${head}`],
    ['an old size with a leading zero', (head) => `old 00\n\n${head}`],
    ['a negative old size', (head) => `old -1\n\n${head}`],
    ['an old size beyond 2^53', (head) => `old 9007199254740993\n\n${head}`],
    ['carriage returns', (head) => `old 0\r\n\r\n${head}`],
    ['no empty line before the checkpoint', (head) => `old 0\n${head}`],
    ['bad base64 in the proof', (head) => `old 0\n${hash.slice(0, -1)}\n\n${head}`],
    ['a proof line that is too short', (head) => `old 0\nAAAA\n\n${head}`],
    ['64 lines of proof', (head) => `old 0\n${`${hash}\n`.repeat(64)}\n${head}`],
    ['no signature at all', (head) => `old 0\n\n${parseNote(head).text}`],
    ['bad base64 in a signature', (head) => `old 0\n\n${head.replace(/=*\n$/, '!\n')}`],
    ['a checkpoint of two lines', (head) => `old 0\n\n${head.replace(/\n20\n/, '\n')}`],
    [
      'bytes that are no UTF-8',
      (head) => Buffer.concat([Buffer.from(`old 0\n\n`), Buffer.from([0xff]), Buffer.from(head)]),
    ],
    ['what a browser sends', () => 'a=b&c=d'],
  ])('gets 400 with %s', async (_what, body) => {
    expect(await outcome(witness.post(body(await log.head())))).toEqual([400, 'WITNESS_REQUEST_MALFORMED']);
  });

  it('gets 413 where it is larger than 128 KiB, and 63 lines of proof are taken', async () => {
    expect((await witness.post(Buffer.alloc(131_073, 'a'))).status).toBe(413);
    await witness.post(await log.request(0, 5));
    const body = `old 5\n${`${hash}\n`.repeat(63)}\n${await log.head()}`;
    expect(await outcome(witness.post(body))).toEqual([422, 'LOG_INCONSISTENT']);
  });

  it('gets 422 for a proof where there is nothing to prove, which is no evidence', async () => {
    expect(await outcome(witness.post(`old 0\n${hash}\n\n${await log.head()}`))).toEqual([
      422,
      'PROOF_NOT_EMPTY',
    ]);
    await witness.post(await log.request(0, 20));
    expect(await outcome(witness.post(`old 20\n${hash}\n\n${await log.head()}`))).toEqual([
      422,
      'PROOF_NOT_EMPTY',
    ]);
    expect(await evidence()).toEqual([]);
  });

  it('gets 404 of a log that is not watched', async () => {
    const foreign = new SmallLog(newSigner('other.example/log')).growTo(3);
    expect(await outcome(witness.post(await foreign.request(0)))).toEqual([404, 'LOG_UNKNOWN']);
  });

  it('gets 403 without a signature of the log, and with a wrong one', async () => {
    const { text, signatures } = parseNote(await log.head());
    const stranger = new SmallLog(newSigner(log.origin)).growTo(3);
    expect(await outcome(witness.post(await stranger.request(0)))).toEqual([403, 'LOG_SIGNATURE_MISSING']);
    const other = text.replace('\n20\n', '\n21\n');
    expect(await outcome(witness.post(`old 0\n\n${formatNote({ text: other, signatures })}`))).toEqual([
      403,
      'LOG_SIGNATURE_WRONG',
    ]);
    expect(await readdir(join(folder, 'logs'))).toEqual([]);
  });

  it('gets 405 and 404 where there is nothing to be had', async () => {
    expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${witness.url}/sign-subtree`, { method: 'POST' })).status).toBe(404);
    await witness.post(await log.request(0, 5));
    const url = await cosignedUrl();
    await rm(join(folder, 'logs'), { recursive: true });
    await witness.stop();
    witness = await start();
    expect(await outcome(fetch(url.replace(/^.*(?=\/[0-9a-f]{64})/, witness.url)))).toEqual([
      404,
      'NOT_COSIGNED_YET',
    ]);
  });
});

describe('what a witness keeps', () => {
  it('is there after it was stopped, and is cosigned by the key that it has then', async () => {
    await witness.post(await log.request(0, 8));
    await witness.stop();
    witness = await start(newSigner('securities.example/witness'));
    expect(await outcome(witness.post(await log.request(0, 20)))).toEqual([409, '8\n']);
    expect((await witness.post(await log.request(8, 20))).status).toBe(200);
    const ready = await fetch(`${witness.url}/health/ready`);
    expect(await ready.json()).toEqual({
      status: 'ready',
      logs: [{ origin: log.origin, size: 20 }],
      evidence: 0,
    });
    expect((await fetch(`${witness.url}/health/live`)).status).toBe(200);
  });

  it('is no other witness’ at the same time', async () => {
    await expect(start()).rejects.toThrow('Another witness runs on the folder');
  });

  it.each([
    ['cut off', (note: string) => note.slice(0, 40)],
    ['emptied', () => ''],
    ['altered', (note: string) => note.replace('\n8\n', '\n7\n')],
  ])('is not begun anew when it was %s', async (_what, damage) => {
    await witness.post(await log.request(0, 8));
    const [name = ''] = await readdir(join(folder, 'logs'));
    const file = join(folder, 'logs', name);
    await writeFile(file, damage(await readFile(file, 'utf8')));
    await witness.stop();
    await expect(start()).rejects.toThrow(WitnessFolderUnusable);
    await writeFile(file, formatNote(parseNote(await log.head(8))));
    witness = await start();
  });
});
