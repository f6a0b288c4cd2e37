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

async function textsOfConsole(): Promise<ReadonlyMap<string, string>> {
  const files = await sourcesOf(CONSOLE);
  return new Map(
    await Promise.all(
      files.map(async (file) => [relative(CONSOLE, file), await readFile(file, 'utf8')] as const),
    ),
  );
}

/** The classes that each style sheet of the console says something of. */
async function classesOfStyles(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const entries = await readdir(CONSOLE, { withFileTypes: true, recursive: true });
  const sheets = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.css'));
  return new Map(
    await Promise.all(
      sheets.map(async ({ parentPath, name }) => {
        const text = (await readFile(join(parentPath, name), 'utf8')).replace(/\/\*[^]*?\*\//g, '');
        const classes = [...text.matchAll(/\.([a-zA-Z][\w-]+)/g)].map(([, word = '']) => word);
        return [relative(CONSOLE, join(parentPath, name)), new Set(classes)] as const;
      }),
    ),
  );
}

/** A file and all that it loads with itself. */
function reachedFrom(
  path: string,
  imports: readonly Import[],
  files: ReadonlySet<string>,
): readonly string[] {
  const reached = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { from, to, lazy } of imports) {
      if (from !== next || lazy) continue;
      const found = ['', '.tsx', '.ts', '/index.ts'].map((end) => to + end).find((each) => files.has(each));
      if (found !== undefined) open.push(found);
    }
  }
  return [...reached];
}

/** The folders of the console from the ground up: each may import those before it. */
const LAYERS = ['graphql', 'i18n', 'api', 'names', 'components', 'features', 'app'];
const layerOf = (path: string): number => LAYERS.indexOf(path.split('/')[0] ?? '');

describe('the console', () => {
  it('reaches nothing of the hub but how its clients read streams, and the hub nothing of it', async () => {
    const imports = await importsOfConsole();
    expect(imports.length).toBeGreaterThan(100);
    const outside = imports.filter(({ to }) => to.startsWith('..') && to !== '../client/event-stream');
    expect(outside).toEqual([]);
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

  it('has each page load the styles of what stands on it', async () => {
    const imports = await importsOfConsole();
    const styles = await classesOfStyles();
    const texts = await textsOfConsole();
    const everywhere = styles.get('app/console.css') ?? new Set();
    const styled = new Set([...styles.values()].flatMap((classes) => [...classes]));
    const pages = [...texts.keys()].filter((path) => path.endsWith('-page.tsx'));
    expect(pages.length).toBeGreaterThan(30);
    const missing: string[] = [];
    for (const page of pages) {
      const reached = reachedFrom(page, imports, new Set([...texts.keys(), ...styles.keys()]));
      const loaded = new Set(reached.flatMap((path) => [...(styles.get(path) ?? [])]));
      for (const path of reached) {
        for (const [, names = ''] of (texts.get(path) ?? '').matchAll(/className="([^"]+)"/g)) {
          const unstyled = names
            .split(' ')
            .filter((name) => styled.has(name) && !everywhere.has(name) && !loaded.has(name));
          missing.push(...unstyled.map((name) => `${page}: ${name} of ${path}`));
        }
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });
});
