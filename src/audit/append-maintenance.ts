import type { EntityManager } from 'typeorm';
import { runQuery } from '../database/index.js';
import { newId } from '../kernel/index.js';
import { byteaText } from './audit-statements.js';
import { maintenanceLeaf, type Maintenance } from './leaves/maintenance-leaf.js';
import { loginOf } from './login-of.js';

const INSERT = `
  WITH leaf AS (
    INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash) VALUES ($1::uuid, 'maintenance', $2::bytea))
  INSERT INTO audit.maintenance (id, recorded_at, recorded_by, act, facts, done_by, salt)
  VALUES ($1::uuid, $3::timestamptz, $4, $5, $6::jsonb, $7, $8::bytea)`;

/** Puts on record what was done to the record itself (审计记录维护), in the transaction of that. */
export async function appendMaintenance(manager: EntityManager, done: Maintenance): Promise<void> {
  const recorded = { id: newId(), at: new Date(), by: await loginOf(manager) };
  const leaf = maintenanceLeaf(done, recorded);
  await runQuery(manager, INSERT, [
    recorded.id,
    leaf.hash,
    recorded.at,
    recorded.by,
    done.act,
    JSON.stringify(done.facts),
    done.doneBy,
    byteaText(leaf.salt),
  ]);
}
