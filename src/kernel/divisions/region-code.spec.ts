import { describe, expect, it } from 'vitest';
import { allRegions, currentRegions, isRegionCode, parseRegionCode, regionCodeOf } from './region-code.js';
import { ok } from '../results/result.js';

describe('parseRegionCode', () => {
  it.each(['110000', '110100', '110101', '441900', '419001', '810000'])('takes %s', (code) => {
    expect(parseRegionCode(code)).toEqual(ok(code));
  });

  it.each([
    ['five digits', '11010'],
    ['letters', '11010A'],
    ['a space', '110101 '],
    ['a number', 110_101],
    ['nothing', undefined],
    ['very long text', '1'.repeat(500)],
  ])('refuses %s with REGION_CODE_MALFORMED', (_, text) => {
    const parsed = parseRegionCode(text);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'REGION_CODE_MALFORMED' } });
    expect(JSON.stringify(parsed).length).toBeLessThan(900);
  });

  it.each([
    ['110199', '北京市'],
    ['990101', null],
  ])('refuses %s with REGION_CODE_UNKNOWN', (code, province) => {
    expect(parseRegionCode(code)).toMatchObject({
      ok: false,
      error: { code: 'REGION_CODE_UNKNOWN', facts: { code, province } },
    });
  });

  it.each([
    ['330103', '330105'],
    ['110229', '110119'],
    ['542623', '540481'],
  ])('reads the abolished %s as %s', (code, successor) => {
    expect(parseRegionCode(code)).toEqual(ok(successor));
    expect(isRegionCode(code)).toBe(false);
    expect(currentRegions(code)).toEqual([successor]);
  });

  it('refuses a division that went to several with REGION_CODE_ABOLISHED', () => {
    expect(parseRegionCode('330104')).toMatchObject({
      ok: false,
      error: { code: 'REGION_CODE_ABOLISHED', facts: { code: '330104', successors: ['330102', '330114'] } },
    });
    expect(currentRegions('330104')).toEqual(['330102', '330114']);
    expect(currentRegions('990101')).toEqual([]);
  });

  it.each(['362322198709086409', '13800138000', 'A'.repeat(40)])('repeats nothing of %s', (text) => {
    expect(JSON.stringify(parseRegionCode(text))).not.toContain(text.slice(0, 6));
  });

  it('throws for a constant that is none', () => {
    expect(regionCodeOf('110000')).toBe('110000');
    expect(() => regionCodeOf('990000')).toThrow(RangeError);
  });
});

describe('allRegions', () => {
  it('lists the whole table, each once', () => {
    const all = allRegions();
    expect(all.length).toBeGreaterThan(3200);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every(isRegionCode)).toBe(true);
  });
});
