import type { DisputeRoomQuery } from './dispute.generated';

/** A dispute as its page asks for it. */
export type DisputeShown = NonNullable<DisputeRoomQuery['dispute']>;
export type CaseOfDispute = NonNullable<DisputeShown['substanceCase']>;
export type Sitting = NonNullable<DisputeShown['sitting']>;
export type OrderOfDispute = NonNullable<CaseOfDispute['determination']>['orders'][number];
