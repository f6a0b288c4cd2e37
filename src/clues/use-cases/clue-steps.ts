import { validate as isUuid } from 'uuid';
import type { DataSource } from 'typeorm';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent, runStatement, selectRow, setRlsActor } from '../../database/index.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import {
  beijingDay,
  isHuman,
  newId,
  ok,
  refused,
  type Clock,
  type Level,
  type Outcome,
} from '../../kernel/index.js';
import { actorOn, type LawSnapshot, type LawSource } from '../../law/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import {
  cluePlatformUnknown,
  clueReceiverUnusable,
  clueStepNotYours,
  clueUnknown,
} from '../model/clue.errors.js';
import { CLUE_SENDER, clueMachine, receives, type ClueCommand } from '../model/clue.js';
import { publishClue, syncTasksOfClue } from '../reactions/clue-tasks.js';
import { ClueEntity } from '../rows/clue.entity.js';
import { clueWorkflow, seenBy } from '../rows/clue.repository.js';

/** What the use cases of clues work with: who acts, on which database (as `huishang_coordination`), when, by which law. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly law: LawSource;
}

/** Steps of clues, and what subscribes to them. */
const clueRecorder = createRecorder(clueWorkflow, [syncTasksOfClue, publishClue]);

export interface TransferClue extends Idempotent {
  readonly receiver: string;
  readonly receiverLevel: Level;
  readonly receiverRegion: string | null;
  readonly platformCode: string;
  readonly matter: string;
}

/** 反洗钱法(2024) 20, 45, and before 2025 反洗钱法(2006) 26. */
function legalBasisOn(law: LawSnapshot, day: string): string {
  const isNew = law.rowsOn('document', day).some(({ document }) => document === 'AML_LAW_2024');
  return isNew
    ? '《中华人民共和国反洗钱法》（2024年修订）第二十条、第四十五条'
    : '《中华人民共和国反洗钱法》（2006年）第二十六条';
}

function mayReceive(
  law: LawSnapshot,
  day: string,
  { receiver, receiverLevel, receiverRegion }: TransferClue,
): boolean {
  const row = actorOn(law, receiver, day);
  const placed = (receiverRegion === null) === (receiverLevel === 'NATIONAL');
  return receiver !== CLUE_SENDER && placed && (row?.verbs.includes('ENFORCE') ?? false);
}

/**
 * 移送线索: the People's Bank passes a clue on to the competent organ. Reports of suspicious transactions stay with it, and so does
 * that there are any: what it writes here is all that anybody gets.
 *
 * Refuses CLUE_STEP_NOT_YOURS to everybody else, CLUE_RECEIVER_UNUSABLE, CLUE_PLATFORM_UNKNOWN and what the limits of texts refuse.
 *
 * @returns the clue's id
 */
export async function transferClue(
  { database, caller, clock, law }: UseCaseContext,
  input: TransferClue,
): Promise<Outcome<string>> {
  const now = clock.now();
  const matter = requiredText('matter', 'statement', input.matter);
  if (!matter.ok) return matter;
  const { idempotencyKey, ...asked } = input;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'transferClue',
    key: idempotencyKey,
    input: asked,
  };
  return runIdempotent(database, request, {
    authorize: async () =>
      caller.agency === CLUE_SENDER && isHuman(caller.role) ? ok(null) : refused(clueStepNotYours({})),
    async perform(manager) {
      await setRlsActor(manager, caller.agency);
      const rows = law.snapshot();
      const day = beijingDay(now);
      if (!mayReceive(rows, day, input)) return refused(clueReceiverUnusable({}));
      const { receiver, receiverLevel, receiverRegion, platformCode } = input;
      const [firm] = await runStatement(manager, `SELECT FROM coordination.platform WHERE code = $1`, [
        platformCode,
      ]);
      if (!firm) return refused(cluePlatformUnknown({}));
      const row: ClueEntity = {
        id: newId(),
        sender: caller.agency,
        senderLevel: caller.level,
        senderRegion: caller.region,
        sentBy: caller.officer,
        sentAt: now,
        receiver,
        receiverLevel,
        receiverRegion,
        platformCode,
        matter: matter.value,
        legalBasis: legalBasisOn(rows, day),
        state: clueMachine.initial,
        version: 1,
        receivedAt: null,
        feedback: null,
        fedBackAt: null,
      };
      await clueRecorder.open(manager, row, { by: caller, at: now });
      return ok(row.id);
    },
  });
}

export interface ClueRequest extends Idempotent {
  readonly clueId: string;
}

async function takeClueStep(
  { database, caller, clock }: UseCaseContext,
  { clueId: id, idempotencyKey }: ClueRequest,
  command: ClueCommand,
  feedback: string | null,
): Promise<Outcome<string>> {
  if (!isHuman(caller.role) || !isUuid(id)) return refused(clueUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id, feedback },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const matching = seenBy(caller);
      const clue = await selectRow(manager, ClueEntity, { where: { id }, matching, lock: 'FOR UPDATE' });
      if (!clue) return refused(clueUnknown({}));
      return receives(caller, clue) ? ok(clue) : refused(clueStepNotYours({}));
    },
    async perform(manager, clue) {
      const at = clock.now();
      const change = command === 'receiveClue' ? { receivedAt: at } : { feedback, fedBackAt: at };
      const moved = await clueRecorder.transition(manager, clue, command, { by: caller, at }, change);
      return moved.ok ? ok(id) : moved;
    },
  });
}

/** 签收线索: the receiver has it. Refuses CLUE_UNKNOWN, CLUE_STEP_NOT_YOURS and TRANSITION_NOT_ALLOWED. */
export const receiveClue = (context: UseCaseContext, request: ClueRequest): Promise<Outcome<string>> =>
  takeClueStep(context, request, 'receiveClue', null);

/** 线索反馈: what came of it, told to the People's Bank alone (反洗钱法 2024, art. 20). Refuses as {@link receiveClue} and the limits of texts do. */
export async function feedBackClue(
  context: UseCaseContext,
  { feedback, ...request }: ClueRequest & { readonly feedback: string },
): Promise<Outcome<string>> {
  const text = requiredText('feedback', 'statement', feedback);
  return text.ok ? takeClueStep(context, request, 'feedBackClue', text.value) : text;
}
