import { isHuman, withAvailableActions, type AvailableAction, type Outcome } from '../../../kernel/index.js';
import { addConcernedAgencyStep } from '../cases/add-concerned-agency.js';
import { availableCaseSteps, type CaseStep } from '../steps/case-step.js';
import { closeSubstanceCaseStep } from '../cases/close-substance-case.js';
import { declareDisagreementStep } from '../cases/declare-disagreement.js';
import { takeUpCaseStep } from '../cases/take-up-case.js';
import { markUrgentStep } from '../cases/mark-urgent.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { withdrawSubstanceCaseStep } from '../cases/withdraw-substance-case.js';
import { noteAbsenceStep } from '../deliberation/note-absence.js';
import { rejectDraftStep } from '../deliberation/reject-draft.js';
import { stateViewStep } from '../deliberation/state-view.js';
import { castVoteStep } from '../deliberation/cast-vote.js';
import { conveneDeliberationStep } from '../deliberation/convene-deliberation.js';
import { decideRecusalStep } from '../deliberation/decide-recusal.js';
import { recordPanelAdviceStep } from '../deliberation/record-panel-advice.js';
import { recuseStep } from '../deliberation/recuse.js';
import type { DeterminationLoaders } from '../../reads/determination.reads.js';
import { acceptDisputeStep } from '../disputes/accept-dispute.js';
import { closeDisputeStep } from '../disputes/close-dispute.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { availableSteps, type DisputeStep } from '../steps/dispute-step.js';
import { referDisputeUpwardStep } from '../disputes/refer-dispute-upward.js';
import { referDisputeStep } from '../disputes/refer-dispute.js';
import { reopenDisputeStep } from '../disputes/reopen-dispute.js';
import { resumeDisputeStep } from '../disputes/resume-dispute.js';
import { reviewDisputeLegalityStep } from '../disputes/review-dispute-legality.js';
import { suspendDisputeStep } from '../disputes/suspend-dispute.js';
import { liftInterimMeasureStep } from '../disputes/lift-interim-measure.js';
import { orderInterimMeasureStep } from '../disputes/order-interim-measure.js';
import type { OpinionCommand } from '../opinions/opinion-change.js';
import type { OpinionEntity } from '../../rows/opinions/opinion.entity.js';
import {
  answerPermits,
  concernedAgency,
  opiningAgency,
  opinionRule,
  opinionTransition,
  OPINION_LABELS,
} from '../opinions/opinion-step.js';
import { readTogether } from './read-together.js';
import { ruleDisputeStep } from '../deliberation/rule-dispute.js';
import { tableRulingStep } from '../deliberation/table-ruling.js';
import { completeSupplementStep } from '../disputes/complete-supplement.js';
import { requestSupplementStep } from '../disputes/request-supplement.js';
import { supplementDisputeStep } from '../disputes/supplement-dispute.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

const CASE_STEPS: readonly CaseStep[] = [
  addConcernedAgencyStep,
  markUrgentStep,
  takeUpCaseStep,
  declareDisagreementStep,
  withdrawSubstanceCaseStep,
  closeSubstanceCaseStep,
];

const DISPUTE_STEPS: readonly DisputeStep[] = [
  referDisputeStep,
  acceptDisputeStep,
  requestSupplementStep,
  supplementDisputeStep,
  completeSupplementStep,
  reviewDisputeLegalityStep,
  conveneDeliberationStep,
  recordPanelAdviceStep,
  tableRulingStep,
  recuseStep,
  decideRecusalStep,
  castVoteStep,
  stateViewStep,
  noteAbsenceStep,
  ruleDisputeStep,
  rejectDraftStep,
  closeDisputeStep,
  reopenDisputeStep,
  referDisputeUpwardStep,
  orderInterimMeasureStep,
  liftInterimMeasureStep,
  suspendDisputeStep,
  resumeDisputeStep,
];

/** What gives an answer, and what changes one that was given. */
const ANSWERING: readonly OpinionCommand[] = ['fileOpinion', 'declineOpinion'];
const CHANGING: readonly OpinionCommand[] = ['reviseOpinion', 'withdrawOpinion'];

type ActionsContext = Pick<UseCaseContext, 'database' | 'clock' | 'caller'>;

/** What an input is about, by the names that all inputs share. */
interface Subject {
  readonly caseId?: string;
  readonly disputeId?: string;
  readonly opinionId?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function subjectOf(input: unknown): Subject {
  if (typeof input !== 'object' || input === null) return {};
  const { caseId, disputeId, opinionId } = input as Readonly<Record<keyof Subject, unknown>>;
  return {
    ...(isText(caseId) ? { caseId } : {}),
    ...(isText(disputeId) ? { disputeId } : {}),
    ...(isText(opinionId) ? { opinionId } : {}),
  };
}

/**
 * 可办事项 of cases, disputes and opinions for one caller: what is listed is accepted at this instant, with an input that is
 * in order, and what is not listed is refused, because both go by the same steps.
 */
export function openAvailableActions(
  loaders: DeterminationLoaders,
  { database, clock, caller }: ActionsContext,
) {
  const { manager } = database;
  const reads = readTogether(database, loaders);

  async function ofOpinions(
    commands: readonly OpinionCommand[],
    substanceCase: SubstanceCaseEntity,
    dispute: DisputeEntity | null,
    earlier: OpinionEntity | null,
  ): Promise<readonly AvailableAction[]> {
    const deadline = dispute ? dispute.dueAt : substanceCase.dueAt;
    return commands
      .filter(
        (command) =>
          opiningAgency(caller, command).ok &&
          opinionTransition(command, substanceCase, dispute).ok &&
          answerPermits(command, earlier).ok,
      )
      .map((mutation) => ({
        mutation,
        label: OPINION_LABELS[mutation],
        deadline,
        rule: opinionRule(mutation, substanceCase),
      }));
  }

  async function ofCase(substanceCase: SubstanceCaseEntity): Promise<readonly AvailableAction[]> {
    if (!isHuman(caller.role)) return [];
    const dispute = await loaders.disputeOfCase.load(substanceCase.id);
    const at = { manager, reads, substanceCase, dispute, caller, now: clock.now() };
    const steps = await availableCaseSteps(CASE_STEPS, at);
    const agency = concernedAgency(caller, substanceCase);
    if (!agency.ok) return steps;
    const opinions = await loaders.opinionsOfCase.load(substanceCase.id);
    const own = opinions.find((opinion) => opinion.agency === agency.value) ?? null;
    return [...(await ofOpinions(ANSWERING, substanceCase, dispute, own)), ...steps];
  }

  async function ofOpinion(opinion: OpinionEntity): Promise<readonly AvailableAction[]> {
    const substanceCase = await loaders.substanceCase.load(opinion.caseId);
    if (!substanceCase || opinion.agency !== caller.agency) return [];
    if (!concernedAgency(caller, substanceCase).ok) return [];
    const dispute = await loaders.disputeOfCase.load(substanceCase.id);
    return ofOpinions(CHANGING, substanceCase, dispute, opinion);
  }

  async function ofDispute(dispute: DisputeEntity): Promise<readonly AvailableAction[]> {
    if (!isHuman(caller.role)) return [];
    const substanceCase = await loaders.substanceCase.load(dispute.caseId);
    if (!substanceCase) throw new Error(`Dispute ${dispute.id} belongs to no case.`);
    const at = { manager, reads, dispute, substanceCase, caller, now: clock.now(), locked: false };
    return availableSteps(DISPUTE_STEPS, at);
  }

  /** Of whatever an input is about: its case with the caller's own opinion, and the case's dispute. */
  async function ofSubject({ caseId, disputeId, opinionId }: Subject): Promise<readonly AvailableAction[]> {
    if (disputeId !== undefined) {
      const dispute = await loaders.dispute.load(disputeId);
      return dispute ? ofDispute(dispute) : [];
    }
    const opinion = opinionId === undefined ? null : await loaders.opinion.load(opinionId);
    const subject = await loaders.substanceCase.load(opinion?.caseId ?? caseId ?? '');
    if (!subject) return [];
    const opinions = await loaders.opinionsOfCase.load(subject.id);
    const own = opinions.find(({ agency }) => agency === caller.agency);
    const dispute = await loaders.disputeOfCase.load(subject.id);
    return [
      ...(await ofCase(subject)),
      ...(own ? await ofOpinion(own) : []),
      ...(dispute ? await ofDispute(dispute) : []),
    ];
  }

  return {
    actionsOfCase: ofCase,
    actionsOfOpinion: ofOpinion,
    actionsOfDispute: ofDispute,
    /** Says in a refusal TRANSITION_NOT_ALLOWED what this caller can do about the same subject instead. */
    explainRefusedTransition: <Value>(
      outcome: Outcome<Value>,
      mutation: string,
      input: unknown,
    ): Promise<Outcome<Value>> => withAvailableActions(outcome, mutation, () => ofSubject(subjectOf(input))),
  };
}
