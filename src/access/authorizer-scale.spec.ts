import { describe, expect, test } from 'vitest';
import type { Caller } from '../identity/index.js';
import { ACTORS, SettableClock } from '../kernel/index.js';
import { Authorizer } from './authorizer.js';
import { AgreementIndex, type AgreementInForce } from './agreements/agreement-index.js';
import { Catalogue, type CatalogueItem } from './catalogue/catalogue.js';
import type { WarrantStore } from './lookups/warrant-store.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const ITEMS = 40;
const noWarrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};

const catalogue = new Catalogue(
  Array.from({ length: ITEMS }, (_, place): CatalogueItem => ({
    id: `banking.item_${place}`,
    owner: 'BANKING',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'DAILY',
    description: { en: 'Item', zh: '目录项' },
  })),
);
const grantees = ACTORS.filter((actor) => actor !== 'BANKING');

const police: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'u1',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'zh',
};

/** A desk over so many agreements, and how often the index and the agreements themselves were looked at since. */
function deskOver(count: number) {
  const looks = { index: 0, agreements: 0 };
  const agreements = Array.from({ length: count }, (_, place): AgreementInForce => {
    const agreement: AgreementInForce = {
      id: `a${place}`,
      owner: 'BANKING',
      grantee: grantees[place % grantees.length] ?? 'POLICE',
      items: [`banking.item_${place % ITEMS}`],
      purposes: new Set(['RISK_MONITORING'] as const),
      jurisdiction: 'ANY',
      masked: false,
      dailyQuota: null,
      validFrom: new Date('2026-01-01T00:00:00Z'),
      validTo: new Date(Date.parse('2027-01-01T00:00:00Z') + place),
    };
    return new Proxy(agreement, {
      get: (target, name) => {
        looks.agreements += 1;
        return Reflect.get(target, name);
      },
    });
  });
  class CountingIndex extends AgreementIndex {
    override covering(...asked: Parameters<AgreementIndex['covering']>): readonly AgreementInForce[] {
      looks.index += 1;
      return super.covering(...asked);
    }
  }
  const index = new CountingIndex(1, agreements);
  const desk = new Authorizer(catalogue, { snapshot: () => index }, noWarrants, new SettableClock(NOW));
  looks.agreements = 0;
  return { desk, looks };
}

describe('a request', () => {
  test.each([100, 10_000])(
    'looks at no agreement once its kind of caller is decided, of %d',
    async (count) => {
      const { desk, looks } = deskOver(count);
      await desk.admit(police, ['banking.item_0', 'banking.item_1']);
      expect(looks.index).toBeGreaterThan(0);
      looks.index = 0;
      looks.agreements = 0;
      for (let request = 0; request < 1000; request += 1) {
        const mask = await desk.admit({ ...police, officer: `u${request}` }, [
          'banking.item_0',
          'banking.item_1',
        ]);
        expect(mask.revision).toBe(1);
      }
      expect(looks).toEqual({ index: 0, agreements: 0 });
    },
  );

  test('is decided the first time by look-ups of the items, however many agreements there are', () => {
    const { desk, looks } = deskOver(10_000);
    desk.evaluate(police);
    expect(looks.index).toBeLessThanOrEqual(4 * ITEMS);
  });
});
