import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleDocuments } from './console-documents.js';

let folder: string;
let now = 0;
let written = 0;
const clock = { now: () => new Date(now) };
const pass = (milliseconds: number): void => {
  now += milliseconds;
};

/** Each build is written at a time of its own, as real ones are. */
async function build(content: string): Promise<void> {
  const file = join(folder, 'documents.json');
  await writeFile(file, content);
  written += 10;
  await utimes(file, written, written);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huishang-console-'));
  await build('{"a":"{ one }"}');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the documents of the console', () => {
  it('are those of a console that was built while the hub runs', async () => {
    const documents = new ConsoleDocuments(folder, clock);
    expect(documents.get('a')).toBe('{ one }');
    await build('{"b":"{ two }"}');
    expect(documents.get('b')).toBe('{ two }');
    expect(documents.get('a')).toBeUndefined();
  });

  it('are looked at once a second at most, whatever is asked for', async () => {
    const documents = new ConsoleDocuments(folder, clock);
    expect(documents.get('b')).toBeUndefined();
    await build('{"b":"{ two }"}');
    pass(999);
    expect(documents.get('b')).toBeUndefined();
    pass(1);
    expect(documents.get('b')).toBe('{ two }');
  });

  it('stay what they were while a build is being written', async () => {
    const documents = new ConsoleDocuments(folder, clock);
    await build('{"b":"{ tw');
    expect(documents.get('b')).toBeUndefined();
    expect(documents.get('a')).toBe('{ one }');
    await rm(join(folder, 'documents.json'));
    pass(1_000);
    expect(documents.get('b')).toBeUndefined();
    expect(documents.get('a')).toBe('{ one }');
    await build('{"b":"{ two }"}');
    pass(1_000);
    expect(documents.get('b')).toBe('{ two }');
  });

  it('must be there when the hub starts', async () => {
    await rm(join(folder, 'documents.json'));
    expect(() => new ConsoleDocuments(folder, clock)).toThrow(/ENOENT/);
  });
});
