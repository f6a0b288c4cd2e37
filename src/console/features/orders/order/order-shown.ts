import type { OrderPageQuery } from './order.generated';

/** An order as its page asks for it. */
export type OrderShown = NonNullable<OrderPageQuery['rectificationOrder']>;
