import type { ResourceStack } from '../../kernel/index.js';
import type { DatabasePools } from '../database-pools.js';
import type { HubOptions } from '../hub-options.js';

/** What every part of a hub is wired with. */
export interface Wiring {
  readonly options: HubOptions;
  readonly resources: ResourceStack;
  readonly pools: DatabasePools;
}
