import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const run = promisify(execFile);
const hasPython = spawnSync('python3', ['--version']).status === 0;
const PROGRAM = projectFile('examples', 'python', 'huishang.py');
const CODE = '91110105HY0000016E';

describe.skipIf(!hasPython)('the sample client in Python', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub?.stop());

  it('reads a list page by page, and tells what a dossier gives and denies', async () => {
    const { token } = await hub.as('PBOC', { role: 'OFFICER' });
    const { stdout } = await run('python3', ['-X', 'utf8', PROGRAM, hub.url, token, CODE]);
    const owner = await hub.database.asOwner();
    const rows: { code: string; name: string }[] = await owner.query(
      `SELECT code, name FROM coordination.platform WHERE merged_into IS NULL ORDER BY code`,
    );
    expect(JSON.parse(stdout)).toEqual({
      codes: rows.map(({ code }) => code),
      name: rows.find(({ code }) => code === CODE)?.name,
      denied: [{ path: ['platform', 'commerce', 'legalRepresentative', 'idNumber'], reason: 'NO_AGREEMENT' }],
      receipt: expect.stringMatching(/^[^.]+\.[^.]+\.[^.]+$/),
    });
  });

  it('says why the hub does not answer, and what can be done', async () => {
    const asked = run('python3', ['-X', 'utf8', PROGRAM, hub.url, 'no-token', CODE]);
    await expect(asked).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^UNAUTHENTICATED: .+\n.+/),
    });
  });
});
