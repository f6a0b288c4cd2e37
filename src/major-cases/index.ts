import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { MajorCaseResolver } from './graphql/major-case.resolver.js';
import { MajorCaseEntity, MajorCaseEventEntity } from './rows/major-case.entity.js';
import { majorCaseWorkflow } from './rows/major-case.repository.js';

/** 重大情况快报: urgent reports to the office of the leading group and those above it. */
export { openMajorCases, type MajorCaseServices } from './use-cases/open-major-cases.js';
export { majorCaseTasks } from './reactions/major-case-tasks.js';
export { sweepMajorCases } from './use-cases/acknowledge-major-case.js';

/** type-graphql resolvers; they find the services at `context.data.majorCases`. */
export const majorCaseResolvers = [MajorCaseResolver] as const;

/** What moves by events here. */
export const majorCaseWorkflows: readonly Workflow[] = [majorCaseWorkflow];

/** TypeORM entities, in the schema `coordination`. */
export const majorCaseEntities: readonly ClassType[] = [MajorCaseEntity, MajorCaseEventEntity];
