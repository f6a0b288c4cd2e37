import { describe, expect, test } from 'vitest';
import type { Caller } from '../identity/index.js';
import { regionCodeOf, SettableClock } from '../kernel/index.js';
import { Authorizer } from './authorizer.js';
import { AgreementIndex, type AgreementInForce } from './agreements/agreement-index.js';
import { Catalogue, type CatalogueItem } from './catalogue/catalogue.js';
import type { WarrantStore, WarrantHeld } from './lookups/warrant-store.js';

const item = (changes: Partial<CatalogueItem>): CatalogueItem => ({
  id: 'pboc.accounts',
  owner: 'PBOC',
  shareType: 'CONDITIONAL',
  dataLevel: 3,
  personal: true,
  masking: 'ACCOUNT',
  purposeRequired: true,
  warrantRequired: false,
  updateFrequency: 'DAILY',
  description: { en: 'Accounts', zh: '账户' },
  ...changes,
});
const catalogue = new Catalogue([
  item({}),
  item({ id: 'pboc.transactions', warrantRequired: true }),
  item({ id: 'pboc.licences', shareType: 'UNCONDITIONAL', personal: false, masking: 'NONE' }),
  item({ id: 'pboc.sources', shareType: 'NOT_SHARED', ground: { cited: '反洗钱法 7', mark: 'LAW_READ' } }),
]);

const police: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'u1',
  purpose: 'CRIMINAL_INVESTIGATION',
  caseId: null,
  basis: null,
  locale: 'zh',
};
const START = new Date('2026-06-01T00:00:00Z');
const END = new Date('2026-07-01T00:00:00Z');

const agreement: AgreementInForce = {
  id: 'a1',
  owner: 'PBOC',
  grantee: 'POLICE',
  items: ['pboc.accounts', 'pboc.transactions'],
  purposes: new Set(['CRIMINAL_INVESTIGATION'] as const),
  jurisdiction: 'ANY',
  masked: true,
  dailyQuota: null,
  validFrom: START,
  validTo: END,
};
const warrant: WarrantHeld = {
  id: 'w1',
  holder: 'POLICE',
  office: { level: 'NATIONAL', region: null },
  officers: ['u1', 'u2'],
  state: 'ACTIVE',
  purpose: 'CRIMINAL_INVESTIGATION',
  validFrom: START,
  validTo: new Date('2026-06-15T00:00:00Z'),
  usesLeft: 1,
  scope: {
    warrantId: 'w1',
    purpose: 'CRIMINAL_INVESTIGATION',
    platformCode: 'p',
    accounts: null,
    periodFrom: '2026-01-01',
    periodTo: '2026-01-31',
  },
};

/** No warrant is on record: what these tests show is given to the desk directly. */
const noWarrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};

function open(agreements: AgreementInForce[], now = START) {
  const clock = new SettableClock(now);
  let index = new AgreementIndex(1, agreements);
  const desk = new Authorizer(catalogue, { snapshot: () => index }, noWarrants, clock);
  const revise = (next: AgreementInForce[]): void => {
    index = new AgreementIndex(index.revision + 1, next);
  };
  return { desk, clock, revise };
}

describe('the authorizer', () => {
  test('says what is granted, masked and denied, of the items asked for', () => {
    const { desk } = open([agreement]);
    const mask = desk.evaluate(police, ['pboc.accounts', 'pboc.licences', 'pboc.transactions']);
    expect(mask.granted).toEqual(new Set(['pboc.accounts', 'pboc.licences']));
    expect(mask.masked).toEqual(new Set(['pboc.accounts']));
    expect(mask.allowed.get('pboc.accounts')).toMatchObject({ agreementId: 'a1', rule: 'purpose-covered' });
    expect([...mask.denied].map(([id, { reason }]) => [id, reason])).toEqual([
      ['pboc.transactions', 'WARRANT_REQUIRED'],
    ]);
    expect(mask.revision).toBe(1);
  });

  test('answers for the whole catalogue when no item is named', () => {
    const { granted, denied } = open([agreement]).desk.evaluate(police);
    expect(new Set([...granted, ...denied.keys()])).toEqual(new Set(catalogue.items.map(({ id }) => id)));
  });

  test('denies an item that no catalogue lists', () => {
    const { denied } = open([agreement]).desk.evaluate(police, ['pboc.unheard_of']);
    expect(denied.get('pboc.unheard_of')).toMatchObject({ reason: 'NOT_SHARED', rule: 'default' });
  });

  test('decides once for a kind of caller, whoever it is', () => {
    const { desk } = open([agreement]);
    const first = desk.evaluate(police);
    expect(desk.evaluate({ ...police, officer: 'u2', caseId: 'c1', locale: 'en' })).toBe(first);
  });

  test.each<[string, Partial<Caller>]>([
    ['agency', { agency: 'BANKING' }],
    ['role', { role: 'AUDITOR' }],
    ['level', { level: 'PROVINCIAL' }],
    ['purpose', { purpose: 'STATISTICS' }],
  ])("never gives one caller another one's answer: %s", (_, changes) => {
    const { desk } = open([agreement]);
    expect(desk.evaluate(police).granted.has('pboc.accounts')).toBe(true);
    expect(desk.evaluate({ ...police, ...changes }).granted.has('pboc.accounts')).toBe(false);
  });

  test('tells callers apart by region and level together', () => {
    const { desk } = open([agreement]);
    const reads = (region: string): boolean =>
      desk
        .evaluate({ ...police, level: 'MUNICIPAL', region: regionCodeOf(region) })
        .granted.has('pboc.accounts');
    expect(reads('320100')).toBe(true);
    expect(reads('320000')).toBe(false);
  });

  test('honours the end and the beginning of an agreement to the instant', () => {
    const { desk, clock } = open([agreement], new Date(START.getTime() - 1));
    const reads = (): boolean => desk.evaluate(police).granted.has('pboc.accounts');
    expect(reads()).toBe(false);
    clock.set(START);
    expect(reads()).toBe(true);
    clock.set(new Date(END.getTime() - 1));
    expect(reads()).toBe(true);
    clock.set(END);
    expect(reads()).toBe(false);
    clock.set(START);
    expect(reads()).toBe(true);
  });

  test('follows a new revision of the agreements', () => {
    const { desk, revise } = open([agreement]);
    expect(desk.evaluate(police).granted.has('pboc.accounts')).toBe(true);
    revise([]);
    expect(desk.evaluate(police)).toMatchObject({ revision: 2 });
    expect(desk.evaluate(police).granted.has('pboc.accounts')).toBe(false);
  });

  test('gives account data under a warrant only as long as that holds', () => {
    const { desk, clock } = open([agreement]);
    const reason = (shown: WarrantHeld | null): string | undefined =>
      desk.evaluate(police, ['pboc.transactions'], shown).denied.get('pboc.transactions')?.reason;
    expect(reason(warrant)).toBeUndefined();
    expect(reason(null)).toBe('WARRANT_REQUIRED');
    expect(reason({ ...warrant, state: 'EXHAUSTED', usesLeft: 0 })).toBe('WARRANT_EXHAUSTED');
    expect(reason({ ...warrant, state: 'PAUSED' })).toBe('WARRANT_REQUIRED');
    clock.set(warrant.validTo);
    expect(reason(warrant)).toBe('WARRANT_EXPIRED');
  });
});
