import { expectVersion, type Idempotent } from '../../determination/index.js';
import { readWithRlsActor, runIdempotent, selectRow, setRlsActor } from '../../database/index.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import {
  isHuman,
  ok,
  refused,
  withAvailableActions,
  type AvailableAction,
  type Outcome,
} from '../../kernel/index.js';
import type { LawSnapshot } from '../../law/index.js';
import { capacitiesOf, isDecidingRank, preparedIt } from '../model/capacity.js';
import { transferStepNotYours, transferUnknown } from '../model/crime-transfer.errors.js';
import { crimeTransferMachine, type CrimeTransferCommand } from '../model/crime-transfer.machine.js';
import { STEP_LABELS } from '../model/steps.js';
import { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';
import { lockTransfer, seenBy, type CrimeTransferChange } from '../rows/crime-transfer.repository.js';
import { transferRecorder } from '../transitions/transitions.js';
import type { UseCaseContext } from './use-case-context.js';

export interface TransferRequest extends Idempotent {
  readonly transferId: string;
  readonly expectedVersion?: number | null | undefined;
}

export interface StepAt {
  readonly transfer: CrimeTransferEntity;
  readonly caller: Caller;
  readonly law: LawSnapshot;
  readonly now: Date;
}

/** What a step changes besides the state, and what its event says of it. */
export interface StepContents {
  readonly change?: CrimeTransferChange;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface TransferStep {
  /** Its name in the schema. */
  readonly mutation: string;
  readonly command: CrimeTransferCommand;
  /** The rest of its input, checked and in one form. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly prepare: (at: StepAt) => Outcome<StepContents>;
}

/** Refuses TRANSFER_STEP_NOT_YOURS where the caller does not have the capacity that the command is for. */
function authorize(
  command: CrimeTransferCommand,
  caller: Caller,
  transfer: CrimeTransferEntity,
): Outcome<null> {
  const by = crimeTransferMachine.transitions.find((each) => each.command === command)?.by ?? 'HUB';
  return capacitiesOf(caller, transfer).includes(by) ? ok(null) : refused(transferStepNotYours({ by }));
}

/** 可办事项: the mutations that the caller can send now, with an input that is in order. */
export function availableTransferActions(
  caller: Caller,
  transfer: CrimeTransferEntity,
  now: Date,
): readonly AvailableAction[] {
  const capacities = capacitiesOf(caller, transfer);
  const { state, objectedAt, objectionUntil, missingPapers, dueAt } = transfer;
  const isOpen = objectionUntil !== null && now < objectionUntil;
  const closed = new Set<CrimeTransferCommand>();
  const isNoHead = caller.rank !== undefined && !isDecidingRank(caller.rank);
  if (isNoHead || preparedIt(caller, transfer)) {
    closed.add('approveCrimeTransfer').add('declineCrimeTransfer');
  }
  if (objectedAt !== null || !isOpen) closed.add('objectToCrimeTransferRefusal');
  if (objectedAt !== null && !isOpen) closed.add('adviseProsecutor');
  if (missingPapers.length === 0) closed.add('completeCrimeTransferPapers');
  const found = new Map<string, AvailableAction>();
  for (const command of crimeTransferMachine.allowed(state)) {
    const transition = crimeTransferMachine.transitionFor(state, command);
    const step = STEP_LABELS[command];
    if (!transition || !step || closed.has(command) || !capacities.includes(transition.by)) continue;
    found.set(step.mutation, { ...step, deadline: dueAt, rule: transition.rule });
  }
  return [...found.values()];
}

/**
 * Takes one step of a transfer for the caller: one transaction, once for its idempotency key, with its event.
 *
 * Refuses TRANSFER_UNKNOWN (also for one that the caller's office may not see), TRANSFER_STEP_NOT_YOURS, STALE_VERSION,
 * TRANSITION_NOT_ALLOWED and what `prepare` refuses.
 *
 * @returns the transfer's id
 */
export async function takeTransferStep(
  { database, caller, clock, law }: UseCaseContext,
  { transferId, idempotencyKey, expectedVersion = null }: TransferRequest,
  { mutation, command, input, prepare }: TransferStep,
): Promise<Outcome<string>> {
  // Before it is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isHuman(caller.role)) return refused(transferUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { transferId, expectedVersion, command, ...input },
    answer: transferId,
  };
  const taken = await runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const transfer = await lockTransfer(manager, transferId, caller);
      if (!transfer) return refused(transferUnknown({}));
      const authorized = authorize(command, caller, transfer);
      return authorized.ok ? ok(transfer) : authorized;
    },
    async perform(manager, transfer) {
      const version = expectVersion(expectedVersion, transfer);
      if (!version.ok) return version;
      const possible = crimeTransferMachine.transition(transfer.state, command);
      if (!possible.ok) return possible;
      const now = clock.now();
      const contents = prepare({ transfer, caller, law: law.snapshot(), now });
      if (!contents.ok) return contents;
      const metadata = { by: caller, at: now, details: { ...contents.value.details } };
      const moved = await transferRecorder.transition(
        manager,
        transfer,
        command,
        metadata,
        contents.value.change,
      );
      return moved.ok ? ok(transfer.id) : moved;
    },
  });
  return withAvailableActions(taken, mutation, () =>
    readWithRlsActor(database, caller.agency, async (manager) => {
      const found = await selectRow(manager, CrimeTransferEntity, {
        where: { id: transferId },
        matching: seenBy(caller),
      });
      return found ? availableTransferActions(caller, found, clock.now()) : [];
    }),
  );
}
