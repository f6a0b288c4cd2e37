import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import changes from './changes.json' with { type: 'json' };
import { currentCodes, divisionTableOn } from './division-table.js';
import base from './divisions.json' with { type: 'json' };
import { divisions, faultsOfDivisionChanges, installDivisions } from './installed-divisions.js';

const START_OF_2022 = '2022-01-01';
const TODAY = new Date('2026-11-29T00:00:00Z');

describe('the table of a day', () => {
  const small = { '330000': '浙江省', '330100': '杭州市', '330103': '下城区', '330105': '拱墅区' };
  const merger = { code: '330103', name: '下城区', until: '2021', into: ['330105'] };

  it.each([
    ['2020-12-31', ['330103']],
    ['2021-12-31', ['330105']],
  ])('on %s has 330103 as %j', (day, codes) => {
    expect(currentCodes('330103', divisionTableOn(day, small, [merger]))).toEqual(codes);
  });

  it('follows a division through every later change', () => {
    const again = { code: '330105', name: '拱墅区', until: '2030-01-01', into: ['330106', '330107'] };
    const born = ['330106', '330107'].map((code) => ({ code, name: '新区', from: '2030-01-01' }));
    const table = divisionTableOn('2030-01-01', small, [merger, again, ...born]);
    expect(currentCodes('330103', table)).toEqual(['330106', '330107']);
  });

  it('ends where changes lead in a circle', () => {
    const circle = [merger, { code: '330105', name: '拱墅区', until: '2021', into: ['330103'] }];
    expect(currentCodes('330103', divisionTableOn(START_OF_2022, small, circle))).toEqual([]);
  });
});

describe('the shipped table', () => {
  it('has nothing wrong with it', () => {
    expect(faultsOfDivisionChanges([])).toEqual([]);
  });

  it('has no development zone, which the statistical codes have and GB/T 2260 has not', () => {
    expect([...divisions().current.keys()].filter((code) => code.charAt(4) === '7')).toEqual([]);
  });

  it('gives every abolished division a place that exists', () => {
    const table = divisionTableOn('2026-11-29', base.divisions, changes.changes);
    const lost = changes.changes
      .filter(({ until }) => until !== undefined)
      .filter(({ code }) => currentCodes(code, table).length === 0);
    expect(lost).toEqual([]);
  });

  it.each([
    ['330103', ['330105']],
    ['330104', ['330102', '330114']],
    ['371202', ['370116']],
    ['500112', ['500109', '500157']],
    ['110228', ['110118']],
    ['542623', ['540481']],
    ['500157', ['500157']],
    ['653228', ['653228']],
    ['990101', []],
  ])('has %s as %j', (code, codes) => {
    expect(currentCodes(code, divisions())).toEqual(codes);
  });
});

describe('an operator’s changes', () => {
  it('take effect on their day and without a release', () => {
    const added = [{ code: '330115', name: '新设区', from: '2026-11-29' }];
    try {
      installDivisions(new Date('2026-11-28T12:00:00Z'), added);
      expect(currentCodes('330115', divisions())).toEqual([]);
      installDivisions(new Date('2026-11-28T16:00:00Z'), added);
      expect(currentCodes('330115', divisions())).toEqual(['330115']);
    } finally {
      installDivisions(TODAY);
    }
  });

  it.each([
    [{ code: '33011', name: '短', from: '2027-01-01' }, 'six digits'],
    [{ code: '330199', name: ' ', from: '2027-01-01' }, 'name is empty'],
    [{ code: '330199', name: '区', from: '2027-02-30' }, '"from" is no day'],
    [{ code: '330199', name: '区', from: '2027-01-01', until: '2028-01-01' }, 'either'],
    [{ code: '330199', name: '区' }, 'either'],
    [{ code: '990101', name: '区', from: '2027-01-01' }, 'lies in 990100'],
    [{ code: '330102', name: '上城区', until: '2027-01-01', into: ['330199'] }, 'successor 330199'],
    [{ code: '330102', name: '上城区', until: '2027-01-01' }, 'at least one successor'],
  ])('%j are refused', (change, fault) => {
    expect(faultsOfDivisionChanges([change])).toEqual([expect.stringContaining(fault)]);
    expect(() => installDivisions(TODAY, [change])).toThrow(RangeError);
  });

  it('lead every code to current ones alone, whatever they are', () => {
    const codes = Object.keys(base.divisions);
    const abolition = fc.record({
      code: fc.constantFrom(...codes),
      name: fc.constant('旧'),
      until: fc.constant('2020'),
      into: fc.array(fc.constantFrom(...codes), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(abolition, { maxLength: 8 }), fc.constantFrom(...codes), (added, code) => {
        const table = divisionTableOn(START_OF_2022, base.divisions, added);
        expect(currentCodes(code, table).every((each) => table.current.has(each))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
