import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { gateFit, gatesFor, type Gate } from './gates';
import { readAccounts, requestInput, sha256Of } from './request-input';
import { warrantLeft } from './uses';

const gate = (code: string, actor: string, lowestLevel: Gate['lowestLevel'] = null): Gate => ({
  id: code,
  gate: code,
  validFrom: '2007-01-01',
  validTo: null,
  citation: code,
  requester: { actor, zh: actor, en: actor },
  highestLevel: null,
  lowestLevel,
  targets: ['PARTY'],
  partySectors: [],
  purposes: ['ACCOUNT_INQUIRY'],
  approverLevel: 'PROVINCIAL',
  approverRanks: ['HEAD'],
  officers: 2,
  instrument: null,
  source: { article: '41', document: { zh: '', en: '' } },
});

describe('laws that open account data', () => {
  it.each([
    ['PBOC', 'PROVINCIAL', null, 'OPEN'],
    ['POLICE', 'PROVINCIAL', null, 'OTHER_AGENCY'],
    ['PBOC', 'DISTRICT', 'MUNICIPAL', 'LEVEL_TOO_LOW'],
    ['PBOC', 'MUNICIPAL', 'MUNICIPAL', 'OPEN'],
  ] as const)('fit an office of %s at %s level, from %s on: %s', (agency, level, lowest, fit) => {
    expect(gateFit(gate('law', 'PBOC', lowest), { agency, level })).toBe(fit);
  });

  it('know a highest level too', () => {
    const law = { ...gate('law', 'PBOC'), highestLevel: 'PROVINCIAL' as const };
    expect(gateFit(law, { agency: 'PBOC', level: 'NATIONAL' })).toBe('LEVEL_TOO_HIGH');
  });

  it('stand with those that are open first', () => {
    const laws = [gate('high', 'PBOC', 'NATIONAL'), gate('police', 'POLICE'), gate('open', 'PBOC')];
    const { own, others } = gatesFor(laws, { agency: 'PBOC', level: 'MUNICIPAL' });
    expect(own.map(({ id }) => id)).toEqual(['open', 'high']);
    expect(others.map(({ id }) => id)).toEqual(['police']);
  });
});

describe('what is left of a warrant', () => {
  const NOW = Date.parse('2016-06-01T00:00:00Z');
  const warrant = {
    status: 'ACTIVE',
    usesAllowed: 10,
    usesLeft: 4,
    validFrom: '2016-05-01T00:00:00Z',
    validTo: '2016-07-01T00:00:00Z',
  };

  it.each([
    ['USABLE', {}],
    ['SPENT', { usesLeft: 0 }],
    ['SPENT', { status: 'EXHAUSTED', usesLeft: 0 }],
    ['OVER', { validTo: '2016-06-01T00:00:00Z' }],
    ['OVER', { status: 'EXPIRED' }],
    ['NOT_YET', { validFrom: '2016-06-02T00:00:00Z' }],
    ['NOT_ACTIVE', { status: 'REQUESTED' }],
    ['NOT_ACTIVE', { status: 'PAUSED' }],
    ['NOT_ACTIVE', { status: 'REVOKED' }],
  ] as const)('is %s for %o', (state, given) => {
    expect(warrantLeft({ ...warrant, ...given }, NOW).state).toBe(state);
  });

  it('counts what was used', () => {
    expect(warrantLeft(warrant, NOW)).toMatchObject({ used: 6, left: 4, allowed: 10, percent: 60 });
  });
});

describe('a request for a warrant', () => {
  it.each([
    [undefined, null],
    ['  ', null],
    ['6222 01\n6222 01，7', ['6222', '01', '7']],
    ['A1、A2；A1', ['A1', 'A2']],
  ])('reads accounts %o as %o', (text, accounts) => {
    expect(readAccounts(text)).toEqual(accounts);
  });

  it('holds until the last moment of its last day in Beijing', () => {
    const input = requestInput('LAW', {
      platformCode: '91110105HY0000016E',
      period: [dayjs('2016-01-01'), dayjs('2016-03-31')],
      purpose: 'ACCOUNT_INQUIRY',
      officers: ['one', 'two'],
      document: { name: 'notice.pdf', sha256: 'f'.repeat(64) },
      valid: [dayjs('2016-06-01'), dayjs('2016-06-30')],
      usesAllowed: 3,
    });
    expect(input).toMatchObject({
      gate: 'LAW',
      accounts: null,
      target: null,
      periodFrom: '2016-01-01',
      periodTo: '2016-03-31',
      validFrom: '2016-05-31T16:00:00.000Z',
      validTo: '2016-06-30T16:00:00.000Z',
    });
  });

  it('takes the hash of the paper', async () => {
    expect(await sha256Of(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
