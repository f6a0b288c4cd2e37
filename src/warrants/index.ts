import { AccountWarrantEntity } from './account-warrant.entity.js';
import { AccountWarrantResolver } from './account-warrant.resolver.js';
import { GateEntity } from './gate.entity.js';
import { WarrantEventEntity } from './warrant-event.entity.js';

export { expireAccountWarrants } from './expire-account-warrants.js';
export { openWarrants, type WarrantServices } from './open-warrants.js';
export { warrantTasks } from './warrant-tasks.js';
export { createWarrantDesk } from './warrant-desk.js';

/** What a subgraph that serves warrants puts in its manifest. */
export const warrantResolvers = [AccountWarrantResolver] as const;
export const warrantEntities = [AccountWarrantEntity, WarrantEventEntity, GateEntity] as const;
