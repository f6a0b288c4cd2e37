import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

/** Code names in the last column of the glossary's tables. */
function codeNames(glossary: string): string[] {
  return glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)])
    .flatMap(([, name]) => (name === undefined ? [] : [name]));
}

async function textOf(folder: string, extension: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(extension));
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

describe('the glossary', () => {
  let names: string[];
  let words: ReadonlySet<string>;

  beforeAll(async () => {
    names = codeNames(await readFile(projectFile('docs', 'glossary.md'), 'utf8'));
    const text = (
      await Promise.all([textOf(projectFile('src'), '.ts'), textOf(projectFile('schema'), '.graphql')])
    ).join('\n');
    words = new Set(text.match(/[A-Za-z_]\w*/g));
  });

  it('gives many names', () => {
    expect(names.length).toBeGreaterThan(100);
  });

  it('names nothing that the code does not have', () => {
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  it('gives each term once', async () => {
    const rows = (await readFile(projectFile('docs', 'glossary.md'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`'))
      .map((line) => `${line.split('|')[1]?.trim()} ${line.split('|')[2]?.trim()}`);
    expect(rows).toEqual([...new Set(rows)]);
  });
});
