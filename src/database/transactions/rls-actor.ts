import type { DataSource, EntityManager } from 'typeorm';
import { runStatement } from '../rows/run-statement.js';

/** The hub itself, where a workflow's consequence needs every party's rows. */
export const HUB = 'HUB';

/**
 * Says for whom the rest of a transaction acts. The row policies of opinions and warrants let it see that agency's rows;
 * a transaction that never says sees none of them. It ends with the transaction, so nothing of it stays with a pooled
 * connection.
 *
 * It holds the hub's own mistakes in check. Whoever has the coordination role's password can say anything here.
 */
export async function setRlsActor(manager: EntityManager, actor: string): Promise<void> {
  await runStatement(manager, `SELECT set_config('huishang.acting_as', $1, true)`, [actor]);
}

/** Reads what an agency may see by the row policies, in a transaction of its own. */
export function readWithRlsActor<Answer>(
  database: DataSource,
  actor: string,
  read: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  return database.transaction(async (manager) => {
    await setRlsActor(manager, actor);
    return read(manager);
  });
}
