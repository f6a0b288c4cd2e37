import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { bodyTooLarge } from '../../../src/http/server/http.errors.js';
import { collectRefusals } from './collect-refusals.js';
import { errorPage } from './error-page.js';

const refusals = collectRefusals();

describe('the pages of codes', () => {
  it.each([
    ['en', 'errors.md'],
    ['zh', 'errors.zh-CN.md'],
  ] as const)(
    'in %s are what the code says: npx vitest run tests/architecture/error-pages -u',
    async (language, name) => {
      await expect(errorPage(language, refusals)).toMatchFileSnapshot(projectFile('docs', name));
    },
  );

  it('leave out no refusal that the source defines', () => {
    const defined = globSync('src/**/*.ts', { cwd: projectFile() })
      .filter((file) => !file.endsWith('.spec.ts') && !file.startsWith('src/console/'))
      .flatMap((file) => [
        ...readFileSync(projectFile(file), 'utf8').matchAll(/defineRefusal(?:<[^(]*?>)?\(\s*'([A-Z_0-9]+)'/g),
      ])
      .map(([, code]) => code ?? '');
    expect(defined.length).toBeGreaterThan(250);
    const there = new Set(refusals.map(({ code }) => code));
    expect(defined.filter((code) => !there.has(code))).toEqual([]);
  });

  it('have a sentence and a remedy for each, in both languages', () => {
    const lacking = refusals.filter(({ message, remedy }) =>
      [message.en, message.zh, remedy.en, remedy.zh].some(({ length }) => length === 0),
    );
    expect(lacking.map(({ code, file }) => `${code} ${file}`)).toEqual([]);
  });

  it('say what a refusal says when it is made', () => {
    const { code, message, remedy } = bodyTooLarge({ limit: 'body', bound: 10, found: 11 });
    const described = refusals.find((each) => each.code === code);
    const filled = described?.message.en.map((text) =>
      text.replace('‹bound›', '10').replace('‹found›', '11'),
    );
    expect(filled).toContain(message.en);
    expect(described?.remedy.zh).toEqual([remedy.zh]);
    expect(described?.statuses).toEqual([413]);
  });
});
