import type { EntityManager } from 'typeorm';

/** On which dispatchers are woken: by each message that is committed, and by {@link wakeDispatchers}. */
export const OUTBOX_CHANNEL = 'outbox_appended';

/** Has the dispatchers of every process look again once the transaction has committed. */
export async function wakeDispatchers(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
}
