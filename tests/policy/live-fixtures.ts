import type { DataSource } from 'typeorm';
import { newId } from '../../src/kernel/index.js';
import type { PolicyAgreement, PolicySubstanceCase, PolicyWarrant } from './policy-cases.js';

/** What the rows of an agreement say in each of its statuses: of the version, and who suspended it. */
const TERMS_STATUS: Readonly<Record<PolicyAgreement['status'], string>> = {
  PROPOSED: 'PROPOSED',
  AWAITING_SECOND_APPROVAL: 'AWAITING_SECOND_APPROVAL',
  ACTIVE: 'IN_FORCE',
  SUSPENDED: 'IN_FORCE',
  TERMINATED: 'ENDED',
};

/**
 * Puts these agreements in the place of all that are in force.
 *
 * @returns the revision from which on the hub decides by them, and their ids by name
 */
export async function replaceAgreements(
  owner: DataSource,
  agreements: readonly (readonly [string, PolicyAgreement])[],
): Promise<{ revision: number; ids: ReadonlyMap<string, string> }> {
  const ids = new Map(agreements.map(([name]) => [name, newId()]));
  const rows = agreements.map(([name, agreement]) => ({
    ...agreement,
    id: ids.get(name),
    terms: TERMS_STATUS[agreement.status],
    suspended: agreement.status === 'SUSPENDED' ? [agreement.owner] : [],
  }));
  const given = `jsonb_to_recordset($1::jsonb) AS given (id uuid, owner text, grantee text, items text[], purposes text[],
    jurisdiction text, region text, masked boolean, "dailyQuota" int, status text, terms text, suspended text[],
    "validFrom" timestamptz, "validTo" timestamptz)`;
  const values = [JSON.stringify(rows)];
  return owner.transaction(async (manager) => {
    await manager.query(`UPDATE access.agreement SET status = 'TERMINATED' WHERE status = 'ACTIVE'`);
    await manager.query(
      `INSERT INTO access.agreement (id, owner, grantee, region, status, terms_version, proposed_at, suspended_by)
       SELECT id, owner, grantee, region, status, 1, now(), suspended FROM ${given}`,
      values,
    );
    await manager.query(
      `INSERT INTO access.agreement_version (agreement_id, number, status, purposes, legal_basis, jurisdiction, masked,
         daily_quota, valid_from, valid_to, proposed_by, proposed_at, first_approved_by, first_approved_at, approved_by,
         approved_at)
       SELECT id, 1, terms, purposes, '国办发〔2016〕21号', jurisdiction, masked, "dailyQuota", "validFrom", "validTo",
         'wang', now(), 'li', now(), 'chen', now() FROM ${given}`,
      values,
    );
    await manager.query(
      `INSERT INTO access.agreement_item (agreement_id, number, item) SELECT id, 1, unnest(items) FROM ${given}`,
      values,
    );
    const [row]: { number: string }[] = await manager.query(`SELECT number FROM access.agreement_revision`);
    return { revision: Number(row?.number), ids };
  });
}

/** Counts uses of today, as other replicas would have. */
export async function countUses(
  owner: DataSource,
  uses: readonly (readonly [agreementId: string, used: number])[],
  day: string,
): Promise<void> {
  for (const [id, used] of uses) {
    await owner.query(
      `INSERT INTO access.agreement_usage (agreement_id, day, used, last_granted) VALUES ($1, $2, $3, 1)`,
      [id, day, used],
    );
  }
}

/** A warrant as it stands after its approval. @returns its id */
export async function insertWarrant(
  owner: DataSource,
  platform: string,
  warrant: PolicyWarrant,
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO warrants.account_warrant (id, requester, requester_level, requester_region, officers, requested_by, requested_at, platform_code, period_from,
       period_to, purpose, gate, legal_basis, document_sha256, state, approver, approver_level, approver_rank,
       approved_at, valid_from, valid_to, uses_allowed, uses_left)
     SELECT $1, $2, $9, $10, $11, 'wang', now(), $3, '2016-01-01', '2030-12-31', $4, gate.gate, gate.citation, repeat('a', 64),
       $5, 'chen', 'NATIONAL', 'HEAD', now(), $6, $7, GREATEST($8, 1), $8
     FROM (SELECT gate, citation FROM law.gate WHERE requester = $2 ORDER BY gate LIMIT 1) AS gate`,
    [
      id,
      warrant.holder,
      platform,
      warrant.purpose,
      warrant.state,
      warrant.validFrom,
      warrant.validTo,
      warrant.usesLeft,
      warrant.office.level,
      warrant.office.region,
      warrant.officers,
    ],
  );
  return id;
}

/** @returns the case's id */
export async function insertSubstanceCase(
  owner: DataSource,
  platform: string,
  { status, openedBy, concerned }: PolicySubstanceCase,
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO coordination.substance_case (id, platform_code, business_line, status, reason, urgent, opened_by,
       opened_by_officer, opened_at, concerned_agencies, level, version)
     VALUES ($1::uuid, $2, $1::text, $3, 'policy case', false, $4, 'u1', now(), $5, 'NATIONAL', 1)`,
    [id, platform, status, openedBy, concerned],
  );
  return id;
}
