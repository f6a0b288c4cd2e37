import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileAdapter } from './file-adapter.js';

const LATER = Math.floor(Date.now() / 1_000) + 3_600;

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'huishang-kept-'));
  folder = join(root, 'pboc');
});
afterEach(() => rm(root, { recursive: true }));

describe('what a development provider keeps', () => {
  it('is found by the next process, until it is destroyed', async () => {
    const before = (await fileAdapter(folder))('RefreshToken');
    await before.upsert('secret', { exp: LATER, grantId: 'one' }, 3_600);
    const after = (await fileAdapter(folder))('RefreshToken');
    expect(await after.find('secret')).toEqual({ exp: LATER, grantId: 'one' });
    expect((await (await fileAdapter(folder))('Grant').find('secret')) ?? null).toBeNull();
    await after.consume('secret');
    expect(await before.find('secret')).toMatchObject({ consumed: expect.any(Number) });
    await after.destroy('secret');
    expect(await before.find('secret')).toBeUndefined();
  });

  it('is for this account alone, under names that tell nothing', async () => {
    await (await fileAdapter(folder))('Grant').upsert('secret', { exp: LATER }, 3_600);
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^Grant-[0-9a-f]{64}\.json$/);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('goes with its grant', async () => {
    const tokens = (await fileAdapter(folder))('RefreshToken');
    for (const [id, grantId] of ['one', 'one', 'other'].entries()) {
      await tokens.upsert(String(id), { exp: LATER, grantId }, 3_600);
    }
    await tokens.revokeByGrantId('one');
    expect(await Promise.all(['0', '1', '2'].map((id) => tokens.find(id)))).toEqual([
      undefined,
      undefined,
      { exp: LATER, grantId: 'other' },
    ]);
  });

  it('is removed at a start once it has expired, or cannot be read', async () => {
    const grants = (await fileAdapter(folder))('Grant');
    await grants.upsert('old', { exp: LATER - 7_200 }, 3_600);
    await grants.upsert('new', { exp: LATER }, 3_600);
    await writeFile(join(folder, 'Grant-half.json'), '{');
    await fileAdapter(folder);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await grants.find('new')).toEqual({ exp: LATER });
  });
});
