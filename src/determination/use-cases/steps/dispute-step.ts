import type { EntityManager } from 'typeorm';
import type { TransactionOptions } from '../../../database/index.js';
import {
  ok,
  refused,
  type AvailableAction,
  type LocalizedText,
  type Outcome,
  type Refusal,
} from '../../../kernel/index.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { holdPartyOffice, notForGroup } from '../../model/offices/party-office.js';
import { actorNotAllowed } from '../../model/refusals/determination.errors.js';
import type { StepReads } from './step-reads.js';
import {
  actsFor,
  ACTOR_CAPACITIES,
  capacityOf,
  type Acting,
  type ActorCapacity,
} from '../../model/actors/actor-capacity.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { disputeMachine, type DisputeCommand } from '../../model/disputes/dispute.machine.js';

/** A dispute as a step finds it, at this instant. */
export interface DisputeStepContext {
  readonly manager: EntityManager;
  readonly reads: StepReads;
  readonly dispute: DisputeEntity;
  readonly substanceCase: SubstanceCaseEntity;
  readonly caller: Acting;
  readonly now: Date;
  /** Whether it is changed in this transaction and so locked, or only looked at. */
  readonly locked: boolean;
}

/**
 * 意见协调办理: one mutation on a dispute as far as it does not depend on its input. The mutation itself and `availableActions`
 * both go by it, so that what is listed is accepted and nothing else is.
 */
export interface DisputeStep<Permit = unknown> {
  /** The mutation's name. */
  readonly mutation: string;
  readonly label: LocalizedText;
  /** The commands of the table that it may give; the input chooses where there are several. */
  readonly commands: (dispute: DisputeEntity) => readonly DisputeCommand[];
  /** What has to be so besides the table, whatever the input; what was read for it goes on to the mutation. */
  readonly permits: (at: DisputeStepContext) => Promise<Outcome<Permit>>;
  /** Whether there is an input that would be accepted, where that is not always so. */
  offered?(permit: Permit, at: DisputeStepContext): boolean;
  /** What the caller hears in a state without this transition, where TRANSITION_NOT_ALLOWED would not say enough. */
  readonly outOfTurn?: (dispute: DisputeEntity) => Refusal | null;
  /** READ COMMITTED when absent: everybody who takes a step of a dispute holds its row. */
  readonly isolation?: TransactionOptions['isolation'];
  /** Whether the stage's deadline is this step's. */
  readonly due?: boolean;
}

/** For a step that nothing but the table stands against. */
export const always = async (): Promise<Outcome<null>> => ok(null);

function whoMay(command: DisputeCommand): Exclude<ActorCapacity, 'HUB'>[] {
  const transitions = disputeMachine.transitions.filter((transition) => transition.command === command);
  return ACTOR_CAPACITIES.filter((capacity) => capacity !== 'HUB').filter((capacity) =>
    transitions.some((transition) => transition.by.includes(capacity)),
  );
}

/**
 * Whether the table lets the caller give this command in any state. Refuses ACTOR_NOT_ALLOWED, OUTSIDE_JURISDICTION,
 * OUTSIDE_LEADING_GROUP and NOT_DECIDING_LEVEL.
 */
export function authorizeCommand(
  command: DisputeCommand,
  { caller, dispute, substanceCase }: Pick<DisputeStepContext, 'caller' | 'dispute' | 'substanceCase'>,
): Outcome<null> {
  const allowed = whoMay(command);
  const capacity = capacityOf(caller, substanceCase.concernedAgencies);
  if (capacity === null || !allowed.includes(capacity)) {
    const { agency, role } = caller;
    return refused(actorNotAllowed({ command, agency, role, allowed }));
  }
  if (capacity === 'PARTY') return holdPartyOffice(caller, substanceCase.offices);
  return actsFor(caller, dispute) ? ok(null) : refused(notForGroup(caller, dispute, substanceCase));
}

/** Whether the step can be taken now by a caller who may take it. Refuses TRANSITION_NOT_ALLOWED and what the step refuses. */
export async function permitCommand<Permit>(
  step: DisputeStep<Permit>,
  command: DisputeCommand,
  at: DisputeStepContext,
): Promise<Outcome<Permit>> {
  const possible = disputeMachine.transition(at.dispute.state, command);
  if (possible.ok) return step.permits(at);
  const refusal = step.outOfTurn?.(at.dispute);
  return refusal ? refused(refusal) : possible;
}

/** Which of the steps this caller can take now, in the order given. */
export async function availableSteps(
  steps: readonly DisputeStep[],
  at: DisputeStepContext,
): Promise<readonly AvailableAction[]> {
  // All at once, so that what they read goes together.
  const available = await Promise.all(
    steps.map(async (step): Promise<readonly AvailableAction[]> => {
      const { mutation, label, due = false } = step;
      for (const command of step.commands(at.dispute)) {
        if (!authorizeCommand(command, at).ok) continue;
        const permit = await permitCommand(step, command, at);
        if (!permit.ok || step.offered?.(permit.value, at) === false) continue;
        const rule = disputeMachine.transitionFor(at.dispute.state, command)?.rule ?? null;
        return [{ mutation, label, deadline: due ? at.dispute.dueAt : null, rule }];
      }
      return [];
    }),
  );
  return available.flat();
}
