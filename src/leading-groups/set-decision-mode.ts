import type { EntityManager } from 'typeorm';
import { existsRow, insertRow, runIdempotent } from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import { isPast, isTooFarAhead, newId, ok, refused, type Level, type Outcome } from '../kernel/index.js';
import { groupId } from './appoint-member.js';
import type { DecisionMode } from './decision-mode.js';
import { DecisionModeEntity } from './leading-group.entity.js';
import { decisionModeAlreadySet, decisionModePeriodInvalid } from './leading-group.errors.js';
import { lockGroup, mayRegister, readGroupName, readText, type MembershipScope } from './membership-scope.js';

export interface SetDecisionMode {
  readonly idempotencyKey: string;
  readonly level: Level;
  readonly region?: string | null | undefined;
  readonly mode: DecisionMode;
  /** This moment when left out; never in the past, because matters were decided under what held. */
  readonly from?: Date | null | undefined;
  /** The group's own rules, or whatever it rests on. */
  readonly source: string;
}

/**
 * A leader of the office says how a leading group decides (议事方式) from an instant on, and what that rests on. What was
 * opened before keeps the mode of its day.
 *
 * Refuses NOT_THE_OFFICES_LEADER, LEADING_GROUP_MISMATCH, MEMBERSHIP_TEXT_UNUSABLE, DECISION_MODE_PERIOD_INVALID,
 * DECISION_MODE_ALREADY_SET and IDEMPOTENCY_KEY_REUSED.
 *
 * @returns the group's id
 */
export async function setDecisionMode(
  { database, clock, caller }: MembershipScope,
  input: SetDecisionMode,
): Promise<Outcome<string>> {
  const group = readGroupName({ level: input.level, region: input.region ?? null });
  if (!group.ok) return group;
  const permitted = mayRegister(caller, group.value);
  if (!permitted.ok) return permitted;
  const key = readText('idempotencyKey', input.idempotencyKey, 200);
  if (!key.ok) return key;
  const source = readText('source', input.source, 1_000);
  if (!source.ok) return source;
  const now = clock.now();
  const validFrom = input.from ?? now;
  if (isPast(validFrom, now) || isTooFarAhead(validFrom, now)) {
    return refused(decisionModePeriodInvalid({ from: validFrom }));
  }
  const { mode } = input;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'setDecisionMode',
    key: key.value,
    input: { ...group.value, mode, from: input.from ?? null, source: source.value },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    await lockGroup(manager, group.value);
    const id = await groupId(manager, group.value);
    if (await existsRow(manager, DecisionModeEntity, { groupId: id, validFrom })) {
      return refused(decisionModeAlreadySet({ from: validFrom }));
    }
    const row = { groupId: id, mode, validFrom, source: source.value, setBy: caller.officer, setAt: now };
    await insertRow(manager, DecisionModeEntity, { id: newId(), ...row });
    return ok(id);
  };
  // Whether the caller may was asked above, before any key is looked up.
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}
