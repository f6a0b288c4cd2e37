import type { EntityManager } from 'typeorm';
import {
  isGroupSide,
  ok,
  refused,
  type AvailableAction,
  type LocalizedText,
  type Outcome,
} from '../../../kernel/index.js';
import { actorNotAllowed } from '../../model/refusals/determination.errors.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import type { StepReads } from './step-reads.js';
import { holdPartyOffice, notForGroup } from '../../model/offices/party-office.js';
import { actsFor, type Acting, type ACTOR_CAPACITY_LABELS } from '../../model/actors/actor-capacity.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { substanceCaseMachine, type CaseCommand } from '../../model/cases/substance-case.machine.js';

/** A case as a step finds it with its dispute, at this instant. */
export interface CaseStepContext {
  readonly manager: EntityManager;
  readonly reads: StepReads;
  readonly substanceCase: SubstanceCaseEntity;
  readonly dispute: DisputeEntity | null;
  readonly caller: Acting;
  readonly now: Date;
}

/** 认定事项办理: one mutation on a case as a whole, as far as it does not depend on its input; see `DisputeStep`. */
export interface CaseStep {
  /** The mutation's name, and the command of the table that it gives. */
  readonly mutation: CaseCommand;
  readonly label: LocalizedText;
  readonly allowed: readonly (keyof typeof ACTOR_CAPACITY_LABELS)[];
  readonly mayAct: (caller: Acting, substanceCase: SubstanceCaseEntity) => boolean;
  /** What has to be so besides the table, whatever the input. */
  readonly permits: (at: CaseStepContext) => Promise<Outcome<null>>;
  /** Whether there is an input that would be accepted, where that is not always so. */
  readonly offered?: (at: CaseStepContext) => boolean;
  /** Whether it is for every office of a party, and not only for the one that deals with the case. */
  readonly anyOffice?: boolean;
  /** Whether it is for offices of other groups as well; the step itself says which. */
  readonly whereverTheGroup?: boolean;
}

type Subject = Pick<CaseStepContext, 'caller' | 'substanceCase' | 'dispute'>;

/**
 * Whether the caller may take the step in any state. Refuses ACTOR_NOT_ALLOWED, OUTSIDE_JURISDICTION, OUTSIDE_LEADING_GROUP and
 * NOT_DECIDING_LEVEL.
 */
export function authorizeCaseStep(
  { mutation, allowed, mayAct, anyOffice = false, whereverTheGroup = false }: CaseStep,
  { caller, substanceCase, dispute }: Subject,
): Outcome<null> {
  if (!mayAct(caller, substanceCase)) {
    const { agency, role } = caller;
    return refused(actorNotAllowed({ command: mutation, agency, role, allowed }));
  }
  const { level, region } = dispute ?? substanceCase;
  if (!isGroupSide(caller.agency))
    return anyOffice ? ok(null) : holdPartyOffice(caller, substanceCase.offices);
  if (whereverTheGroup || actsFor(caller, { level, region })) return ok(null);
  return refused(notForGroup(caller, { level, region }, substanceCase));
}

/** Whether the step can be taken now by a caller who may take it. Refuses TRANSITION_NOT_ALLOWED and what the step refuses. */
export async function permitCaseStep(step: CaseStep, at: CaseStepContext): Promise<Outcome<null>> {
  const possible = substanceCaseMachine.transition(at.substanceCase.status, step.mutation);
  return possible.ok ? step.permits(at) : possible;
}

/** Which of the steps this caller can take now, in the order given. None of them has a deadline of its own. */
export async function availableCaseSteps(
  steps: readonly CaseStep[],
  at: CaseStepContext,
): Promise<readonly AvailableAction[]> {
  // All at once, so that what they read goes together.
  const available = await Promise.all(
    steps.map(async (step): Promise<readonly AvailableAction[]> => {
      if (!authorizeCaseStep(step, at).ok || !(await permitCaseStep(step, at)).ok) return [];
      if (step.offered?.(at) === false) return [];
      const { mutation, label } = step;
      const rule = substanceCaseMachine.transitionFor(at.substanceCase.status, mutation)?.rule ?? null;
      return [{ mutation, label, deadline: null, rule }];
    }),
  );
  return available.flat();
}
