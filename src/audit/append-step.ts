import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import { newId } from '../kernel/index.js';
import { byteaText } from './audit-statements.js';
import { stepLeaf, type RecordedStep } from './leaves/step-leaf.js';
import { loginOf } from './login-of.js';

const INSERT = `
  WITH leaf AS (
    INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash) VALUES ($1::uuid, 'step', $2::bytea))
  INSERT INTO audit.step (id, recorded_at, workflow, subject, version, agency, level, region, role, officer, command,
    from_state, to_state, rule, happened, changes, details, salt)
  VALUES ($1::uuid, $3::timestamptz, $4, $5::uuid, $6::integer, $7, $8, $9, $10, $11, $12, $13, $14, $15,
    $16::timestamptz, $17::jsonb, $18::jsonb, $19::bytea)`;

/**
 * Adds a step of a workflow to the evidence log (流程步骤存证), in the transaction of the step: both are committed, or neither.
 *
 * @throws what the database throws; RangeError for a step whose leaf would be too long
 */
export async function appendStep(manager: EntityManager, step: RecordedStep): Promise<void> {
  const recorded = { id: newId(), at: new Date(), by: await loginOf(manager) };
  const leaf = stepLeaf(step, recorded);
  await runStatement(manager, INSERT, [
    recorded.id,
    leaf.hash,
    recorded.at,
    step.workflow,
    step.subject,
    step.version,
    step.agency,
    step.level,
    step.region,
    step.role,
    step.officer,
    step.command,
    step.from,
    step.to,
    step.rule,
    step.happened,
    JSON.stringify(step.changes),
    JSON.stringify(step.details),
    byteaText(leaf.salt),
  ]);
}
