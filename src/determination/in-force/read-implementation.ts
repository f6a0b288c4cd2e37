import type { EntityManager } from 'typeorm';

/** How far what was last determined in a case has been carried out. */
export interface Implementation {
  /** Whether a ruling determined it; the agencies' consensus otherwise. */
  readonly ruled: boolean;
  /** Whether an order on it is neither closed nor withdrawn. */
  readonly unfinished: boolean;
}

/** Of a case that is locked and determined; null where nothing was determined in it. */
export async function readImplementation(
  manager: EntityManager,
  caseId: string,
): Promise<Implementation | null> {
  const [found]: Implementation[] = await manager.query(
    `SELECT ruling_id IS NOT NULL AS ruled,
       EXISTS (SELECT FROM coordination.rectification_order
               WHERE determination_id = determination.id AND state NOT IN ('CLOSED', 'WITHDRAWN')) AS unfinished
     FROM coordination.determination AS determination
     WHERE case_id = $1 ORDER BY in_force_from DESC LIMIT 1`,
    [caseId],
  );
  return found ?? null;
}
