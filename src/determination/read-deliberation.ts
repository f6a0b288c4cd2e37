import { isAgency, type Actor } from '../kernel/index.js';
import type { PanelAdviceEntity, VoteEntity } from './deliberation.entity.js';
import { standingVotes } from './deliberation.js';
import type { RulingDraftEntity, RulingEntity } from './determination.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import type { DisputeEntity } from './dispute.entity.js';

type Round = Pick<DisputeEntity, 'id' | 'round'>;

/**
 * What the members have before them is between them and the office until they have decided (研究过程不公开): an agency sees
 * nothing of a round before its ruling.
 */
export function openDeliberationReads(loaders: DeterminationLoaders, caller: Actor) {
  const isOpen = async ({ id, round }: Round): Promise<boolean> =>
    !isAgency(caller) || (await loaders.rulings.load(id)).some((ruling) => ruling.round === round);
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
