import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';

const KEY_STORE = pathToFileURL(projectFile('dist', 'src', 'keys', 'key-store', 'index.js')).href;

/** Says when it has made a key of its own, and keeps it once it is told to. */
const RACER = `
  import { keptKey, readKeptKey } from ${JSON.stringify(KEY_STORE)};
  const make = async () => {
    const told = new Promise((resolve) => process.once('message', resolve));
    process.send('made');
    await told;
    return { kty: 'oct', kid: String(process.pid) };
  };
  process.send(await keptKey(process.argv[1], make, readKeptKey));
  process.disconnect();
`;

async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as unknown[];
  return message;
}

it('two processes that both make a key end with the same one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huishang-race-'));
  const children: ChildProcess[] = [];
  try {
    for (let n = 0; n < 2; n += 1) {
      children.push(
        spawn(process.execPath, ['--input-type=module', '--eval', RACER, join(folder, 'key.json')], {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      );
    }
    expect(await Promise.all(children.map(messageOf))).toEqual(['made', 'made']);
    const kept = Promise.all(children.map(messageOf));
    for (const child of children) child.send('keep');
    const [one, other] = await kept;
    expect(one).toMatchObject({ kty: 'oct' });
    expect(other).toEqual(one);
    expect(await readdir(folder)).toEqual(['key.json']);
  } finally {
    for (const child of children) child.kill();
    await rm(folder, { recursive: true });
  }
});
