import { watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ED25519_SIGNATURE,
  parseVerifierKey,
  verifierKeyOf,
} from '../../../src/transparency-log/notes/index.js';
import { SmallLog } from '../../testkit/log/small-log.js';
import { HubProcess } from '../../testkit/processes/hub-process.js';
import { runCommand } from '../../testkit/processes/run-command.js';
import { Random } from '../../testkit/random.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const NAME = 'securities.example/witness';
const LIVES = 4;

let folder: string;
const witnesses: HubProcess[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(witnesses.splice(0).map((each) => each.kill()));
  await rm(folder, { recursive: true });
});

const options = (log: SmallLog): string[] => [
  '--name',
  NAME,
  '--folder',
  join(folder, 'witness'),
  '--log-key',
  log.verifierKey,
];

async function start(log: SmallLog): Promise<HubProcess> {
  const parameters = ['witness', 'start', ...options(log), '--port', '0'];
  const witness = await HubProcess.start({ environment: {}, parameters });
  witnesses.push(witness);
  return witness;
}

/** Status and body; null where the witness was killed before it answered. */
async function post({ url }: HubProcess, body: string): Promise<{ status: number; text: string } | null> {
  try {
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
}

/** The size that a witness cosigned last, which it says to whoever does not know. */
async function sizeOf(witness: HubProcess, log: SmallLog): Promise<number> {
  const { status, text } = (await post(witness, await log.request(0, log.size))) ?? { status: 0, text: '' };
  expect([200, 409]).toContain(status);
  return status === 409 ? Number(text) : log.size;
}

describe('a witness that is killed while it writes', () => {
  it('has what it gave out when it comes back, and never signs another branch', async () => {
    const random = new Random(20_161_013);
    const log = new SmallLog().growTo(400);
    const forked = new SmallLog(log.signer).growTo(1, 'altered').growTo(400);
    const branches: (number | null)[] = [];
    let acknowledged = 0;
    for (let life = 1; life <= LIVES; life++) {
      const witness = await start(log);
      const size = life === 1 ? 0 : await sizeOf(witness, log);
      expect(size, `life ${life}`).toBeGreaterThanOrEqual(acknowledged);
      const other = size > 0 ? await post(witness, await forked.request(size, size + 1)) : null;
      branches.push(other?.status ?? null);
      let at = size;
      const last = at + 1 + random.below(40);
      let dead: Promise<void> = Promise.resolve();
      // In the middle of a write: the new state is there, and not yet in the place of the old one.
      const writes = watch(join(folder, 'witness', 'logs'), (_event, name) => {
        if (at >= last && name?.endsWith('.tmp')) dead = witness.kill();
      });
      for (;;) {
        const got = await post(witness, await log.request(at, at + 1));
        if (!got) break;
        expect(got.status, `life ${life}`).toBe(200);
        at += 1;
        acknowledged = at;
      }
      writes.close();
      await dead;
    }
    expect(acknowledged).toBeGreaterThan(LIVES);
    expect(branches).toEqual([null, ...Array.from({ length: LIVES - 1 }, () => 422)]);
  });
});

describe('huishang witness', () => {
  it('prints the verifier key of the witness that runs on the folder, and says what is wrong', async () => {
    const log = new SmallLog().growTo(3);
    const witness = await start(log);
    const answer = await post(witness, await log.request(0));
    expect(answer?.status).toBe(200);
    const printed = await runCommand(
      ['witness', 'key', '--name', NAME, '--folder', join(folder, 'witness')],
      {},
    );
    const key = parseVerifierKey(printed.output.trim());
    expect(key.name).toBe(NAME);
    expect(answer?.text).toContain(`— ${NAME} `);

    const second = await runCommand(['witness', 'start', ...options(log), '--port', '0'], {});
    expect(second).toMatchObject({ exitCode: 1 });
    expect(second.errors).toContain('Another witness runs on the folder');
    await witness.stop();
  });

  it.each<[string, readonly string[], Record<string, string>, string]>([
    ['no name', ['--log-key', 'x'], {}, 'is no verifier key of a log'],
    ['no log', ['--name', NAME], {}, 'A witness needs the verifier key'],
    ['a name with a space', ['--name', 'a b'], { LOG: '1' }, 'A witness cannot be named "a b"'],
    [
      'no key in production',
      ['--name', NAME],
      { LOG: '1', NODE_ENV: 'production' },
      'WITNESS_KEY must be set',
    ],
    ['no file of keys', ['--name', NAME, '--log-keys', '/nowhere'], {}, '/nowhere could not be read'],
  ])('does not start with %s', async (_what, parameters, { LOG, ...environment }, message) => {
    const log = new SmallLog();
    const given = LOG === undefined ? [] : ['--log-key', log.verifierKey];
    const outcome = await runCommand(
      ['witness', 'start', '--port', '0', '--folder', join(folder, 'other'), ...given, ...parameters],
      environment,
    );
    expect(outcome.exitCode).toBe(1);
    expect(outcome.errors).toContain(message);
  });

  it('does not take the key of another purpose, nor that of a witness for the log', async () => {
    const file = join(folder, 'ruling.json');
    await runCommand(['key', 'generate', '--purpose', 'ruling', '--out', file], {});
    const log = new SmallLog();
    const wrong = await runCommand(['witness', 'key', '--name', NAME, '--key', file], {});
    expect(wrong.errors).toContain('holds a key of another purpose');
    const right = join(folder, 'witness.json');
    await runCommand(['key', 'generate', '--purpose', 'witness', '--out', right], {});
    const { output } = await runCommand(['witness', 'key', '--name', NAME, '--key', right], {});
    const own = await runCommand(
      ['witness', 'start', ...options(log), '--log-key', output.trim(), '--port', '0'],
      {},
    );
    expect(own.errors).toContain('is the verifier key of a witness');
    expect(verifierKeyOf(log.signer, ED25519_SIGNATURE).name).toBe(log.origin);
  });
});
