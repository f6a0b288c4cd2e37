import { hash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { PATIENCE } from '../testkit/patience.js';
import { runCommand, type Outcome } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

let hub: TestHub;
let owner: DataSource;
let folder: string;

const huishang = (...parameters: string[]): Promise<Outcome> =>
  runCommand(parameters, {
    DATA_DIR: folder,
    DATABASE_URL: hub.database.connection.ownerUrl,
    DATABASE_ROLE_SECRET: inject('server').roleSecret,
  });

beforeAll(async () => {
  folder = await temporaryFolder();
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  const officer = await hub.as('PBOC', { officer: 'zhang', purpose: 'STATISTICS' });
  await officer.ask('{ platforms(first: 1) { edges { node { code } } } }');
  await vi.waitFor(async () => {
    const waiting: unknown[] = await owner.query('SELECT 1 FROM audit.pending_leaf');
    if (waiting.length > 0) throw new Error('Not all of them are sealed yet.');
  }, PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true });
});

/** The newest act of a kind with who asked for it, when the log has its leaf. */
const act = (name: string): Promise<unknown> =>
  vi.waitFor(async () => {
    const [row]: unknown[] = await owner.query(
      `SELECT facts, done_by FROM audit.maintenance JOIN audit.leaf ON record_id = id
       WHERE act = $1 AND kind = 'maintenance' ORDER BY recorded_at DESC LIMIT 1`,
      [name],
    );
    if (!row) throw new Error(`No act ${name} is sealed yet.`);
    return row;
  }, PATIENCE);

describe('commands on the record leave a record and its leaf', () => {
  it('audit export, whose file proves itself', async () => {
    const file = join(folder, 'log.ndjson');
    const { exitCode, errors } = await huishang('audit', 'export', '--to', '1', '--out', file, '--by', 'li');
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(await act('EXPORT')).toEqual({
      facts: { from: 0, to: 1, personal: 'LEFT_OUT' },
      done_by: 'li',
    });
    const keys = join(folder, 'keys.txt');
    await writeFile(keys, await (await fetch(`${hub.url}/log/keys`)).text());
    expect(await huishang('audit', 'verify', 'export', file, '--log-key', keys)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('All proved.'),
    });
  });

  it('audit export with personal members, which says so', async () => {
    const file = join(folder, 'personal.ndjson');
    await huishang('audit', 'export', '--to', '1', '--out', file, '--disclosures', '--by', 'wang');
    await vi.waitFor(async () => {
      expect(await act('EXPORT')).toEqual({
        facts: { from: 0, to: 1, personal: 'INCLUDED' },
        done_by: 'wang',
      });
    }, PATIENCE);
    const [, line = ''] = (await readFile(file, 'utf8'))
      .split('\n')
      .filter((each) => !each.startsWith('{"fields"'));
    const { disclosures } = JSON.parse(line) as { disclosures: string[] };
    expect(disclosures.map((each) => Buffer.from(each, 'base64url').toString()).join()).toContain('zhang');
  });

  it('audit erase', async () => {
    const before = new Date(Date.now() + 60_000).toISOString();
    const { output } = await huishang(
      'audit',
      'erase',
      '--officer',
      'zhang',
      '--before',
      before,
      '--reason',
      '个人信息保护法第四十七条',
      '--by',
      'li',
    );
    expect(output).toContain('1 records');
    expect(await act('ERASE')).toEqual({
      facts: { before, reason: '个人信息保护法第四十七条', records: 1 },
      done_by: 'li',
    });
  });

  it.each([
    ['database migrate', {}],
    ['workflow rebuild-tasks', {}],
    ['workflow rebuild-statistics', {}],
  ])('%s', async (command, facts) => {
    expect(await huishang(...command.split(' '))).toMatchObject({ exitCode: 0, errors: '' });
    await vi.waitFor(async () => {
      expect(await act('COMMAND')).toEqual({ facts: { command, ...facts }, done_by: userInfo().username });
    }, PATIENCE);
  });

  it('law import, when it writes, with the digest of the file', async () => {
    const shipped = projectFile('law', 'notice_exception.yaml');
    const file = 'notice_exception.yaml';
    expect(await huishang('law', 'import', shipped)).toMatchObject({ exitCode: 0 });
    expect(await huishang('law', 'import', shipped, '--apply')).toMatchObject({ exitCode: 0 });
    const sha256 = hash('sha256', await readFile(shipped));
    await vi.waitFor(async () => {
      expect(await act('COMMAND')).toMatchObject({ facts: { command: 'law import', file, sha256 } });
    }, PATIENCE);
  });

  it('and nothing else, where nothing is done', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const archiving = await huishang('audit', 'archive', '--month', month, '--folder', folder);
    expect(archiving).toMatchObject({ exitCode: 1, errors: expect.stringContaining('is not closed') });
    const retiring = await huishang(
      'audit',
      'retire',
      '--month',
      '2016-01',
      '--file',
      join(folder, 'log.ndjson'),
    );
    expect(retiring).toMatchObject({ exitCode: 1, errors: expect.stringContaining('is not archived') });
    const acts: unknown = await owner.query(
      `SELECT act, count(*)::int FROM audit.maintenance GROUP BY act ORDER BY act`,
    );
    expect(acts).toEqual([
      { act: 'COMMAND', count: 4 },
      { act: 'ERASE', count: 1 },
      { act: 'EXPORT', count: 2 },
    ]);
  });
});
