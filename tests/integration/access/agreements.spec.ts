import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Authorizer,
  AgreementStore,
  amendSharingAgreement,
  approveSharingAgreement,
  Catalogue,
  listSharingAgreements,
  proposeSharingAgreement,
  readAgreementsAt,
  rejectSharingAgreementAmendment,
  resumeSharingAgreement,
  suspendSharingAgreement,
  synchroniseCatalogue,
  terminateSharingAgreement,
  type AgreementIndex,
  type AgreementStep,
  type AgreementTerms,
  type VersionTerms,
} from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { SettableClock } from '../../../src/kernel/index.js';
import { banking } from '../../../src/agencies/banking/index.js';
import { commerce } from '../../../src/agencies/commerce/index.js';
import {
  accessEntities,
  agreementRecorder,
  agreementWorkflows,
} from '../../../src/coordination/access/index.js';
import { createWarrantStore } from '../../../src/warrants/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import {
  openAccessDatabase,
  SHIPPED_PERIODS,
  type AccessDatabase,
} from '../../testkit/fixtures/access-database.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const clock = new SettableClock(NOW);
const catalogue = new Catalogue([...banking.items, ...commerce.items]);

const nobody: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'wang',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  locale: 'en',
};
const grantee: Caller = nobody;
const owner: Caller = { ...nobody, agency: 'BANKING', officer: 'li', role: 'LEADER' };

const terms: AgreementTerms = {
  owner: 'BANKING',
  items: ['banking.lending'],
  purposes: ['RECTIFICATION'],
  legalBasis: '国办发〔2016〕21号',
  jurisdiction: 'ANY',
  masked: false,
  dailyQuota: null,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2027-01-01T00:00:00Z'),
};

let database: AccessDatabase;
let keys = 0;
const key = (): string => `key-${(keys += 1)}`;
const as = (caller: Caller) => ({
  database: database.coordination,
  caller,
  clock,
  recorder: agreementRecorder,
  periods: SHIPPED_PERIODS,
});

async function proposed(changes: Partial<AgreementTerms> = {}): Promise<string> {
  const outcome = await proposeSharingAgreement(as(grantee), key(), { ...terms, ...changes });
  if (!outcome.ok) throw new Error(outcome.error.message.en);
  return outcome.value.id;
}

const step = (agreementId: string, expectedVersion?: number): AgreementStep => ({
  idempotencyKey: key(),
  agreementId,
  expectedVersion,
});
const chen: Caller = { ...owner, officer: 'chen', role: 'OFFICER' };

/** Proposed and approved by two of the owner's people. */
async function inForce(changes: Partial<AgreementTerms> = {}): Promise<string> {
  const id = await proposed(changes);
  const agency = changes.owner ?? 'BANKING';
  for (const person of [owner, chen]) {
    const outcome = await approveSharingAgreement(as({ ...person, agency }), step(id));
    if (!outcome.ok) throw new Error(outcome.error.message.en);
  }
  return id;
}

async function codeOf(outcome: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string> {
  const { ok, error } = await outcome;
  return ok ? 'OK' : (error?.code ?? '');
}

beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
  await synchroniseCatalogue(database.owner.manager, catalogue);
});
afterAll(() => database.test.drop());

describe('the catalogue table', () => {
  test('holds what the manifests list, however often it is synchronised', async () => {
    await synchroniseCatalogue(database.owner.manager, catalogue);
    const rows: { id: string; data_level: number }[] = await database.gateway.query(
      `SELECT id, data_level FROM access.catalogue_item WHERE NOT withdrawn ORDER BY id`,
    );
    expect(rows).toEqual(
      catalogue.items
        .map(({ id, dataLevel }) => ({ id, data_level: dataLevel }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    );
  });

  test('keeps an item that is listed no more, as withdrawn, until it is listed again', async () => {
    const withdrawn = async (): Promise<unknown> =>
      database.gateway.query(`SELECT withdrawn FROM access.catalogue_item WHERE id = 'commerce.branches'`);
    const fewer = catalogue.items.filter(({ id }) => id !== 'commerce.branches');
    await synchroniseCatalogue(database.owner.manager, new Catalogue(fewer));
    expect(await withdrawn()).toEqual([{ withdrawn: true }]);
    await synchroniseCatalogue(database.owner.manager, catalogue);
    expect(await withdrawn()).toEqual([{ withdrawn: false }]);
  });
});

describe('a sharing agreement', () => {
  test('is not proposed under a key of more than 200 characters: INPUT_TOO_LONG', async () => {
    expect(await codeOf(proposeSharingAgreement(as(grantee), 'k'.repeat(201), terms))).toBe('INPUT_TOO_LONG');
  });

  test('is proposed by the grantee and approved by two of the owner, each step with its event', async () => {
    const id = await proposed();
    const first = await approveSharingAgreement(as(owner), step(id));
    expect(first).toMatchObject({
      ok: true,
      value: { status: 'AWAITING_SECOND_APPROVAL', version: 2, firstApprovedBy: 'li', approvedBy: null },
    });
    expect(await codeOf(approveSharingAgreement(as(owner), step(id)))).toBe(
      'AGREEMENT_SECOND_PERSON_REQUIRED',
    );
    const second = await approveSharingAgreement(as(chen), step(id));
    expect(second).toMatchObject({ ok: true, value: { status: 'ACTIVE', version: 3, approvedBy: 'chen' } });
    const events: unknown = await database.coordination.query(
      `SELECT version, command, from_state, to_state, details, changes, agency, level, region, officer, role, rule
       FROM access.agreement_event WHERE agreement_id = $1 ORDER BY version`,
      [id],
    );
    const waiting = 'AWAITING_SECOND_APPROVAL';
    const national = { level: 'NATIONAL', region: null, rule: '国发〔2016〕51号 第十二条' };
    const proposedAt = NOW.toISOString();
    const parties = { id, owner: 'BANKING', grantee: 'PBOC', region: null };
    expect(events).toEqual([
      {
        ...national,
        version: 1,
        command: 'proposeSharingAgreement',
        from_state: null,
        to_state: 'PROPOSED',
        details: { termsVersion: 1, inForce: null },
        changes: { ...parties, status: 'PROPOSED', version: 1, termsVersion: 1, suspendedBy: [], proposedAt },
        agency: 'PBOC',
        officer: 'wang',
        role: 'OFFICER',
      },
      {
        ...national,
        version: 2,
        command: 'approveSharingAgreement',
        from_state: 'PROPOSED',
        to_state: waiting,
        details: { termsVersion: 1, inForce: null },
        changes: { status: waiting, version: 2 },
        agency: 'BANKING',
        officer: 'li',
        role: 'LEADER',
      },
      {
        ...national,
        version: 3,
        command: 'approveSharingAgreement',
        from_state: waiting,
        to_state: 'ACTIVE',
        details: { termsVersion: 1, inForce: 1 },
        changes: { status: 'ACTIVE', version: 3 },
        agency: 'BANKING',
        officer: 'chen',
        role: 'OFFICER',
      },
    ]);
  });

  test('is amended by a new version that two approve, while the old one stays in force', async () => {
    const id = await inForce();
    const { owner: _owner, ...same } = terms;
    const amend = (changes: Partial<VersionTerms>) =>
      amendSharingAgreement(as(grantee), step(id), { ...same, ...changes });
    const amendment = await amend({ items: ['banking.lending', 'banking.custody'], masked: true });
    expect(amendment).toMatchObject({
      ok: true,
      value: { status: 'ACTIVE', termsVersion: 1, masked: false },
    });
    expect(await codeOf(amend({}))).toBe('AGREEMENT_AMENDMENT_PENDING');
    await approveSharingAgreement(as(owner), step(id));
    const active = () =>
      listSharingAgreements(database.coordination, { item: 'banking.custody' }).then((rows) =>
        rows.map((row) => row.id),
      );
    expect(await active()).not.toContain(id);
    expect(await codeOf(approveSharingAgreement(as(owner), step(id)))).toBe(
      'AGREEMENT_SECOND_PERSON_REQUIRED',
    );
    expect(await approveSharingAgreement(as(chen), step(id))).toMatchObject({
      ok: true,
      value: { status: 'ACTIVE', termsVersion: 2, masked: true, approvedBy: 'chen' },
    });
    expect(await active()).toContain(id);
    const versions: unknown = await database.coordination.query(
      `SELECT number, status, masked FROM access.agreement_version WHERE agreement_id = $1 ORDER BY number`,
      [id],
    );
    expect(versions).toEqual([
      { number: 1, status: 'SUPERSEDED', masked: false },
      { number: 2, status: 'IN_FORCE', masked: true },
    ]);

    await amend({ dailyQuota: 5 });
    const decline = (refusal: object) =>
      codeOf(rejectSharingAgreementAmendment(as(owner), { ...step(id), ...refusal }));
    expect(await decline({ reason: '超出履职需要' })).toBe('AGREEMENT_REFUSAL_NEEDS_GROUND');
    expect(await decline({ reason: '超出履职需要', ground: '政务数据共享条例' })).toBe('OK');
    expect(await codeOf(rejectSharingAgreementAmendment(as(owner), step(id)))).toBe(
      'AGREEMENT_NO_VERSION_PENDING',
    );
    expect(await codeOf(amend({ items: ['banking.p2p_filing'] }))).toBe('AGREEMENT_ITEMS_NOT_SHAREABLE');
    expect(await codeOf(amend({ items: ['commerce.shareholders'] }))).toBe('AGREEMENT_ITEMS_NOT_SHAREABLE');
    expect(await codeOf(amend({ dailyQuota: 0 }))).toBe('AGREEMENT_TERMS_INVALID');
    expect(await amend({ dailyQuota: 5 })).toMatchObject({
      ok: true,
      value: { termsVersion: 2, dailyQuota: null },
    });
  });

  test('is changed by nobody who has read an older version of it: AGREEMENT_CHANGED', async () => {
    const id = await proposed();
    await approveSharingAgreement(as(owner), step(id, 1));
    expect(await codeOf(approveSharingAgreement(as(chen), step(id, 1)))).toBe('AGREEMENT_CHANGED');
    expect(await codeOf(approveSharingAgreement(as(chen), step(id, 2)))).toBe('OK');
    expect(await codeOf(suspendSharingAgreement(as(owner), step(id, 2)))).toBe('AGREEMENT_CHANGED');
    expect(await codeOf(terminateSharingAgreement(as(owner), step(id, 99)))).toBe('AGREEMENT_CHANGED');
  });

  test('takes each approval once under its idempotency key', async () => {
    const id = await proposed();
    const approval = step(id);
    const first = await approveSharingAgreement(as(owner), approval);
    expect(await approveSharingAgreement(as(owner), approval)).toEqual(first);
    expect(first).toMatchObject({ ok: true, value: { status: 'AWAITING_SECOND_APPROVAL' } });
  });

  test('is proposed once under one idempotency key', async () => {
    const again = key();
    const first = await proposeSharingAgreement(as(grantee), again, terms);
    const second = await proposeSharingAgreement(as(grantee), again, terms);
    expect(second).toEqual(first);
    expect(await codeOf(proposeSharingAgreement(as(grantee), again, { ...terms, masked: true }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  test.each<[string, Partial<AgreementTerms>]>([
    ['AGREEMENT_TERMS_INVALID', { items: [] }],
    ['AGREEMENT_TERMS_INVALID', { validTo: NOW }],
    ['AGREEMENT_ITEMS_NOT_SHAREABLE', { items: ['banking.lending', 'banking.p2p_filing'] }],
    ['AGREEMENT_ITEMS_NOT_SHAREABLE', { items: ['commerce.shareholders'] }],
    ['AGREEMENT_ITEMS_NOT_SHAREABLE', { items: ['banking.no_such_item'] }],
  ])('is refused with %s for %o', async (code, changes) => {
    expect(await codeOf(proposeSharingAgreement(as(grantee), key(), { ...terms, ...changes }))).toBe(code);
  });

  test('is not approved by the grantee, the proposer in another office, a third party or a machine', async () => {
    const id = await proposed();
    const approve = (caller: Caller) => codeOf(approveSharingAgreement(as(caller), step(id)));
    expect(await approve({ ...grantee, officer: 'zhao' })).toBe('AGREEMENT_SIDE_REQUIRED');
    expect(await approve({ ...owner, officer: 'wang' })).toBe('AGREEMENT_FOUR_EYES');
    expect(await approve({ ...owner, agency: 'POLICE' })).toBe('AGREEMENT_SIDE_REQUIRED');
    expect(await approve({ ...owner, role: 'SYSTEM' })).toBe('AGREEMENT_ROLE_NOT_ALLOWED');
    expect(await approve(owner)).toBe('OK');
  });

  test('is suspended and resumed by either side, and ends for good', async () => {
    const id = await inForce();
    const codes = async (
      ...steps: readonly [typeof suspendSharingAgreement, Caller][]
    ): Promise<string[]> => {
      const found: string[] = [];
      for (const [take, caller] of steps) found.push(await codeOf(take(as(caller), step(id))));
      return found;
    };
    expect(
      await codes(
        [suspendSharingAgreement, grantee],
        [suspendSharingAgreement, grantee],
        [resumeSharingAgreement, owner],
        [suspendSharingAgreement, owner],
        [resumeSharingAgreement, grantee],
      ),
    ).toEqual(['OK', 'AGREEMENT_ALREADY_SUSPENDED', 'AGREEMENT_SUSPENDED_BY_OTHER_SIDE', 'OK', 'OK']);
    const [held] = await listSharingAgreements(database.coordination, { status: 'SUSPENDED' });
    expect(held).toMatchObject({ id, suspendedBy: ['BANKING'] });
    expect(
      await codes(
        [resumeSharingAgreement, owner],
        [resumeSharingAgreement, owner],
        [terminateSharingAgreement, grantee],
        [approveSharingAgreement, owner],
        [resumeSharingAgreement, owner],
      ),
    ).toEqual(['OK', 'TRANSITION_NOT_ALLOWED', 'OK', 'TRANSITION_NOT_ALLOWED', 'TRANSITION_NOT_ALLOWED']);
  });

  test('that does not exist is refused, not a fault', async () => {
    expect(await codeOf(approveSharingAgreement(as(owner), step('nonsense')))).toBe('AGREEMENT_NOT_FOUND');
  });

  test('takes one of two steps that meet on the same version', async () => {
    const id = await proposed();
    const codes = await Promise.all([
      codeOf(approveSharingAgreement(as(owner), step(id, 1))),
      codeOf(approveSharingAgreement(as(chen), step(id, 1))),
    ]);
    expect(codes.toSorted()).toEqual(['AGREEMENT_CHANGED', 'OK']);
  });

  test('never takes the two approvals of one person, however they meet', async () => {
    const id = await proposed();
    const codes = await Promise.all([
      codeOf(approveSharingAgreement(as(owner), step(id))),
      codeOf(approveSharingAgreement(as(owner), step(id))),
    ]);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
  });

  test('is found by its parties, status and items', async () => {
    const id = await proposed({ items: ['banking.custody'] });
    const found = (filter: Parameters<typeof listSharingAgreements>[1]) =>
      listSharingAgreements(database.coordination, filter).then((rows) => rows.map((row) => row.id));
    expect(await found({ item: 'banking.custody', status: 'PROPOSED' })).toEqual([id]);
    expect(await found({ item: 'banking.custody', status: 'SUSPENDED' })).toEqual([]);
    expect(await found({ owner: 'BANKING', grantee: 'PBOC' })).toContain(id);
    expect(await found({ grantee: 'POLICE' })).toEqual([]);
  });
});

describe('the history of agreements', () => {
  test('tells for every instant what was in force, through amendment, suspension and end', async () => {
    const client = new pg.Client({ connectionString: database.test.connection.ownerUrl });
    await client.connect();
    const hour = (number: number): Date => new Date(NOW.getTime() + number * 3_600_000);
    const standing = async (id: string, instant: Date) => {
      const found = (await readAgreementsAt(client, instant)).find((agreement) => agreement.id === id);
      return found ? [found.masked, found.items] : null;
    };
    try {
      const { owner: _owner, ...same } = terms;
      const id = await inForce();
      const later = async (number: number, deed: () => Promise<{ ok: boolean }>): Promise<void> => {
        clock.set(hour(number));
        expect(await deed()).toMatchObject({ ok: true });
      };
      const wider = { ...same, masked: true, items: ['banking.custody', 'banking.lending'] };
      await later(1, () => amendSharingAgreement(as(grantee), step(id), wider));
      await later(2, () => approveSharingAgreement(as(owner), step(id)));
      await later(3, () => approveSharingAgreement(as(chen), step(id)));
      await later(4, () => suspendSharingAgreement(as(owner), step(id)));
      await later(5, () => resumeSharingAgreement(as(owner), step(id)));
      await later(6, () => terminateSharingAgreement(as(grantee), step(id)));

      const first = [false, ['banking.lending']];
      const second = [true, ['banking.custody', 'banking.lending']];
      const seen = [];
      for (const number of [-1, 0, 1, 2, 2.5, 3, 4, 5, 6, 7]) seen.push(await standing(id, hour(number)));
      expect(seen).toEqual([null, first, first, first, first, second, null, second, null, null]);
    } finally {
      clock.set(NOW);
      await client.end();
    }
  });
});

describe('the events of every agreement of this file and its versions', () => {
  test('give their rows exactly', async () => {
    const compared = new Map<string, number>();
    const differences = verifyWorkflows(database.owner, agreementWorkflows, ({ kind, done }) =>
      compared.set(kind, done),
    );
    const found = [];
    for await (const difference of differences) found.push(difference);
    expect(found).toEqual([]);
    expect(compared.get('SHARING_AGREEMENT')).toBeGreaterThan(10);
    expect(compared.get('AGREEMENT_VERSION')).toBeGreaterThan(compared.get('SHARING_AGREEMENT') ?? 0);
  });

  test('name each of two suspensions, and the one that was lifted first', async () => {
    const id = await inForce();
    for (const [take, caller] of [
      [suspendSharingAgreement, grantee],
      [suspendSharingAgreement, owner],
      [resumeSharingAgreement, grantee],
      [resumeSharingAgreement, owner],
    ] as const)
      expect(await codeOf(take(as(caller), step(id)))).toBe('OK');
    const events: { command: string; to_state: string }[] = await database.owner.query(
      `SELECT command, to_state FROM access.agreement_event WHERE agreement_id = $1 AND version > 3 ORDER BY version`,
      [id],
    );
    expect(events).toEqual([
      { command: 'suspendSharingAgreement', to_state: 'SUSPENDED' },
      { command: 'suspendSharingAgreement', to_state: 'SUSPENDED' },
      { command: 'liftOneSuspension', to_state: 'SUSPENDED' },
      { command: 'resumeSharingAgreement', to_state: 'ACTIVE' },
    ]);
  });
});

describe('the database roles', () => {
  test('cannot rewrite what was agreed on or done', async () => {
    const refusal = /permission denied/;
    await expect(
      database.gateway.query(`UPDATE access.agreement_version SET masked = false`),
    ).rejects.toThrow(refusal);
    await expect(
      database.coordination.query(`UPDATE access.agreement_version SET masked = true`),
    ).rejects.toThrow(refusal);
    await expect(database.coordination.query(`UPDATE access.agreement_usage SET used = 0`)).rejects.toThrow(
      refusal,
    );
    await expect(database.coordination.query(`DELETE FROM access.agreement_event`)).rejects.toThrow(refusal);
    await expect(database.coordination.query(`UPDATE access.agreement_item SET item = item`)).rejects.toThrow(
      refusal,
    );
  });
});

describe('the agreement store', () => {
  test('hears of each change, and the desk decides by it', async () => {
    let listener: ((index: AgreementIndex) => void) | null = null;
    const store = new AgreementStore({ onRevision: (index) => listener?.(index) });
    const until = (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          listener = null;
          resolve();
        };
        listener = () => queueMicrotask(look);
        look();
      });
    await store.start(database.gatewayAddress);
    try {
      const desk = new Authorizer(catalogue, store, createWarrantStore(database.gateway, clock), clock);
      const item = 'banking.products';
      const reads = (): boolean => desk.evaluate(grantee, [item]).granted.has(item);
      expect(desk.evaluate(grantee, [item]).denied.get(item)).toMatchObject({ reason: 'NO_AGREEMENT' });

      const id = await inForce({ items: [item], validTo: new Date('2026-06-02T00:00:00Z') });
      await until(reads);

      clock.set(new Date('2026-06-02T00:00:00Z'));
      expect(reads()).toBe(false);
      clock.set(NOW);
      expect(reads()).toBe(true);

      await suspendSharingAgreement(as(owner), step(id));
      await until(() => !reads());
    } finally {
      clock.set(NOW);
      await store.stop();
    }
  });

  test('comes back by itself when its connection is cut, and has what changed meanwhile', async () => {
    const item = 'commerce.shareholders';
    const errors: Error[] = [];
    let revised: (() => void) | null = null;
    const store = new AgreementStore({
      onError: (error) => errors.push(error),
      onRevision: () => revised?.(),
    });
    await store.start({ ...database.gatewayAddress, applicationName: 'cut-me' });
    try {
      const changed = new Promise<void>((resolve) => {
        revised = resolve;
      });
      const [cut]: { count: number }[] = await database.owner.query(
        `SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity WHERE application_name LIKE 'cut-me %'`,
      );
      expect(cut?.count).toBe(1);
      const id = await inForce({ owner: 'COMMERCE', items: [item] });
      await changed;
      const covering = () =>
        store
          .snapshot()
          .covering('PBOC', item)
          .map((agreement) => agreement.id);
      await expect.poll(covering).toEqual([id]);
      expect(errors).not.toHaveLength(0);
    } finally {
      await store.stop();
    }
  });
});
