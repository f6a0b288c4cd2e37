import { composeServices } from '@theguild/federation-composition';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { busyClients } from '../testkit/peers/busy-clients.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const folder = await temporaryFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));

const { supergraphSdl = '' } = composeServices([
  { name: 'a', url: 'http://127.0.0.1:9/graphql', typeDefs: parse('type Query { a: Int }') },
]);
const supergraph = join(folder, 'supergraph.graphql');
await writeFile(supergraph, supergraphSdl);

it.concurrent.each([
  ['npm run', 'SIGTERM', ['run', '-s', 'huishang', '--']],
  ['npm run', 'SIGINT', ['run', '-s', 'huishang', '--']],
  // npx does not begin what it runs with "exec": of SIGINT alone, a shell such as dash waits for what it started.
  ['npx', 'SIGTERM', ['exec', '--no', '--', 'huishang']],
] as const)(
  'a command that %s runs stops in order when the process of npm gets %s',
  async (_how, signal, words) => {
    const npm = spawn('npm', [...words, 'gateway', 'serve', '--supergraph', supergraph, '--port', '0'], {
      cwd: projectFile(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // The pipe is held by every process of the chain: it ends when the last of them has ended.
    const over = once(npm.stdout, 'close');
    let said = '';
    while (!said.includes('/graphql')) said += String((await once(npm.stdout, 'data'))[0]);
    const url = /http:\S+/.exec(said)?.[0] ?? '';
    const clients = busyClients(8, new URL('/health', url).href);
    await clients.answered(2);
    npm.stdout.resume();
    npm.kill(signal);
    const { statuses, errors } = await clients.ended;
    expect({ errors, statuses: [...statuses.keys()] }).toEqual({ errors: [], statuses: [200, 503] });
    await over;
  },
);
