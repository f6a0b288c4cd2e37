import { describe, expect, it } from 'vitest';
import { changesOf, type Recording, type RowVersion } from './changes.js';

const at = (day: number): Recording => ({
  at: new Date(Date.UTC(2016, 3, day)),
  login: 'huishang_banking_intake',
  importRun: null,
});
const version = (
  from: number,
  to: number | null,
  values: Record<string, unknown>,
  more: Partial<RowVersion> = {},
): RowVersion => ({
  key: ['one'],
  values,
  recorded: at(from),
  replaced: to === null ? null : at(to),
  isFirst: false,
  ...more,
});

const told = (versions: readonly RowVersion[], fields: readonly string[]) =>
  changesOf(versions, fields).map(({ kind, recording, fields: each }) => [
    recording.at.getUTCDate(),
    kind,
    ...each.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
  ]);

describe('changesOf', () => {
  it('tells what was added, changed and removed, the latest first', () => {
    const versions = [
      version(2, 3, { lenders: 1, pooled: true }),
      version(1, 2, { lenders: 1, pooled: false }, { isFirst: true }),
    ];
    expect(told(versions, ['lenders', 'pooled'])).toEqual([
      [3, 'REMOVED', 'lenders: 1 → null', 'pooled: true → null'],
      [2, 'CHANGED', 'pooled: false → true'],
      [1, 'HELD', 'lenders: null → 1', 'pooled: null → false'],
    ]);
  });

  it('looks at no other field than those it is told', () => {
    const versions = [
      version(1, 2, { lenders: 1, pooled: false }),
      version(2, null, { lenders: 1, pooled: true }),
    ];
    expect(told(versions, ['lenders'])).toEqual([[1, 'ADDED', 'lenders: null → 1']]);
  });

  it('tells a row that came back as added', () => {
    const versions = [version(1, 2, { lenders: 1 }), version(4, null, { lenders: 1 })];
    expect(told(versions, ['lenders'])).toEqual([
      [4, 'ADDED', 'lenders: null → 1'],
      [2, 'REMOVED', 'lenders: 1 → null'],
      [1, 'ADDED', 'lenders: null → 1'],
    ]);
  });

  it('takes rows for different ones that differ in a part of their key', () => {
    const versions = [
      version(1, 2, { bank: 'a' }, { key: ['x', '1'] }),
      version(2, null, { bank: 'b' }, { key: ['x', '2'] }),
    ];
    expect(told(versions, ['bank'])).toEqual([
      [2, 'REMOVED', 'bank: a → null'],
      [2, 'ADDED', 'bank: null → b'],
      [1, 'ADDED', 'bank: null → a'],
    ]);
  });
});
