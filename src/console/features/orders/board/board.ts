/** The columns of the board of orders, by what is to be done next. */
export const COLUMNS = ['TO_ACCEPT', 'WORKING', 'TO_VERIFY', 'TO_CLOSE', 'ENDED'] as const;
export type Column = (typeof COLUMNS)[number];

const COLUMN_OF: Readonly<Record<string, Column>> = {
  ISSUED: 'TO_ACCEPT',
  ACCEPTED: 'WORKING',
  RETURNED: 'WORKING',
  SUBMITTED: 'TO_VERIFY',
  VERIFIED: 'TO_CLOSE',
  CLOSED: 'ENDED',
  WITHDRAWN: 'ENDED',
};

export interface OnBoard {
  readonly status: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
}

/** Orders by column; in each the late ones first, then by deadline, those without one last. */
export function boardOf<Order extends OnBoard>(
  orders: readonly Order[],
): ReadonlyMap<Column, readonly Order[]> {
  const dueOf = ({ dueAt }: Order): string => dueAt ?? '9999';
  const byDue = (one: Order, other: Order): number =>
    Number(other.overdue) - Number(one.overdue) || dueOf(one).localeCompare(dueOf(other));
  return new Map(
    COLUMNS.map((column) => [
      column,
      orders.filter(({ status }) => (COLUMN_OF[status] ?? 'ENDED') === column).toSorted(byDue),
    ]),
  );
}

/** How far an order is, in per cent: what was reported last; all of it once it was verified. */
export function percentOf({
  status,
  progress,
}: {
  readonly status: string;
  readonly progress: readonly { readonly percent: number }[];
}): number {
  if (status === 'VERIFIED' || status === 'CLOSED') return 100;
  return progress.at(-1)?.percent ?? 0;
}

/** Orders that are asked for together and have not been issued, by their kinds. */
export function missingKinds(
  required: readonly string[],
  orders: readonly { readonly kind: string; readonly status: string }[],
): readonly string[] {
  const issued = new Set(orders.filter(({ status }) => status !== 'WITHDRAWN').map(({ kind }) => kind));
  return required.filter((kind) => !issued.has(kind));
}
