import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WarrantHeld } from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { beijingDay, regionCodeOf, SettableClock } from '../../../src/kernel/index.js';
import {
  createWarrantStore,
  expireAccountWarrants,
  openWarrants,
  warrantEntities,
  warrantWorkflows,
  type WarrantServices,
} from '../../../src/warrants/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { accountWarrantMachine } from '../../../src/warrants/model/account-warrant.machine.js';
import { at } from '../../testkit/at.js';
import { startTestHub } from '../../testkit/hub.js';
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
const leader: Caller = { ...officer, role: 'LEADER', officer: 'liu' };
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

async function active(changes: Partial<RequestInput> = {}): Promise<string> {
  const warrantId = await requested(changes);
  const { refusal } = await as(leader).approve({ idempotencyKey: key(), warrantId, rank: 'HEAD' });
  if (refusal) throw new Error(refusal.message);
  return warrantId;
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

describe('a request', () => {
  test.each<[string, Partial<RequestInput>, Caller]>([
    ['WARRANT_GATE_NOT_IN_FORCE', { gate: 'PBOC_AML_2024' }, officer],
    ['WARRANT_GATE_NOT_IN_FORCE', { gate: 'PBOC_AML_2006' }, pboc],
    ['WARRANT_GATE_NOT_IN_FORCE', { gate: 'ADVERTISING_LAW' }, { ...officer, agency: 'COMMERCE' }],
    ['NO_SUCH_POWER', {}, { ...officer, agency: 'LEADING_GROUP' }],
    ['NO_SUCH_POWER', { gate: 'FUNDRAISING_LEAD_2021' }, { ...officer, agency: 'OFFICE' }],
    [
      'NO_SUCH_POWER',
      { gate: 'INSURANCE_LAW', purpose: 'ACCOUNT_INQUIRY' },
      { ...officer, agency: 'INSURANCE' },
    ],
    ['WARRANT_PURPOSE_NOT_OF_GATE', { purpose: 'RISK_MONITORING' }, officer],
    ['WARRANT_PURPOSE_NOT_OF_GATE', { purpose: 'ACCOUNT_INQUIRY' }, officer],
    ['WARRANT_PURPOSE_NOT_OF_GATE', { gate: 'BANKING_SUPERVISION' }, { ...officer, agency: 'BANKING' }],
    ['WARRANT_TARGET_NOT_COVERED', { target: 'PARTY' }, officer],
    [
      'WARRANT_TARGET_NOT_COVERED',
      { gate: 'BANKING_SUPERVISION', purpose: 'ACCOUNT_INQUIRY', target: 'PARTY' },
      { ...officer, agency: 'BANKING' },
    ],
    ['WARRANT_OFFICERS_TOO_FEW', { officers: ['zhang', ' zhang '] }, officer],
    ['WARRANT_PLATFORM_UNKNOWN', { platformCode: '91440300708461136T' }, officer],
    ['WARRANT_TERMS_INVALID', { periodTo: '2024-12-31' }, officer],
    ['WARRANT_TERMS_INVALID', { validTo: NOW }, officer],
    ['WARRANT_TERMS_INVALID', { usesAllowed: 0 }, officer],
    // Dated before today, for transactions that are to come, or without an end to speak of.
    ['WARRANT_TERMS_INVALID', { validFrom: new Date('2026-05-31T15:59:59Z') }, officer],
    ['WARRANT_TERMS_INVALID', { periodTo: '2026-06-02' }, officer],
    ['WARRANT_TERMS_INVALID', { validTo: new Date('9999-12-31T00:00:00Z') }, officer],
    ['WARRANT_TERMS_INVALID', { accounts: [] }, officer],
    ['WARRANT_TERMS_INVALID', { documentSha256: 'none' }, officer],
    ['WARRANT_ROLE_NOT_ALLOWED', {}, { ...officer, role: 'SYSTEM' }],
  ])('is refused with %s for %o', async (code, changes, caller) => {
    const answer = await as(caller).request(input(changes));
    expect(answer).toMatchObject({ accountWarrant: null, refusal: { code } });
  });

  test('by the commerce bureau goes through under its two laws of the day', async () => {
    for (const gate of ['COMMERCE_UNFAIR_COMPETITION_2025', 'COMMERCE_PYRAMID_SELLING']) {
      const answer = await as({ ...officer, agency: 'COMMERCE' }).request(
        input({ gate, purpose: 'ACCOUNT_INQUIRY' }),
      );
      expect(answer).toMatchObject({ accountWarrant: { state: 'REQUESTED', requester: 'COMMERCE' } });
    }
  });

  test('is made once under one idempotency key', async () => {
    const once = input();
    const first = await as(officer).request(once);
    expect(await as(officer).request(once)).toEqual(first);
  });

  const elsewhere = { region: regionCodeOf('440000') };
  const audits = { role: 'AUDITOR' } as const;
  test.each([
    ['another region', elsewhere, 'WARRANT_PLACE_NOT_COVERED'],
    ['another role', audits, 'WARRANT_ROLE_NOT_ALLOWED'],
  ])(
    'answers the same name and key from %s on its own rights, not with the first answer',
    async (_, more, code) => {
      const once = input();
      await as(officer).request(once);
      expect(await as({ ...officer, ...more }).request(once)).toMatchObject({
        accountWarrant: null,
        refusal: { code },
      });
    },
  );

  test('goes to an office that is competent for the place alone', async () => {
    for (const [region, code] of [
      ['110000', undefined],
      ['320000', undefined],
      ['440000', 'WARRANT_PLACE_NOT_COVERED'],
    ] as const) {
      const answer = await as({ ...officer, region: regionCodeOf(region) }).request(input());
      expect(answer.refusal?.code).toBe(code);
    }
  });

  test('is refused under a key of more than 200 characters with INPUT_TOO_LONG', async () => {
    const answer = await as(officer).request({ ...input(), idempotencyKey: 'k'.repeat(201) });
    expect(answer).toMatchObject({ accountWarrant: null, refusal: { code: 'INPUT_TOO_LONG' } });
  });
});

describe('an approval', () => {
  const approve = async (warrantId: string, caller: Caller, rank: 'HEAD' | 'PRINCIPAL_HEAD' = 'HEAD') => {
    const { refusal, accountWarrant } = await as(caller).approve({ idempotencyKey: key(), warrantId, rank });
    return refusal?.code ?? accountWarrant?.state;
  };

  test('takes a leader of the same agency who did not request', async () => {
    const id = await requested();
    expect(await approve(id, officer)).toBe('WARRANT_ROLE_NOT_ALLOWED');
    expect(await approve(id, { ...leader, officer: officer.officer })).toBe('WARRANT_FOUR_EYES');
    expect(await approve(id, { ...leader, agency: 'PBOC' })).toBe('WARRANT_STEP_NOT_YOURS');
    expect(await approve(id, { ...leader, agency: 'BANKING' })).toBe('WARRANT_NOT_FOUND');
    expect(await approve(id, leader)).toBe('ACTIVE');
    expect(await approve(id, leader)).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('takes the level and rank that the gate asks for', async () => {
    const banking: Caller = { ...officer, agency: 'BANKING' };
    const low = await requested({ gate: 'BANKING_SUPERVISION', purpose: 'ACCOUNT_INQUIRY' }, banking);
    const head: Caller = { ...banking, role: 'LEADER', officer: 'he' };
    expect(await approve(low, { ...head, level: 'MUNICIPAL' })).toBe('WARRANT_APPROVER_TOO_LOW');
    expect(await approve(low, { ...head, level: 'NATIONAL' })).toBe('ACTIVE');

    const commerce: Caller = { ...officer, agency: 'COMMERCE' };
    const ranked = await requested(
      { gate: 'COMMERCE_PYRAMID_SELLING', purpose: 'ACCOUNT_INQUIRY' },
      commerce,
    );
    const chief: Caller = { ...commerce, role: 'LEADER', officer: 'gao' };
    expect(await approve(ranked, chief, 'HEAD')).toBe('WARRANT_APPROVER_TOO_LOW');
    expect(await approve(ranked, chief, 'PRINCIPAL_HEAD')).toBe('ACTIVE');
  });

  test('comes too late once the time is over', async () => {
    const id = await requested();
    clock.set(new Date('2026-07-01T00:00:00Z'));
    expect(await approve(id, leader)).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('the warrant store', () => {
  test('shows a warrant to its holder only', async () => {
    const id = await active();
    expect(await hold(id)).toMatchObject({
      id,
      holder: 'POLICE',
      state: 'ACTIVE',
      usesLeft: 10,
      scope: {
        warrantId: id,
        platformCode: PLATFORM,
        accounts: ['6222000011112222'],
        periodFrom: '2025-01-01',
        periodTo: '2025-12-31',
      },
    });
    expect(await hold(id, { ...officer, agency: 'BANKING' })).toBeNull();
    const desk = createWarrantStore(database.gateway, clock);
    expect(await desk.findWarrant({ ...officer, basis: '刑事诉讼法 144' })).toBeNull();
    expect(await desk.findWarrant({ ...officer, basis: `warrant:${id}' OR true --` })).toBeNull();
  });

  test('lets exactly ten of fifty parallel uses by five gateways through where ten are left, each with its event', async () => {
    const id = await active({ usesAllowed: 10 });
    const replicas = await Promise.all(Array.from({ length: 5 }, () => database.test.as('huishang_gateway')));
    const desks = replicas.map((replica) => createWarrantStore(replica, clock));
    const uses = await Promise.all(
      desks.flatMap((desk, replica) =>
        Array.from({ length: 10 }, (_, use) => desk.use(officer, id, `operation-${replica}-${use}`)),
      ),
    );
    expect(uses).toHaveLength(50);
    expect(uses.filter(Boolean)).toHaveLength(10);
    expect(await hold(id)).toMatchObject({ state: 'EXHAUSTED', usesLeft: 0 });
    const events = await as(officer).events.load(id);
    const used = events.filter(({ command }) => /^(use|exhaust)/.test(command));
    expect(new Set(used.map(({ details }) => JSON.stringify(details))).size).toBe(10);
    expect(used.map(({ version }) => version)).toEqual(Array.from({ length: 10 }, (_, use) => use + 3));
    expect(used.at(-1)).toMatchObject({
      command: 'exhaustAccountWarrant',
      from: 'ACTIVE',
      to: 'EXHAUSTED',
      officer: 'zhang',
      level: 'PROVINCIAL',
      region: '110000',
      rule: '《中华人民共和国刑事诉讼法》（2018年修正）第一百四十四条',
    });
  });

  test('counts no use before its window, after it, or without approval', async () => {
    const desk = createWarrantStore(database.gateway, clock);
    expect(await desk.use(officer, await requested(), 'early')).toBe(false);
    const id = await active();
    clock.set(new Date('2026-04-30T23:59:59.999Z'));
    expect(await desk.use(officer, id, 'before')).toBe(false);
    clock.set(new Date('2026-07-01T00:00:00Z'));
    expect(await desk.use(officer, id, 'after')).toBe(false);
    expect(await hold(id)).toMatchObject({ state: 'EXPIRED', usesLeft: 10 });
  });

  test('opens nothing while paused; only the agency that paused lifts the pause', async () => {
    const id = await active();
    const desk = createWarrantStore(database.gateway, clock);
    const paused = await as(pboc).pause({ idempotencyKey: key(), warrantId: id, reason: '核实' });
    expect(paused).toMatchObject({ accountWarrant: { state: 'PAUSED' }, refusal: null });
    expect(await desk.use(officer, id, 'paused')).toBe(false);
    const resume = { warrantId: id, reason: '核实完毕' } as const;
    expect(await as(leader).resume({ ...resume, idempotencyKey: key() })).toMatchObject({
      refusal: { code: 'WARRANT_STEP_NOT_YOURS' },
    });
    for (const caller of [leader, pboc])
      expect(await as(caller).approve({ warrantId: id, rank: 'HEAD', idempotencyKey: key() })).toMatchObject({
        refusal: { code: caller === pboc ? 'WARRANT_STEP_NOT_YOURS' : 'TRANSITION_NOT_ALLOWED' },
      });
    expect(await as(pboc).resume({ ...resume, idempotencyKey: key() })).toMatchObject({
      accountWarrant: { state: 'ACTIVE', approver: 'liu' },
    });
    expect(await desk.use(officer, id, 'resumed')).toBe(true);
  });

  test('opens nothing once revoked, by the requester or by the owner of the data', async () => {
    const desk = createWarrantStore(database.gateway, clock);
    for (const caller of [leader, pboc]) {
      const warrantId = await active();
      const step = { idempotencyKey: key(), warrantId, reason: '认定事项终结' };
      expect(await as(officer).revoke({ ...step, idempotencyKey: key() })).toMatchObject({
        refusal: { code: 'WARRANT_ROLE_NOT_ALLOWED' },
      });
      expect(await as(caller).revoke(step)).toMatchObject({ accountWarrant: { state: 'REVOKED' } });
      expect(await desk.use(officer, warrantId, 'revoked')).toBe(false);
    }
  });

  test('does not lose a pause to uses that go on meanwhile', async () => {
    const id = await active({ usesAllowed: 500 });
    const desk = createWarrantStore(database.gateway, clock);
    const uses = Promise.all(Array.from({ length: 40 }, (_, use) => desk.use(officer, id, `busy-${use}`)));
    const paused = await as(leader).pause({ idempotencyKey: key(), warrantId: id, reason: '核实' });
    const used = (await uses).filter(Boolean).length;
    expect(paused.refusal).toBeNull();
    expect(await hold(id)).toMatchObject({ state: 'PAUSED', usesLeft: 500 - used });
  });
});

describe('a step that is repeated', () => {
  test('is answered again to who still has the right, and refused to who has lost it', async () => {
    const warrantId = await requested();
    const approval = { idempotencyKey: key(), warrantId, rank: 'HEAD' } as const;
    expect(await as(leader).approve(approval)).toMatchObject({ refusal: null });
    expect(await as(leader).approve(approval)).toMatchObject({
      accountWarrant: { state: 'ACTIVE', version: 2 },
    });
    // The platform moves to another province, for which the office is not competent.
    const move = (to: string) =>
      database.owner.query(`UPDATE coordination.platform SET registered_region = $2 WHERE code = $1`, [
        PLATFORM,
        to,
      ]);
    await move('440106');
    expect(await as(leader).approve(approval)).toMatchObject({
      accountWarrant: null,
      refusal: { code: 'WARRANT_PLACE_NOT_COVERED' },
    });
    await move('110105');
  });
});

describe('the list of warrants', () => {
  const ids = async (caller: Caller, filter = {}): Promise<string[]> =>
    (await as(caller).page(filter, 200, null)).edges.map(({ node }) => node.id);

  test('shows agencies their own, the owner of the data all, and the auditor none', async () => {
    const id = await requested();
    expect(await ids(officer)).toContain(id);
    expect(await ids(pboc)).toContain(id);
    expect(await ids({ ...officer, agency: 'OFFICE' })).toEqual([]);
    expect(await ids({ ...officer, role: 'AUDITOR' })).toEqual([]);
  });

  test('shows an office its own and those of the offices below it, and the owner those of its places', async () => {
    const id = await requested();
    for (const [caller, level, region, seen] of [
      [officer, 'NATIONAL', null, true],
      [officer, 'MUNICIPAL', '320100', false],
      [officer, 'DISTRICT', '110105', false],
      [pboc, 'PROVINCIAL', '110000', true],
      [pboc, 'MUNICIPAL', '320100', true],
      [pboc, 'PROVINCIAL', '440000', false],
      [pboc, 'PROVINCIAL', null, false],
    ] as const) {
      const place = { level, region: region === null ? null : regionCodeOf(region) };
      expect((await ids({ ...caller, ...place })).includes(id), `${level} ${region}`).toBe(seen);
    }
  });

  test('comes in pages that neither skip nor repeat', async () => {
    await requested();
    await requested();
    const all = await ids(officer);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<WarrantServices['page']>> = await as(officer).page({}, 1, after);
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    await expect(as(officer).page({}, 1, 'bm9uc2Vuc2U')).rejects.toThrow('cursor');
  });

  test('finds the expired by state before and after that is written down', async () => {
    const id = await active();
    clock.set(new Date('2026-08-01T00:00:00Z'));
    expect(await ids(officer, { status: 'EXPIRED' })).toContain(id);
    expect(await ids(officer, { status: 'ACTIVE' })).not.toContain(id);
    expect(await expireAccountWarrants(database.coordination, clock.now())).toBeGreaterThan(0);
    expect(await expireAccountWarrants(database.coordination, clock.now())).toBe(0);
    expect(await ids(officer, { status: 'EXPIRED' })).toContain(id);
    expect((await as(officer).events.load(id)).at(-1)).toMatchObject({
      command: 'expireAccountWarrant',
      from: 'ACTIVE',
      to: 'EXPIRED',
      agency: null,
      level: null,
    });
  });
});

describe('the approval that a warrant waits for', () => {
  const waiting = (id: string): Promise<unknown> =>
    database.owner.query(
      `SELECT agency, kind, due_at FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL`,
      [id],
    );

  test("is a task of the requester's until it is given, or the warrant is over", async () => {
    const task = { agency: 'POLICE', kind: 'APPROVE_ACCOUNT_WARRANT', due_at: input().validTo };
    const id = await requested();
    expect(await waiting(id)).toEqual([task]);
    await as(leader).approve({ idempotencyKey: key(), warrantId: id, rank: 'HEAD' });
    expect(await waiting(id)).toEqual([]);

    const revoked = await requested();
    await as(leader).revoke({ idempotencyKey: key(), warrantId: revoked, reason: '终止认定' });
    expect(await waiting(revoked)).toEqual([]);

    const late = await requested();
    clock.set(new Date('2026-08-01T00:00:00Z'));
    await expireAccountWarrants(database.coordination, clock.now());
    expect(await waiting(late)).toEqual([]);
  });
});

describe('the database roles', () => {
  test('the gateway counts uses and may change nothing else; nobody rewrites events', async () => {
    const refusal = /permission denied/;
    await expect(
      database.gateway.query(`UPDATE warrants.account_warrant SET valid_to = now() + interval '9 years'`),
    ).rejects.toThrow(refusal);
    for (const role of [database.gateway, database.coordination]) {
      await expect(role.query(`DELETE FROM warrants.warrant_event`)).rejects.toThrow(refusal);
      await expect(role.query(`UPDATE law.gate SET officers = 1`)).rejects.toThrow(refusal);
    }
  });
});

describe('the events of every warrant of this file', () => {
  test('give its row exactly, whoever took the step: people, the gateway and the hub', async () => {
    const compared: number[] = [];
    const differences = verifyWorkflows(database.owner, warrantWorkflows, ({ done }) => compared.push(done));
    const found = [];
    for await (const difference of differences) found.push(difference);
    expect(found).toEqual([]);
    expect(compared.at(-1)).toBeGreaterThan(20);
  });

  test('have a command that the table knows, from where the last one led', async () => {
    const events: { warrant_id: string; command: string; from_state: string | null; to_state: string }[] =
      await database.owner.query(`SELECT * FROM warrants.warrant_event ORDER BY warrant_id, version`);
    let last: (typeof events)[number] | null = null;
    for (const event of events) {
      const { warrant_id: id, command, from_state: from, to_state: to } = event;
      const before: (typeof events)[number] | null = last?.warrant_id === id ? last : null;
      expect(from).toBe(before?.to_state ?? null);
      const led = accountWarrantMachine.transitions.some(
        (each) => each.command === command && each.to === to && each.from.some((state) => state === from),
      );
      expect(led || (from === null && command === 'requestAccountWarrant'), command).toBe(true);
      last = event;
    }
  });
});

describe('over HTTP', () => {
  const FIELDS = `accountWarrant { id status usesLeft gate { gate source { document { document } } } events { command operation } } refusal { code }`;
  const REQUEST = `mutation ($input: RequestAccountWarrantInput!) { requestAccountWarrant(input: $input) { ${FIELDS} } }`;
  const APPROVE = `mutation ($input: ApproveAccountWarrantInput!) { approveAccountWarrant(input: $input) { ${FIELDS} } }`;
  const TRANSACTIONS = `query ($code: PlatformCode!) {
    platform(code: $code) { pboc { accountTransactions(first: 1) { edges { node { amount { amount } } } } } }
  }`;

  test('account data opens with an approved warrant and no agreement, use by use, until none is left', async () => {
    const [account]: { platform_code: string }[] = await database.owner.query(
      `SELECT platform_code FROM pboc.account JOIN pboc.account_transaction USING (platform_code) LIMIT 1`,
    );
    if (!account) throw new Error('The sample has no account with transactions.');
    const hub = await startTestHub({ database: database.test });
    try {
      const who = { role: 'OFFICER', officer: 'zhang', purpose: 'CRIMINAL_INVESTIGATION' } as const;
      const asker = await hub.as('POLICE', who);
      const head = await hub.as('POLICE', { role: 'LEADER', officer: 'liu' });
      const day = 86_400_000;
      const request = await asker.ask(REQUEST, {
        input: input({
          platformCode: account.platform_code,
          accounts: null,
          periodFrom: '2000-01-01',
          periodTo: beijingDay(new Date()),
          validFrom: new Date(),
          validTo: new Date(Date.now() + day),
          usesAllowed: 2,
        }),
      });
      expect(request.errors).toEqual([]);
      const id = at(request.data, 'requestAccountWarrant', 'accountWarrant', 'id');
      const holder = await hub.as('POLICE', { ...who, basis: `warrant:${String(id)}` });
      const read = async (caller = holder): Promise<unknown> => {
        const { data, errors } = await caller.ask(TRANSACTIONS, { code: account.platform_code });
        return errors.length > 0
          ? errors.map(({ extensions }) => extensions['reason'])
          : at(data, 'platform', 'pboc', 'accountTransactions', 'edges');
      };

      expect(await read()).toEqual(['WARRANT_REQUIRED']);
      const deputy = await hub.as('POLICE', { role: 'LEADER', officer: 'liu', rank: 'AUTHORISED_HEAD' });
      const overstated = await deputy.ask(APPROVE, {
        input: { idempotencyKey: key(), warrantId: id, rank: 'PRINCIPAL_HEAD' },
      });
      expect(at(overstated.data, 'approveAccountWarrant', 'refusal', 'code')).toBe('WARRANT_RANK_NOT_PROVED');
      const approval = await head.ask(APPROVE, {
        input: { idempotencyKey: key(), warrantId: id, rank: 'HEAD' },
      });
      expect(at(approval.data, 'approveAccountWarrant')).toMatchObject({
        accountWarrant: {
          status: 'ACTIVE',
          usesLeft: 2,
          gate: {
            gate: 'POLICE_CRIMINAL_PROCEDURE',
            source: { document: { document: 'CRIMINAL_PROCEDURE_2018' } },
          },
        },
        refusal: null,
      });
      expect(await read(asker)).toEqual(['WARRANT_REQUIRED']);
      expect(await read()).toHaveLength(1);
      expect(await read()).toEqual([{ node: { amount: { amount: expect.stringMatching(/^-?\d+$/) } } }]);
      expect(await read()).toEqual(['WARRANT_EXHAUSTED']);

      const listed = await asker.ask(
        `{ accountWarrants(filter: { status: EXHAUSTED }) { edges { node { id events { command } } } } }`,
      );
      expect(at(listed.data, 'accountWarrants', 'edges')).toContainEqual({
        node: {
          id,
          events: [
            'requestAccountWarrant',
            'approveAccountWarrant',
            'useAccountWarrant',
            'exhaustAccountWarrant',
          ].map((command) => ({ command })),
        },
      });
      const byId = 'query ($id: ID!) { accountWarrant(id: $id) { id status } }';
      const found = { accountWarrant: { id, status: 'EXHAUSTED' } };
      expect((await asker.ask(byId, { id })).data).toEqual(found);
      expect((await (await hub.as('PBOC', { role: 'OFFICER' })).ask(byId, { id })).data).toEqual(found);
      for (const stranger of [
        await hub.as('BANKING', { role: 'OFFICER' }),
        await hub.as('POLICE', { role: 'AUDITOR' }),
      ])
        expect((await stranger.ask(byId, { id })).data).toEqual({ accountWarrant: null });
    } finally {
      await hub.stop();
    }
  });
});
