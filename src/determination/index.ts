import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { CaseCourseResolver } from './cases/case-course.resolver.js';
import { DeliberationMutationResolver } from './deliberation/deliberation-mutation.resolver.js';
import {
  DeliberationEntity,
  PanelAdviceEntity,
  RecusalEntity,
  VoteEntity,
} from './deliberation/deliberation.entity.js';
import { DeliberationResolver, RulingResolver } from './deliberation/deliberation.resolver.js';
import { DeterminationEntity, RulingDraftEntity, RulingEntity } from './in-force/determination.entity.js';
import { DeterminationType } from './in-force/determination.types.js';
import { DisputeCourseResolver } from './disputes/dispute-course.resolver.js';
import { DisputeMutationResolver } from './disputes/dispute-mutation.resolver.js';
import { DisputeEntity, DisputeEventEntity } from './disputes/dispute.entity.js';
import { disputeWorkflow } from './disputes/dispute.repository.js';
import { DisputeResolver, PositionResolver } from './disputes/dispute.resolver.js';
import {
  InterimMeasureEntity,
  InterimMeasureEventEntity,
} from './interim-measures/interim-measure.entity.js';
import { interimMeasureWorkflow } from './interim-measures/interim-measure.repository.js';
import { InterimMeasureResolver } from './interim-measures/interim-measure.resolver.js';
import { OpinionEntity, OpinionVersionEntity } from './opinions/opinion.entity.js';
import { OpinionSignatureResolver } from './opinions/opinion-signature.resolver.js';
import { OpinionMutationResolver, OpinionResolver } from './opinions/opinion.resolver.js';
import {
  DeterminationResolver,
  PlatformDeterminationResolver,
} from './in-force/platform-determination.resolver.js';
import { DisputePrecedentResolver, SubstanceCasePrecedentResolver } from './precedents/precedent.resolver.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './cases/substance-case.entity.js';
import { caseWorkflow } from './cases/substance-case.repository.js';
import { SubstanceCaseResolver } from './cases/substance-case.resolver.js';
import { DisputeSupplementResolver, SupplementResolver } from './supplements/supplement.resolver.js';
import { TimelineResolver, TimelineStepResolver } from './history/timeline.resolver.js';
import { SupplementEntity, SupplementRequestEntity } from './supplements/supplement.entity.js';
import { DisputeType, SubstanceCaseType } from './cases/substance-case.types.js';
import {
  DisputeChangeResolver,
  SubstanceCaseChangeResolver,
  WorkflowChangeResolver,
} from './history/workflow-change.resolver.js';

export { caseTasks } from './cases/case-tasks.js';
export { createCaseDesk } from './cases/case-desk.js';
export { openDetermination, type DeterminationPorts, type DeterminationServices } from './services.js';
export { followCase } from './waiting/follow-step.js';
export { finishImplementation, startImplementation } from './in-force/implementation.js';
export { lockDetermination, type DeterminationAtHand } from './in-force/lock-determination.js';
export { closeOverdueCollections } from './deadlines/close-collection.js';
export { DEFAULT_COLLECTION_WORKING_DAYS } from './deadlines/collection-window.js';
export type { OpinionSigning } from './opinions/opinion-signing.js';
export { DEADLINES_QUEUE } from './deadlines/deadlines-queue.js';
export { sweepDeadlines } from './deadlines/sweep-deadlines.js';
export {
  DEFAULT_CONSULTATION_WORKING_DAYS,
  type DeterminationSettings,
} from './deadlines/consultation-window.js';
export { DEFAULT_VOTING_RULES, type Fraction, type VotingRules } from './rulings/tally.js';
export { countVotesBy } from './rulings/voting-rules.js';
export { RulingSigningKeys, verifyRuling, type RulingSigner } from './rulings/ruling-signer.js';
export {
  keptRulingSigningKeys,
  readRulingSigningKeys,
  RulingKeyUnusable,
} from './rulings/ruling-signing-keys.js';
export type { DirectoryPlatform, PlatformDirectory } from './cases/platform-directory.js';
export type { DeterminationContext } from './determination.context.js';
export {
  WorkflowChangeFeed,
  type WorkflowChangeFeedOptions,
  type WorkflowChanges,
} from './history/workflow-change-feed.js';
export { type CaseStatus, substanceCaseMachine } from './cases/substance-case.machine.js';
export { disputeMachine, type DisputeCommand, type DisputeState } from './disputes/dispute.machine.js';
export type { Conflict, ConflictKind, OpinionAttribute } from './opinions/conflict.js';
export { BusinessRolesOnly } from './business-roles-only.js';
export { otherAgencysName } from './determination.errors.js';
export { DeterminationType } from './in-force/determination.types.js';
export { expectVersion } from './expect-version.js';
export { redLineRepeated } from './input.errors.js';
export { IdempotentInput } from './opinions/opinion.inputs.js';
export { LegalBasisInput, LegalBasisType } from './opinions/opinion.types.js';
export { readLegalBasis } from './opinions/read-opinion-content.js';
export { actsFor, type Acting } from './standing.js';
export { readSha256 } from './read-sha256.js';
export { optionalText, readList, requiredText } from './text-limits.js';
export { WorkflowEventType } from './history/workflow-event.types.js';
export type { Idempotent } from './workspace.js';
export type { Evidence, LegalBasis, OpinionContent, RedLineFinding } from './opinions/opinion.js';

/** type-graphql resolvers; they find the services at `context.data.determination`. */
export const determinationResolvers: NonEmptyArray<Function> = [
  SubstanceCaseResolver,
  OpinionMutationResolver,
  OpinionResolver,
  OpinionSignatureResolver,
  DisputeMutationResolver,
  DeliberationMutationResolver,
  DisputeResolver,
  CaseCourseResolver,
  TimelineResolver,
  TimelineStepResolver,
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

/** What moves by events here. */
export const determinationWorkflows: readonly Workflow[] = [
  caseWorkflow,
  disputeWorkflow,
  interimMeasureWorkflow,
];

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
