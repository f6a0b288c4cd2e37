import type { DataSource, EntityManager } from 'typeorm';
import { setRlsActor, HUB } from '../../database/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import { closeTasks } from '../../workflow/tasks/index.js';

interface EndedWarrant {
  readonly id: string;
  readonly version: number;
}

async function lockEnded(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<EndedWarrant | null> {
  await setRlsActor(manager, HUB);
  const [found]: EndedWarrant[] = await manager.query(
    `SELECT id, version FROM warrants.account_warrant
     WHERE state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND valid_to <= $1 AND id <> ALL ($2::uuid[])
     ORDER BY valid_to, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now, passedOver],
  );
  return found ?? null;
}

async function expire(manager: EntityManager, { id, version }: EndedWarrant, now: Date): Promise<string> {
  await manager.query(
    `WITH expired AS (
       UPDATE warrants.account_warrant SET state = 'EXPIRED', version = version + 1
       WHERE id = $1 AND version = $2 RETURNING id, version
     )
     INSERT INTO warrants.warrant_event (warrant_id, version, command, at)
     SELECT id, version, 'EXPIRE', $3::timestamptz FROM expired`,
    [id, version, now],
  );
  await closeTasks(manager, 'WARRANT', [id], now);
  return id;
}

/**
 * Writes down, with an event each, which warrants have run out of time. Only book-keeping: an ended warrant opens
 * nothing, written down or not. May run as often as one likes, on every replica.
 *
 * @param database as `huishang_coordination`
 * @returns how many were found
 * @throws RowsPassedOver of the warrants that could not be written down, after all others were
 */
export async function expireAccountWarrants(database: DataSource, now: Date): Promise<number> {
  const expired = await sweepRows(database, {
    lockNext: (manager, passedOver) => lockEnded(manager, now, passedOver),
    idOf: ({ id }) => id,
    act: (manager, warrant) => expire(manager, warrant, now),
  });
  return expired.length;
}
