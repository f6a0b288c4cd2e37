import { validate as isUuid } from 'uuid';
import { setRlsActor, runIdempotent, readWithRlsActor } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { warrantNotFound } from '../model/account-warrant.errors.js';
import type { AccountWarrantCommand, AccountWarrantState } from '../model/account-warrant.machine.js';
import { availableWarrantActions } from './available-warrant-actions.js';
import { askForApproval } from '../reactions/ask-for-approval.js';
import type { GateEntity } from '../rows/gate.entity.js';
import { readAccountWarrant } from './read-account-warrant.js';
import { readWarrantSnapshots } from '../rows/warrant-snapshot.js';
import { WarrantEventEntity } from '../rows/warrant-event.entity.js';
import { ACCOUNT_DATA_OWNER, type WarrantSnapshot } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

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

/** Whether a step may be taken: by whom in any state, and now. */
export interface WarrantRule {
  readonly authorize: (snapshot: WarrantSnapshot) => Outcome<null>;
  /** Says what the step does. */
  readonly judge: (snapshot: WarrantSnapshot, gate: GateEntity) => Outcome<WarrantMove>;
}

/**
 * Takes a step on (state, version), with its event in the same transaction. The row is locked first, because the
 * gateway counts uses meanwhile and a pause must not lose to them.
 *
 * @returns the warrant as it then is. Refuses as the rule does, and with WARRANT_NOT_FOUND (also for a warrant that the
 *   caller's agency may not see) and IDEMPOTENCY_KEY_REUSED
 */
export async function takeWarrantStep(
  context: UseCaseContext,
  { operation, idempotencyKey, warrantId: id, reason, details }: WarrantStep,
  { authorize, judge }: WarrantRule,
): Promise<Outcome<AccountWarrantEntity>> {
  const { database, caller, clock } = context;
  if (!isUuid(id)) return refused(warrantNotFound({ id }));
  const request = {
    actor: idempotencyActor(caller),
    operation,
    key: idempotencyKey,
    input: { id, reason, details },
  };
  const moved = await runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const warrant = await manager.findOne(AccountWarrantEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!warrant || ![warrant.requester, ACCOUNT_DATA_OWNER].includes(caller.agency)) {
        return refused(warrantNotFound({ id }));
      }
      const [snapshot, gate] = (await readWarrantSnapshots(manager, [warrant])).get(id) ?? [];
      if (!snapshot || !gate) throw new Error(`The warrant ${id} has no snapshot.`);
      const authorized = authorize(snapshot);
      return authorized.ok ? ok({ warrant, snapshot, gate }) : authorized;
    },
    async perform(manager, { warrant, snapshot, gate }) {
      const judged = judge(snapshot, gate);
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
      const { agency, level, region, officer } = caller;
      await manager.insert(WarrantEventEntity, {
        warrantId: id,
        version,
        command,
        agency,
        level,
        region,
        officer,
        reason,
        at: now,
      });
      await askForApproval(manager, { ...warrant, ...changes, state }, now);
      return ok(id);
    },
  });
  if (moved.ok) return ok(await readAccountWarrant(context, moved.value));
  return withAvailableActions(moved, operation, async () =>
    readWithRlsActor(database, caller.agency, async (manager) => {
      const warrants = await manager.findBy(AccountWarrantEntity, { id });
      return (await availableWarrantActions(manager, warrants, caller, clock.now())).get(id) ?? [];
    }),
  );
}
