import type { ClassType } from 'type-graphql';
import type { PaperKind, Workflow } from '../workflow/recorder/index.js';
import { PlatformCandidateResolver } from './graphql/candidate.resolver.js';
import { PlatformMergeResolver } from './graphql/merge.resolver.js';
import { PlatformSplitResolver } from './graphql/split.resolver.js';
import { PlatformRegistrationResolver } from './graphql/registration.resolver.js';
import { PlatformCandidateEntity, PlatformCandidateEventEntity } from './rows/platform-candidate.entity.js';
import { candidateWorkflow } from './rows/platform-candidate.repository.js';
import { PlatformMergeEntity, PlatformMergeEventEntity } from './rows/platform-merge.entity.js';
import { mergeWorkflow } from './rows/platform-merge.repository.js';
import { PlatformSplitEntity, PlatformSplitEventEntity } from './rows/platform-split.entity.js';
import { splitWorkflow } from './rows/platform-split.repository.js';
import { PlatformRegistrationEntity, REGISTRATION_PAPER } from './rows/platform-registration.entity.js';

/** 从业机构登记与归并: who enters platforms into the registry, and which codes are of one platform. */
export { openPlatformIdentity, type PlatformIdentityServices } from './use-cases/open-platform-identity.js';

export { suggestMerges } from './use-cases/suggest-merges.js';
export { mergeTasks } from './reactions/merge-tasks.js';
export { splitTasks } from './reactions/split-tasks.js';

/** type-graphql resolvers; they find the services at `context.data.platformIdentity`. */
export const platformIdentityResolvers = [
  PlatformRegistrationResolver,
  PlatformMergeResolver,
  PlatformSplitResolver,
  PlatformCandidateResolver,
] as const;

/** What moves by events here. */
export const platformIdentityWorkflows: readonly Workflow[] = [
  mergeWorkflow,
  candidateWorkflow,
  splitWorkflow,
];

/** Rows that are inserted and never changed. */
export const platformIdentityPapers: readonly PaperKind[] = [REGISTRATION_PAPER];

/** TypeORM entities, in the schema `coordination`. */
export const platformIdentityEntities: readonly ClassType[] = [
  PlatformRegistrationEntity,
  PlatformMergeEntity,
  PlatformMergeEventEntity,
  PlatformCandidateEntity,
  PlatformCandidateEventEntity,
  PlatformSplitEntity,
  PlatformSplitEventEntity,
];
