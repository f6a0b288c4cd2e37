import { AccountWarrantEntity } from './rows/account-warrant.entity.js';
import { AccountWarrantResolver } from './graphql/account-warrant.resolver.js';
import { WarrantEventEntity } from './rows/warrant-event.entity.js';
import { warrantWorkflow } from './rows/account-warrant.repository.js';
import type { Workflow } from '../workflow/recorder/index.js';

export { expireAccountWarrants } from './use-cases/expire-account-warrants.js';
export { openWarrants, type WarrantServices } from './graphql/open-warrants.js';
export { warrantTasks } from './reactions/warrant-tasks.js';
export { createWarrantStore } from './rows/warrant-store.js';

/** What moves by events here. */
export const warrantWorkflows: readonly Workflow[] = [warrantWorkflow];

/** What a subgraph that serves warrants puts in its manifest. */
export const warrantResolvers = [AccountWarrantResolver] as const;
export const warrantEntities = [AccountWarrantEntity, WarrantEventEntity] as const;
