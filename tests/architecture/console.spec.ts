import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

const CONSOLE = projectFile('src', 'console');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

async function sourcesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly lazy: boolean;
}

/** Imports of files of the console, by their paths within it; packages by their names. */
async function importsOfConsole(): Promise<readonly Import[]> {
  const found: Import[] = [];
  for (const file of await sourcesOf(CONSOLE)) {
    const text = await readFile(file, 'utf8');
    for (const [, named, lazy, bare] of text.matchAll(IMPORT)) {
      const given = named ?? lazy ?? bare ?? '';
      const to = given.startsWith('.')
        ? relative(CONSOLE, join(dirname(file), given))
        : given.replace(/^@console\//, '');
      found.push({ from: relative(CONSOLE, file), to, lazy: lazy !== undefined });
    }
  }
  return found;
}

/** The folders of the console from the ground up: each may import those before it. */
const LAYERS = ['graphql', 'i18n', 'api', 'names', 'components', 'features', 'app'];
const layerOf = (path: string): number => LAYERS.indexOf(path.split('/')[0] ?? '');

describe('the console', () => {
  it('reaches nothing of the hub, and the hub nothing of it', async () => {
    const imports = await importsOfConsole();
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ to }) => to.startsWith('..'))).toEqual([]);
    const inward: string[] = [];
    for (const file of await sourcesOf(projectFile('src'))) {
      if (file.startsWith(CONSOLE)) continue;
      if (/from '[^']*\/console\//.test(await readFile(file, 'utf8'))) inward.push(file);
    }
    expect(inward).toEqual([]);
  });

  it('is built in layers', async () => {
    const upward = (await importsOfConsole()).filter(
      ({ from, to }) => layerOf(from) >= 0 && layerOf(to) > layerOf(from),
    );
    expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('has each feature load by itself', async () => {
    const eager = (await importsOfConsole()).filter(
      ({ from, to, lazy }) => from.startsWith('app/') && to.startsWith('features/') && !lazy,
    );
    expect(eager).toEqual([]);
  });
});
