import type { DataSource } from 'typeorm';
import { isGroupSide, isHuman, type Clock } from '../../kernel/index.js';
import { coversGroup, seatsAt } from '../../leading-groups/index.js';
import type { PanelAdviceEntity, VoteEntity } from '../rows/deliberation/deliberation.entity.js';
import type {
  AbsenceEntity,
  MemberViewEntity,
  MinutesEntity,
} from '../rows/deliberation/discussion.entity.js';
import { currentVotes } from '../model/deliberation/deliberation.js';
import type {
  DraftReviewEntity,
  RulingDraftEntity,
  RulingEntity,
} from '../rows/determinations/determination.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import { actsFor, isReviewer, type Acting } from '../model/actors/actor-capacity.js';

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

/** Who reads, and whether he sits in the leading group of his own level and region now. */
export interface Reader {
  readonly caller: Acting;
  readonly isMember: () => Promise<boolean>;
}

/** Whether somebody was named to sit in a member's place in a round (代为参会人员). */
async function isSubstitute(
  loaders: DeterminationLoaders,
  { id, round }: Round,
  officer: string,
): Promise<boolean> {
  const decisions = await loaders.recusals.load(id);
  return decisions.some((each) => each.round === round && each.substitute === officer);
}

/**
 * Whether the caller sees what the members have before them in a round that is not ruled: the members of the leading group
 * and of those above it, substitutes, and their offices. Who works for a leading group without a seat in it is no member.
 */
export async function mayFollow(
  loaders: DeterminationLoaders,
  { caller, isMember }: Reader,
  dispute: Round,
): Promise<boolean> {
  const { agency, role, officer } = caller;
  if (!isGroupSide(agency) || !isHuman(role)) return false;
  const group = await loaders.dispute.load(dispute.id);
  if (!group || !coversGroup(caller, group)) return false;
  if (agency === 'OFFICE') return true;
  if (role !== 'LEADER' || (await isRecused(loaders, dispute, officer))) return false;
  return (await isMember()) || isSubstitute(loaders, dispute, officer);
}

/**
 * Whether the caller sees the drafts of a round that is not ruled, and what their reviews say: those who see what the members
 * have before them, and whoever reviews drafts for the group.
 */
export async function mayReadDrafts(
  loaders: DeterminationLoaders,
  reader: Reader,
  dispute: Round,
): Promise<boolean> {
  const { caller } = reader;
  if (!isReviewer(caller)) return mayFollow(loaders, reader, dispute);
  const group = await loaders.dispute.load(dispute.id);
  return group !== null && actsFor(caller, group);
}

/** Each member's last view of one draft. */
function lastViews(
  views: readonly MemberViewEntity[],
  draftVersion: number | null,
): readonly MemberViewEntity[] {
  const last = new Map<string, MemberViewEntity>();
  for (const view of views) if (view.draftVersion === draftVersion) last.set(view.member, view);
  return [...last.values()];
}

/** Somebody who reads, his seat looked up once and only where it matters. */
export function readerOf(caller: Acting, { manager }: DataSource, clock: Clock): Reader {
  let member: Promise<boolean> | null = null;
  const look = async (): Promise<boolean> =>
    (await seatsAt(manager, caller, clock.now())).some((seat) => seat.member === caller.officer);
  return { caller, isMember: () => (member ??= look()) };
}

/**
 * What the members have before them is between them and the office until they have decided (研究过程不公开): before its
 * ruling, a round is seen by the members of the leading group that it is before, by those of the groups above it, and by
 * their offices; its drafts also by whoever reviews them. Agencies see nothing of it, other regions' groups neither, nor who has no seat, nor whoever stands aside.
 */
export function openDeliberationReads(loaders: DeterminationLoaders, reader: Reader) {
  const isRuled = async (dispute: Round): Promise<boolean> =>
    (await loaders.rulings.load(dispute.id)).some(({ round }) => round === dispute.round);
  const ofRound = async <Row extends { readonly round: number }>(
    loader: { load(id: string): Promise<readonly Row[]> },
    dispute: Round,
    mayRead: typeof mayFollow = mayFollow,
  ): Promise<readonly Row[]> =>
    (await isRuled(dispute)) || (await mayRead(loaders, reader, dispute))
      ? (await loader.load(dispute.id)).filter(({ round }) => round === dispute.round)
      : [];

  const draftsOf = (dispute: Round): Promise<readonly RulingDraftEntity[]> =>
    ofRound(loaders.drafts, dispute, mayReadDrafts);
  return {
    draftsOf,
    draftReviewsOf: (dispute: Round): Promise<readonly DraftReviewEntity[]> =>
      ofRound(loaders.draftReviews, dispute, mayReadDrafts),
    panelAdviceOf: (dispute: Round): Promise<readonly PanelAdviceEntity[]> =>
      ofRound(loaders.panelAdvice, dispute),
    /** What members said of the tabled draft, each one's last word. */
    viewsOf: async (dispute: Round): Promise<readonly MemberViewEntity[]> => {
      const views = await ofRound(loaders.memberViews, dispute);
      return lastViews(views, (await draftsOf(dispute)).at(-1)?.version ?? null);
    },
    minutesOf: async (dispute: Round): Promise<readonly MinutesEntity[]> => ofRound(loaders.minutes, dispute),
    absencesOf: (dispute: Round): Promise<readonly AbsenceEntity[]> => ofRound(loaders.absences, dispute),
    /** Of a ruling that the chair made: what those who were heard said of the draft. */
    viewsOnRuling: async ({
      disputeId,
      draftVersion,
      decision,
    }: Pick<RulingEntity, 'disputeId' | 'draftVersion' | 'decision'>): Promise<
      readonly MemberViewEntity[]
    > => {
      const heard = new Set(decision?.heard ?? []);
      const views = lastViews(await loaders.memberViews.load(disputeId), draftVersion);
      return views.filter(({ member }) => heard.has(member));
    },
    votesOf: async (dispute: Round): Promise<readonly VoteEntity[]> => {
      const votes = await ofRound(loaders.votes, dispute);
      const drafts = await draftsOf(dispute);
      const decisions = await ofRound(loaders.recusals, dispute);
      const recused = decisions.filter((decision) => decision.recused).map(({ member }) => member);
      return currentVotes(votes, drafts.at(-1)?.version ?? null, new Set(recused));
    },
    /** Of a ruling with a count, which has one voter for each vote that was counted. */
    dissentsOf: async ({
      disputeId,
      draftVersion,
      voteCount,
    }: Pick<RulingEntity, 'disputeId' | 'draftVersion' | 'voteCount'>): Promise<readonly VoteEntity[]> => {
      const counted = new Set(voteCount?.voters ?? []);
      const votes = currentVotes(await loaders.votes.load(disputeId), draftVersion, new Set());
      return votes.filter(({ member, choice }) => choice === 'AGAINST' && counted.has(member));
    },
  };
}
