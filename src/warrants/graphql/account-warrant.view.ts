import { isLevel, isRank, type Locale, type Outcome, type Purpose } from '../../kernel/index.js';
import { refusalIn } from '../../subgraph-kit/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import {
  accountWarrantMachine,
  stateAt,
  type AccountWarrantState,
} from '../model/account-warrant.machine.js';
import type { WarrantEventEntity } from '../rows/warrant-event.entity.js';
import type {
  AccountWarrantEventType,
  AccountWarrantPayload,
  AccountWarrantType,
} from './account-warrant.types.js';

/**
 * A warrant as callers see it at this time. A code that this build does not know stays as it is stored: the warrant is left
 * out where it would be shown, and says so (ROW_UNREADABLE).
 */
export function toAccountWarrant(row: AccountWarrantEntity, now: Date): AccountWarrantType {
  const { state, purpose, approverLevel, approverRank, gate, ...same } = row;
  return {
    ...same,
    purpose: purpose as Purpose,
    gateCode: gate,
    state: accountWarrantMachine.isState(state) ? stateAt(state, row.validTo, now) : state,
    approverLevel: isLevel(approverLevel) ? approverLevel : null,
    approverRank: isRank(approverRank) ? approverRank : null,
  };
}

/** A step or a use, with what its details say of it. */
export function toWarrantEvent({ details, from, to, ...event }: WarrantEventEntity): AccountWarrantEventType {
  const said = new Map<string, unknown>(Object.entries(details));
  const text = (name: string): string | null => {
    const value = said.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    ...event,
    from: from as AccountWarrantState | null,
    to: to as AccountWarrantState,
    operation: text('operation'),
    reason: text('reason'),
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
