import { validate as isUuid } from 'uuid';
import { readWithRlsActor, runIdempotent, selectRows, setRlsActor } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { lockWarrant, type WarrantChange } from '../rows/account-warrant.repository.js';
import { warrantNotFound } from '../model/account-warrant.errors.js';
import type { InterruptionCommand } from '../model/account-warrant.machine.js';
import { availableWarrantActions } from './available-warrant-actions.js';
import type { Gate } from '../model/gate.js';
import { readAccountWarrant } from './read-account-warrant.js';
import { readWarrantSnapshots } from '../rows/warrant-snapshot.js';
import { ACCOUNT_DATA_OWNER, type WarrantSnapshot } from '../model/warrant-rights.js';
import { warrantRecorder } from '../transitions/transitions.js';
import type { UseCaseContext } from './use-case-context.js';

/** One step of an existing warrant. */
export interface WarrantStep {
  /** The mutation's name, under which the idempotency key counts. */
  readonly command: 'approveAccountWarrant' | InterruptionCommand;
  readonly idempotencyKey: string;
  readonly warrantId: string;
  /** Why, in the actor's own words; absent where none is asked for. */
  readonly reason?: string;
  /** Whatever else the caller sent, for telling requests under one key apart. */
  readonly input?: unknown;
}

/** Whether a step may be taken: by whom in any state, and now. */
export interface WarrantRule {
  readonly authorize: (snapshot: WarrantSnapshot) => Outcome<null>;
  /** Says what the step changes besides the state. */
  readonly judge: (snapshot: WarrantSnapshot, gate: Gate) => Outcome<WarrantChange>;
}

/**
 * Takes a step of a warrant, with its event in the same transaction. The row is locked first, because the gateway counts
 * uses meanwhile and a pause must not lose to them.
 *
 * @returns the warrant as it then is. Refuses as the rule does, and with WARRANT_NOT_FOUND (also for a warrant that the
 *   caller's agency may not see) and IDEMPOTENCY_KEY_REUSED
 */
export async function takeWarrantStep(
  context: UseCaseContext,
  { command, idempotencyKey, warrantId: id, reason, input }: WarrantStep,
  { authorize, judge }: WarrantRule,
): Promise<Outcome<AccountWarrantEntity>> {
  const { database, caller, clock, law } = context;
  if (!isUuid(id)) return refused(warrantNotFound({ id }));
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id, reason, input },
  };
  const moved = await runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const warrant = await lockWarrant(manager, id);
      if (!warrant || ![warrant.requester, ACCOUNT_DATA_OWNER].includes(caller.agency)) {
        return refused(warrantNotFound({ id }));
      }
      const [snapshot, gate] = (await readWarrantSnapshots(manager, law.snapshot(), [warrant])).get(id) ?? [];
      if (!snapshot || !gate) throw new Error(`The warrant ${id} has no snapshot.`);
      const authorized = authorize(snapshot);
      return authorized.ok ? ok({ warrant, snapshot, gate }) : authorized;
    },
    async perform(manager, { warrant, snapshot, gate }) {
      const judged = judge(snapshot, gate);
      if (!judged.ok) return judged;
      const metadata = { by: caller, at: clock.now(), details: reason === undefined ? {} : { reason } };
      const step = await warrantRecorder.transition(manager, warrant, command, metadata, judged.value);
      return step.ok ? ok(id) : step;
    },
  });
  if (moved.ok) return ok(await readAccountWarrant(context, moved.value));
  return withAvailableActions(moved, command, async () =>
    readWithRlsActor(database, caller.agency, async (manager) => {
      const warrants = await selectRows(manager, AccountWarrantEntity, { where: { id } });
      return (
        (await availableWarrantActions(manager, law.snapshot(), warrants, caller, clock.now())).get(id) ?? []
      );
    }),
  );
}
