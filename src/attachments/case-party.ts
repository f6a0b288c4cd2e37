import { validate as isUuid } from 'uuid';
import type { DataSource } from 'typeorm';
import type { Caller } from '../identity/index.js';
import { isBusinessRole, isGroupSide, looksInto, ok, refused, type Outcome } from '../kernel/index.js';
import { notPartyToCase } from './attachment.errors.js';
import { runQuery } from '../database/index.js';

/** What a case needs to say of itself. */
export interface AttachedCase {
  readonly id: string;
  readonly platformCode: string;
}

/**
 * The case, for a caller who may handle its attachments: officers, leaders and systems of the agencies concerned, the
 * office and the leading group, each of the places that the case concerns or above them.
 *
 * Refuses NOT_PARTY_TO_CASE, also for a case that does not exist.
 */
export async function caseOfParty(
  database: DataSource,
  caseId: string,
  caller: Caller,
): Promise<Outcome<AttachedCase>> {
  const { agency, role } = caller;
  const no = refused(notPartyToCase({ caseId }));
  if (!isBusinessRole(role) || !isUuid(caseId)) return no;
  const [row]: { id: string; platformCode: string; concerned: string[]; areas: string[] }[] = await runQuery(
    database,
    `SELECT id, platform_code AS "platformCode", concerned_agencies AS concerned, areas
     FROM coordination.substance_case WHERE id = $1`,
    [caseId],
  );
  if (!row || !looksInto(caller, row.areas)) return no;
  if (!(isGroupSide(agency) || row.concerned.includes(agency))) return no;
  return ok({ id: row.id, platformCode: row.platformCode });
}
