import { ok, refused, type Outcome } from '../kernel/index.js';
import { DeliberationEntity, RecusalEntity } from './deliberation.entity.js';
import { deliberationNotConvened, memberRecused } from './determination.errors.js';
import type { DisputeAtHand } from './move-dispute.js';

/** Refuses MEMBER_RECUSED where the caller took himself off this round of the dispute. */
export async function takesPart({ manager, dispute, caller }: DisputeAtHand): Promise<Outcome<null>> {
  const { id: disputeId, round } = dispute;
  const member = caller.officer;
  const isRecused = await manager.existsBy(RecusalEntity, { disputeId, round, member });
  return isRecused ? refused(memberRecused({ member })) : ok(null);
}

/** Refuses DELIBERATION_NOT_CONVENED where no meeting was called in this round: nothing is decided without one. */
export async function isConvened({ manager, dispute }: DisputeAtHand): Promise<Outcome<null>> {
  const { id: disputeId, round } = dispute;
  const convened = await manager.existsBy(DeliberationEntity, { disputeId, round });
  return convened ? ok(null) : refused(deliberationNotConvened({ disputeId }));
}
