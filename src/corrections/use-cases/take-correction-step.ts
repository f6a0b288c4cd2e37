import type { EntityManager } from 'typeorm';
import { expectVersion, type Idempotent } from '../../determination/index.js';
import { runIdempotent, setRlsActor } from '../../database/index.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import { isHuman, ok, refused, type AvailableAction, type Outcome } from '../../kernel/index.js';
import { capacitiesOf } from '../model/capacity.js';
import { correctionStepNotYours, correctionUnknown } from '../model/correction.errors.js';
import { correctionMachine, type CorrectionCommand } from '../model/correction.machine.js';
import { STEP_LABELS } from '../model/steps.js';
import type { CorrectionEntity } from '../rows/correction.entity.js';
import { lockCorrection, type CorrectionChange } from '../rows/correction.repository.js';
import { correctionRecorder } from '../transitions/transitions.js';
import type { UseCaseContext } from './use-case-context.js';

export interface CorrectionRequest extends Idempotent {
  readonly correctionId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** What a step changes besides the state, and what its event says of it. */
export interface StepContents {
  readonly change: CorrectionChange;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface CorrectionStep {
  /** Its name in the schema. */
  readonly mutation: string;
  readonly command: CorrectionCommand;
  /** The rest of its input, checked and in one form. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly prepare: (
    manager: EntityManager,
    correction: CorrectionEntity,
    now: Date,
  ) => Outcome<StepContents> | Promise<Outcome<StepContents>>;
}

/** 可办事项: the mutations that the caller can send now, with an input that is in order. */
export function availableCorrectionActions(
  caller: Caller,
  correction: CorrectionEntity,
): readonly AvailableAction[] {
  const capacities = capacitiesOf(caller, correction);
  const found = new Map<string, AvailableAction>();
  for (const command of correctionMachine.allowed(correction.state)) {
    const transition = correctionMachine.transitionFor(correction.state, command);
    const step = STEP_LABELS[command];
    if (!transition || !step || !capacities.includes(transition.by)) continue;
    found.set(step.mutation, { ...step, deadline: correction.dueAt, rule: transition.rule });
  }
  return [...found.values()];
}

/**
 * Takes one step of a correction for the caller: one transaction, once for its idempotency key, with its event.
 *
 * Refuses CORRECTION_UNKNOWN (also for one that the caller's office may not see), CORRECTION_STEP_NOT_YOURS, STALE_VERSION,
 * TRANSITION_NOT_ALLOWED and what `prepare` refuses.
 *
 * @returns the correction's id
 */
export async function takeCorrectionStep(
  { database, caller, clock }: UseCaseContext,
  { correctionId, idempotencyKey, expectedVersion = null }: CorrectionRequest,
  { mutation, command, input, prepare }: CorrectionStep,
): Promise<Outcome<string>> {
  // Before it is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isHuman(caller.role)) return refused(correctionUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { correctionId, expectedVersion, command, ...input },
    answer: correctionId,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const correction = await lockCorrection(manager, correctionId, caller);
      if (!correction) return refused(correctionUnknown({}));
      const by = correctionMachine.transitions.find((each) => each.command === command)?.by ?? 'HUB';
      const mayAct = capacitiesOf(caller, correction).includes(by);
      return mayAct ? ok(correction) : refused(correctionStepNotYours({ by }));
    },
    async perform(manager, correction) {
      const version = expectVersion(expectedVersion, correction);
      if (!version.ok) return version;
      const possible = correctionMachine.transition(correction.state, command);
      if (!possible.ok) return possible;
      const now = clock.now();
      const contents = await prepare(manager, correction, now);
      if (!contents.ok) return contents;
      const metadata = { by: caller, at: now, details: { ...contents.value.details } };
      const moved = await correctionRecorder.transition(
        manager,
        correction,
        command,
        metadata,
        contents.value.change,
      );
      return moved.ok ? ok(correction.id) : moved;
    },
  });
}
