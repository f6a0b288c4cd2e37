import { BASELINE } from './baseline/index.js';

export { BASELINE } from './baseline/index.js';

/** Every migration, oldest first. One that was released is never changed. */
export const MIGRATIONS = [...BASELINE] as const;

export { default as DATABASE_RIGHTS } from './database-rights.json' with { type: 'json' };
