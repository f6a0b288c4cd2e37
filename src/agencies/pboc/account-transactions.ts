import type { DataSource } from 'typeorm';
import type { WarrantScope } from '../../access/index.js';
import { endOfBeijingDay, startOfBeijingDay } from '../../kernel/index.js';
import { toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import { AccountTransactionEntity } from './pboc.entity.js';
import { parseTransactionKey, transactionKey } from './transaction-cursor.js';
import type { AccountDataAsked } from './warrant-required.js';
import { selectRows, sql } from '../../database/index.js';

/**
 * Reads a page of the platform's account transactions, oldest first, as far as the warrant reaches. The bounds are put
 * into the query from the warrant itself, so that nothing outside it is read whatever was checked before.
 *
 * @param asOf the instant at which bookings must have been recorded, ISO 8601; null for all that are by now
 * @param asked days and accounts that the caller wants; what it leaves open is as wide as the warrant
 * @throws GraphQLError BAD_USER_INPUT for a cursor that this list never gave
 */
export async function readAccountTransactions(
  database: DataSource,
  warrant: WarrantScope,
  { from, to, accounts }: AccountDataAsked,
  page: PageRequest,
  asOf: string | null = null,
): Promise<Connection<AccountTransactionEntity>> {
  // ISO 8601 days compare as text.
  const first = from !== null && from > warrant.periodFrom ? from : warrant.periodFrom;
  const last = to !== null && to < warrant.periodTo ? to : warrant.periodTo;
  const matching = [
    sql`chosen.booked_at >= ${startOfBeijingDay(first)} AND chosen.booked_at < ${endOfBeijingDay(last)}`,
  ];
  if (warrant.accounts !== null) matching.push(sql`chosen.account_no = ANY (${warrant.accounts})`);
  if (accounts !== null) matching.push(sql`chosen.account_no = ANY (${accounts})`);
  if (page.after !== null) {
    const { bookedAt, id } = parseTransactionKey(page.after);
    matching.push(sql`(chosen.booked_at, chosen.id) > (${bookedAt}, ${id})`);
  }
  const rows = await selectRows(database, AccountTransactionEntity, {
    where: { platformCode: warrant.platformCode },
    matching,
    order: { bookedAt: 'ASC', id: 'ASC' },
    limit: page.size + 1,
    ...(asOf === null ? {} : { past: { instant: asOf, platform: warrant.platformCode } }),
  });
  return toConnection(rows, page, transactionKey);
}
