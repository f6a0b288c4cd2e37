import type { ClientBase } from 'pg';
import { isPurpose } from '../../kernel/index.js';
import type { AgreementInForce } from './agreement-index.js';

/** An ACTIVE agreement as the database holds it. */
export interface AgreementRow {
  readonly id: string;
  readonly owner: string;
  readonly grantee: string;
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly masked: boolean;
  readonly daily_quota: number | null;
  readonly valid_from: Date;
  readonly valid_to: Date;
}

/** Reads every ACTIVE agreement with the items of its version in force, in one statement and so at one instant. */
export async function readAgreements(client: ClientBase): Promise<AgreementRow[]> {
  const { rows } = await client.query<AgreementRow>(
    `SELECT agreement.id, owner, grantee, purposes, jurisdiction, agreement.region, masked, daily_quota, valid_from, valid_to,
            array_agg(item ORDER BY item) AS items
     FROM access.agreement
     JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id AND terms.number = terms_version
     JOIN access.agreement_item AS listed ON listed.agreement_id = agreement.id AND listed.number = terms_version
     WHERE agreement.status = 'ACTIVE' AND terms.status = 'IN_FORCE'
     GROUP BY agreement.id, terms.agreement_id, terms.number
     ORDER BY agreement.id`,
  );
  return rows;
}

/** The number that grows with each change of agreements; the same number, the same agreements. */
export async function readRevision(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: string }>(`SELECT number FROM access.agreement_revision`);
  const [row] = rows;
  if (!row) throw new Error('access.agreement_revision has lost its row.');
  return Number(row.number);
}

/** A purpose that this build does not know gives nothing: the request cannot name it either. */
export function agreementOf(row: AgreementRow): AgreementInForce {
  return {
    id: row.id,
    owner: row.owner,
    grantee: row.grantee,
    items: row.items,
    purposes: new Set(row.purposes.filter(isPurpose)),
    // A region's agreement gives a caller no more than its own region, and what this build does not know is held to the
    // narrower of the rules that it knows.
    jurisdiction: row.jurisdiction === 'ANY' && row.region === null ? 'ANY' : 'CALLER_REGION',
    region: row.region,
    masked: row.masked,
    dailyQuota: row.daily_quota,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
