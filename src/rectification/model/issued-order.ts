import { z } from 'zod';
import { LEVELS } from '../../kernel/index.js';
import type { PrintedOrder } from './order-paper.js';

/** What later steps of an order change, as its first event has it. */
const issuedSchema = z.object({
  rectifyBy: z.coerce.date(),
  dueAt: z.coerce.date(),
  offices: z.record(z.string(), z.object({ level: z.enum(LEVELS), region: z.string().nullable() })),
});

/** An order as it was issued, whatever became of it: what is printed is what was issued. */
export function issuedOrder<Order extends Pick<PrintedOrder, 'rectifyBy' | 'dueAt' | 'offices'>>(
  order: Order,
  opening: { readonly changes: object } | undefined,
): Order {
  const read = issuedSchema.safeParse(opening?.changes);
  return read.success ? { ...order, ...read.data } : order;
}
