import { insertPaper } from '../workflow/recorder/index.js';
import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { readRow, runIdempotent, selectRow, updateRows } from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import { isTooFarAhead, ok, refused, type Outcome } from '../kernel/index.js';
import { LeadingGroupEntity, MembershipEntity, MEMBERSHIP_STEP } from './leading-group.entity.js';
import {
  membershipChanged,
  membershipEnded,
  membershipPeriodInvalid,
  membershipUnknown,
} from './leading-group.errors.js';
import { isOver } from './available-membership-actions.js';
import { lockGroup, mayRegister, readText, type MembershipScope } from './membership-scope.js';

export interface EndMembership {
  readonly idempotencyKey: string;
  readonly membershipId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
  /** This moment when left out; never in the past, because votes were cast on that seat. */
  readonly to?: Date | null | undefined;
  readonly reason: string;
}

/**
 * A leader of the office ends a membership (终止任职), now or at a later time. The seat stays on record.
 *
 * Refuses MEMBERSHIP_UNKNOWN, NOT_THE_OFFICES_LEADER, MEMBERSHIP_TEXT_UNUSABLE, MEMBERSHIP_CHANGED, MEMBERSHIP_ENDED,
 * MEMBERSHIP_PERIOD_INVALID and IDEMPOTENCY_KEY_REUSED.
 *
 * @returns the membership's id
 */
export async function endMembership(
  { database, clock, caller }: MembershipScope,
  { idempotencyKey, membershipId, expectedVersion = null, to = null, reason: given }: EndMembership,
): Promise<Outcome<string>> {
  const key = readText('idempotencyKey', idempotencyKey, 200);
  if (!key.ok) return key;
  const reason = readText('reason', given, 1_000);
  if (!reason.ok) return reason;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'endMembership',
    key: key.value,
    input: { membershipId, expectedVersion, to, reason: reason.value },
  };
  const authorize = async (manager: EntityManager): Promise<Outcome<LeadingGroupEntity>> => {
    const known = isUuid(membershipId)
      ? await selectRow(manager, MembershipEntity, { where: { id: membershipId } })
      : null;
    if (!known) return refused(membershipUnknown({ membershipId }));
    const group = await readRow(manager, LeadingGroupEntity, { id: known.groupId });
    const permitted = mayRegister(caller, group);
    return permitted.ok ? ok(group) : permitted;
  };
  const perform = async (manager: EntityManager, group: LeadingGroupEntity): Promise<Outcome<string>> => {
    await lockGroup(manager, group);
    const seat = await readRow(manager, MembershipEntity, { id: membershipId });
    if (typeof expectedVersion === 'number' && expectedVersion !== seat.version) {
      return refused(membershipChanged({ expected: expectedVersion, actual: seat.version }));
    }
    const now = clock.now();
    if (seat.seatedUntil && isOver(seat, now)) {
      return refused(membershipEnded({ membershipId, seatedUntil: seat.seatedUntil.toISOString() }));
    }
    const seatedUntil = to ?? now;
    if (seatedUntil < now || isTooFarAhead(seatedUntil, now) || seatedUntil <= seat.seatedFrom) {
      const period = {
        field: 'to' as const,
        from: seat.seatedFrom.toISOString(),
        to: seatedUntil.toISOString(),
      };
      return refused(membershipPeriodInvalid(period));
    }
    const version = seat.version + 1;
    const changed = await updateRows(
      manager,
      MembershipEntity,
      { id: membershipId, version: seat.version },
      { seatedUntil, version },
    );
    if (changed !== 1) throw new Error(`The membership ${membershipId} changed under its lock.`);
    await insertPaper(
      manager,
      MEMBERSHIP_STEP,
      {
        membershipId,
        version,
        command: 'endMembership',
        agency: caller.agency,
        officer: caller.officer,
        reason: reason.value,
        at: now,
        changes: { seatedUntil, version },
      },
      { by: caller, at: now },
    );
    return ok(membershipId);
  };
  return runIdempotent(database, request, { authorize, perform });
}
