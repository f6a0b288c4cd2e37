import { PersonalDraftEntity, SavedViewEntity } from './personal-items.entity.js';

/** 个人草稿与视图: what a person keeps for himself. */
export { endDrafts } from './end-drafts.js';
export { openPersonalItems, type PersonalItemServices } from './open-personal-items.js';
export { PersonalItemResolver } from './personal-items.resolver.js';

/** What a subgraph that serves them puts in its manifest. */
export const personalItemEntities = [PersonalDraftEntity, SavedViewEntity] as const;
