import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { actAs, commitOnce } from '../database/index.js';
import { ok, refused, type Outcome } from '../kernel/index.js';
import { AccountWarrantEntity } from './account-warrant.entity.js';
import { warrantNotFound } from './account-warrant.errors.js';
import {
  accountWarrantMachine,
  type AccountWarrantCommand,
  type AccountWarrantState,
} from './account-warrant.machine.js';
import { ACCOUNT_DATA_OWNER, type WarrantStanding } from './account-warrant.js';
import { askForApproval } from './ask-for-approval.js';
import { readAccountWarrant } from './read-account-warrant.js';
import { WarrantEventEntity } from './warrant-event.entity.js';
import type { WarrantUseCaseScope } from './warrant-scope.js';

/** One step of an existing warrant. */
export interface WarrantStep {
  /** The mutation's name, under which the idempotency key counts. */
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly warrantId: string;
  /** Why, in the actor's own words. */
  readonly reason: string | null;
  /** Whatever else the caller sent, for telling requests under one key apart. */
  readonly details?: unknown;
}

/** What a step does, once it was found to be allowed. */
export interface WarrantMove {
  readonly command: AccountWarrantCommand;
  readonly state: AccountWarrantState;
  readonly changes: Partial<AccountWarrantEntity>;
}

/**
 * Takes a step on (state, version), with its event in the same transaction. The row is locked first, because the
 * gateway counts uses meanwhile and a pause must not lose to them.
 *
 * @param judge says whether the step is allowed and what it does
 * @returns the warrant as it then is. Refuses as `judge` does, and with WARRANT_NOT_FOUND (also for a warrant that the
 *   caller's agency may not see) and IDEMPOTENCY_KEY_REUSED
 */
export async function moveAccountWarrant(
  scope: WarrantUseCaseScope,
  { operation, idempotencyKey, warrantId: id, reason, details }: WarrantStep,
  judge: (
    warrant: AccountWarrantEntity,
    standing: WarrantStanding,
    manager: EntityManager,
  ) => Outcome<WarrantMove> | Promise<Outcome<WarrantMove>>,
): Promise<Outcome<AccountWarrantEntity>> {
  const { database, caller, clock } = scope;
  if (!isUuid(id)) return refused(warrantNotFound({ id }));
  const request = {
    actor: `${caller.agency}/${caller.officer}`,
    operation,
    key: idempotencyKey,
    input: { id, reason, details },
  };
  const moved = await commitOnce(database, request, async (manager) => {
    await actAs(manager, caller.agency);
    const warrant = await manager.findOne(AccountWarrantEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!warrant || ![warrant.requester, ACCOUNT_DATA_OWNER].includes(caller.agency)) {
      return refused(warrantNotFound({ id }));
    }
    const judged = await judge(warrant, await standingOf(warrant, manager), manager);
    if (!judged.ok) return judged;

    const now = clock.now();
    const { command, state, changes } = judged.value;
    const version = warrant.version + 1;
    const { affected } = await manager.update(
      AccountWarrantEntity,
      { id, state: warrant.state, version: warrant.version },
      { ...changes, state, version },
    );
    if (affected !== 1) throw new Error(`The warrant ${id} changed under its lock.`);
    const { agency, officer } = caller;
    await manager.insert(WarrantEventEntity, {
      warrantId: id,
      version,
      command,
      agency,
      officer,
      reason,
      at: now,
    });
    await askForApproval(manager, { ...warrant, ...changes, state }, now);
    return ok(id);
  });
  if (!moved.ok) return moved;
  return ok(await readAccountWarrant(scope, moved.value));
}

async function standingOf(warrant: AccountWarrantEntity, manager: EntityManager): Promise<WarrantStanding> {
  const { id, requester, requestedBy, state, validTo } = warrant;
  if (!accountWarrantMachine.isState(state)) throw new Error(`The warrant ${id} has the state ${state}.`);
  const pause =
    state === 'PAUSED'
      ? await manager.findOne(WarrantEventEntity, {
          where: { warrantId: id, command: 'PAUSE' },
          order: { version: 'DESC' },
        })
      : null;
  return { requester, requestedBy, state, validTo, pausedBy: pause?.agency ?? null };
}
