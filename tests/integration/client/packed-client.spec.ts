import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

/** The files that the page prints, each with its path in its first line. */
async function printedFiles(): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(projectFile('docs', 'client.md'), 'utf8');
  const blocks = page.matchAll(/^```\w+\n(?:#|\/\/) (\S+\.\w+)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, path = '', text = '']) => [path, text]));
}

it('types operations by the recipe as the page prints it, and asks the hub with them', async () => {
  const files = await printedFiles();
  expect([...files.keys()]).toEqual(['codegen.yml', 'src/platforms.graphql', 'src/names.ts']);
  await mkdir(join(folder, 'src'));
  for (const [path, text] of files) await writeFile(join(folder, path), text);
  for (const name of ['@graphql-codegen', '@graphql-typed-document-node', 'graphql']) {
    await symlink(projectFile('node_modules', name), join(folder, 'node_modules', name));
  }
  const codegen = join(folder, 'node_modules', '@graphql-codegen', 'cli', 'esm', 'bin.js');
  await run(process.execPath, [codegen, '--config', 'codegen.yml'], { cwd: folder });
  await writeFile(
    join(folder, 'src', 'main.ts'),
    `import { HubClient } from 'huishang-client';
     import { namesOf } from './names.js';
     const [, , url = '', token = ''] = process.argv;
     const names: string[] = await namesOf(new HubClient({ url, token }));
     console.log(JSON.stringify(names));`,
  );
  const tsc = projectFile('node_modules', 'typescript', 'bin', 'tsc');
  const options = '--strict --module nodenext --target es2023 --lib es2023 --types node --rootDir src'.split(
    ' ',
  );
  await run(process.execPath, [tsc, ...options, 'src/main.ts'], { cwd: folder });
  const { token } = await hub.as('PBOC');
  const { stdout } = await run(process.execPath, ['src/main.js', hub.url, token], { cwd: folder });
  const owner = await hub.database.asOwner();
  const rows: { name: string }[] = await owner.query(
    `SELECT name FROM coordination.platform WHERE merged_into IS NULL ORDER BY code`,
  );
  expect(JSON.parse(stdout)).toEqual(rows.map(({ name }) => name));
});
