import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  DeliberationType,
  PanelAdviceType,
  RecusalType,
  RulingDraftType,
  RulingType,
  VoteType,
} from '../types/deliberation.types.js';
import { DraftReviewType } from '../types/draft-review.types.js';
import { OfficialPaperType } from '../../../subgraph-kit/index.js';
import type { PrintedRuling } from '../../model/papers/ruling-paper.js';
import { showSeverity } from '../../model/opinions/severity.js';
import { SeverityType } from '../types/severity.types.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { DisputeType } from '../types/substance-case.types.js';

@Resolver(() => DisputeType)
export class DeliberationResolver {
  @FieldResolver(() => [DeliberationType], {
    description: 'Meetings on it (研究会议), the first first; the last one holds.',
  })
  deliberations(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<DeliberationType[]> {
    return data.determination.deliberations.load(dispute.id);
  }

  @FieldResolver(() => [PanelAdviceType], {
    description:
      'Advice of experts in the present round (专家咨询意见). Until the ruling only for members who are not recused, and the office.',
  })
  panelAdvice(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly PanelAdviceType[]> {
    return data.determination.panelAdviceOf(dispute);
  }

  @FieldResolver(() => RulingDraftType, {
    nullable: true,
    description:
      'The draft that is tabled (送审稿); null where none is. Until the ruling only for members who are not recused, the office, and whoever reviews.',
  })
  async draft(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<RulingDraftType | null> {
    return (await data.determination.draftsOf(dispute)).at(-1) ?? null;
  }

  @FieldResolver(() => [RulingDraftType], {
    description:
      'Every draft of the present round (送审稿), the first first. Until the ruling only for members who are not recused, the office, and whoever reviews.',
  })
  drafts(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly RulingDraftType[]> {
    return data.determination.draftsOf(dispute);
  }

  @FieldResolver(() => [DraftReviewType], {
    description:
      'Legality reviews of the drafts of the present round (合法性审查意见), the first first. Until the ruling only for members who are not recused, the office, and whoever reviews.',
  })
  draftReviews(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly DraftReviewType[]> {
    return data.determination.draftReviewsOf(dispute);
  }

  @FieldResolver(() => [VoteType], {
    description:
      'Votes of the present round on the tabled draft (表决), without recused members. Until the ruling only for members who are not recused, and the office.',
  })
  votes(@Root() dispute: DisputeType, @Ctx() { data }: DeterminationContext): Promise<readonly VoteType[]> {
    return data.determination.votesOf(dispute);
  }

  @FieldResolver(() => [RecusalType], {
    description: 'Decisions on recusal in the present round (回避), the first first.',
  })
  async recusals(
    @Root() { id, round }: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<RecusalType[]> {
    return (await data.determination.recusals.load(id)).filter((recusal) => recusal.round === round);
  }

  @FieldResolver(() => RulingType, {
    nullable: true,
    description: 'The latest ruling (研究认定意见); null before there is one.',
  })
  async ruling(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<RulingType | null> {
    return (await data.determination.rulings.load(dispute.id)).at(-1) ?? null;
  }
}

const HARM = {
  nullable: true,
  description: 'What is known of its gravity and harm (情节和危害程度); null where nothing was said.',
} as const;

@Resolver(() => RulingType)
export class RulingResolver {
  @FieldResolver(() => [VoteType], {
    description: 'The counted votes against it, with their reasons (不同意见).',
  })
  dissents(@Root() ruling: RulingType, @Ctx() { data }: DeterminationContext): Promise<readonly VoteType[]> {
    return data.determination.dissentsOf(ruling);
  }

  @FieldResolver(() => OfficialPaperType, {
    description: 'The ruling as it is printed (研究认定意见文本), with the names of its day.',
  })
  async paper(
    @Root() ruling: RulingType & PrintedRuling,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OfficialPaperType> {
    const [views, dissents] = await Promise.all([
      determination.viewsOnRuling(ruling),
      determination.dissentsOf(ruling),
    ]);
    const said = [...views.filter(({ position }) => position !== 'FOR'), ...dissents];
    return determination.rulingPaperOf(
      ruling,
      said.flatMap(({ reasons }) => reasons ?? []),
    );
  }

  @FieldResolver(() => SeverityType, HARM)
  severity(@Root() { severity }: RulingType): SeverityType | null {
    return severity && showSeverity(severity);
  }
}

@Resolver(() => RulingDraftType)
export class RulingDraftResolver {
  @FieldResolver(() => SeverityType, HARM)
  severity(@Root() { severity }: RulingDraftType): SeverityType | null {
    return severity && showSeverity(severity);
  }
}
