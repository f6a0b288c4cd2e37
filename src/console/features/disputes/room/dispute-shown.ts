import type { DisputeRoomQuery } from './dispute.generated';
import type { StageFacts } from './stages';

/** A dispute as its page asks for it. */
export type DisputeShown = NonNullable<DisputeRoomQuery['dispute']>;
export type Sitting = NonNullable<DisputeShown['sitting']>;

/** Of a dispute, what says who has to act. */
export function factsOf(dispute: DisputeShown): StageFacts {
  const determination = dispute.substanceCase?.determination;
  return {
    ...dispute,
    concernedAgencies: dispute.substanceCase?.concernedAgencies ?? [],
    orders: determination?.orders ?? [],
    requiredOrders: determination?.requiredOrders ?? [],
  };
}
