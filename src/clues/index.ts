import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { ClueResolver } from './graphql/clue.resolver.js';
import { ClueEntity, ClueEventEntity } from './rows/clue.entity.js';
import { clueWorkflow } from './rows/clue.repository.js';

/** 线索移送: what the People's Bank passes on to the competent organ, in place of reports that nobody else sees. */
export { openClues, type ClueServices } from './use-cases/open-clues.js';
export { clueTasks } from './reactions/clue-tasks.js';

/** type-graphql resolvers; they find the services at `context.data.clues`. */
export const clueResolvers = [ClueResolver] as const;

/** What moves by events here. */
export const clueWorkflows: readonly Workflow[] = [clueWorkflow];

/** TypeORM entities, in the schema `coordination`. */
export const clueEntities: readonly ClassType[] = [ClueEntity, ClueEventEntity];
