import { insertPaper } from '../workflow/recorder/index.js';
import type { EntityManager } from 'typeorm';
import { insertRow, runIdempotent, runQuery } from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import {
  isPast,
  isTooFarAhead,
  newId,
  ok,
  refused,
  type Actor,
  type Level,
  type Outcome,
} from '../kernel/index.js';
import { LeadingGroupEntity, MembershipEntity, MEMBERSHIP_STEP } from './leading-group.entity.js';
import {
  chairAlreadyAppointed,
  memberAlreadyAppointed,
  membershipPeriodInvalid,
  termInvalid,
} from './leading-group.errors.js';
import { lockGroup, mayRegister, readGroupName, readMember, readText } from './membership-scope.js';
import type { MembershipScope } from './membership-scope.js';
import type { GroupName } from './seats.js';

export interface AppointMember {
  readonly idempotencyKey: string;
  readonly level: Level;
  readonly region?: string | null | undefined;
  /** The member's name in his tokens (`sub`). */
  readonly member: string;
  readonly agency?: Actor | null | undefined;
  /** False when left out. */
  readonly chair?: boolean | null | undefined;
  /** 1 when left out. */
  readonly term?: number | null | undefined;
  /** This moment when left out. */
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly reason: string;
}

/** The id of a group, which comes to be where it is not there yet. */
export async function groupId(manager: EntityManager, { level, region }: GroupName): Promise<string> {
  const [known]: { id: string }[] = await runQuery(
    manager,
    `SELECT id FROM coordination.leading_group WHERE level = $1 AND COALESCE(region, '') = COALESCE($2, '')`,
    [level, region],
  );
  if (known) return known.id;
  const id = newId();
  await insertRow(manager, LeadingGroupEntity, { id, level, region });
  return id;
}

/** The seat that stands in the way of a new one: the same member's, or for a chair the other chair's. */
async function seatInTheWay(manager: EntityManager, seat: MembershipEntity): Promise<Outcome<null>> {
  const [other]: { id: string; member: string }[] = await runQuery(
    manager,
    `SELECT id, member FROM coordination.leading_group_membership
     WHERE group_id = $1 AND (member = $2 OR (chair AND $3))
       AND seated_from < COALESCE($5::timestamptz, 'infinity') AND COALESCE(seated_until, 'infinity') > $4
     ORDER BY (member = $2) DESC LIMIT 1`,
    [seat.groupId, seat.member, seat.chair, seat.seatedFrom, seat.seatedUntil],
  );
  if (!other) return ok(null);
  const facts = { member: other.member, membershipId: other.id };
  return refused(other.member === seat.member ? memberAlreadyAppointed(facts) : chairAlreadyAppointed(facts));
}

/** Nobody gets a seat for a time that is past: what was voted on meanwhile had other members. */
function isPeriodAhead(from: Date, to: Date | null, now: Date): boolean {
  if (isPast(from, now) || isTooFarAhead(from, now)) return false;
  return to === null || (to > from && to > now && !isTooFarAhead(to, now));
}

/**
 * A leader of the office enters a member of a leading group in the register (任命成员), for one term.
 *
 * Refuses NOT_THE_OFFICES_LEADER, LEADING_GROUP_MISMATCH, MEMBERSHIP_TEXT_UNUSABLE, TERM_INVALID,
 * MEMBERSHIP_PERIOD_INVALID, MEMBER_ALREADY_APPOINTED, CHAIR_ALREADY_APPOINTED and IDEMPOTENCY_KEY_REUSED.
 *
 * @returns the membership's id
 */
export async function appointMember(
  { database, clock, caller }: MembershipScope,
  input: AppointMember,
): Promise<Outcome<string>> {
  const group = readGroupName({ level: input.level, region: input.region ?? null });
  if (!group.ok) return group;
  const permitted = mayRegister(caller, group.value);
  if (!permitted.ok) return permitted;
  const key = readText('idempotencyKey', input.idempotencyKey, 200);
  if (!key.ok) return key;
  const member = readMember(input.member);
  if (!member.ok) return member;
  const reason = readText('reason', input.reason, 1_000);
  if (!reason.ok) return reason;
  const { agency = null, chair, from, to } = input;
  const term = input.term ?? 1;
  if (!(term >= 1 && term <= 1_000)) return refused(termInvalid({ term }));
  const now = clock.now();
  const seatedFrom = from ?? now;
  const seatedUntil = to ?? null;
  if (!isPeriodAhead(seatedFrom, seatedUntil, now)) {
    const begins = !isPast(seatedFrom, now) && !isTooFarAhead(seatedFrom, now);
    const period = {
      field: begins ? ('to' as const) : ('from' as const),
      from: seatedFrom.toISOString(),
      to: seatedUntil?.toISOString() ?? null,
    };
    return refused(membershipPeriodInvalid(period));
  }

  const terms = { member: member.value, agency, chair: chair ?? false, term };
  const request = {
    actor: idempotencyActor(caller),
    operation: 'appointMember',
    key: key.value,
    input: { ...group.value, ...terms, from: from ?? null, to: seatedUntil, reason: reason.value },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    await lockGroup(manager, group.value);
    const seat: MembershipEntity = {
      id: newId(),
      groupId: await groupId(manager, group.value),
      ...terms,
      seatedFrom,
      seatedUntil,
      version: 1,
    };
    const free = await seatInTheWay(manager, seat);
    if (!free.ok) return free;
    await insertRow(manager, MembershipEntity, seat);
    await insertPaper(
      manager,
      MEMBERSHIP_STEP,
      {
        membershipId: seat.id,
        version: 1,
        command: 'appointMember',
        agency: caller.agency,
        officer: caller.officer,
        reason: reason.value,
        at: now,
        changes: { ...seat },
      },
      { by: caller, at: now },
    );
    return ok(seat.id);
  };
  // Whether the caller may was asked above, before any key is looked up.
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}
