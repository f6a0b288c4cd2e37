import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OfficialPaperType } from '../../../subgraph-kit/index.js';
import { DecisionModeEnum, type DecisionMode } from '../../../leading-groups/index.js';
import type { MeetingPaper } from '../../model/deliberation/deliberation.js';
import type { MeetingOutcome } from '../../model/deliberation/discussion.js';
import { MeetingPaperType, RulingType } from '../types/deliberation.types.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { NoteAbsenceInput, RejectDraftInput, StateViewInput } from '../types/discussion.inputs.js';
import {
  AbsenceType,
  MeetingOutcomeEnum,
  MemberViewType,
  MinutesAbsenceType,
  MinutesMemberType,
  MinutesRecusalType,
  MinutesStatementType,
  MinutesType,
} from '../types/discussion.types.js';
import {
  disputeAnswer,
  NoteAbsencePayload,
  RejectDraftPayload,
  StateViewPayload,
  type DisputePayload,
} from '../types/payloads.js';
import { SittingType } from '../types/sitting.types.js';
import { DisputeType } from '../types/substance-case.types.js';

@Resolver()
export class DiscussionMutationResolver {
  @Mutation(() => StateViewPayload, {
    description:
      'Says in the meeting what a member thinks of the draft (发表意见); the last word before the decision holds. Whoever presides speaks last, by deciding.',
  })
  async stateView(
    @Arg('input', () => StateViewInput) input: StateViewInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.stateView(input));
  }

  @Mutation(() => NoteAbsencePayload, {
    description: 'Notes that a member does not take part in the meeting (记录缺席); for the office.',
  })
  async noteAbsence(
    @Arg('input', () => NoteAbsenceInput) input: NoteAbsenceInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.noteAbsence(input));
  }

  @Mutation(() => RejectDraftPayload, {
    description:
      'Decides after the discussion not to adopt the draft (不予采纳), which is drafted anew; for whoever presides.',
  })
  async rejectDraft(
    @Arg('input', () => RejectDraftInput) input: RejectDraftInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.rejectDraft(input));
  }
}

@Resolver(() => DisputeType)
export class DiscussionResolver {
  @FieldResolver(() => DecisionModeEnum, {
    description:
      'How the leading group decides on it (议事方式), as the group did on the day on which the dispute was opened.',
  })
  decisionMode(@Root() { id }: DisputeType, @Ctx() { data }: DeterminationContext): Promise<DecisionMode> {
    return data.determination.decisionModeOf(id);
  }

  @FieldResolver(() => SittingType, {
    nullable: true,
    description:
      'Who takes part in the present round, and what a decision still needs (参会组成). Only for members who are not recused, and the office; null for others, and where the group has no member.',
  })
  sitting(@Root() dispute: DisputeType, @Ctx() { data }: DeterminationContext): Promise<SittingType | null> {
    return data.determination.sittingOf(dispute);
  }

  @FieldResolver(() => [MemberViewType], {
    description:
      'What members said of the tabled draft (成员意见). Until the ruling only for members who are not recused, and the office.',
  })
  views(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly MemberViewType[]> {
    return data.determination.viewsOf(dispute);
  }

  @FieldResolver(() => [AbsenceType], {
    description:
      'Who was noted absent in the present round (缺席), the first first. Until the ruling only for members who are not recused, and the office.',
  })
  absences(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly AbsenceType[]> {
    return data.determination.absencesOf(dispute);
  }

  @FieldResolver(() => [MinutesType], {
    description:
      'Minutes of the meetings of the present round that decided (会议纪要), the first first. Until the ruling only for members who are not recused, and the office.',
  })
  minutes(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly MinutesType[]> {
    return data.determination.minutesOf(dispute);
  }
}

@Resolver(() => RulingType)
export class RulingViewsResolver {
  @FieldResolver(() => [MemberViewType], {
    description: 'What those who were heard said against it or otherwise, with their reasons (不同意见).',
  })
  async differingViews(
    @Root() ruling: RulingType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<readonly MemberViewType[]> {
    const views = await data.determination.viewsOnRuling(ruling);
    return views.filter(({ position }) => position !== 'FOR');
  }
}

@Resolver(() => MinutesType)
export class MinutesResolver {
  @FieldResolver(() => OfficialPaperType, {
    description: 'The minutes as they are printed (会议纪要文本), with the names of their day.',
  })
  paper(
    @Root() minutes: MinutesType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OfficialPaperType> {
    return determination.minutesPaperOf(minutes);
  }

  @FieldResolver(() => MinutesMemberType, { description: 'Who presided (主持人).' })
  chair(@Root() { content }: MinutesType): MinutesMemberType {
    return content.chair;
  }

  @FieldResolver(() => [MinutesMemberType], { description: 'Who took part (出席).' })
  present(@Root() { content }: MinutesType): readonly MinutesMemberType[] {
    return content.present;
  }

  @FieldResolver(() => [MinutesAbsenceType], { description: 'Who was absent (缺席).' })
  absent(@Root() { content }: MinutesType): readonly MinutesAbsenceType[] {
    return content.absent;
  }

  @FieldResolver(() => [MinutesRecusalType], { description: 'Who stood aside (回避).' })
  recused(@Root() { content }: MinutesType): readonly MinutesRecusalType[] {
    return content.recused;
  }

  @FieldResolver(() => [MeetingPaperType], { description: 'What was before the meeting (会议材料).' })
  papers(@Root() { content }: MinutesType): readonly MeetingPaper[] {
    return content.papers;
  }

  @FieldResolver(() => [MinutesStatementType], {
    description: 'What each said or how each voted, with reasons (讨论情况、不同意见).',
  })
  discussion(@Root() { content }: MinutesType): readonly MinutesStatementType[] {
    return content.discussion;
  }

  @FieldResolver(() => MeetingOutcomeEnum, { description: 'What was decided (决定).' })
  outcome(@Root() { content }: MinutesType): MeetingOutcome {
    return content.outcome;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it was decided otherwise than the majority thinks, or why the draft was not adopted (理由); else null.',
  })
  reasons(@Root() { content }: MinutesType): string | null {
    return content.reasons;
  }
}
