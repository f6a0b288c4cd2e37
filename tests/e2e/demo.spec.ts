import { ResourceStack } from '../../src/kernel/index.js';
import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playDemo } from '../../src/cli/commands/demo.js';
import { readConfig, type Config } from '../../src/config/index.js';
import { CAST, JsonNarrator, type Cast } from '../../src/demo/index.js';
import { at, listAt } from '../testkit/at.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const DEMO_MILLISECONDS = 180_000;

/** A temporary folder of the test's own, so that what the demo leaves behind can be seen. */
let temporary: string;
beforeEach(async () => {
  temporary = await temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});

/** Plays the demo and keeps what it told, one object for each step. */
async function play(
  config: Config,
  cast: Cast = CAST,
): Promise<{ told: readonly unknown[]; failure: unknown }> {
  const told: unknown[] = [];
  const narrator = new JsonNarrator((line) => told.push(JSON.parse(line)));
  const failure: unknown = await playDemo(config, new ResourceStack(), {
    narrator,
    cast,
    log: () => undefined,
  }).then(
    () => null,
    (error: unknown) => error,
  );
  return { told, failure };
}

describe('npm run demo', () => {
  it(
    'plays every step on a database of its own and leaves nothing behind',
    async () => {
      const elsewhere = 'postgres://nobody:nothing@127.0.0.1:1/kept';
      const { told, failure } = await play({ ...readConfig(), databaseUrl: elsewhere });
      expect(failure).toBeNull();
      expect(told.map((step) => [at(step, 'number'), at(step, 'ok')])).toEqual(
        Array.from({ length: 14 }, (_, index) => [index + 1, true]),
      );
      for (const step of told) expect(listAt(step, 'checks')).not.toEqual([]);
      const facts = told.flatMap((step) => listAt(step, 'checks'));
      for (const fact of [
        'After one view for the draft and another view, one member absent',
        "The hub's published key verifies its signature (签名)",
        'Verified, it goes back to the office',
        'The case is determined, and the dispute closed with its last order',
      ]) {
        expect(facts).toContain(fact);
      }
      expect(await readdir(temporary)).toEqual([]);
    },
    DEMO_MILLISECONDS,
  );

  it(
    'fails in the step where a leader turns out to be an officer, and cleans up',
    async () => {
      const cast: Cast = { ...CAST, chair: { ...CAST.chair, role: 'OFFICER' } };
      const { told, failure } = await play(readConfig(), cast);
      expect(failure).toMatchObject({ name: 'CommandFailure', message: expect.stringContaining('step 8') });
      expect(told).toHaveLength(8);
      expect(told.at(-1)).toMatchObject({ number: 8, ok: false, failure: { found: 'ACTOR_NOT_ALLOWED' } });
      expect(await readdir(temporary)).toEqual([]);
    },
    DEMO_MILLISECONDS,
  );

  it('does not run in production', async () => {
    const { told, failure } = await play({ ...readConfig(), production: true });
    expect(failure).toMatchObject({ name: 'CommandFailure' });
    expect(told).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });
});
