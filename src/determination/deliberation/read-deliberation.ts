import { isAgency, isPerson } from '../../kernel/index.js';
import { coversGroup } from '../../leading-groups/index.js';
import type { PanelAdviceEntity, VoteEntity } from './deliberation.entity.js';
import { standingVotes } from './deliberation.js';
import type { RulingDraftEntity, RulingEntity } from '../in-force/determination.entity.js';
import type { DeterminationLoaders } from '../determination.reads.js';
import type { DisputeEntity } from '../disputes/dispute.entity.js';
import type { Acting } from '../standing.js';

type Round = Pick<DisputeEntity, 'id' | 'round'>;

/** Whether a member's last decision in a round is that he stands aside (回避). */
async function isRecused(
  loaders: DeterminationLoaders,
  { id, round }: Round,
  member: string,
): Promise<boolean> {
  const decisions = await loaders.recusals.load(id);
  return decisions.findLast((each) => each.round === round && each.member === member)?.recused ?? false;
}

/** Whether the caller sees what the members have before them in a round that is not ruled. */
export async function mayFollow(
  loaders: DeterminationLoaders,
  caller: Acting,
  dispute: Round,
): Promise<boolean> {
  if (isAgency(caller.agency) || !isPerson(caller.role)) return false;
  const group = await loaders.dispute.load(dispute.id);
  if (!group || !coversGroup(caller, group)) return false;
  return caller.agency === 'OFFICE' || !(await isRecused(loaders, dispute, caller.officer));
}

/**
 * What the members have before them is between them and the office until they have decided (研究过程不公开): before its
 * ruling, a round is seen by the leading group that it is before, by the groups above it, and by their offices. Agencies
 * see nothing of it, other regions' groups neither, and nor does whoever stands aside.
 */
export function openDeliberationReads(loaders: DeterminationLoaders, caller: Acting) {
  const isOpen = async (dispute: Round): Promise<boolean> =>
    (await loaders.rulings.load(dispute.id)).some(({ round }) => round === dispute.round) ||
    mayFollow(loaders, caller, dispute);
  const ofRound = async <Row extends { readonly round: number }>(
    loader: { load(id: string): Promise<readonly Row[]> },
    dispute: Round,
  ): Promise<readonly Row[]> =>
    (await isOpen(dispute))
      ? (await loader.load(dispute.id)).filter(({ round }) => round === dispute.round)
      : [];

  const draftsOf = (dispute: Round): Promise<readonly RulingDraftEntity[]> =>
    ofRound(loaders.drafts, dispute);
  return {
    draftsOf,
    panelAdviceOf: (dispute: Round): Promise<readonly PanelAdviceEntity[]> =>
      ofRound(loaders.panelAdvice, dispute),
    votesOf: async (dispute: Round): Promise<readonly VoteEntity[]> => {
      const votes = await ofRound(loaders.votes, dispute);
      const drafts = await draftsOf(dispute);
      const decisions = await ofRound(loaders.recusals, dispute);
      const recused = decisions.filter((decision) => decision.recused).map(({ member }) => member);
      return standingVotes(votes, drafts.at(-1)?.version ?? null, new Set(recused));
    },
    /** Of a ruling with a count, which has one voter for each vote that was counted. */
    dissentsOf: async ({
      disputeId,
      draftVersion,
      voteCount,
    }: Pick<RulingEntity, 'disputeId' | 'draftVersion' | 'voteCount'>): Promise<readonly VoteEntity[]> => {
      const counted = new Set(voteCount?.voters ?? []);
      const votes = standingVotes(await loaders.votes.load(disputeId), draftVersion, new Set());
      return votes.filter(({ member, choice }) => choice === 'AGAINST' && counted.has(member));
    },
  };
}
