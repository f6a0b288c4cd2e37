import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statutoryHolidays } from '../kernel/index.js';
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
const notice = {
  year: 2027,
  source: '国务院办公厅通知',
  holidays: statutoryHolidays(2027),
  workdays: ['2027-02-20'],
};

describe('readDatedTables', () => {
  it('adds nothing where nothing is named', () => {
    expect(readDatedTables({})).toEqual({ divisionChanges: [], holidayNotices: [] });
    expect(readDatedTables({ DIVISION_CHANGES: '', HOLIDAY_NOTICES: '' })).toEqual(readDatedTables({}));
  });

  it('reads both files', () => {
    const tables = readDatedTables({
      DIVISION_CHANGES: file({ source: '民政部', changes: [change] }),
      HOLIDAY_NOTICES: file({ notices: [notice] }),
    });
    expect(tables).toEqual({ divisionChanges: [change], holidayNotices: [notice] });
  });

  it.each([
    ['DIVISION_CHANGES', '{', 'is no JSON'],
    ['HOLIDAY_NOTICES', '[]', 'HOLIDAY_NOTICES'],
    ['DIVISION_CHANGES', { source: '', changes: [] }, 'source'],
    ['DIVISION_CHANGES', { source: '民政部', changes: [{ ...change, since: 1 }] }, 'changes.0'],
    ['DIVISION_CHANGES', { source: '民政部', changes: [{ ...change, code: '990101' }] }, '990100'],
    ['HOLIDAY_NOTICES', { notices: [{ ...notice, holidays: [] }] }, 'statutory holidays'],
  ])('names %s and the file where it is %j', (variable, content, what) => {
    const path = file(content);
    const problems = problemsOf({ [variable]: path });
    expect(problems).toEqual([expect.stringContaining(what)]);
    expect(problems[0]).toContain(path);
    expect(problems[0]).toContain(variable);
  });

  it('names a file that is not there', () => {
    expect(problemsOf({ HOLIDAY_NOTICES: '/nowhere/notices.json' })).toEqual([
      'HOLIDAY_NOTICES names the file /nowhere/notices.json, which cannot be read.',
    ]);
  });
});
