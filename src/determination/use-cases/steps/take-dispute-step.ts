import { runIdempotent } from '../../../database/index.js';
import { idempotencyActor } from '../../../identity/index.js';
import { isHuman, ok, refused, type Outcome } from '../../../kernel/index.js';
import { actorNotAllowed, disputeUnknown } from '../../model/refusals/determination.errors.js';
import { disputeMachine, type DisputeCommand } from '../../model/disputes/dispute.machine.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import {
  authorizeCommand,
  permitCommand,
  type DisputeStepContext,
  type DisputeStep,
} from './dispute-step.js';
import { lockDispute, type DisputeChange } from '../../rows/disputes/dispute.repository.js';
import { expectVersion } from '../../model/inputs/read-inputs.js';
import { readInTransaction } from './read-in-transaction.js';
import { stageTimer } from '../../model/deadlines/stage-timer.js';
import type { UseCaseContext, Idempotent } from './use-case-context.js';
import { disputeRecorder } from '../../transitions/transitions.js';

/** What every mutation on a dispute names. */
export interface DisputeRequest extends Idempotent {
  readonly disputeId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** What a use case adds to a transition. */
export interface StepContents {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly change?: DisputeChange;
  /** Writes what belongs to the transition, once its event is in place. */
  readonly write?: (moved: DisputeEntity) => Promise<Outcome<unknown>>;
}

export interface DisputeMutation<Permit> {
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Which of the step's commands the input asks for; the first where it has no choice. */
  readonly command?: DisputeCommand;
  readonly prepare?: (at: DisputeStepContext, permit: Permit) => Promise<Outcome<StepContents>>;
}

/**
 * Takes one step on a dispute for the caller: one transaction, once for its idempotency key, with its event. A stage that
 * is entered gets its timer.
 *
 * Refuses DISPUTE_UNKNOWN, ACTOR_NOT_ALLOWED, OUTSIDE_LEADING_GROUP, STALE_VERSION, TRANSITION_NOT_ALLOWED and what the step's
 * `permits`, `prepare` and `write` refuse.
 *
 * @returns the dispute's id
 */
export async function takeDisputeStep<Permit>(
  { database, clock, caller, settings }: UseCaseContext,
  { disputeId, idempotencyKey, expectedVersion = null }: DisputeRequest,
  step: DisputeStep<Permit>,
  { input, command: chosen, prepare }: DisputeMutation<Permit>,
): Promise<Outcome<string>> {
  const { mutation, isolation } = step;
  // Before the dispute is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isHuman(caller.role)) {
    const { agency, role } = caller;
    const allowed = ['PARTY', 'OFFICE', 'LEADING_GROUP'] as const;
    return refused(actorNotAllowed({ command: mutation, agency, role, allowed }));
  }
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { disputeId, expectedVersion, ...input },
    answer: disputeId,
  };
  return runIdempotent(
    database,
    request,
    {
      async authorize(manager) {
        const found = await lockDispute(manager, disputeId);
        if (!found) return refused(disputeUnknown({ disputeId }));
        const [first] = step.commands(found.dispute);
        const command = chosen ?? first;
        if (command === undefined) throw new Error(`${mutation} gives no command of the table.`);
        const authorized = authorizeCommand(command, { ...found, caller });
        return authorized.ok ? ok({ ...found, command }) : authorized;
      },
      async perform(manager, { dispute, substanceCase, command }) {
        const version = expectVersion(expectedVersion, dispute);
        if (!version.ok) return version;
        const reads = readInTransaction(manager);
        const at = { manager, reads, dispute, substanceCase, caller, now: clock.now(), locked: true };
        const permit = await permitCommand(step, command, at);
        if (!permit.ok) return permit;
        const contents = (await prepare?.(at, permit.value)) ?? ok({});
        if (!contents.ok) return contents;
        const { details, change, write }: StepContents = contents.value;
        const metadata = { by: caller, at: at.now, details: { ...details } };
        const entered = stageEntered(dispute, command, at.now, settings);
        const moved = await disputeRecorder.transition(manager, dispute, command, metadata, {
          ...entered,
          ...change,
        });
        if (!moved.ok) return moved;
        const written = (await write?.(moved.value)) ?? ok(null);
        return written.ok ? ok(dispute.id) : written;
      },
    },
    isolation ? { isolation } : {},
  );
}

/** The timer of the stage that the command leads to, where that is another one. */
function stageEntered(
  { state }: DisputeEntity,
  command: DisputeCommand,
  now: Date,
  settings: UseCaseContext['settings'],
): DisputeChange {
  const target = disputeMachine.transition(state, command);
  return target.ok && target.value !== state ? stageTimer(target.value, now, settings) : {};
}
