import { readAs } from '../database/index.js';
import { isBusinessRole } from '../kernel/index.js';
import type { WarrantUseCaseScope } from './warrant-scope.js';
import { AccountWarrantEntity } from './account-warrant.entity.js';
import type { AccountWarrantState } from './account-warrant.machine.js';
import { ACCOUNT_DATA_OWNER } from './account-warrant.js';

/** Which warrants are wanted; what is not given does not narrow. */
export interface AccountWarrantFilter {
  readonly platformCode?: string | null | undefined;
  readonly requester?: string | null | undefined;
  readonly state?: AccountWarrantState | null | undefined;
}

/**
 * The warrants that the caller may see, oldest first: the owner of account data sees all, others their own agency's.
 * Administrators and auditors see none, because a warrant names accounts.
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
    if (caller.agency !== ACCOUNT_DATA_OWNER) {
      query.andWhere('warrant.requester = :caller', { caller: caller.agency });
    }
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
