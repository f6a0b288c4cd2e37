import type { ClientBase } from 'pg';
import type { AgreementInForce } from '../agreements/agreement-index.js';
import { agreementOf, type AgreementRow } from '../agreements/read-agreements.js';

/**
 * The agreements that were ACTIVE at an instant with the version that was in force then, as their events tell it.
 *
 * @param client a role that may read schema `access`
 * @param instant changes made at the very instant count
 */
export async function readAgreementsAt(client: ClientBase, instant: Date): Promise<AgreementInForce[]> {
  const { rows } = await client.query<AgreementRow>(
    `SELECT agreement.id, owner, grantee, purposes, jurisdiction, agreement.region, masked, daily_quota, valid_from, valid_to,
            array_agg(item ORDER BY item) AS items
     FROM access.agreement
     CROSS JOIN LATERAL (
       SELECT to_state, (details ->> 'inForce')::integer AS in_force FROM access.agreement_event AS event
       WHERE event.agreement_id = agreement.id AND at <= $1 ORDER BY event.version DESC LIMIT 1) AS reached
     JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id AND terms.number = reached.in_force
     JOIN access.agreement_item AS listed ON listed.agreement_id = agreement.id AND listed.number = reached.in_force
     WHERE reached.to_state = 'ACTIVE'
     GROUP BY agreement.id, terms.agreement_id, terms.number
     ORDER BY agreement.id`,
    [instant],
  );
  return rows.map(agreementOf);
}
