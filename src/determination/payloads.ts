import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { Locale, Outcome } from '../kernel/index.js';
import { RefusalType, toRefusalType } from '../subgraphs/kit/index.js';
import type { DeterminationServices } from './services.js';
import { OpinionType } from './opinions/opinion.types.js';
import { DisputeType, SubstanceCaseType } from './cases/substance-case.types.js';

/** What a mutation on a case answers: the case, or why not. */
export interface CasePayload {
  substanceCase: SubstanceCaseType | null;
  refusal: RefusalType | null;
}

function casePayload(name: string): ClassType<CasePayload> {
  @ObjectType(`${name}Payload`)
  class Payload implements CasePayload {
    @Field(() => SubstanceCaseType, { nullable: true })
    substanceCase!: SubstanceCaseType | null;

    @Field(() => RefusalType, { nullable: true })
    refusal!: RefusalType | null;
  }
  return Payload;
}

@ObjectType('StatementToSignPayload')
export class StatementToSignPayload {
  @Field(() => String, { nullable: true, description: 'Canonical JSON (RFC 8785); sign its UTF-8 bytes.' })
  statement!: string | null;

  @Field(() => RefusalType, { nullable: true })
  refusal!: RefusalType | null;
}

export interface OpinionPayload {
  opinion: OpinionType | null;
  refusal: RefusalType | null;
}

export interface DisputePayload {
  dispute: DisputeType | null;
  refusal: RefusalType | null;
}

function opinionPayload(name: string): ClassType<OpinionPayload> {
  @ObjectType(`${name}Payload`)
  class Payload implements OpinionPayload {
    @Field(() => OpinionType, { nullable: true })
    opinion!: OpinionType | null;

    @Field(() => RefusalType, { nullable: true })
    refusal!: RefusalType | null;
  }
  return Payload;
}

function disputePayload(name: string): ClassType<DisputePayload> {
  @ObjectType(`${name}Payload`)
  class Payload implements DisputePayload {
    @Field(() => DisputeType, { nullable: true })
    dispute!: DisputeType | null;

    @Field(() => RefusalType, { nullable: true })
    refusal!: RefusalType | null;
  }
  return Payload;
}

export const AddConcernedAgencyPayload = casePayload('AddConcernedAgency');
export const DeclineOpinionPayload = opinionPayload('DeclineOpinion');
export const OpenSubstanceCasePayload = casePayload('OpenSubstanceCase');
export const WithdrawSubstanceCasePayload = casePayload('WithdrawSubstanceCase');
export const CloseSubstanceCasePayload = casePayload('CloseSubstanceCase');
export const MarkUrgentPayload = casePayload('MarkUrgent');
export const FileOpinionPayload = opinionPayload('FileOpinion');
export const ReviseOpinionPayload = opinionPayload('ReviseOpinion');
export const WithdrawOpinionPayload = opinionPayload('WithdrawOpinion');
export const ReferDisputePayload = disputePayload('ReferDispute');
export const AcceptDisputePayload = disputePayload('AcceptDispute');
export const ReviewDisputeLegalityPayload = disputePayload('ReviewDisputeLegality');
export const ConveneDeliberationPayload = disputePayload('ConveneDeliberation');
export const RecusePayload = disputePayload('Recuse');
export const DecideRecusalPayload = disputePayload('DecideRecusal');
export const RecordPanelAdvicePayload = disputePayload('RecordPanelAdvice');
export const TableRulingPayload = disputePayload('TableRuling');
export const CastVotePayload = disputePayload('CastVote');
export const RuleDisputePayload = disputePayload('RuleDispute');
export const SuspendDisputePayload = disputePayload('SuspendDispute');
export const ResumeDisputePayload = disputePayload('ResumeDispute');
export const ReferDisputeUpwardPayload = disputePayload('ReferDisputeUpward');
export const RequestSupplementPayload = disputePayload('RequestSupplement');
export const SupplementDisputePayload = disputePayload('SupplementDispute');
export const CompleteSupplementPayload = disputePayload('CompleteSupplement');
export const OrderInterimMeasurePayload = disputePayload('OrderInterimMeasure');
export const LiftInterimMeasurePayload = disputePayload('LiftInterimMeasure');
export const CloseDisputePayload = disputePayload('CloseDispute');
export const ReopenDisputePayload = disputePayload('ReopenDispute');

function refusalIn(outcome: Outcome<string>, locale: Locale): RefusalType | null {
  return outcome.ok ? null : toRefusalType(outcome.error, locale);
}

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
): StatementToSignPayload {
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
