import type { ResourceStack } from '../kernel/index.js';
import { DatabaseHealth, roleAddress } from '../database/index.js';
import { GATEWAY_ROLE } from './database-roles.js';
import type { HubOptions } from './hub-options.js';

/** Watches the database with the gateway's eyes, and says in the log when it begins to fail and when it serves again. */
export function watchDatabase({ connection, logger }: HubOptions, resources: ResourceStack): DatabaseHealth {
  const health = new DatabaseHealth({
    address: roleAddress(connection, GATEWAY_ROLE),
    onChange: (reason) => {
      if (resources.closing) return;
      if (reason === null) logger.info('the database serves again');
      else logger.error({ reason }, 'the database does not serve');
    },
  });
  resources.add(() => health.stop());
  health.start();
  return health;
}
