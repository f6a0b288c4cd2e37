import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';

/** How far what was last determined in a case has been carried out. */
export interface Implementation {
  /** Whether a ruling determined it; the agencies' consensus otherwise. */
  readonly ruled: boolean;
  /** Whether an order on it is neither closed nor withdrawn. */
  readonly unfinished: boolean;
  /** Kinds of order that are asked for together and were not issued, or taken back. */
  readonly missing: readonly string[];
  /** The rules that ask for them, by their ids. */
  readonly rules: readonly string[];
}

/**
 * The SQL for the kinds of order that a determination asks for together (应当一并交办的措施) and of which none stands.
 *
 * @param determination the alias of its row
 */
export function missingOrders(determination: string): string {
  return `ARRAY(
    SELECT asked.kind FROM unnest(${determination}.required_orders) AS asked (kind)
    WHERE NOT EXISTS (SELECT FROM coordination.rectification_order AS issued
      WHERE issued.determination_id = ${determination}.id AND issued.kind = asked.kind AND issued.state <> 'WITHDRAWN'))`;
}

/** Of each of the cases that is determined; one statement, in the caller's transaction. */
export async function readImplementations(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Implementation>> {
  const rows = await runStatement<Implementation & { readonly caseId: string }>(
    manager,
    `SELECT DISTINCT ON (case_id) case_id AS "caseId", ruling_id IS NOT NULL AS ruled,
       EXISTS (SELECT FROM coordination.rectification_order
               WHERE determination_id = determination.id AND state NOT IN ('CLOSED', 'WITHDRAWN')) AS unfinished,
       ${missingOrders('determination')} AS missing, disposition_rules AS rules
     FROM coordination.determination AS determination
     WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, in_force_from DESC`,
    [caseIds],
  );
  return new Map(rows.map(({ caseId, ...implementation }) => [caseId, implementation]));
}
