import type { DataSource } from 'typeorm';
import type { WarrantScope } from '../../access/index.js';
import { endOfBeijingDay, startOfBeijingDay } from '../../kernel/index.js';
import { toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import { AccountTransactionEntity } from './pboc.entity.js';
import { parseTransactionKey, transactionKey } from './transaction-cursor.js';
import type { AccountDataAsked } from './warrant-required.js';

/**
 * Reads a page of the platform's account transactions, oldest first, as far as the warrant reaches. The bounds are put
 * into the query from the warrant itself, so that nothing outside it is read whatever was checked before.
 *
 * @param asked days and accounts that the caller wants; what it leaves open is as wide as the warrant
 * @throws GraphQLError BAD_USER_INPUT for a cursor that this list never gave
 */
export async function readAccountTransactions(
  database: DataSource,
  warrant: WarrantScope,
  { from, to, accounts }: AccountDataAsked,
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
      begins: startOfBeijingDay(first),
      ends: endOfBeijingDay(last),
    })
    .orderBy('booking.bookedAt')
    .addOrderBy('booking.id')
    .limit(page.size + 1);
  if (warrant.accounts !== null) {
    query.andWhere('booking.account_no = ANY(:accounts)', { accounts: [...warrant.accounts] });
  }
  if (accounts !== null) query.andWhere('booking.account_no = ANY(:wanted)', { wanted: [...accounts] });
  if (page.after !== null) {
    const { bookedAt, id } = parseTransactionKey(page.after);
    query.andWhere('(booking.booked_at, booking.id) > (:bookedAt, :id)', { bookedAt, id });
  }
  return toConnection(await query.getMany(), page, transactionKey);
}
