import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

const root = projectFile();
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root }).toSorted();

interface Definition {
  readonly file: string;
  readonly code: string;
}

/** The refusals that each file of errors defines, by their codes. */
async function definitions(): Promise<Definition[]> {
  const found: Definition[] = [];
  // HTTP's own refusals are told by their status, which negotiation.spec.ts tries.
  for (const file of filesOf('src/!(http)/**/*.errors.ts')) {
    const module = (await import(projectFile(file))) as Record<string, { readonly code?: unknown }>;
    for (const { code } of Object.values(module)) if (typeof code === 'string') found.push({ file, code });
  }
  return found;
}

const specs = await Promise.all(
  filesOf('{src,tests}/**/*.spec.ts').map((file) => readFile(projectFile(file), 'utf8')),
);
const all = await definitions();

describe('refusal codes', () => {
  it.each(all)('$code has a spec that names it', ({ code }) => {
    expect(specs.some((text) => text.includes(code))).toBe(true);
  });

  it.each([...new Set(all.map(({ file }) => file.split('/')[1] ?? ''))])('of %s are unique', (feature) => {
    const codes = all.filter(({ file }) => file.startsWith(`src/${feature}/`)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
