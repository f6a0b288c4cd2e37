import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { CrimeTransferMutationResolver } from './graphql/crime-transfer-mutation.resolver.js';
import { CrimeTransferResolver } from './graphql/crime-transfer.resolver.js';
import { CrimeTransferEntity, CrimeTransferEventEntity } from './rows/crime-transfer.entity.js';
import { crimeTransferWorkflow } from './rows/crime-transfer.repository.js';

/** 涉嫌犯罪案件移送: from a suspicion to the police's answer and what follows from it. */
export { openCrimeTransfers, type CrimeTransferServices } from './services/open-crime-transfers.js';
export { crimeTransferTasks } from './reactions/transfer-tasks.js';
export { timedTransfers } from './use-cases/timed-transfers.js';
export { sweepTransfers } from './use-cases/sweep-transfers.js';

/** type-graphql resolvers; they find the services at `context.data.crimeTransfers`. */
export const crimeTransferResolvers = [CrimeTransferResolver, CrimeTransferMutationResolver] as const;

/** What moves by events here. */
export const crimeTransferWorkflows: readonly Workflow[] = [crimeTransferWorkflow];

/** TypeORM entities, in the schema `coordination`. */
export const crimeTransferEntities: readonly ClassType[] = [CrimeTransferEntity, CrimeTransferEventEntity];
