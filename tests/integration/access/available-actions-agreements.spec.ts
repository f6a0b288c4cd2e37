import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Catalogue, synchroniseCatalogue, type AgreementTerms } from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock } from '../../../src/kernel/index.js';
import { banking } from '../../../src/agencies/banking/index.js';
import { accessEntities } from '../../../src/coordination/access/index.js';
import { openAccess } from '../../../src/coordination/access/open-access.js';
import { statementsOf } from '../../testkit/statements-of.js';
import {
  openAccessDatabase,
  SHIPPED_LAW,
  type AccessDatabase,
} from '../../testkit/fixtures/access-database.js';
import { byName, tryAll, type Trial } from '../../testkit/fixtures/listed-and-accepted.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const BEIJING = { level: 'PROVINCIAL', region: regionCodeOf('110000') } as const;
const NATION = { level: 'NATIONAL', region: null } as const;

const GRANTEE: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  ...BEIJING,
  officer: 'wang',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
};
const OWNER: Caller = { ...GRANTEE, agency: 'BANKING', officer: 'li' };
const SECOND: Caller = { ...OWNER, officer: 'chen', role: 'LEADER' };

/** Of every side, role and place that a rule tells apart. */
const CALLERS = byName<Caller>(
  [GRANTEE, OWNER, SECOND]
    .flatMap((caller) => [
      caller,
      { ...caller, ...NATION },
      { ...caller, region: regionCodeOf('310000') },
      { ...caller, level: 'DISTRICT' as const, region: regionCodeOf('110105') },
    ])
    .concat(
      { ...OWNER, officer: 'wang' },
      { ...OWNER, role: 'SYSTEM' },
      { ...OWNER, role: 'AUDITOR' },
      { ...GRANTEE, role: 'SYSTEM_ADMINISTRATOR' },
      { ...OWNER, agency: 'SECURITIES' },
      { ...OWNER, agency: 'OFFICE' },
    ),
  ({ agency, role, level, region, officer }) => [agency, role, level, region, officer].join(' '),
);

const CONTENT = {
  items: ['banking.lending'],
  purposes: ['RECTIFICATION' as const],
  legalBasis: '国办发〔2016〕21号',
  jurisdiction: 'ANY' as const,
  masked: true,
  dailyQuota: null,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2027-01-01T00:00:00Z'),
} satisfies Partial<AgreementTerms>;
interface Scope {
  readonly masked?: boolean;
  readonly region?: string | null;
}
const ofBeijing = { region: regionCodeOf('110000') };

let database: AccessDatabase;
beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
  await synchroniseCatalogue(database.owner.manager, new Catalogue(banking.items));
});
afterAll(() => database.test.drop());

const clock = new SettableClock(NOW);
const as = (caller: Caller) =>
  openAccess(
    {
      database: database.coordination,
      context: { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null },
      clock,
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );
const REFUSAL = { reason: '超出履职需要', ground: '政务数据共享条例' };
const EXTENSION = { reason: '需要核对口径', consent: '数据函〔2026〕8号' };
const step = (agreementId: string) => ({ idempotencyKey: newId(), agreementId });

type Answer = Promise<{ readonly refusal: { readonly message: string } | null }>;
const accepted = async (answer: Answer): Promise<boolean> => (await answer).refusal === null;
async function done(answer: Answer): Promise<void> {
  const { refusal } = await answer;
  if (refusal) throw new Error(refusal.message);
}

const TRIALS: Readonly<Record<string, Trial<string, Caller>>> = {
  approveSharingAgreement: (id, caller) => accepted(as(caller).approve(step(id))),
  amendSharingAgreement: (id, caller) => accepted(as(caller).amend({ ...CONTENT, ...step(id) })),
  rejectSharingAgreementAmendment: (id, caller) => accepted(as(caller).reject({ ...step(id), ...REFUSAL })),
  suspendSharingAgreement: (id, caller) => accepted(as(caller).suspend(step(id))),
  resumeSharingAgreement: (id, caller) => accepted(as(caller).resume(step(id))),
  terminateSharingAgreement: (id, caller) => accepted(as(caller).terminate({ ...step(id), ...REFUSAL })),
  extendSharingAgreementAnswer: (id, caller) => accepted(as(caller).extend({ ...step(id), ...EXTENSION })),
  confirmSharingAgreementSupply: (id, caller) => accepted(as(caller).confirmSupply(step(id))),
};

async function proposed(change: Scope = {}, by = GRANTEE): Promise<string> {
  const { sharingAgreement, refusal } = await as(by).propose({
    ...CONTENT,
    owner: 'BANKING',
    ...ofBeijing,
    ...change,
    idempotencyKey: newId(),
  });
  if (!sharingAgreement) throw new Error(refusal?.message);
  return sharingAgreement.id;
}
async function inForce(change: Scope = {}): Promise<string> {
  const id = await proposed(change);
  for (const caller of [OWNER, SECOND]) await done(as({ ...caller, ...NATION }).approve(step(id)));
  return id;
}
const then =
  (make: () => Promise<string>, ...steps: readonly ((id: string) => Answer)[]) =>
  async (): Promise<string> => {
    const id = await make();
    for (const take of steps) await done(take(id));
    return id;
  };

const STATES: Readonly<Record<string, () => Promise<string>>> = {
  'proposed by the province': () => proposed(),
  'proposed unmasked': () => proposed({ masked: false }),
  'proposed for the country': () => proposed({ region: null }, { ...GRANTEE, ...NATION }),
  'approved once': then(proposed, (id) => as(OWNER).approve(step(id))),
  'with an extended answer': then(proposed, (id) => as(OWNER).extend({ ...step(id), ...EXTENSION })),
  'in force': () => inForce(),
  'in force and provided': then(inForce, (id) => as(OWNER).confirmSupply(step(id))),
  'in force, with an amendment': then(inForce, (id) => as(GRANTEE).amend({ ...CONTENT, ...step(id) })),
  'suspended by the owner': then(inForce, (id) => as(OWNER).suspend(step(id))),
  "suspended by the owner's national office": then(inForce, (id) =>
    as({ ...OWNER, ...NATION }).suspend(step(id)),
  ),
  'suspended by both': then(
    inForce,
    (id) => as(OWNER).suspend(step(id)),
    (id) => as(GRANTEE).suspend(step(id)),
  ),
  terminated: then(inForce, (id) => as(OWNER).terminate(step(id))),
};

async function agreement(id: string) {
  const found = (await as(OWNER).agreements({})).find((each) => each.id === id);
  if (!found) throw new Error(`No agreement ${id}`);
  return found;
}

describe('what is listed is accepted, and nothing else, of an agreement that is', () => {
  const seen = new Set<string>();

  it.each(Object.entries(STATES))('%s', async (_state, make) => {
    const found = await tryAll({
      callers: CALLERS,
      make,
      listed: async (id, caller) => as(caller).actionsOf(await agreement(id)),
      trials: TRIALS,
    });
    expect(found.accepted).toEqual(found.listed);
    for (const each of found.accepted) seen.add(each.slice(each.lastIndexOf(' ') + 1));
  });

  it('any of these: between them they accept every mutation', () => {
    expect([...seen].toSorted()).toEqual(Object.keys(TRIALS).toSorted());
  });
});

it('takes as many statements for many agreements as for few', async () => {
  const few = [await agreement(await inForce()), await agreement(await proposed())];
  const suspended = STATES['suspended by both'];
  if (!suspended) throw new Error('No such state');
  few.push(await agreement(await suspended()));
  const many = [
    ...few,
    ...(await Promise.all([proposed(), inForce()].map(async (id) => agreement(await id)))),
  ];
  const count = async (agreements: typeof few): Promise<number> => {
    const services = as(OWNER);
    const read = () => Promise.all(agreements.map((each) => services.actionsOf(each)));
    return (await statementsOf(database.coordination, read)).length;
  };
  expect(await count(many)).toBe(await count(few));
  expect(await count(many)).toBeLessThan(4);
});
