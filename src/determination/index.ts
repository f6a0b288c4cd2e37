import type { PaperKind } from '../workflow/recorder/index.js';
import { OPINION_PAPER } from './rows/opinions/opinion.entity.js';
import { PAPERS } from './rows/papers.js';
import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { CaseCourseResolver } from './graphql/resolvers/case-course.resolver.js';
import { DeliberationMutationResolver } from './graphql/resolvers/deliberation-mutation.resolver.js';
import {
  DeliberationEntity,
  PanelAdviceEntity,
  RecusalEntity,
  VoteEntity,
} from './rows/deliberation/deliberation.entity.js';
import { AbsenceEntity, MemberViewEntity, MinutesEntity } from './rows/deliberation/discussion.entity.js';
import {
  DeliberationResolver,
  RulingDraftResolver,
  RulingResolver,
} from './graphql/resolvers/deliberation.resolver.js';
import {
  DeterminationEntity,
  DraftReviewEntity,
  RulingDraftEntity,
  RulingEntity,
} from './rows/determinations/determination.entity.js';
import { SupervisorEntity } from './rows/determinations/supervisor.entity.js';
import { DeterminationType } from './graphql/types/determination.types.js';
import {
  DiscussionMutationResolver,
  DiscussionResolver,
  MinutesResolver,
  RulingViewsResolver,
} from './graphql/resolvers/discussion.resolver.js';
import { DisputeCourseResolver } from './graphql/resolvers/dispute-course.resolver.js';
import { DisputeMutationResolver } from './graphql/resolvers/dispute-mutation.resolver.js';
import { DisputeEntity, DisputeEventEntity } from './rows/disputes/dispute.entity.js';
import { disputeWorkflow } from './rows/disputes/dispute.repository.js';
import { DisputeResolver, PositionResolver } from './graphql/resolvers/dispute.resolver.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from './rows/disputes/interim-measure.entity.js';
import { interimMeasureWorkflow } from './rows/disputes/interim-measure.repository.js';
import { InterimMeasureResolver } from './graphql/resolvers/interim-measure.resolver.js';
import { OpinionEntity, OpinionVersionEntity } from './rows/opinions/opinion.entity.js';
import {
  OpinionMutationResolver,
  OpinionResolver,
  OpinionSignatureResolver,
} from './graphql/resolvers/opinion.resolver.js';
import {
  DeterminationResolver,
  PlatformDeterminationResolver,
} from './graphql/resolvers/platform-determination.resolver.js';
import {
  DisputePrecedentResolver,
  SubstanceCasePrecedentResolver,
} from './graphql/resolvers/precedent.resolver.js';
import { CaseMemberEntity } from './rows/cases/case-member.entity.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './rows/cases/substance-case.entity.js';
import { caseWorkflow } from './rows/cases/substance-case.repository.js';
import { CaseMemberResolver, SubstanceCaseResolver } from './graphql/resolvers/substance-case.resolver.js';
import { DisputeSupplementResolver, SupplementResolver } from './graphql/resolvers/supplement.resolver.js';
import { TimelineResolver, TimelineStepResolver } from './graphql/resolvers/timeline.resolver.js';
import { SupplementEntity, SupplementRequestEntity } from './rows/disputes/supplement.entity.js';
import { JointTeamTaskResolver } from './graphql/resolvers/team-task.resolver.js';
import { TeamTaskEntity, TeamTaskEventEntity } from './rows/determinations/team-task.entity.js';
import { teamTaskWorkflow } from './rows/determinations/team-task.repository.js';
import { DisputeType, SubstanceCaseType } from './graphql/types/substance-case.types.js';
import {
  DisputeChangeResolver,
  SubstanceCaseChangeResolver,
  WorkflowChangeResolver,
} from './graphql/resolvers/workflow-change.resolver.js';

export { caseInRegion } from './rows/cases/case-conditions.js';
export { teamTaskTasks } from './reactions/team-task-tasks.js';
export { caseTasks } from './reactions/case-tasks.js';
export { createCaseLookup } from './rows/cases/case-lookup.js';
export {
  openDetermination,
  type DeterminationPorts,
  type DeterminationServices,
} from './services/open-determination.js';
export { DEADLINES_QUEUE, wakeUpAt } from './reactions/wake-up.js';
export { syncTasks, syncTasksOfHeldCase } from './reactions/sync-tasks.js';
export { movableCases, moveCase } from './use-cases/cases/move-case.js';
export { finishImplementation, startImplementation } from './use-cases/determinations/implementation.js';
export { readRulingPeriods } from './rows/determinations/read-ruling-periods.js';
export { lockDetermination, type LockedDetermination } from './rows/determinations/lock-determination.js';
export { closeOverdueCollections } from './use-cases/deadlines/close-collection.js';
export type { OpinionSigning } from './model/opinions/opinion-signing.js';
export { timedDetermination } from './use-cases/deadlines/timed-determination.js';
export { sweepTeamTasks } from './use-cases/team-tasks/sweep-team-tasks.js';
export { sweepDeadlines } from './use-cases/deadlines/sweep-deadlines.js';
export { type DeterminationSettings } from './model/deadlines/consultation-window.js';
export { DEFAULT_VOTING_RULES, type Fraction, type VotingRules } from './settings/index.js';
export { countVotesBy } from './rows/deliberation/voting-rules.js';
export { RulingSigningKeys, verifyRuling, type RulingSigner } from './signing/ruling-signer.js';
export {
  keptRulingSigningKeys,
  readRulingSigningKeys,
  RulingKeyUnusable,
} from './signing/ruling-signing-keys.js';
export type { DirectoryPlatform, PlatformDirectory } from './model/cases/platform-directory.js';
export type { DeterminationContext } from './graphql/types/determination.context.js';
export {
  WorkflowChangeFeed,
  type Resumption,
  type WorkflowChangeFeedOptions,
  type WorkflowChanges,
} from './reads/workflow-change-feed.js';
export type { CaseStatus } from './model/cases/substance-case.machine.js';
export { type DisputeCommand, type DisputeState } from './model/disputes/dispute.machine.js';
export type { Conflict, ConflictKind, OpinionAttribute } from './model/opinions/conflict.js';
export { BusinessRolesOnly } from './graphql/resolvers/business-roles-only.js';
export { otherAgencysName } from './model/refusals/determination.errors.js';
export { GroupPlaceType, PartyOfficeType } from './graphql/types/substance-case.types.js';
export { DeterminationType } from './graphql/types/determination.types.js';
export { expectVersion } from './model/inputs/read-inputs.js';
export { redLineRepeated } from './model/refusals/input.errors.js';
export { IdempotentInput } from './graphql/types/opinion.inputs.js';
export { LegalBasisInput, LegalBasisType } from './graphql/types/opinion.types.js';
export { readLegalBasis } from './model/opinions/read-opinion-content.js';
export { actsFor, type Acting } from './model/actors/actor-capacity.js';
export { readSha256 } from './model/inputs/read-inputs.js';
export { optionalText, readList, requiredText } from './model/inputs/text-limits.js';
export { WorkflowEventType } from './graphql/types/workflow-event.types.js';
export type { Idempotent } from './use-cases/steps/use-case-context.js';
export type { Evidence, LegalBasis, OpinionContent, RedLineFinding } from './model/opinions/opinion.js';

/** type-graphql resolvers; they find the services at `context.data.determination`. */
export const determinationResolvers: NonEmptyArray<Function> = [
  CaseMemberResolver,
  SubstanceCaseResolver,
  OpinionMutationResolver,
  OpinionResolver,
  OpinionSignatureResolver,
  DisputeMutationResolver,
  DeliberationMutationResolver,
  DiscussionMutationResolver,
  DiscussionResolver,
  RulingViewsResolver,
  MinutesResolver,
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
  JointTeamTaskResolver,
  RulingDraftResolver,
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
  teamTaskWorkflow,
];

/** TypeORM entities, all in the schema `coordination`. */
export const determinationEntities: readonly ClassType[] = [
  SubstanceCaseEntity,
  SubstanceCaseEventEntity,
  CaseMemberEntity,
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
  DraftReviewEntity,
  MemberViewEntity,
  AbsenceEntity,
  MinutesEntity,
  RulingEntity,
  DeterminationEntity,
  SupervisorEntity,
  TeamTaskEntity,
  TeamTaskEventEntity,
];

export { measuresFor } from './model/cases/disposition-law.js';
export { holdPartyOffice, isSuperiorOffice } from './model/offices/party-office.js';
export { notSuperiorOffice } from './model/refusals/office.errors.js';

/** The papers of determinations that are leaves of the evidence log. */
export const determinationPapers: readonly PaperKind[] = [
  ...Object.values(PAPERS),
  OPINION_PAPER,
] as PaperKind[];
