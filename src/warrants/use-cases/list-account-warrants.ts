import { readWithRlsActor } from '../../database/index.js';
import type { SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import { isBusinessRole, officePatterns } from '../../kernel/index.js';
import type { UseCaseContext } from './use-case-context.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { accountWarrantMachine, type AccountWarrantState } from '../model/account-warrant.machine.js';
import { ACCOUNT_DATA_OWNER } from '../model/warrant-rights.js';

/** Which warrants are wanted; what is not given does not narrow. */
export interface AccountWarrantFilter {
  readonly id?: string | null | undefined;
  readonly platformCode?: string | null | undefined;
  readonly requester?: string | null | undefined;
  readonly state?: AccountWarrantState | null | undefined;
}

/** Keeps what the caller's office may see. */
function seenBy(query: SelectQueryBuilder<AccountWarrantEntity>, caller: Caller): void {
  const { agency } = caller;
  const isOwner = agency === ACCOUNT_DATA_OWNER;
  if (!isOwner) query.andWhere('warrant.requester = :caller', { caller: agency });
  const within = officePatterns(caller);
  if (within === null) return;
  const ofOffice = `warrant.requester = :caller AND warrant.requester_region LIKE ANY (:within)`;
  const ofPlace = `EXISTS (SELECT FROM coordination.platform AS p WHERE p.code = warrant.platform_code
    AND EXISTS (SELECT FROM unnest(array_append(p.operating_regions, p.registered_region)) AS place WHERE place LIKE ANY (:within)))`;
  query.andWhere(isOwner ? `((${ofOffice}) OR ${ofPlace})` : `(${ofOffice})`, { caller: agency, within });
}

/** A warrant whose time is over has ended, written down or not; each condition is one that an index of states serves. */
function inState(
  query: SelectQueryBuilder<AccountWarrantEntity>,
  state: AccountWarrantState,
  now: Date,
): void {
  if (!accountWarrantMachine.isTerminal(state)) query.andWhere('warrant.valid_to > :now', { now });
  query.andWhere(
    state === 'EXPIRED'
      ? `(warrant.state = :state OR (warrant.state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND warrant.valid_to <= :now))`
      : 'warrant.state = :state',
    { state, now },
  );
}

/**
 * The warrants that the caller may see, oldest first: the owner of account data sees those on platforms that its office is
 * competent for, others those of their own office and of the offices below it. Administrators and auditors see none, because a warrant names accounts.
 *
 * @param after the id after which to start, or null
 * @param limit rows at most
 */
export async function listAccountWarrants(
  { database, caller, clock }: UseCaseContext,
  { id, platformCode, requester, state }: AccountWarrantFilter,
  after: string | null,
  limit: number,
): Promise<AccountWarrantEntity[]> {
  if (!isBusinessRole(caller.role)) return [];
  return readWithRlsActor(database, caller.agency, (manager) => {
    const query = manager
      .createQueryBuilder(AccountWarrantEntity, 'warrant')
      .orderBy('warrant.id')
      .limit(limit);
    seenBy(query, caller);
    if (id != null) query.andWhere('warrant.id = :id', { id });
    if (platformCode != null) query.andWhere('warrant.platformCode = :platformCode', { platformCode });
    if (requester != null) query.andWhere('warrant.requester = :requester', { requester });
    if (state != null) inState(query, state, clock.now());
    if (after !== null) query.andWhere('warrant.id > :after', { after });
    return query.getMany();
  });
}
