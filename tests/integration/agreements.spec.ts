import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AccessDesk,
  AgreementStore,
  approveSharingAgreement,
  Catalogue,
  listSharingAgreements,
  proposeSharingAgreement,
  suspendSharingAgreement,
  synchroniseCatalogue,
  terminateSharingAgreement,
  type AgreementIndex,
  type AgreementTerms,
} from '../../src/access/index.js';
import type { Caller } from '../../src/identity/index.js';
import { SettableClock } from '../../src/kernel/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { banking } from '../../src/subgraphs/banking/index.js';
import { commerce } from '../../src/subgraphs/commerce/index.js';
import { accessEntities } from '../../src/subgraphs/coordination/access/index.js';
import { createWarrantDesk } from '../../src/warrants/index.js';
import { at } from '../testkit/at.js';
import { startTestHub } from '../testkit/hub.js';
import { openAccessDatabase, type AccessDatabase } from './access-database.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const clock = new SettableClock(NOW);
const catalogue = new Catalogue([...banking.items, ...commerce.items]);

const nobody: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'wang',
  purpose: 'SUBSTANCE_DETERMINATION',
  caseId: null,
  basis: null,
  locale: 'en',
};
const grantee: Caller = nobody;
const owner: Caller = { ...nobody, agency: 'BANKING', officer: 'li', role: 'LEADER' };

const terms: AgreementTerms = {
  owner: 'BANKING',
  items: ['banking.lending'],
  purposes: ['SUBSTANCE_DETERMINATION'],
  legalBasis: '国办发〔2016〕21号',
  masked: false,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2027-01-01T00:00:00Z'),
};

let database: AccessDatabase;
let keys = 0;
const key = (): string => `key-${(keys += 1)}`;
const as = (caller: Caller) => ({ database: database.coordination, caller, clock });

async function proposed(changes: Partial<AgreementTerms> = {}): Promise<string> {
  const outcome = await proposeSharingAgreement(as(grantee), key(), { ...terms, ...changes });
  if (!outcome.ok) throw new Error(outcome.error.message.en);
  return outcome.value.id;
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
  test('is proposed by the grantee and approved by the owner, each step with its event', async () => {
    const id = await proposed();
    const approval = await approveSharingAgreement(as(owner), key(), id);
    expect(approval).toMatchObject({ ok: true, value: { status: 'ACTIVE', version: 2, approvedBy: 'li' } });
    const events: unknown = await database.coordination.query(
      `SELECT version, command, agency, officer FROM access.agreement_event WHERE agreement_id = $1 ORDER BY version`,
      [id],
    );
    expect(events).toEqual([
      { version: 1, command: 'PROPOSE', agency: 'PBOC', officer: 'wang' },
      { version: 2, command: 'APPROVE', agency: 'BANKING', officer: 'li' },
    ]);
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
    const approve = (caller: Caller) => codeOf(approveSharingAgreement(as(caller), key(), id));
    expect(await approve({ ...grantee, officer: 'zhao' })).toBe('AGREEMENT_SIDE_REQUIRED');
    expect(await approve({ ...owner, officer: 'wang' })).toBe('AGREEMENT_FOUR_EYES');
    expect(await approve({ ...owner, agency: 'POLICE' })).toBe('AGREEMENT_SIDE_REQUIRED');
    expect(await approve({ ...owner, role: 'SYSTEM' })).toBe('AGREEMENT_ROLE_NOT_ALLOWED');
    expect(await approve(owner)).toBe('OK');
  });

  test('is suspended by either side, comes back by the owner, and ends for good', async () => {
    const id = await proposed();
    await approveSharingAgreement(as(owner), key(), id);
    expect(await codeOf(suspendSharingAgreement(as(grantee), key(), id))).toBe('OK');
    expect(await codeOf(suspendSharingAgreement(as(owner), key(), id))).toBe('MOVE_NOT_ALLOWED');
    expect(await codeOf(approveSharingAgreement(as(owner), key(), id))).toBe('OK');
    expect(await codeOf(terminateSharingAgreement(as(owner), key(), id))).toBe('OK');
    expect(await codeOf(approveSharingAgreement(as(owner), key(), id))).toBe('MOVE_NOT_ALLOWED');
  });

  test('that does not exist is refused, not a fault', async () => {
    expect(await codeOf(approveSharingAgreement(as(owner), key(), 'nonsense'))).toBe('AGREEMENT_NOT_FOUND');
  });

  test('takes one of two steps that meet', async () => {
    const id = await proposed();
    const codes = await Promise.all([
      codeOf(approveSharingAgreement(as(owner), key(), id)),
      codeOf(approveSharingAgreement(as({ ...owner, officer: 'chen' }), key(), id)),
    ]);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => code !== 'OK')).toEqual([
      expect.stringMatching(/^(AGREEMENT_CHANGED|MOVE_NOT_ALLOWED)$/),
    ]);
  });

  test('is found by its parties, status and items', async () => {
    const id = await proposed({ items: ['banking.custody'] });
    const found = (filter: Parameters<typeof listSharingAgreements>[1]) =>
      listSharingAgreements(database.coordination, filter).then((rows) => rows.map((row) => row.id));
    expect(await found({ item: 'banking.custody' })).toEqual([id]);
    expect(await found({ item: 'banking.custody', status: 'ACTIVE' })).toEqual([]);
    expect(await found({ owner: 'BANKING', grantee: 'PBOC' })).toContain(id);
    expect(await found({ grantee: 'POLICE' })).toEqual([]);
  });
});

describe('the database roles', () => {
  test('cannot rewrite what was agreed on or done', async () => {
    const refusal = /permission denied/;
    await expect(database.gateway.query(`UPDATE access.agreement SET masked = false`)).rejects.toThrow(
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
    await store.start({ connectionString: database.gatewayUrl });
    try {
      const desk = new AccessDesk(catalogue, store, createWarrantDesk(database.gateway, clock), clock);
      const item = 'banking.products';
      const reads = (): boolean => desk.maskFor(grantee, [item]).granted.has(item);
      expect(desk.maskFor(grantee, [item]).denied.get(item)).toMatchObject({ reason: 'NO_AGREEMENT' });

      const id = await proposed({ items: [item], validTo: new Date('2026-06-02T00:00:00Z') });
      await approveSharingAgreement(as(owner), key(), id);
      await until(reads);

      clock.set(new Date('2026-06-02T00:00:00Z'));
      expect(reads()).toBe(false);
      clock.set(NOW);
      expect(reads()).toBe(true);

      await suspendSharingAgreement(as(owner), key(), id);
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
    await store.start({ connectionString: database.gatewayUrl, application_name: 'cut-me' });
    try {
      const changed = new Promise<void>((resolve) => {
        revised = resolve;
      });
      const [cut]: { count: number }[] = await database.owner.query(
        `SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity WHERE application_name = 'cut-me'`,
      );
      expect(cut?.count).toBe(1);
      const id = await proposed({ owner: 'COMMERCE', items: [item] });
      await approveSharingAgreement(as({ ...owner, agency: 'COMMERCE' }), key(), id);
      await changed;
      expect(
        store
          .snapshot()
          .covering('PBOC', item)
          .map((agreement) => agreement.id),
      ).toEqual([id]);
      expect(errors).not.toHaveLength(0);
    } finally {
      await store.stop();
    }
  });
});

describe('over HTTP', () => {
  const PROPOSE = `mutation ($input: ProposeSharingAgreementInput!) {
    proposeSharingAgreement(input: $input) {
      sharingAgreement { id status items events { command officer } }
      refusal { code message remedy }
    }
  }`;
  const APPROVE = `mutation ($input: ApproveSharingAgreementInput!) {
    approveSharingAgreement(input: $input) { sharingAgreement { id status approvedBy } refusal { code } }
  }`;
  const SUSPEND = `mutation ($input: SuspendSharingAgreementInput!) {
    suspendSharingAgreement(input: $input) { sharingAgreement { status } refusal { code } }
  }`;

  test('an agreement opens the fields of its items, and its suspension closes them', async () => {
    const hub = await startTestHub({ database: database.test });
    try {
      const asker = await hub.as('INSURANCE', { role: 'OFFICER', officer: 'wu', purpose: 'RISK_MONITORING' });
      const giver = await hub.as('BANKING', { role: 'LEADER', officer: 'li' });
      const { code } = SCENARIOS.pooledLender;
      const read = async (): Promise<unknown> => {
        const { errors } = await asker.ask(
          `query ($code: PlatformCode!) { platform(code: $code) { banking { lending { overdueRate } } } }`,
          { code },
        );
        return errors.map(({ extensions }) => extensions['reason']);
      };
      expect(await read()).toEqual(['NO_AGREEMENT']);

      const input = {
        idempotencyKey: key(),
        owner: 'BANKING',
        items: ['banking.lending'],
        purposes: ['RISK_MONITORING'],
        legalBasis: '国办发〔2016〕21号',
        masked: false,
        validFrom: new Date(Date.now() - 1000).toISOString(),
        validTo: new Date(Date.now() + 3_600_000).toISOString(),
      };
      const proposal = await asker.ask(PROPOSE, { input });
      expect(proposal.errors).toEqual([]);
      expect(at(proposal.data, 'proposeSharingAgreement')).toEqual({
        sharingAgreement: {
          id: expect.any(String),
          status: 'PROPOSED',
          items: ['banking.lending'],
          events: [{ command: 'PROPOSE', officer: 'wu' }],
        },
        refusal: null,
      });
      const agreementId = at(proposal.data, 'proposeSharingAgreement', 'sharingAgreement', 'id');

      const early = await asker.ask(APPROVE, { input: { idempotencyKey: key(), agreementId } });
      expect(at(early.data, 'approveSharingAgreement')).toEqual({
        sharingAgreement: null,
        refusal: { code: 'AGREEMENT_SIDE_REQUIRED' },
      });
      const approval = await giver.ask(APPROVE, { input: { idempotencyKey: key(), agreementId } });
      expect(at(approval.data, 'approveSharingAgreement', 'sharingAgreement')).toMatchObject({
        status: 'ACTIVE',
      });
      await expect.poll(read).toEqual([]);

      await giver.ask(SUSPEND, { input: { idempotencyKey: key(), agreementId } });
      await expect.poll(read).toEqual(['NO_AGREEMENT']);

      const listed = await asker.ask(`{
        catalogue { id owner shareType description }
        sharingAgreements(filter: { grantee: INSURANCE, item: "banking.lending" }) { id status }
      }`);
      expect(listed.errors).toEqual([]);
      expect(at(listed.data, 'sharingAgreements')).toEqual([{ id: agreementId, status: 'SUSPENDED' }]);
      expect(at(listed.data, 'catalogue')).toContainEqual(
        expect.objectContaining({ id: 'banking.lending', owner: 'BANKING', shareType: 'CONDITIONAL' }),
      );
    } finally {
      await hub.stop();
    }
  });
});
