import { describe, expect, test } from 'vitest';
import { isInForce, isLevelEnough, isRankEnough, targetOf } from './gate.js';

const gate = { validFrom: '2007-01-01', validTo: '2025-01-01' };

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
    expect(isInForce({ ...gate, validTo: null }, new Date('2099-01-01T00:00:00Z'))).toBe(true);
  });

  test('asks for its level or a higher one', () => {
    expect(isLevelEnough('NATIONAL', 'PROVINCIAL')).toBe(true);
    expect(isLevelEnough('PROVINCIAL', 'PROVINCIAL')).toBe(true);
    expect(isLevelEnough('MUNICIPAL', 'PROVINCIAL')).toBe(false);
    expect(isLevelEnough('DISTRICT', 'DISTRICT')).toBe(true);
  });

  test('asks for no level and no rank where its law asks for nobody’s approval', () => {
    expect(isLevelEnough('DISTRICT', null)).toBe(true);
    expect(isRankEnough('HEAD', { approverRanks: [] })).toBe(true);
    expect(isRankEnough('HEAD', { approverRanks: ['PRINCIPAL_HEAD'] })).toBe(false);
  });

  test('reaches a firm as the party in the sectors that it names, and as a connected one elsewhere', () => {
    const payment = { targets: ['PARTY', 'CONNECTED'], partySectors: ['THIRD_PARTY_PAYMENT'] } as const;
    const reached = (sectors: readonly string[], stated: 'PARTY' | 'CONNECTED' | 'SUSPECT' | null) =>
      targetOf(
        { targets: [...payment.targets], partySectors: [...payment.partySectors] },
        { sectors },
        stated,
      );
    expect(reached(['THIRD_PARTY_PAYMENT'], null)).toBe('PARTY');
    expect(reached(['P2P_LENDING'], null)).toBe('CONNECTED');
    expect(reached(['P2P_LENDING'], 'PARTY')).toBeNull();
    expect(reached(['THIRD_PARTY_PAYMENT'], 'CONNECTED')).toBe('CONNECTED');
    expect(reached(['THIRD_PARTY_PAYMENT'], 'SUSPECT')).toBeNull();
    expect(targetOf({ targets: ['SUSPECT'], partySectors: [] }, { sectors: [] }, null)).toBe('SUSPECT');
  });
});
