import { readAs } from '../database/index.js';
import type { SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../identity/index.js';
import { isBusinessRole, officePattern } from '../kernel/index.js';
import type { WarrantUseCaseScope } from './warrant-scope.js';
import { AccountWarrantEntity } from './account-warrant.entity.js';
import type { AccountWarrantState } from './account-warrant.machine.js';
import { ACCOUNT_DATA_OWNER } from './warrant-rights.js';

/** Which warrants are wanted; what is not given does not narrow. */
export interface AccountWarrantFilter {
  readonly platformCode?: string | null | undefined;
  readonly requester?: string | null | undefined;
  readonly state?: AccountWarrantState | null | undefined;
}

/** Keeps what the caller's office may see. */
function seenBy(query: SelectQueryBuilder<AccountWarrantEntity>, caller: Caller): void {
  const { agency } = caller;
  const isOwner = agency === ACCOUNT_DATA_OWNER;
  if (!isOwner) query.andWhere('warrant.requester = :caller', { caller: agency });
  const within = officePattern(caller);
  if (within === null) return;
  const ofOffice = `warrant.requester = :caller AND warrant.requester_region LIKE :within`;
  const ofPlace = `EXISTS (SELECT FROM coordination.platform AS p WHERE p.code = warrant.platform_code
    AND EXISTS (SELECT FROM unnest(array_append(p.operating_regions, p.registered_region)) AS place WHERE place LIKE :within))`;
  query.andWhere(isOwner ? `((${ofOffice}) OR ${ofPlace})` : `(${ofOffice})`, { caller: agency, within });
}

/**
 * The warrants that the caller may see, oldest first: the owner of account data sees those on platforms that its office is
 * competent for, others those of their own office and of the offices below it. Administrators and auditors see none, because a warrant names accounts.
 *
 * @param after the id after which to start, or null
 * @param limit rows at most
 */
export async function listAccountWarrants(
  { database, caller, clock }: WarrantUseCaseScope,
  filter: AccountWarrantFilter,
  after: string | null,
  limit: number,
): Promise<AccountWarrantEntity[]> {
  if (!isBusinessRole(caller.role)) return [];
  return readAs(database, caller.agency, (manager) => {
    const query = manager
      .createQueryBuilder(AccountWarrantEntity, 'warrant')
      .orderBy('warrant.id')
      .limit(limit);
    seenBy(query, caller);
    const { platformCode, requester, state } = filter;
    if (platformCode != null) query.andWhere('warrant.platformCode = :platformCode', { platformCode });
    if (requester != null) query.andWhere('warrant.requester = :requester', { requester });
    if (state != null) {
      query.andWhere(
        `CASE WHEN warrant.state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND warrant.validTo <= :now
            THEN 'EXPIRED' ELSE warrant.state END = :state`,
        { now: clock.now(), state },
      );
    }
    if (after !== null) query.andWhere('warrant.id > :after', { after });
    return query.getMany();
  });
}
