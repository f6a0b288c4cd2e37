import { execFile } from 'node:child_process';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const run = promisify(execFile);

let folder: string;
let hub: TestHub;
beforeAll(async () => {
  folder = await temporaryFolder();
  const built = join(folder, 'node_modules', 'huishang-client');
  await run(process.execPath, [projectFile('bin', 'build-client.mjs'), built]);
  hub = await startTestHub();
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

const PROGRAM = `
import { HubClient } from 'huishang-client';
import { receiptCheck } from 'huishang-client/receipts';

const url: string = process.argv[2] ?? '';
const jwks = await (await fetch(url + '/.well-known/jwks.json')).text();
const hub = new HubClient({ url, token: process.argv[3] ?? '', checkReceipt: receiptCheck({ jwks }) });
interface Me { readonly me: { readonly agency: string } }
const { data } = await hub.query<Me>('{ me { agency } }');
console.log(data.me.agency);
`;

it('is a package by itself: it compiles against its own types and asks a hub from plain Node', async () => {
  const { dependencies, exports } = JSON.parse(
    await readFile(join(folder, 'node_modules', 'huishang-client', 'package.json'), 'utf8'),
  ) as { dependencies?: object; exports: object };
  expect(dependencies).toBeUndefined();
  expect(Object.keys(exports)).toEqual(['.', './receipts', './schema.graphql']);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  await symlink(projectFile('node_modules', '@types'), join(folder, 'node_modules', '@types'));
  const tsc = projectFile('node_modules', 'typescript', 'bin', 'tsc');
  const options =
    '--strict --module nodenext --target es2023 --lib es2023 --types node --skipLibCheck false'.split(' ');
  await run(process.execPath, [tsc, ...options, 'program.ts'], { cwd: folder });
  const { token } = await hub.as('SECURITIES');
  const { stdout } = await run(process.execPath, ['program.js', hub.url, token], { cwd: folder });
  expect(stdout).toBe('SECURITIES\n');
});
