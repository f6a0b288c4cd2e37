import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { leadingGroupEntities, openLeadingGroups, seatsAt } from '../../../src/leading-groups/index.js';
import {
  allRegions,
  newId,
  regionCodeOf,
  regionLevel,
  SettableClock,
  type Actor,
  type Level,
  type Role,
} from '../../../src/kernel/index.js';
import { createTestDatabase } from '../../testkit/database.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { at, listAt, textAt } from '../../testkit/at.js';

const NOW = new Date('2016-06-13T02:00:00Z');
const DAY = 86_400_000;
const day = (number: number): Date => new Date(NOW.getTime() + number * DAY);

let database: DataSource;
let drop: () => Promise<void>;
const clock = new SettableClock(NOW);
beforeEach(() => clock.set(NOW));

beforeAll(async () => {
  const owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [...leadingGroupEntities]);
  drop = () => owned.drop();
});
afterAll(() => drop());

/** Districts that the sample has no group for: each test takes one of its own. */
const districts = allRegions().filter((code) => regionLevel(code) === 'DISTRICT' && code.startsWith('65'));
let place = 0;
let region = regionCodeOf('650102');
beforeEach(() => {
  region = districts[(place += 1)] ?? region;
});

function as(agency: Actor, role: Role, level: Level = 'NATIONAL', seat: string | null = null) {
  const caller = {
    agency,
    role,
    level,
    region: seat === null ? null : regionCodeOf(seat),
    officer: 'office-leader',
    purpose: null,
    caseId: null,
    basis: null,
    locale: 'zh',
  } as const;
  const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
  return openLeadingGroups({ database, clock, context, jurisdiction: null });
}

const appointment = (more: object = {}) => ({
  idempotencyKey: newId(),
  level: 'DISTRICT' as const,
  region,
  member: 'wang',
  reason: '任命文件〔2016〕1号',
  ...more,
});

const seatedAt = async (instant: Date): Promise<string[]> =>
  (await seatsAt(database.manager, { level: 'DISTRICT', region }, instant)).map(({ member }) => member);

describe('the register', () => {
  it('seats a member for his term, and keeps the seat on record when it is over', async () => {
    const office = as('OFFICE', 'LEADER');
    const { membership } = await office.appoint(
      appointment({ agency: 'PBOC', chair: true, term: 2, from: day(1), to: day(10) }),
    );
    await office.appoint(appointment({ member: 'li', agency: 'POLICE', from: day(0) }));
    expect(membership).toMatchObject({ member: 'wang', agency: 'PBOC', chair: true, term: 2, version: 1 });
    expect(await seatedAt(day(0))).toEqual(['li']);
    expect(await seatedAt(day(1))).toEqual(['li', 'wang']);
    expect(await seatedAt(new Date(day(10).getTime() - 1))).toEqual(['li', 'wang']);
    expect(await seatedAt(day(10))).toEqual(['li']);
    const { edges } = await office.groups({ level: 'DISTRICT', region }, { size: 5, after: null });
    const [group] = edges.map(({ node }) => node);
    expect(edges).toHaveLength(1);
    expect((await office.memberships.load(group?.id ?? '')).map(({ member }) => member)).toEqual([
      'li',
      'wang',
    ]);
    expect((await office.seated(group?.id ?? '')).map(({ member }) => member)).toEqual(['li']);
  });

  it('keeps every step with who, when and why, and the steps give the row', async () => {
    const office = as('OFFICE', 'LEADER', 'DISTRICT', region);
    clock.set(day(-2));
    const appointed = await office.appoint(appointment());
    clock.set(NOW);
    const membershipId = appointed.membership?.id ?? '';
    const ended = await office.end({
      idempotencyKey: newId(),
      membershipId,
      expectedVersion: 1,
      reason: '退休',
    });
    expect(ended.membership).toMatchObject({ version: 2, seatedUntil: NOW });
    expect(await seatedAt(NOW)).toEqual([]);
    const events = await office.events.load(membershipId);
    expect(events).toMatchObject([
      { version: 1, command: 'appointMember', agency: 'OFFICE', officer: 'office-leader', at: day(-2) },
      { version: 2, command: 'endMembership', reason: '退休', at: NOW },
    ]);
    const rebuilt = Object.assign({}, ...events.map(({ changes }) => changes));
    expect(rebuilt).toEqual(JSON.parse(JSON.stringify(ended.membership)));
  });

  it('appoints once however often the request is sent', async () => {
    const office = as('OFFICE', 'LEADER');
    const input = appointment();
    const answers = await Promise.all([office.appoint(input), office.appoint(input)]);
    expect(new Set(answers.map(({ membership }) => membership?.id)).size).toBe(1);
    const other = await office.appoint({ ...input, member: 'someone else' });
    expect(other.refusal?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('lets one of many parallel chairs in: CHAIR_ALREADY_APPOINTED', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_each, index) =>
        as('OFFICE', 'LEADER').appoint(appointment({ member: `chair-${index}`, chair: true })),
      ),
    );
    const codes = answers.map(({ refusal }) => refusal?.code ?? null);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'CHAIR_ALREADY_APPOINTED']));
    const after = await as('OFFICE', 'LEADER').appoint(
      appointment({ member: 'next', chair: true, from: day(5) }),
    );
    expect(after.refusal?.code).toBe('CHAIR_ALREADY_APPOINTED');
  });

  it('seats nobody twice at a time, but again afterwards: MEMBER_ALREADY_APPOINTED', async () => {
    const office = as('OFFICE', 'LEADER');
    await office.appoint(appointment({ to: day(10) }));
    const twice = await office.appoint(appointment({ from: day(9) }));
    expect(twice.refusal?.code).toBe('MEMBER_ALREADY_APPOINTED');
    const again = await office.appoint(appointment({ from: day(10), term: 2 }));
    expect(again.refusal).toBeNull();
  });
});

describe('the register refuses', () => {
  it.each([
    ['OFFICE', 'OFFICER', 'NATIONAL', null],
    ['LEADING_GROUP', 'LEADER', 'NATIONAL', null],
    ['PBOC', 'LEADER', 'NATIONAL', null],
    ['OFFICE', 'SYSTEM_ADMINISTRATOR', 'NATIONAL', null],
    ['OFFICE', 'LEADER', 'PROVINCIAL', '440000'],
  ] as const)('%s %s of %s %s: NOT_THE_OFFICES_LEADER', async (agency, role, level, seat) => {
    const answer = await as(agency, role, level, seat).appoint(appointment());
    expect(answer.refusal?.code).toBe('NOT_THE_OFFICES_LEADER');
    expect(await seatedAt(NOW)).toEqual([]);
  });

  it('the end of a seat too, from anybody but that leader: NOT_THE_OFFICES_LEADER', async () => {
    const { membership } = await as('OFFICE', 'LEADER').appoint(appointment());
    const input = { idempotencyKey: newId(), membershipId: membership?.id ?? '', reason: '无' };
    const answer = await as('OFFICE', 'LEADER', 'PROVINCIAL', '440000').end(input);
    expect(answer.refusal?.code).toBe('NOT_THE_OFFICES_LEADER');
  });

  it('a province’s office may appoint below it', async () => {
    const answer = await as('OFFICE', 'LEADER', 'PROVINCIAL', '650000').appoint(appointment());
    expect(answer.refusal).toBeNull();
  });

  it.each([
    [{ level: 'NATIONAL' }, 'LEADING_GROUP_MISMATCH'],
    [{ level: 'PROVINCIAL' }, 'LEADING_GROUP_MISMATCH'],
    [{ region: null }, 'LEADING_GROUP_MISMATCH'],
    [{ member: '  ' }, 'MEMBERSHIP_TEXT_UNUSABLE'],
    [{ member: 'a\u0000b' }, 'MEMBERSHIP_TEXT_UNUSABLE'],
    [{ reason: '' }, 'MEMBERSHIP_TEXT_UNUSABLE'],
    [{ idempotencyKey: 'k'.repeat(201) }, 'MEMBERSHIP_TEXT_UNUSABLE'],
    [{ term: 0 }, 'TERM_INVALID'],
    [{ from: day(2), to: day(2) }, 'MEMBERSHIP_PERIOD_INVALID'],
    [{ from: day(-1) }, 'MEMBERSHIP_PERIOD_INVALID'],
    [{ from: day(-2), to: day(-1) }, 'MEMBERSHIP_PERIOD_INVALID'],
    [{ from: new Date('9999-01-01T00:00:00Z') }, 'MEMBERSHIP_PERIOD_INVALID'],
    [{ to: new Date('9999-12-31T00:00:00Z') }, 'MEMBERSHIP_PERIOD_INVALID'],
  ] as const)('%j: %s', async (more, code) => {
    const { membership, refusal } = await as('OFFICE', 'LEADER').appoint(appointment(more));
    expect([membership, refusal?.code]).toEqual([null, code]);
  });

  it('what does not fit a seat: MEMBERSHIP_UNKNOWN, MEMBERSHIP_CHANGED, MEMBERSHIP_PERIOD_INVALID, MEMBERSHIP_ENDED', async () => {
    const office = as('OFFICE', 'LEADER');
    clock.set(day(-5));
    const { membership } = await office.appoint(appointment());
    clock.set(NOW);
    const end = async (more: object) => {
      const input = { idempotencyKey: newId(), membershipId: membership?.id ?? '', reason: '调离', ...more };
      return (await office.end(input)).refusal?.code ?? null;
    };
    expect(await end({ membershipId: newId() })).toBe('MEMBERSHIP_UNKNOWN');
    expect(await end({ membershipId: 'none' })).toBe('MEMBERSHIP_UNKNOWN');
    expect(await end({ expectedVersion: 2 })).toBe('MEMBERSHIP_CHANGED');
    expect(await end({ to: day(-1) })).toBe('MEMBERSHIP_PERIOD_INVALID');
    expect(await end({ to: new Date('9999-12-31T00:00:00Z') })).toBe('MEMBERSHIP_PERIOD_INVALID');
    expect(await end({})).toBeNull();
    expect(await end({})).toBe('MEMBERSHIP_ENDED');
  });
});

describe('over the public schema', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  it('shows the sample’s groups, and a member who is appointed', async () => {
    const office = await hub.as('OFFICE', { role: 'LEADER' });
    const query = `query ($level: Level) { leadingGroups(level: $level) { edges { node {
      id level region members { member agency chair } memberships { events { command officer } } } } } }`;
    const { data, errors } = await office.ask(query, { level: 'NATIONAL' });
    expect(errors).toEqual([]);
    expect(listAt(data, 'leadingGroups', 'edges')).toHaveLength(1);
    expect(at(data, 'leadingGroups', 'edges', 0, 'node', 'members')).toContainEqual({
      member: 'leader-chair',
      agency: 'PBOC',
      chair: true,
    });
    const id = at(data, 'leadingGroups', 'edges', 0, 'node', 'id');
    const found = await office.ask('query ($id: ID!) { leadingGroup(id: $id) { level region } }', { id });
    expect(found.data).toEqual({ leadingGroup: { level: 'NATIONAL', region: null } });
    const appoint = `mutation ($input: AppointMemberInput!) { appointMember(input: $input) {
      membership { id member version events { command } } refusal { code field } } }`;
    const input = {
      idempotencyKey: newId(),
      level: 'NATIONAL',
      member: 'new',
      agency: 'POLICE',
      reason: '任命',
    };
    const appointed = await office.ask(appoint, { input });
    expect(appointed.errors).toEqual([]);
    expect(at(appointed.data, 'appointMember')).toMatchObject({
      membership: { member: 'new', version: 1, events: [{ command: 'appointMember' }] },
      refusal: null,
    });
    const refusalOf = async (change: object) =>
      at(
        (await office.ask(appoint, { input: { ...input, idempotencyKey: newId(), ...change } })).data,
        'appointMember',
        'refusal',
      );
    expect(await refusalOf({ term: 0 })).toEqual({ code: 'TERM_INVALID', field: 'term' });
    expect(await refusalOf({})).toEqual({ code: 'MEMBER_ALREADY_APPOINTED', field: 'member' });
    expect(await refusalOf({ member: 'other', reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(await refusalOf({ member: 'other', from: '2010-01-01T00:00:00Z' })).toMatchObject({
      field: 'from',
    });
    const far = { member: 'other', to: '9999-12-31T00:00:00Z' };
    expect(await refusalOf(far)).toEqual({ code: 'MEMBERSHIP_PERIOD_INVALID', field: 'to' });
    const end = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) {
      membership { version seatedUntil } refusal { code } } }`;
    const membershipId = textAt(appointed.data, 'appointMember', 'membership', 'id');
    const ended = await office.ask(end, { input: { idempotencyKey: newId(), membershipId, reason: '调离' } });
    expect(at(ended.data, 'endMembership', 'membership', 'version')).toBe(2);
  });
});

describe('the record', () => {
  it.each(['leading_group', 'leading_group_membership', 'leading_group_membership_event'])(
    'of the table %s loses nothing',
    async (table) => {
      const [may]: unknown[] = await database.query(
        `SELECT has_table_privilege($1, 'UPDATE') AS change, has_table_privilege($1, 'DELETE') AS remove`,
        [`coordination.${table}`],
      );
      expect(may).toEqual({ change: false, remove: false });
      await expect(
        database.query(`UPDATE coordination.leading_group_membership SET member = 'x'`),
      ).rejects.toThrow(/permission denied/);
    },
  );
});
