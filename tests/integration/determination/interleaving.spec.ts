import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId, type Outcome } from '../../../src/kernel/index.js';
import { openLeadingGroups } from '../../../src/leading-groups/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  NATIONAL,
  ownDistrict,
  refusalCode,
} from '../../testkit/fixtures/determination-desk.js';

const CHAIR = 'chair';
const MEMBERS = [CHAIR, 'b', 'c', 'd'];

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database, ownDistrict(), MEMBERS);
});

type On = () => { readonly idempotencyKey: string; readonly disputeId: string };
type Choices = Readonly<Record<string, 'FOR' | 'AGAINST'>>;

async function vote(on: On, votes: Choices): Promise<void> {
  for (const [member, choice] of Object.entries(votes)) await cast(on, member, choice).then(granted);
}

const cast = (on: On, member: string, choice: 'FOR' | 'AGAINST') =>
  desk.member(member).castVote({ ...on(), choice });
const rule = (on: On) => desk.member(CHAIR).ruleDispute(on());

/** Waits until so many of the database's transactions wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = async () => {
    const [row]: { count: number }[] = await database.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return row?.count;
  };
  await expect.poll(waiting).toBe(count);
}

/** Begins the steps one after the other while the case is held, each as soon as the one before it waits; then lets go. */
async function queued(
  caseId: string,
  steps: readonly (() => Promise<Outcome<string>>)[],
  meanwhile: () => Promise<void> = async () => undefined,
) {
  const begun: Promise<Outcome<string>>[] = [];
  await database.transaction(async (manager) => {
    await manager.query('SELECT FROM coordination.substance_case WHERE id = $1 FOR UPDATE', [caseId]);
    for (const step of steps) {
      begun.push(step());
      await untilWaiting(begun.length);
    }
    await meanwhile();
  });
  return Promise.all(begun);
}

const voteCount = async (disputeId: string) =>
  (await desk.as('OFFICE').rulings.load(disputeId))[0]?.voteCount;

describe('a ruling that began before a vote was committed', () => {
  it('counts the vote that makes the quorum', async () => {
    const { on, caseId, disputeId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR' });
    const [voted, ruled] = await queued(caseId, [() => cast(on, 'c', 'FOR'), () => rule(on)]);
    expect([voted, ruled]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await voteCount(disputeId)).toMatchObject({ for: 3, voters: [CHAIR, 'b', 'c'] });
  });

  it('counts the change of mind that takes the majority away', async () => {
    const { on, caseId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'AGAINST', d: 'FOR' });
    const [voted, ruled] = await queued(caseId, [() => cast(on, 'd', 'AGAINST'), () => rule(on)]);
    expect(voted?.ok).toBe(true);
    expect(ruled && refusalCode(ruled)).toBe('MAJORITY_NOT_REACHED');
  });

  it('does not count whose seat was ended while it waited', async () => {
    const { on, caseId, disputeId } = await desk.openDeliberation();
    const seat = await desk.seat('c');
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    const context = {
      caller: desk.caller('OFFICE', { role: 'LEADER', ...NATIONAL }),
      grants: new Set<string>(),
      masked: new Set<string>(),
      warrant: null,
    };
    const register = openLeadingGroups({ database, clock: desk.clock, context, jurisdiction: null });
    desk.clock.advance(1_000);
    const [ruled] = await queued(caseId, [() => rule(on)], async () => {
      const ended = await register.end({ idempotencyKey: newId(), membershipId: seat, reason: '调离' });
      expect(ended.refusal).toBeNull();
    });
    expect(ruled?.ok).toBe(true);
    expect(await voteCount(disputeId)).toMatchObject({ members: 3, voters: [CHAIR, 'b'] });
  });
});

describe('a vote that began before the ruling was committed', () => {
  it('comes too late: VOTE_CLOSED', async () => {
    const { on, caseId, disputeId } = await desk.openDeliberation();
    await vote(on, { [CHAIR]: 'FOR', b: 'FOR', c: 'FOR' });
    const [ruled, voted] = await queued(caseId, [() => rule(on), () => cast(on, 'd', 'AGAINST')]);
    expect(ruled?.ok).toBe(true);
    expect(voted && refusalCode(voted)).toBe('VOTE_CLOSED');
    expect(await voteCount(disputeId)).toMatchObject({ for: 3, against: 0 });
  });
});
