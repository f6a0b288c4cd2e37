import { chmod, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDirectory } from './make-directory.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-directory-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('makeDirectory', () => {
  it('makes all that is missing, and again without complaint', async () => {
    const path = join(folder, 'a', 'b', 'c');
    await makeDirectory(path, 0o700);
    await makeDirectory(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it('serves all who make the same one at once', async () => {
    const path = join(folder, 'd', 'e', 'f');
    await Promise.all(Array.from({ length: 8 }, () => makeDirectory(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('takes a link to a directory for one', async () => {
    await makeDirectory(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await makeDirectory(join(folder, 'link', 'below'));
    expect((await stat(join(folder, 'real', 'below'))).isDirectory()).toBe(true);
  });

  it.runIf(process.platform === 'linux').each([
    ['/proc/x', 'ENOENT'],
    ['/proc/x/y/z', 'ENOENT'],
    ['/proc/self/x', 'ENOENT'],
    ['/dev/null/x', 'ENOTDIR'],
  ])('says why %s cannot be made, instead of trying for ever', async (path, code) => {
    await expect(makeDirectory(path)).rejects.toMatchObject({ code });
  });

  it('says that something else is in the way', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeDirectory(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeDirectory(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
    await expect(makeDirectory(join(folder, 'dangling'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.skipIf(process.getuid?.() === 0)('says that this user may not', async () => {
    const closed = join(folder, 'closed');
    await makeDirectory(closed);
    await chmod(closed, 0o500);
    await expect(makeDirectory(join(closed, 'below'))).rejects.toMatchObject({ code: 'EACCES' });
  });
});
