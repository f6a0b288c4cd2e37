import { maskAccount, maskName } from '../../kernel/index.js';
import { cny } from '../../subgraph-kit/index.js';
import type { AccountTransactionType } from './account.types.js';

/** A booking as its row has it, amounts in minor units (分). */
type Booking = Omit<AccountTransactionType, 'amount' | 'balanceAfter'> & {
  readonly amount: string;
  readonly balanceAfter: string | null;
};

export function plainTransaction(booking: Booking): AccountTransactionType {
  return { ...booking, amount: cny(booking.amount), balanceAfter: cny(booking.balanceAfter) };
}

/** The same under an agreement that shares masked (脱敏): account numbers, the counterparty, and what the bank wrote of it. */
export function maskedTransaction(booking: Booking): AccountTransactionType {
  const { counterpartyName, counterpartyAccountNo } = booking;
  // What a bank writes about a booking names people freely, so no rule could shorten it safely.
  return {
    ...plainTransaction(booking),
    accountNo: maskAccount(booking.accountNo),
    counterpartyName: maskName(counterpartyName),
    counterpartyAccountNo: counterpartyAccountNo === null ? null : maskAccount(counterpartyAccountNo),
    summary: '*',
  };
}
