import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

/** Files that stand beside each other in one folder at most. */
const MAX_FILES = 25;
/** Lines of a file of the product at most; and of a test, whose cases are read one by one. */
const MAX_LINES = { product: 400, test: 600 };

const root = projectFile();
const files = globSync('{src,tests,migrations}/**/*', {
  cwd: root,
  exclude: ({ name }) => name === 'node_modules',
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const isTest = (file: string): boolean => file.startsWith('tests/') || file.endsWith('.spec.ts');
const linesOf = (file: string): number => readFileSync(projectFile(file), 'utf8').split('\n').length - 1;

describe('folders and files', () => {
  it(`hold at most ${MAX_FILES} files beside each other`, () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(100);
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
  });

  it('are not too long to be read at once', () => {
    const written = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.generated.ts'));
    const long = written.filter(
      (file) => linesOf(file) > (isTest(file) ? MAX_LINES.test : MAX_LINES.product),
    );
    expect(written.length).toBeGreaterThan(1_000);
    expect(long).toEqual([]);
  });
});
