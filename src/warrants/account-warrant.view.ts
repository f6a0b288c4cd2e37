import { isActor, isLevel, isPurpose, isRank, type Locale, type Outcome } from '../kernel/index.js';
import { refusalIn } from '../subgraphs/kit/index.js';
import type { AccountWarrantEntity } from './account-warrant.entity.js';
import { accountWarrantMachine, stateAt } from './account-warrant.machine.js';
import type { AccountWarrantPayload, AccountWarrantType } from './account-warrant.types.js';

/**
 * A warrant as callers see it at this time.
 *
 * @throws when the row holds a code that this build does not know
 */
export function toAccountWarrant(row: AccountWarrantEntity, now: Date): AccountWarrantType {
  const { requester, state, purpose, approverLevel, approverRank, gate, ...same } = row;
  if (!isActor(requester) || !accountWarrantMachine.isState(state) || !isPurpose(purpose)) {
    throw new Error(`The warrant ${row.id} holds an unknown code.`);
  }
  return {
    ...same,
    requester,
    purpose,
    gateCode: gate,
    state: stateAt(state, row.validTo, now),
    approverLevel: isLevel(approverLevel) ? approverLevel : null,
    approverRank: isRank(approverRank) ? approverRank : null,
  };
}

export function toPayload(
  outcome: Outcome<AccountWarrantEntity>,
  now: Date,
  locale: Locale,
): AccountWarrantPayload {
  return {
    accountWarrant: outcome.ok ? toAccountWarrant(outcome.value, now) : null,
    refusal: refusalIn(outcome, locale),
  };
}
