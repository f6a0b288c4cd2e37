import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import { CastVoteInput, ConveneDeliberationInput, RecuseInput } from '../types/dispute.inputs.js';
import {
  CastVotePayload,
  ConveneDeliberationPayload,
  DecideRecusalPayload,
  disputeAnswer,
  RecordPanelAdvicePayload,
  RecusePayload,
  RuleDisputePayload,
  TableRulingPayload,
  type DisputePayload,
} from '../types/payloads.js';
import {
  DecideRecusalInput,
  RecordPanelAdviceInput,
  RuleDisputeInput,
  TableRulingInput,
} from '../types/ruling.inputs.js';

@Resolver()
export class DeliberationMutationResolver {
  @Mutation(() => ConveneDeliberationPayload, {
    description:
      'Calls the leading group to a meeting (召集会议), with its hour and its papers; for the office.',
  })
  async conveneDeliberation(
    @Arg('input', () => ConveneDeliberationInput) input: ConveneDeliberationInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.conveneDeliberation(input));
  }

  @Mutation(() => RecusePayload, {
    description: 'Stands aside from a dispute of one’s own accord (自行回避); for a member.',
  })
  async recuse(
    @Arg('input', () => RecuseInput) input: RecuseInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.recuse(input));
  }

  @Mutation(() => CastVotePayload, {
    description:
      'Votes on the draft (表决), where the group’s own rules have it vote: one vote for each member, which may be changed until the ruling.',
  })
  async castVote(
    @Arg('input', () => CastVoteInput) input: CastVoteInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.castVote(input));
  }

  @Mutation(() => RuleDisputePayload, {
    description:
      'Decides on the reviewed draft (研究认定): whoever presides pronounces it as the finding, after everybody else has spoken, or once it is carried by votes.',
  })
  async ruleDispute(
    @Arg('input', () => RuleDisputeInput) input: RuleDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.ruleDispute(input));
  }

  @Mutation(() => RecordPanelAdvicePayload, {
    description: 'Puts on record what a panel of experts advises (专家咨询意见); it binds nobody.',
  })
  async recordPanelAdvice(
    @Arg('input', () => RecordPanelAdviceInput) input: RecordPanelAdviceInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.recordPanelAdvice(input));
  }

  @Mutation(() => TableRulingPayload, {
    description:
      'Lays a draft before the legality review (提出送审稿). A changed draft goes back to it, and makes what was said and voted on the earlier one void.',
  })
  async tableRuling(
    @Arg('input', () => TableRulingInput) input: TableRulingInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.tableRuling(input));
  }

  @Mutation(() => DecideRecusalPayload, {
    description:
      'Decides whether a member stands aside (回避决定): by whoever presides; on that member, by a leader of the office.',
  })
  async decideRecusal(
    @Arg('input', () => DecideRecusalInput) input: DecideRecusalInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.decideRecusal(input));
  }
}
