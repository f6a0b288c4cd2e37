import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { at, listAt, textAt } from '../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { runCommand, runProcess, type Outcome } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

let folder: string;
let database: TestDatabase;
let hub: TestHub;

const huishang = (parameters: readonly string[], input?: string): Promise<Outcome> =>
  runCommand(
    parameters,
    {
      DATA_DIR: folder,
      DATABASE_URL: database.connection.ownerUrl,
      DATABASE_ROLE_SECRET: inject('server').roleSecret,
    },
    input,
  );

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await createTestDatabase();
  hub = await startTestHub({ database });
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('huishang audit hash-variables', () => {
  it('prints the hash under which the record knows a request', async () => {
    const variables = { code: SCENARIOS.cleanPlatform.code };
    const officer = await hub.as('PBOC', { role: 'OFFICER' });
    await officer.ask('query Known($code: PlatformCode!) { platform(code: $code) { name } }', variables);
    const owner = await database.asOwner();
    const [entry] = await owner.query<unknown[]>(
      `SELECT variables_hash FROM audit.entry WHERE operation_name = 'Known'`,
    );
    const asked = JSON.stringify(variables);
    expect(await huishang(['audit', 'hash-variables', '-'], asked)).toEqual({
      exitCode: 0,
      output: `${textAt(entry, 'variables_hash')}\n`,
      errors: '',
    });
    const file = join(folder, 'variables.json');
    await writeFile(file, asked);
    expect((await huishang(['audit', 'hash-variables', file])).output).toBe(
      `${textAt(entry, 'variables_hash')}\n`,
    );
  });

  it('says in one sentence what is no JSON', async () => {
    const { exitCode, output, errors } = await huishang(['audit', 'hash-variables', '-'], '{');
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toMatch(/^Standard input is no JSON\.\n/);
  });
});

describe('huishang database check', () => {
  it('finds nothing in a sound database', async () => {
    expect(await huishang(['database', 'check'])).toEqual({
      exitCode: 0,
      output: 'Rows that cannot be read: 0.\n',
      errors: '',
    });
  });

  it('names the rows that answers leave out', async () => {
    const owner = await database.asOwner();
    const { code } = SCENARIOS.cleanPlatform;
    await owner.query(`UPDATE coordination.platform SET registered_region = '990000' WHERE code = $1`, [
      code,
    ]);
    const { exitCode, output } = await huishang(['database', 'check', '--json']);
    expect(exitCode).toBe(1);
    expect(listAt(JSON.parse(output), 'rows').map((row) => [at(row, 'table'), at(row, 'key')])).toEqual([
      ['coordination.platform', { code }],
    ]);
  });
});

describe('huishang', () => {
  it.each([[['token', 'issue']], [['token', 'isue']], [['tokens']], [['database']], [[]]])(
    'ends with 2 and says how it is called: %j',
    async (words) => {
      const { exitCode, output, errors } = await huishang(words);
      expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
      expect(errors).toContain('Usage: huishang');
    },
  );

  it.each([
    ['key', 'help', 'generate'],
    ['key', 'generate', '--help'],
  ])('helps with the options: %s %s %s', async (...words) => {
    const { exitCode, output } = await huishang(words);
    expect({ exitCode, told: output.includes('--purpose <purpose>') }).toEqual({ exitCode: 0, told: true });
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'Usage:'],
    [{}, 'Usage:'],
  ])('helps in the language of the terminal: %j', async (environment, usage) => {
    const { exitCode, output } = await runProcess(['key', 'generate', '--help'], environment);
    expect({ exitCode, usage: output.split(' ')[0] }).toEqual({ exitCode: 0, usage });
  });

  it.each([
    [['complete', '--', 'acc'], 'access\t'],
    [['complete', '--', 'access', ''], 'compare\t'],
    [['complete', '--', 'key', 'generate', '--purpose', ''], 'ruling'],
    [['complete', '--', 'keygen', '--o'], '--out\t'],
    [['completion', 'print', 'bash'], '# bash completion for huishang'],
  ])('tells the shell what may follow: %j', async (words, expected) => {
    const { exitCode, output } = await huishang(words);
    expect(exitCode).toBe(0);
    expect(output).toContain(expected);
  });
});
