import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { CorrectionResolver } from './graphql/correction.resolver.js';
import { CorrectionEntity, CorrectionEventEntity, CorrectionNoticeEntity } from './rows/correction.entity.js';
import { correctionWorkflow } from './rows/correction.repository.js';

/** 数据校核: an office that read a wrong value asks its source agency, and whoever read it is told once it was corrected. */
export { openCorrections, type CorrectionServices } from './services/open-corrections.js';
export type { Disclosures, Reader } from './use-cases/use-case-context.js';
export { correctionTasks } from './reactions/correction-tasks.js';
export { sweepCorrections, timedCorrections } from './use-cases/sweep-corrections.js';

/** type-graphql resolvers; they find the services at `context.data.corrections`. */
export const correctionResolvers = [CorrectionResolver] as const;

/** What moves by events here. */
export const correctionWorkflows: readonly Workflow[] = [correctionWorkflow];

/** TypeORM entities, in the schema `coordination`. */
export const correctionEntities: readonly ClassType[] = [
  CorrectionEntity,
  CorrectionEventEntity,
  CorrectionNoticeEntity,
];
