import { ofPlatform } from '../../platform-registry/index.js';
import { readWithRlsActor, selectRows, sql, type Sql } from '../../database/index.js';
import type { Caller } from '../../identity/index.js';
import { isBusinessRole, officePatterns } from '../../kernel/index.js';
import { numbered, numberHas } from '../../workflow/numbers/index.js';
import type { UseCaseContext } from './use-case-context.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { accountWarrantMachine, type AccountWarrantState } from '../model/account-warrant.machine.js';
import { ACCOUNT_DATA_OWNER } from '../model/warrant-rights.js';

/** Which warrants are wanted; what is not given does not narrow. */
export interface AccountWarrantFilter {
  readonly id?: string | null | undefined;
  readonly platformCode?: string | null | undefined;
  readonly requester?: string | null | undefined;
  readonly status?: AccountWarrantState | null | undefined;
  readonly number?: string | null | undefined;
  /** Part of the number. */
  readonly numberPart?: string | undefined;
}

/** What the caller's office may see. */
function seenBy(caller: Caller): Sql[] {
  const { agency } = caller;
  const isOwner = agency === ACCOUNT_DATA_OWNER;
  const own = isOwner ? [] : [sql`chosen.requester = ${agency}`];
  const within = officePatterns(caller);
  if (within === null) return own;
  const ofOffice = sql`chosen.requester = ${agency} AND chosen.requester_region LIKE ANY (${within})`;
  const ofPlace = sql`EXISTS (SELECT FROM coordination.platform AS p WHERE p.code = chosen.platform_code
    AND EXISTS (SELECT FROM unnest(array_append(p.operating_regions, p.registered_region)) AS place
      WHERE place LIKE ANY (${within})))`;
  return [...own, isOwner ? sql`(${ofOffice}) OR ${ofPlace}` : ofOffice];
}

/** A warrant whose time is over has ended, written down or not; each condition is one that an index of states serves. */
function inState(state: AccountWarrantState, now: Date): Sql[] {
  if (state === 'EXPIRED') {
    return [
      sql`chosen.state = ${state} OR (chosen.state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND chosen.valid_to <= ${now})`,
    ];
  }
  const is = sql`chosen.state = ${state}`;
  return accountWarrantMachine.isTerminal(state) ? [is] : [sql`chosen.valid_to > ${now}`, is];
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
  { id, platformCode, requester, status, number, numberPart }: AccountWarrantFilter,
  after: string | null,
  limit: number,
): Promise<AccountWarrantEntity[]> {
  if (!isBusinessRole(caller.role)) return [];
  return readWithRlsActor(database, caller.agency, (manager) => {
    const matching = seenBy(caller);
    if (id != null) matching.push(sql`chosen.id = ${id}`);
    if (number != null) matching.push(numbered(number));
    if (numberPart !== undefined) matching.push(numberHas('ACCOUNT_WARRANT', numberPart));
    if (platformCode != null) matching.push(ofPlatform('chosen.platform_code', platformCode));
    if (requester != null) matching.push(sql`chosen.requester = ${requester}`);
    if (status != null) matching.push(...inState(status, clock.now()));
    if (after !== null) matching.push(sql`chosen.id > ${after}`);
    return selectRows(manager, AccountWarrantEntity, { matching, order: { id: 'ASC' }, limit });
  });
}
