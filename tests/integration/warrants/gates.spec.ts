import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WarrantHeld } from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { regionCodeOf, SettableClock, type Rank } from '../../../src/kernel/index.js';
import {
  createWarrantStore,
  openWarrants,
  warrantEntities,
  type WarrantServices,
} from '../../../src/warrants/index.js';
import { gatesOf } from '../../../src/law/index.js';
import { checkRequest } from '../../../src/warrants/model/account-warrant.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const clock = new SettableClock(NOW);
const PLATFORM = '91110000600037341L';

const officer: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: regionCodeOf('110000'),
  officer: 'zhang',
  purpose: 'CRIMINAL_INVESTIGATION',
  caseId: null,
  basis: null,
  locale: 'en',
};
const pboc: Caller = { ...officer, agency: 'PBOC', officer: 'sun' };

let database: AccessDatabase;
let keys = 0;
const key = (): string => `key-${(keys += 1)}`;

const as = (caller: Caller): WarrantServices =>
  openWarrants(
    {
      database: database.coordination,
      context: { caller, grants: new Set(), masked: new Set(), warrant: null },
      clock,
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );

type RequestInput = Parameters<WarrantServices['request']>[0];
const input = (changes: Partial<RequestInput> = {}): RequestInput => ({
  idempotencyKey: key(),
  platformCode: PLATFORM,
  accounts: ['6222000011112222'],
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  purpose: 'CRIMINAL_INVESTIGATION',
  gate: 'POLICE_CRIMINAL_PROCEDURE',
  documentSha256: 'a'.repeat(64),
  officers: ['zhang', 'wang'],
  validFrom: NOW,
  validTo: new Date('2026-07-01T00:00:00Z'),
  usesAllowed: 10,
  ...changes,
});

async function requested(changes: Partial<RequestInput> = {}, caller = officer): Promise<string> {
  const { accountWarrant, refusal } = await as(caller).request(input(changes));
  if (!accountWarrant) throw new Error(refusal?.message ?? 'no answer');
  return accountWarrant.id;
}

const hold = (id: string, caller = officer): Promise<WarrantHeld | null> =>
  createWarrantStore(database.gateway, clock).findWarrant({ ...caller, basis: `warrant:${id}` });

beforeAll(async () => {
  database = await openAccessDatabase(warrantEntities);
  await database.owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions)
     VALUES ($1, '某平台', '110105', '{320102}')
     ON CONFLICT (code) DO UPDATE SET registered_region = '110105', operating_regions = '{320102}'`,
    [PLATFORM],
  );
});
beforeEach(() => clock.set(NOW));
afterAll(() => database.test.drop());

describe('whoever has a gate', () => {
  const national = { level: 'NATIONAL', region: null } as const;
  test.each<[gate: string, agency: Caller['agency'], rank: Rank, more: Partial<Caller>, target: string]>([
    ['PBOC_AML_2024', 'PBOC', 'HEAD', {}, 'PARTY'],
    ['PBOC_PAYMENT_2023', 'PBOC', 'HEAD', {}, 'CONNECTED'],
    ['BANKING_SUPERVISION', 'BANKING', 'PRINCIPAL_HEAD', {}, 'CONNECTED'],
    // Its law asks for nobody's approval: another leader of the office looks at the request.
    ['SECURITIES_LAW', 'SECURITIES', 'HEAD', {}, 'PARTY'],
    ['SECURITIES_FUNDS', 'SECURITIES', 'HEAD', {}, 'PARTY'],
    ['SECURITIES_FUTURES', 'SECURITIES', 'AUTHORISED_HEAD', {}, 'PARTY'],
    ['INSURANCE_LAW', 'INSURANCE', 'HEAD', national, 'CONNECTED'],
    ['COMMERCE_UNFAIR_COMPETITION_2025', 'COMMERCE', 'PRINCIPAL_HEAD', {}, 'PARTY'],
    ['COMMERCE_PYRAMID_SELLING', 'COMMERCE', 'PRINCIPAL_HEAD', {}, 'PARTY'],
    ['POLICE_CRIMINAL_PROCEDURE', 'POLICE', 'HEAD', {}, 'SUSPECT'],
  ])('asks by %s, and uses what was approved', async (gate, agency, rank, more, target) => {
    const asker: Caller = { ...officer, agency, ...more };
    const purpose = agency === 'POLICE' ? 'CRIMINAL_INVESTIGATION' : 'ACCOUNT_INQUIRY';
    const warrantId = await requested({ gate, purpose }, asker);
    const approval = { idempotencyKey: key(), warrantId, rank };
    const approved = await as({ ...asker, role: 'LEADER', officer: 'head' }).approve(approval);
    expect(approved).toMatchObject({ refusal: null, accountWarrant: { state: 'ACTIVE', target } });
    expect(await createWarrantStore(database.gateway, clock).use(asker, warrantId, 'inquiry')).toBe(true);
  });

  test('is never the national level of the lead body against illegal fundraising', () => {
    const gates = gatesOf(SHIPPED_LAW.snapshot(), 'FUNDRAISING_LEAD');
    // The code is not yet one that a token may have; the row is judged like any other.
    const lead = { ...officer, agency: 'FUNDRAISING_LEAD' as Caller['agency'] };
    const words = { en: 'Lead body', zh: '处置非法集资牵头部门' };
    const terms = {
      ...input({ gate: 'FUNDRAISING_LEAD_2021', purpose: 'ACCOUNT_INQUIRY' }),
      accounts: null,
      target: null,
    };
    expect(checkRequest(lead, terms, gates, words, NOW)).toMatchObject({ ok: true });
    expect(checkRequest({ ...lead, ...national }, terms, gates, words, NOW)).toMatchObject({
      error: {
        code: 'NO_SUCH_POWER',
        remedy: { zh: '请由有权层级（省级至区（县）级）的机关依法查询。' },
      },
    });
  });
});

describe('a gate that changes at a date', () => {
  const OLD = 'PBOC_AML_2006';
  const NEW = 'PBOC_AML_2024';
  const LAST_INSTANT = new Date('2024-12-31T15:59:59.999Z');
  const FIRST_INSTANT = new Date('2024-12-31T16:00:00Z');
  const terms = {
    periodFrom: '2024-01-01',
    periodTo: '2024-11-30',
    validFrom: new Date('2025-01-02T00:00:00Z'),
    validTo: new Date('2025-06-01T00:00:00Z'),
    purpose: 'ACCOUNT_INQUIRY',
  } as const;
  const head: Caller = { ...pboc, role: 'LEADER', officer: 'zhou' };
  const ask = async (gate: string, instant: Date): Promise<string | undefined> => {
    clock.set(instant);
    const answer = await as(pboc).request(input({ ...terms, gate }));
    return answer.refusal?.code ?? answer.accountWarrant?.state;
  };
  const approve = async (warrantId: string, level: Caller['level']): Promise<string | undefined> => {
    const step = { idempotencyKey: key(), warrantId, rank: 'HEAD' } as const;
    const answer = await as({ ...head, level }).approve(step);
    return answer.refusal?.code ?? answer.accountWarrant?.state;
  };

  test('judges each request by the row in force on its day in Beijing', async () => {
    expect(await ask(OLD, LAST_INSTANT)).toBe('REQUESTED');
    expect(await ask(NEW, LAST_INSTANT)).toBe('WARRANT_GATE_NOT_IN_FORCE');
    expect(await ask(OLD, FIRST_INSTANT)).toBe('WARRANT_GATE_NOT_IN_FORCE');
    expect(await ask(NEW, FIRST_INSTANT)).toBe('REQUESTED');
  });

  test('judges an approval by its own day, with the level that the row asks for', async () => {
    clock.set(LAST_INSTANT);
    const before = await requested({ ...terms, gate: OLD }, pboc);
    const late = await requested({ ...terms, gate: OLD }, pboc);
    expect(await approve(before, 'MUNICIPAL')).toBe('WARRANT_APPROVER_TOO_LOW');
    expect(await approve(before, 'PROVINCIAL')).toBe('ACTIVE');
    clock.set(FIRST_INSTANT);
    expect(await approve(late, 'PROVINCIAL')).toBe('WARRANT_GATE_NOT_IN_FORCE');
    const after = await requested({ ...terms, gate: NEW }, pboc);
    expect(await approve(after, 'MUNICIPAL')).toBe('ACTIVE');
    expect(await hold(before, pboc)).toMatchObject({ state: 'ACTIVE' });
  });
});
