import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { at } from '../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { HubProcess } from '../testkit/processes/hub-process.js';

const WHERE_IT_LISTENS = 'http://127.0.0.1:4000';

let database: TestDatabase;
let hub: HubProcess;
let environment: Record<string, string>;
/** Files that the commands write, beside package.json. */
let written: readonly string[] = [];
const { keysDirectory } = inject('server');

beforeAll(async () => {
  database = await createTestDatabase();
  environment = {
    DATA_DIR: keysDirectory,
    DATABASE_URL: database.connection.ownerUrl,
    DATABASE_ROLE_SECRET: database.connection.roleSecret,
  };
  hub = await HubProcess.start({ environment });
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
  for (const file of written) await rm(projectFile(file), { force: true });
});

const filesOf = (script: string): string[] =>
  [...script.matchAll(/(?:> |--out |-[Do] )([\w-]+\.(?:txt|json|ndjson))/g)].map(([, file = '']) => file);

/** The commands of a text, up to the first one that runs until it is stopped. */
function commandsOf(text: string): string {
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, commands]) => commands ?? '');
  const endless = blocks.findIndex((commands) => commands.includes('curl -N'));
  return (endless === -1 ? blocks : blocks.slice(0, endless)).join('\n');
}

/** The answer that a page shows under its first query. */
const shownIn = (page: string): unknown => JSON.parse(/^```json\n([^]*?)^```$/m.exec(page)?.[1] ?? 'null');

it('every command from the first query to the closed order does what is told', async () => {
  const [readme, chineseReadme, gettingStarted, walk] = await Promise.all([
    readFile(projectFile('README.md'), 'utf8'),
    readFile(projectFile('README.zh-CN.md'), 'utf8'),
    readFile(projectFile('docs', 'getting-started.md'), 'utf8'),
    readFile(projectFile('docs', 'workflow-walk.md'), 'utf8'),
  ]);
  const queries = readme.slice(readme.indexOf('\n## A query'), readme.indexOf('\n## The whole way'));
  const script = [queries, gettingStarted, walk].map(commandsOf).join('\n');
  written = filesOf(script);
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
  const commands = [...exports, script.replaceAll(WHERE_IT_LISTENS, hub.url)].join('\n');
  const { stdout } = await promisify(execFile)('sh', ['-euc', commands], { cwd: projectFile() });
  const answers = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);
  expect(answers[0]).toEqual(shownIn(readme));
  expect(shownIn(chineseReadme)).toEqual(shownIn(readme));
  // The README itself shows one field that is denied.
  const failures = answers.flatMap((answer) => [at(answer, 'errors', 0, 'extensions', 'code') ?? []].flat());
  expect(failures).toEqual(['FIELD_DENIED']);
  const refusals = [...stdout.matchAll(/"refusal":\{"code":"(\w+)"/g)].map(([, code]) => code);
  expect(refusals).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(answers.at(-1)).toMatchObject({
    data: { substanceCase: { status: 'DETERMINED', dispute: { status: 'CLOSED' } } },
  });
});
