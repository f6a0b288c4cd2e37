import type { Actor } from '../../kernel/index.js';

/** The office and the leading group see every order. */
export function seesAllOrders(agency: Actor): boolean {
  return agency === 'OFFICE' || agency === 'LEADING_GROUP';
}

/**
 * The condition on rows of `coordination.rectification_order` that an agency sees: it is named in the order, or concerned
 * in the case. An order that is not to be seen answers like one that is not there.
 *
 * @param order the alias of the table
 * @param agency the placeholder of the agency's code
 */
export function visibleTo(order: string, agency: string): string {
  // The case of each order that is looked at: as EXISTS, PostgreSQL would read all cases of the agency first.
  return `(${agency} IN (${order}.addressee, ${order}.verifier, ${order}.sender) OR ${agency} = ANY ((
    SELECT concerned.concerned_agencies FROM coordination.substance_case AS concerned
    WHERE concerned.id = ${order}.case_id)::text[]))`;
}
