import { ResourceStack } from '../../src/kernel/index.js';
import { readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playDemo, type DemoOptions } from '../../src/cli/commands/demo.js';
import { readConfig, type Config } from '../../src/config/index.js';
import { CAST, JsonNarrator, type Cast, type Narrator } from '../../src/demo/index.js';
import { at, listAt } from '../testkit/at.js';
import { folderInMemory } from '../testkit/temporary-folder.js';

const DEMO_MILLISECONDS = 180_000;

/** A temporary folder of the test's own, so that what the demo leaves behind can be seen. */
let temporary: string;
beforeEach(async () => {
  temporary = await folderInMemory();
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});

interface Played {
  readonly told: readonly unknown[];
  /** The same in Chinese, but for what the hub answered in the language of the play. */
  readonly inChinese: readonly unknown[];
  readonly failure: unknown;
}

/** Tells everything to both. */
function tee(one: Narrator, other: Narrator): Narrator {
  const both = [one, other];
  return {
    begins: (step) => both.forEach((each) => each.begins(step)),
    acts: (player, deed) => both.forEach((each) => each.acts(player, deed)),
    shows: (rows) => both.forEach((each) => each.shows(rows)),
    checked: (fact) => both.forEach((each) => each.checked(fact)),
    succeeded: (milliseconds) => both.forEach((each) => each.succeeded(milliseconds)),
    failed: (failure) => both.forEach((each) => each.failed(failure)),
  };
}

/** Plays the demo and keeps what it told, one object for each step. */
async function play(
  config: Config,
  { language = 'en', cast = CAST }: Partial<DemoOptions> = {},
): Promise<Played> {
  const told: unknown[] = [];
  const inChinese: unknown[] = [];
  const narrator = tee(
    new JsonNarrator((line) => told.push(JSON.parse(line)), language),
    new JsonNarrator((line) => inChinese.push(JSON.parse(line)), 'zh'),
  );
  const failure: unknown = await playDemo(config, new ResourceStack(), {
    narrator,
    cast,
    language,
    log: () => undefined,
  }).then(
    () => null,
    (error: unknown) => error,
  );
  return { told, inChinese, failure };
}

/** The hub's own words are held elsewhere. */
const QUOTED: ReadonlySet<unknown> = new Set(['答复', '处理办法']);
const HAN = /\p{Script=Han}/u;
const CODE = /[A-Z][A-Z_]{3,}/;
const ISO = /\d{4}-\d{2}-\d{2}/;
const ENGLISH_WORD = /[A-Za-z]{3,}/;

/** What was told in Chinese and would not be understood: codes, instants of machines, English words among Chinese. */
function unreadable(steps: readonly unknown[]): readonly string[] {
  const texts = steps.flatMap((step) => [
    String(at(step, 'title', 'zh')),
    ...listAt(step, 'acts').map((act) => String(at(act, 'deed'))),
    ...listAt(step, 'checks').map(String),
    ...listAt(step, 'values').flatMap((row) => {
      const cells = listAt(row);
      return QUOTED.has(cells[0]) ? [] : cells.map(String);
    }),
  ]);
  return texts.filter(
    (text) =>
      // Its name is drawn, and may look like anything.
      !text.startsWith(temporary) &&
      (CODE.test(text) || ISO.test(text) || (HAN.test(text) && ENGLISH_WORD.test(text))),
  );
}

describe('npm run demo', () => {
  it(
    'plays every step on a database of its own and leaves nothing behind',
    async () => {
      const elsewhere = 'postgres://nobody:nothing@127.0.0.1:1/kept';
      const { told, inChinese, failure } = await play({ ...readConfig(), databaseUrl: elsewhere });
      expect(failure).toBeNull();
      expect(told.map((step) => [at(step, 'number'), at(step, 'ok')])).toEqual(
        Array.from({ length: 14 }, (_, index) => [index + 1, true]),
      );
      for (const step of told) expect(listAt(step, 'checks')).not.toEqual([]);
      const facts = told.flatMap((step) => listAt(step, 'checks'));
      for (const fact of [
        'After one view for the draft and another view, one member absent',
        "The hub's published key verifies its signature",
        'Verified, it goes back to the office',
        'The matter is determined, and the dispute closed with its last order',
      ]) {
        expect(facts).toContain(fact);
      }
      expect(unreadable(inChinese)).toEqual([]);
      expect(await readdir(temporary)).toEqual([]);
    },
    DEMO_MILLISECONDS,
  );

  it(
    'fails in the step where a leader turns out to be an officer, says so in Chinese, and cleans up',
    async () => {
      const cast: Cast = { ...CAST, chair: { ...CAST.chair, role: 'OFFICER' } };
      const { told, failure } = await play(readConfig(), { cast, language: 'zh' });
      expect(failure).toMatchObject({
        name: 'CommandFailure',
        message: expect.stringMatching(/^演示在第8步未能成功：\p{Script=Han}/u),
      });
      expect(told).toHaveLength(8);
      expect(told.at(-1)).toMatchObject({ number: 8, ok: false, failure: { found: 'ACTOR_NOT_ALLOWED' } });
      expect(unreadable(told)).toEqual([]);
      const answers = told.flatMap((step) => listAt(step, 'values')).filter((row) => at(row, 0) === '答复');
      expect(answers.filter((row) => !HAN.test(String(at(row, 1))))).toEqual([]);
      expect(answers).not.toEqual([]);
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
