import type { ClassType, NonEmptyArray } from 'type-graphql';
import { CaseCourseResolver } from './case-course.resolver.js';
import { DeliberationMutationResolver } from './deliberation-mutation.resolver.js';
import { DeliberationEntity, PanelAdviceEntity, RecusalEntity, VoteEntity } from './deliberation.entity.js';
import { DeliberationResolver, RulingResolver } from './deliberation.resolver.js';
import { DeterminationEntity, RulingDraftEntity, RulingEntity } from './determination.entity.js';
import { DeterminationType } from './determination.types.js';
import { DisputeCourseResolver } from './dispute-course.resolver.js';
import { DisputeMutationResolver } from './dispute-mutation.resolver.js';
import { DisputeEntity, DisputeEventEntity } from './dispute.entity.js';
import { DisputeResolver, PositionResolver } from './dispute.resolver.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from './interim-measure.entity.js';
import { InterimMeasureResolver } from './interim-measure.resolver.js';
import { OpinionEntity, OpinionVersionEntity } from './opinion.entity.js';
import { OpinionSignatureResolver } from './opinion-signature.resolver.js';
import { OpinionMutationResolver } from './opinion.resolver.js';
import { DeterminationResolver, PlatformDeterminationResolver } from './platform-determination.resolver.js';
import { DisputePrecedentResolver, SubstanceCasePrecedentResolver } from './precedent.resolver.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './substance-case.entity.js';
import { SubstanceCaseResolver } from './substance-case.resolver.js';
import { DisputeSupplementResolver, SupplementResolver } from './supplement.resolver.js';
import { TimelineResolver } from './timeline.resolver.js';
import { SupplementEntity, SupplementRequestEntity } from './supplement.entity.js';
import { DisputeType, SubstanceCaseType } from './substance-case.types.js';
import {
  DisputeChangeResolver,
  SubstanceCaseChangeResolver,
  WorkflowChangeResolver,
} from './workflow-change.resolver.js';

export { caseTasks } from './case-tasks.js';
export { createCaseDesk } from './case-desk.js';
export { openDetermination, type DeterminationPorts, type DeterminationServices } from './services.js';
export { followCase } from './follow-step.js';
export { finishImplementation, startImplementation } from './implementation.js';
export { lockDetermination, type DeterminationAtHand } from './lock-determination.js';
export { closeOverdueCollections } from './close-collection.js';
export { DEFAULT_COLLECTION_WORKING_DAYS } from './collection-window.js';
export type { OpinionSigning } from './opinion-signing.js';
export { DEADLINES_QUEUE } from './deadlines-queue.js';
export { verifyWorkflow, type WorkflowDifference } from './verify-workflow.js';
export { sweepDeadlines } from './sweep-deadlines.js';
export { DEFAULT_CONSULTATION_WORKING_DAYS, type DeterminationSettings } from './consultation-window.js';
export { DEFAULT_VOTING_RULES, type Fraction, type VotingRules } from './tally.js';
export { countVotesBy } from './voting-rules.js';
export { RulingSigningKeys, verifyRuling, type RulingSigner } from './ruling-signer.js';
export { keptRulingSigningKeys, readRulingSigningKeys, RulingKeyUnusable } from './ruling-signing-keys.js';
export type { DirectoryPlatform, PlatformDirectory } from './platform-directory.js';
export type { DeterminationContext } from './determination.context.js';
export {
  WorkflowChangeFeed,
  type WorkflowChangeFeedOptions,
  type WorkflowChanges,
} from './workflow-change-feed.js';
export { type CaseStatus, substanceCaseMachine } from './substance-case.machine.js';
export { disputeMachine, type DisputeCommand, type DisputeState } from './dispute.machine.js';
export type { Conflict, ConflictKind, OpinionAttribute } from './conflict.js';
export { BusinessRolesOnly } from './business-roles-only.js';
export { dayInBeijing } from './determination.js';
export { otherAgencysName } from './determination.errors.js';
export { DeterminationType } from './determination.types.js';
export { WorkflowEventEntity } from './event.entity.js';
export { expectVersion } from './expect-version.js';
export { evidenceHashMalformed, inputMissing, redLineRepeated } from './input.errors.js';
export { IdempotentInput } from './opinion.inputs.js';
export { LegalBasisInput, LegalBasisType } from './opinion.types.js';
export { readLegalBasis } from './read-opinion-content.js';
export { rowChanges } from './row-changes.js';
export { actsFor, isPerson, type Acting } from './standing.js';
export { optionalText, readList, requiredText } from './text-limits.js';
export { LostUpdate, workflowEvent, type Deed } from './workflow-event.js';
export { WorkflowEventType } from './workflow-event.types.js';
export { keyHolder, type Idempotent } from './workspace.js';
export type { Evidence, LegalBasis, OpinionContent, RedLineFinding } from './opinion.js';

/** type-graphql resolvers; they find the services at `context.data.determination`. */
export const determinationResolvers: NonEmptyArray<Function> = [
  SubstanceCaseResolver,
  OpinionMutationResolver,
  OpinionSignatureResolver,
  DisputeMutationResolver,
  DeliberationMutationResolver,
  DisputeResolver,
  CaseCourseResolver,
  TimelineResolver,
  DisputeCourseResolver,
  SupplementResolver,
  DisputeSupplementResolver,
  InterimMeasureResolver,
  DeliberationResolver,
  RulingResolver,
  SubstanceCasePrecedentResolver,
  DisputePrecedentResolver,
  PositionResolver,
  PlatformDeterminationResolver,
  DeterminationResolver,
  WorkflowChangeResolver,
  DisputeChangeResolver,
  SubstanceCaseChangeResolver,
];

/** Object types for a schema that is built from types as well as resolvers. */
export const determinationTypes: readonly ClassType[] = [SubstanceCaseType, DisputeType, DeterminationType];

/** TypeORM entities, all in the schema `coordination`. */
export const determinationEntities: readonly ClassType[] = [
  SubstanceCaseEntity,
  SubstanceCaseEventEntity,
  OpinionEntity,
  OpinionVersionEntity,
  DisputeEntity,
  DisputeEventEntity,
  SupplementRequestEntity,
  SupplementEntity,
  InterimMeasureEntity,
  InterimMeasureEventEntity,
  DeliberationEntity,
  RecusalEntity,
  VoteEntity,
  PanelAdviceEntity,
  RulingDraftEntity,
  RulingEntity,
  DeterminationEntity,
];
