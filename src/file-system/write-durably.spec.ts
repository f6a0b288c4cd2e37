import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockFile } from './file-lock.js';
import { writeDurably } from './write-durably.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-durable-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeDurably', () => {
  it('puts one text in the place of another, for this account alone, and leaves nothing beside it', async () => {
    const file = join(folder, 'state');
    for (const text of ['a longer text', 'short']) await writeDurably(file, text);
    expect(await readFile(file, 'utf8')).toBe('short');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['state']);
  });

  it('leaves what was there where it cannot write', async () => {
    await expect(writeDurably(join(folder, 'none', 'state'), 'text')).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await expect(writeDurably(folder, 'text')).rejects.toMatchObject({ syscall: 'rename' });
    expect(await readdir(folder)).toEqual(['state']);
  });
});

describe('lockFile', () => {
  it('is had once, and again when it was released', () => {
    const file = join(folder, 'lock');
    const lock = lockFile(file);
    expect(lock?.isHeld).toBe(true);
    expect(lockFile(file)).toBeNull();
    lock?.release();
    lock?.release();
    expect(lock?.isHeld).toBe(false);
    lockFile(file)?.release();
    expect(() => lockFile(join(folder, 'none', 'lock'))).toThrow('unable to open');
  });
});
