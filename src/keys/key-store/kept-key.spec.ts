import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptKey, KeptKeyUnusable, privateFolder, readKeptKey } from './kept-key.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

const keyNamed = (kid: string) => async () => ({ kty: 'oct', kid });

describe('a kept key', () => {
  it('is made once, for this account alone, with the folders above it, and nothing is left beside it', async () => {
    const file = join(folder, 'data', 'keys', 'one.json');
    const first = await keptKey(file, keyNamed('first'), readKeptKey);
    expect(first).toEqual({ kty: 'oct', kid: 'first' });
    expect(await keptKey(file, keyNamed('second'), readKeptKey)).toEqual(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'data', 'keys'))).toEqual(['one.json']);
  });

  it('is the same for all who find none at the same time', async () => {
    const file = join(folder, 'raced.json');
    let waiting = 0;
    let release = (): void => undefined;
    const allThere = new Promise<void>((resolve) => {
      release = resolve;
    });
    const make = async () => {
      const kid = String((waiting += 1));
      if (waiting === 5) release();
      await allThere;
      return { kty: 'oct', kid };
    };
    const kept = await Promise.all(Array.from({ length: 5 }, () => keptKey(file, make, readKeptKey)));
    expect(waiting).toBe(5);
    expect(new Set(kept.map(({ kid }) => kid)).size).toBe(1);
  });

  it('is read as it is, and no other is made in its place, when the file holds no JSON', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{"kty"');
    await expect(keptKey(file, keyNamed('new'), readKeptKey)).rejects.toThrow(KeptKeyUnusable);
    await expect(keptKey(file, keyNamed('new'), readKeptKey)).rejects.toThrow('Remove it');
  });

  it('lies, where its folder is to be private, where nobody else may enter', async () => {
    const path = await privateFolder(join(folder, 'mine'));
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });
});
