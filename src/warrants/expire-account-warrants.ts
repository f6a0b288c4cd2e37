import type { DataSource } from 'typeorm';
import { HUB, readAs } from '../database/index.js';
import { closeTasks } from '../tasks/index.js';

/**
 * Writes down, with an event each, which warrants have run out of time. Only book-keeping: an ended warrant opens
 * nothing, written down or not. May run as often as one likes, on every replica.
 *
 * @param database as `huishang_coordination`
 * @returns how many were found
 */
export async function expireAccountWarrants(database: DataSource, now: Date): Promise<number> {
  const expired = await readAs(database, HUB, async (manager) => {
    const rows: { warrant_id: string }[] = await manager.query(
      `WITH expired AS (
       UPDATE warrants.account_warrant SET state = 'EXPIRED', version = version + 1
       WHERE state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND valid_to <= $1
       RETURNING id, version
     )
     INSERT INTO warrants.warrant_event (warrant_id, version, command, at)
     SELECT id, version, 'EXPIRE', $1::timestamptz FROM expired
     RETURNING warrant_id`,
      [now],
    );
    const ids = rows.map((row) => row.warrant_id);
    await closeTasks(manager, 'WARRANT', ids, now);
    return ids;
  });
  return expired.length;
}
