import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from './config.js';
import { readDatedTables } from './dated-tables.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huishang-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readDatedTables(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

const change = { code: '330115', name: '新设区', from: '2027-01-01' };

describe('readDatedTables', () => {
  it('adds nothing where nothing is named', () => {
    expect(readDatedTables({})).toEqual({ divisionChanges: [] });
    expect(readDatedTables({ DIVISION_CHANGES: '' })).toEqual(readDatedTables({}));
  });

  it('reads the file', () => {
    const tables = readDatedTables({ DIVISION_CHANGES: file({ source: '民政部', changes: [change] }) });
    expect(tables).toEqual({ divisionChanges: [change] });
  });

  it.each([
    ['DIVISION_CHANGES', '{', 'is no JSON'],
    ['DIVISION_CHANGES', { source: '', changes: [] }, 'source'],
    ['DIVISION_CHANGES', { source: '民政部', changes: [{ ...change, since: 1 }] }, 'changes.0'],
    ['DIVISION_CHANGES', { source: '民政部', changes: [{ ...change, code: '990101' }] }, '990100'],
  ])('names %s and the file where it is %j', (variable, content, what) => {
    const path = file(content);
    const problems = problemsOf({ [variable]: path });
    expect(problems).toEqual([expect.stringContaining(what)]);
    expect(problems[0]).toContain(path);
    expect(problems[0]).toContain(variable);
  });

  it('names a file that is not there', () => {
    expect(problemsOf({ DIVISION_CHANGES: '/nowhere/changes.json' })).toEqual([
      'DIVISION_CHANGES names the file /nowhere/changes.json, which cannot be read.',
    ]);
  });
});
