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
  readonly masked: boolean;
  readonly valid_from: Date;
  readonly valid_to: Date;
}

/** Reads every ACTIVE agreement with its items, in one statement and so at one instant. */
export async function readAgreements(client: ClientBase): Promise<AgreementRow[]> {
  const { rows } = await client.query<AgreementRow>(
    `SELECT agreement.id, owner, grantee, purposes, masked, valid_from, valid_to,
            array_agg(item ORDER BY item) AS items
     FROM access.agreement JOIN access.agreement_item ON agreement_id = agreement.id
     WHERE status = 'ACTIVE'
     GROUP BY agreement.id
     ORDER BY agreement.id`,
  );
  return rows;
}

/** A purpose that this build does not know gives nothing: the request cannot name it either. */
export function agreementOf(row: AgreementRow): AgreementInForce {
  return {
    id: row.id,
    owner: row.owner,
    grantee: row.grantee,
    items: row.items,
    purposes: new Set(row.purposes.filter(isPurpose)),
    masked: row.masked,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
