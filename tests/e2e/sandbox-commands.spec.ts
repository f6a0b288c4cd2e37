import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readProfile } from '../../src/sandbox/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

let source: TestDatabase;
let twin: TestDatabase;
let folder: string;
beforeAll(async () => {
  source = await createTestDatabase();
  twin = await createTestDatabase({ empty: true });
  folder = await temporaryFolder();
});
afterAll(async () => {
  await source?.drop();
  await twin?.drop();
  await rm(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

const sandbox = (
  { connection }: TestDatabase,
  parameters: readonly string[],
  more: Readonly<Record<string, string>> = {},
) =>
  runCommand(['sandbox', ...parameters], {
    DATA_DIR: folder,
    DATABASE_URL: connection.ownerUrl,
    DATABASE_ROLE_SECRET: inject('server').roleSecret,
    ...more,
  });

const create = (...parameters: readonly string[]) =>
  sandbox(twin, ['create', '--platforms', '12', '--no-matters', ...parameters]);

it('the profile is a file of its own that tells its digest, and is never written over another', async () => {
  const { exitCode, output } = await sandbox(source, ['profile', '--out', at('profile.json')]);
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: expect.stringMatching(/profile\.json: \d+ tables, SHA-256 [0-9a-f]{64}\./) as string,
  });
  const text = await readFile(at('profile.json'), 'utf8');
  expect(readProfile(text).tables).toBeDefined();
  const again = await sandbox(source, ['profile', '--out', at('profile.json')]);
  expect(again).toMatchObject({ exitCode: 1, errors: expect.stringContaining('EEXIST') as string });
  expect(await readFile(at('profile.json'), 'utf8')).toBe(text);
});

it('a sandbox is refused where it would change logins, in production, and by numbers and files that are none', async () => {
  const other = source.connection.ownerUrl;
  const profile = ['--profile', at('profile.json')];
  const out = ['--out', at('refused.json')];
  expect(await create(...profile, ...out, '--database', other)).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining('on the server of DATABASE_URL') as string,
  });
  expect(await sandbox(twin, ['create', ...profile, ...out], { NODE_ENV: 'production' })).toMatchObject({
    exitCode: 1,
  });
  expect(await create(...profile, ...out, '--platforms', '0')).toMatchObject({
    exitCode: 2,
    errors: expect.stringContaining('from 1 to 500000') as string,
  });
  await writeFile(at('other.json'), '{"names":["某公司"]}');
  expect(await create('--profile', at('other.json'), ...out)).toMatchObject({ exitCode: 1 });
  // Nothing is left of a sandbox that was not made.
  await expect(stat(at('refused.json'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('a sandbox is made with a file of tokens for its owner alone, says what it is, and has nothing of its source', async () => {
  const made = await create('--profile', at('profile.json'), '--out', at('sandbox.json'), '--seed', '3');
  expect(made).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/sandbox\.json: \d+ tokens, good for 7 days/) as string,
  });
  const paper = JSON.parse(await readFile(at('sandbox.json'), 'utf8')) as {
    readonly platforms: number;
    readonly seed: string;
    readonly tokens: readonly object[];
  };
  expect(paper).toMatchObject({ platforms: 12, seed: '3' });
  expect(paper.tokens.length).toBeGreaterThan(10);
  expect((await stat(at('sandbox.json'))).mode & 0o777).toBe(0o600);

  expect(await sandbox(twin, ['profile', '--out', at('of-a-twin.json')])).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining('is a sandbox itself') as string,
  });

  const compared = await sandbox(source, ['compare', '--twin', twin.connection.ownerUrl, '--json']);
  expect(compared.exitCode).toBe(0);
  const { values, rows, leaks, distances } = JSON.parse(compared.output) as {
    readonly values: number;
    readonly rows: number;
    readonly leaks: readonly object[];
    readonly distances: readonly object[];
  };
  expect(leaks).toEqual([]);
  for (const counted of [values, rows, distances.length]) expect(counted).toBeGreaterThan(0);
});

it('what stands in both is named, and the exit code says so', async () => {
  const owner = await twin.asOwner();
  const [firm]: { name: string }[] = await (
    await source.asOwner()
  ).query('SELECT name FROM coordination.platform ORDER BY code LIMIT 1');
  await owner.query(
    'UPDATE coordination.platform SET name = $1 WHERE code = (SELECT min(code) FROM coordination.platform)',
    [firm?.name],
  );
  const { exitCode, output } = await sandbox(source, ['compare', '--twin', twin.connection.ownerUrl]);
  expect(exitCode).toBe(1);
  expect(output).toContain(`coordination.platform: ${firm?.name}`);
});
