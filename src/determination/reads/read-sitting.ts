import type { DataSource } from 'typeorm';
import type { Clock } from '../../kernel/index.js';
import type { DecisionMode, Seat } from '../../leading-groups/index.js';
import { sittingOf, type Sitting } from './sitting.js';
import { votingRulesOf } from '../rows/deliberation/voting-rules.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import type { DeliberationRound } from '../rows/deliberation/read-round.js';
import type { DeterminationLoaders } from './determination.reads.js';
import { mayFollow, type Reader } from './read-deliberation.js';

/** What is read of a dispute to say who sits; batched with what its steps read. */
export interface SittingRows {
  seats(group: Pick<DisputeEntity, 'level' | 'region'>, at: Date): Promise<readonly Seat[]>;
  round(dispute: Pick<DisputeEntity, 'id' | 'round'>): Promise<DeliberationRound>;
  decisionMode(dispute: Pick<DisputeEntity, 'level' | 'region' | 'openedAt'>): Promise<DecisionMode>;
}

/**
 * Who sits in the present round of a dispute, for those who see what the members have before them.
 *
 * @returns `sittingOf(dispute)`; null for everybody else, and while the dispute is before no leading group
 */
export function openSittingReads(
  loaders: DeterminationLoaders,
  reader: Reader,
  reads: SittingRows,
  { manager }: DataSource,
  clock: Clock,
) {
  return {
    sittingOf: async ({ id }: { readonly id: string }): Promise<Sitting | null> => {
      const dispute = await loaders.dispute.load(id);
      if (!dispute || !(await mayFollow(loaders, reader, dispute))) return null;
      const now = clock.now();
      const [seats, round, mode] = await Promise.all([
        reads.seats(dispute, now),
        reads.round(dispute),
        reads.decisionMode(dispute),
      ]);
      return seats.length === 0
        ? null
        : sittingOf({ seats, round, mode, rules: votingRulesOf(manager), now });
    },
  };
}
