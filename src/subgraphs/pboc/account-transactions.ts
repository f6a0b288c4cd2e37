import type { DataSource } from 'typeorm';
import type { WarrantScope } from '../../access/index.js';
import { toConnection, type Connection, type PageRequest } from '../kit/index.js';
import { AccountTransactionEntity } from './pboc.entity.js';
import { parseTransactionKey, transactionKey } from './transaction-cursor.js';

/** Days asked for, both included, `YYYY-MM-DD`; null leaves that end to the warrant. */
export interface TransactionPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** When a day begins in China, which keeps UTC+8, without summer time since 1992. */
function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/**
 * Reads a page of the platform's account transactions, oldest first, as far as the warrant reaches: its accounts and
 * its period bound the query, whatever the caller asks for. Nothing in common with the warrant's period gives an empty
 * page.
 *
 * @throws GraphQLError BAD_USER_INPUT for a cursor that this list never gave
 */
export async function readAccountTransactions(
  database: DataSource,
  warrant: WarrantScope,
  { from, to }: TransactionPeriod,
  page: PageRequest,
): Promise<Connection<AccountTransactionEntity>> {
  // ISO 8601 days compare as text.
  const first = from !== null && from > warrant.periodFrom ? from : warrant.periodFrom;
  const last = to !== null && to < warrant.periodTo ? to : warrant.periodTo;
  const query = database
    .getRepository(AccountTransactionEntity)
    .createQueryBuilder('booking')
    .where('booking.platform_code = :platformCode', { platformCode: warrant.platformCode })
    .andWhere('booking.booked_at >= :begins AND booking.booked_at < :ends', {
      begins: beginningOf(first),
      ends: new Date(beginningOf(last).getTime() + DAY),
    })
    .orderBy('booking.bookedAt')
    .addOrderBy('booking.id')
    .limit(page.size + 1);
  if (warrant.accounts !== null) {
    query.andWhere('booking.account_no = ANY(:accounts)', { accounts: [...warrant.accounts] });
  }
  if (page.after !== null) {
    const { bookedAt, id } = parseTransactionKey(page.after);
    query.andWhere('(booking.booked_at, booking.id) > (:bookedAt, :id)', { bookedAt, id });
  }
  return toConnection(await query.getMany(), page, transactionKey);
}
