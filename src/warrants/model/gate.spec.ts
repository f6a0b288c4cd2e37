import { describe, expect, test } from 'vitest';
import { isInForce, isLevelEnough, type Gate } from './gate.js';

const gate: Gate = {
  code: 'PBOC_ANTI_MONEY_LAUNDERING_2006',
  requester: 'PBOC',
  law: '反洗钱法（2006）',
  article: '23–25',
  minimumApproverLevel: 'PROVINCIAL',
  approverRanks: ['HEAD'],
  competentPlace: 'REGISTERED_OR_OPERATING',
  minimumOfficers: 2,
  instrument: '调查通知书',
  inForceFrom: '2007-01-01',
  inForceTo: '2025-01-01',
};

describe('a gate', () => {
  test.each([
    ['2006-12-31T15:59:59.999Z', false],
    ['2006-12-31T16:00:00Z', true],
    ['2024-12-31T15:59:59.999Z', true],
    ['2024-12-31T16:00:00Z', false],
  ])('changes at midnight in Beijing: %s → %s', (instant, expected) => {
    expect(isInForce(gate, new Date(instant))).toBe(expected);
  });

  test('without an end stays in force', () => {
    expect(isInForce({ ...gate, inForceTo: null }, new Date('2099-01-01T00:00:00Z'))).toBe(true);
  });

  test('asks for its level or a higher one', () => {
    expect(isLevelEnough('NATIONAL', 'PROVINCIAL')).toBe(true);
    expect(isLevelEnough('PROVINCIAL', 'PROVINCIAL')).toBe(true);
    expect(isLevelEnough('MUNICIPAL', 'PROVINCIAL')).toBe(false);
    expect(isLevelEnough('DISTRICT', 'DISTRICT')).toBe(true);
  });
});
