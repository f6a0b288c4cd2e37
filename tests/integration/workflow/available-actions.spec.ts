import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/identity/index.js';
import { newId, RANKS, regionCodeOf, SettableClock } from '../../../src/kernel/index.js';
import { leadingGroupEntities, openLeadingGroups } from '../../../src/leading-groups/index.js';
import { openWarrants, warrantEntities } from '../../../src/warrants/index.js';
import { openWebhooks, webhookEntities } from '../../../src/webhooks/index.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';
import { byName, tryAll, type Trial } from '../../testkit/fixtures/listed-and-accepted.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const clock = new SettableClock(NOW);
const PLATFORM = '91110000600037341L';
const TO = new Date('2026-07-01T00:00:00Z');

const POLICE: Caller = {
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
const LEADER: Caller = { ...POLICE, role: 'LEADER', officer: 'liu' };
const PBOC: Caller = { ...POLICE, agency: 'PBOC', officer: 'sun' };
const ELSEWHERE = { region: regionCodeOf('310000') };
const NATION = { level: 'NATIONAL', region: null } as const;
const DISTRICT = { level: 'DISTRICT', region: regionCodeOf('110105') } as const;

/** Of every side, role and place that a rule tells apart. */
const CALLERS = byName(
  [POLICE, PBOC]
    .flatMap((caller) => [caller, { ...caller, role: 'LEADER' as const, officer: 'liu' }])
    .flatMap((caller) => [
      caller,
      { ...caller, ...ELSEWHERE },
      { ...caller, ...NATION },
      { ...caller, ...DISTRICT },
    ])
    .concat(
      { ...LEADER, officer: 'zhang' },
      { ...LEADER, rank: 'HEAD' },
      { ...LEADER, role: 'AUDITOR' },
      { ...LEADER, role: 'SYSTEM_ADMINISTRATOR' },
      { ...LEADER, role: 'SYSTEM' },
      { ...LEADER, agency: 'BANKING' },
      { ...LEADER, agency: 'OFFICE' },
      { ...LEADER, agency: 'OFFICE', ...NATION },
      { ...LEADER, agency: 'OFFICE', ...ELSEWHERE },
    ),
  ({ agency, role, level, region, officer, rank }) => [agency, role, level, region, officer, rank].join(' '),
);

let database: AccessDatabase;
beforeAll(async () => {
  database = await openAccessDatabase([...warrantEntities, ...webhookEntities, ...leadingGroupEntities]);
  await database.owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions)
     VALUES ($1, '某平台', '110105', '{}')
     ON CONFLICT (code) DO UPDATE SET registered_region = '110105', operating_regions = '{}'`,
    [PLATFORM],
  );
});
afterAll(() => database.test.drop());

const scope = (caller: Caller) => ({
  database: database.coordination,
  context: { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null },
  clock,
  jurisdiction: null,
});
const warrantsOf = (caller: Caller) => openWarrants(scope(caller), SHIPPED_LAW);
const webhooksOf = (caller: Caller) => openWebhooks(scope(caller), { allowPrivate: true });
const groupsOf = (caller: Caller) => openLeadingGroups(scope(caller));

type Trials = Readonly<Record<string, Trial<string, Caller>>>;
const accepted = async (answer: Promise<{ readonly refusal: unknown }>): Promise<boolean> =>
  (await answer).refusal === null;

async function request(validTo = TO): Promise<string> {
  const { accountWarrant, refusal } = await warrantsOf(POLICE).request({
    idempotencyKey: newId(),
    platformCode: PLATFORM,
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    purpose: 'CRIMINAL_INVESTIGATION',
    gate: 'POLICE_CRIMINAL_PROCEDURE',
    documentSha256: 'a'.repeat(64),
    officers: ['zhang', 'wang'],
    validFrom: NOW,
    validTo,
    usesAllowed: 10,
  });
  if (!accountWarrant) throw new Error(refusal?.message);
  return accountWarrant.id;
}

const step = (warrantId: string) => ({ idempotencyKey: newId(), warrantId, reason: '工作需要' });

async function approve(warrantId: string): Promise<string> {
  const { refusal } = await warrantsOf(LEADER).approve({ ...step(warrantId), rank: 'HEAD' });
  if (refusal) throw new Error(refusal.message);
  return warrantId;
}

const active = async (): Promise<string> => approve(await request());

async function pausedBy(caller: Caller): Promise<string> {
  const id = await active();
  expect(await accepted(warrantsOf(caller).pause(step(id)))).toBe(true);
  return id;
}

async function revoked(): Promise<string> {
  const id = await active();
  expect(await accepted(warrantsOf(LEADER).revoke(step(id)))).toBe(true);
  return id;
}

const WARRANT_TRIALS: Trials = {
  approveAccountWarrant: async (id, caller) => {
    for (const rank of RANKS) {
      if (await accepted(warrantsOf(caller).approve({ idempotencyKey: newId(), warrantId: id, rank })))
        return true;
    }
    return false;
  },
  pauseAccountWarrant: (id, caller) => accepted(warrantsOf(caller).pause(step(id))),
  resumeAccountWarrant: (id, caller) => accepted(warrantsOf(caller).resume(step(id))),
  revokeAccountWarrant: (id, caller) => accepted(warrantsOf(caller).revoke(step(id))),
};

describe('what is listed is accepted, and nothing else, of a warrant that is', () => {
  it.each<[string, () => Promise<string>]>([
    ['requested', () => request()],
    ['active', active],
    ['paused by its own leader', () => pausedBy(LEADER)],
    ['paused by the national owner of the data', () => pausedBy({ ...PBOC, ...NATION })],
    ['revoked', revoked],
  ])('%s', async (_state, make) => {
    const ofWarrants = await tryAll({
      callers: CALLERS,
      make,
      listed: (id, caller) => warrantsOf(caller).actions.load(id),
      trials: WARRANT_TRIALS,
    });
    expect(ofWarrants.accepted).toEqual(ofWarrants.listed);
  });
});

it('is what a refusal TRANSITION_NOT_ALLOWED of a warrant names', async () => {
  const { refusal } = await warrantsOf(LEADER).pause(step(await request()));
  expect(refusal).toMatchObject({
    code: 'TRANSITION_NOT_ALLOWED',
    message: expect.stringContaining('pauseAccountWarrant'),
    remedy: 'What you can do now: approveAccountWarrant, revokeAccountWarrant.',
  });
});

describe('what is listed is accepted, and nothing else', () => {
  it.each([
    ['enabled', null],
    ['disabled', 'RECEIVER_GONE'],
  ])('of a webhook that is %s', async (_state, reason) => {
    const register = async (): Promise<string> => {
      const id = newId();
      await database.owner.query(
        `INSERT INTO coordination.webhook
           (id, agency, level, region, url, topics, registered_by, registered_at, disabled_at, disabled_reason)
         VALUES ($1, 'POLICE', 'PROVINCIAL', '110000', 'https://site.example/', '{}', 'liu', $2, $3, $4)`,
        [id, NOW, reason && NOW, reason],
      );
      return id;
    };
    const listed = async (id: string, caller: Caller) => {
      const services = webhooksOf(caller);
      const seen = await services.list().catch(() => []);
      return seen.some((each) => each.id === id) ? services.actionsOfWebhook(id) : [];
    };
    const on = (webhookId: string) => ({ idempotencyKey: newId(), webhookId });
    const trials: Trials = {
      enableWebhook: (id, caller) => accepted(webhooksOf(caller).enable(on(id))),
      rotateWebhookSecret: (id, caller) => accepted(webhooksOf(caller).rotateSecret(on(id))),
      removeWebhook: (id, caller) => accepted(webhooksOf(caller).remove(on(id))),
    };
    const ofWebhooks = await tryAll({ callers: CALLERS, make: register, listed, trials });
    expect(ofWebhooks.accepted).toEqual(ofWebhooks.listed);
  });

  it('of leading groups and of memberships', async () => {
    let members = 0;
    let modes = 0;
    const appoint = (caller: Caller) =>
      groupsOf(caller).appoint({
        idempotencyKey: newId(),
        level: 'PROVINCIAL',
        region: '110000',
        member: `member-${(members += 1)}`,
        reason: '任命文件',
      });
    const office: Caller = { ...LEADER, agency: 'OFFICE' };
    const seat = async (): Promise<string> => {
      const { membership, refusal } = await appoint(office);
      if (!membership) throw new Error(refusal?.message);
      return membership.id;
    };
    const ofMemberships = await tryAll<string, Caller>({
      callers: CALLERS,
      make: seat,
      listed: (id, caller) => groupsOf(caller).actionsOfMembership(id),
      trials: {
        endMembership: (membershipId, caller) =>
          accepted(groupsOf(caller).end({ idempotencyKey: newId(), membershipId, to: TO, reason: '离任' })),
      },
    });
    expect(ofMemberships.accepted).toEqual(ofMemberships.listed);
    const [group]: { id: string }[] = await database.owner.query(
      `SELECT id FROM coordination.leading_group WHERE level = 'PROVINCIAL' AND region = '110000'`,
    );
    const ofGroups = await tryAll<string, Caller>({
      callers: CALLERS,
      make: async () => group?.id ?? '',
      listed: (id, caller) => groupsOf(caller).actionsOfGroup(id),
      trials: {
        appointMember: (_id, caller) => accepted(appoint(caller)),
        setDecisionMode: (_id, caller) =>
          accepted(
            groupsOf(caller).setDecisionMode({
              idempotencyKey: newId(),
              level: 'PROVINCIAL',
              region: '110000',
              mode: 'VOTE',
              from: new Date(Date.now() + (modes += 60_000) + 3_600_000),
              source: '议事规则',
            }),
          ),
      },
    });
    expect(ofGroups.accepted).toEqual(ofGroups.listed);
  });
});
