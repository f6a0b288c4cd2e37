import type { Outcome } from '../../../kernel/index.js';
import { payloadType, refusalIn, type Payload } from '../../../subgraph-kit/index.js';
import type { DeterminationServices } from '../../services/open-determination.js';
import { OpinionType } from './opinion.types.js';
import { DisputeType, SubstanceCaseType } from './substance-case.types.js';

const CASE = { substanceCase: SubstanceCaseType };
const OPINION = { opinion: OpinionType };
const DISPUTE = { dispute: DisputeType };
const STATEMENT = {
  statement: {
    type: String,
    description: 'Canonical JSON (RFC 8785); sign its UTF-8 bytes. Null where the request was refused.',
  },
};

export type CasePayload = Payload<typeof CASE>;
export type OpinionPayload = Payload<typeof OPINION>;
export type DisputePayload = Payload<typeof DISPUTE>;
export type StatementPayload = Payload<typeof STATEMENT>;

export const StatementToSignPayload = payloadType('StatementToSign', STATEMENT);
export const AddConcernedAgencyPayload = payloadType('AddConcernedAgency', CASE);
export const DeclineOpinionPayload = payloadType('DeclineOpinion', OPINION);
export const OpenSubstanceCasePayload = payloadType('OpenSubstanceCase', CASE);
export const WithdrawSubstanceCasePayload = payloadType('WithdrawSubstanceCase', CASE);
export const CloseSubstanceCasePayload = payloadType('CloseSubstanceCase', CASE);
export const TakeUpCasePayload = payloadType('TakeUpCase', CASE);
export const DeclareDisagreementPayload = payloadType('DeclareDisagreement', CASE);
export const MarkUrgentPayload = payloadType('MarkUrgent', CASE);
export const FileOpinionPayload = payloadType('FileOpinion', OPINION);
export const ReviseOpinionPayload = payloadType('ReviseOpinion', OPINION);
export const WithdrawOpinionPayload = payloadType('WithdrawOpinion', OPINION);
export const ReferDisputePayload = payloadType('ReferDispute', DISPUTE);
export const AcceptDisputePayload = payloadType('AcceptDispute', DISPUTE);
export const ReviewDisputeLegalityPayload = payloadType('ReviewDisputeLegality', DISPUTE);
export const ConveneDeliberationPayload = payloadType('ConveneDeliberation', DISPUTE);
export const RecusePayload = payloadType('Recuse', DISPUTE);
export const DecideRecusalPayload = payloadType('DecideRecusal', DISPUTE);
export const RecordPanelAdvicePayload = payloadType('RecordPanelAdvice', DISPUTE);
export const TableRulingPayload = payloadType('TableRuling', DISPUTE);
export const CastVotePayload = payloadType('CastVote', DISPUTE);
export const StateViewPayload = payloadType('StateView', DISPUTE);
export const NoteAbsencePayload = payloadType('NoteAbsence', DISPUTE);
export const RejectDraftPayload = payloadType('RejectDraft', DISPUTE);
export const RuleDisputePayload = payloadType('RuleDispute', DISPUTE);
export const SuspendDisputePayload = payloadType('SuspendDispute', DISPUTE);
export const ResumeDisputePayload = payloadType('ResumeDispute', DISPUTE);
export const ReferDisputeUpwardPayload = payloadType('ReferDisputeUpward', DISPUTE);
export const RequestSupplementPayload = payloadType('RequestSupplement', DISPUTE);
export const SupplementDisputePayload = payloadType('SupplementDispute', DISPUTE);
export const CompleteSupplementPayload = payloadType('CompleteSupplement', DISPUTE);
export const OrderInterimMeasurePayload = payloadType('OrderInterimMeasure', DISPUTE);
export const LiftInterimMeasurePayload = payloadType('LiftInterimMeasure', DISPUTE);
export const CloseDisputePayload = payloadType('CloseDispute', DISPUTE);
export const ReopenDisputePayload = payloadType('ReopenDispute', DISPUTE);

/** The case that the outcome names, freshly read, or its refusal in the caller's language. */
export async function caseAnswer(
  { caller, findCase }: DeterminationServices,
  outcome: Outcome<string>,
): Promise<CasePayload> {
  const substanceCase = outcome.ok ? await findCase(outcome.value) : null;
  return { substanceCase, refusal: refusalIn(outcome, caller.locale) };
}

/** The text that the outcome gives, or its refusal in the caller's language. */
export function statementAnswer(
  { caller }: DeterminationServices,
  outcome: Outcome<string>,
): StatementPayload {
  return { statement: outcome.ok ? outcome.value : null, refusal: refusalIn(outcome, caller.locale) };
}

/** The same for the caller's own opinion. */
export async function opinionAnswer(
  { caller, readOpinion }: DeterminationServices,
  outcome: Outcome<string>,
): Promise<OpinionPayload> {
  const opinion = outcome.ok ? await readOpinion(outcome.value) : null;
  return { opinion, refusal: refusalIn(outcome, caller.locale) };
}

/** The same for a dispute. */
export async function disputeAnswer(
  { caller, dispute: disputes }: DeterminationServices,
  outcome: Outcome<string>,
): Promise<DisputePayload> {
  const dispute = outcome.ok ? await disputes.load(outcome.value) : null;
  return { dispute, refusal: refusalIn(outcome, caller.locale) };
}
