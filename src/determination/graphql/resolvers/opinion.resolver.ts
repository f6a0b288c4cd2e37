import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AvailableActionType, OfficialPaperType, toAvailableActions } from '../../../subgraph-kit/index.js';
import { BusinessRolesOnly } from './business-roles-only.js';
import type { PrintedOpinion } from '../../model/papers/opinion-paper.js';
import { OpinionSignatureType } from '../types/opinion-signature.types.js';
import { OpinionType } from '../types/opinion.types.js';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  DeclineOpinionInput,
  FileOpinionInput,
  ReviseOpinionInput,
  StatementToSignInput,
  WithdrawOpinionInput,
} from '../types/opinion.inputs.js';
import {
  DeclineOpinionPayload,
  FileOpinionPayload,
  ReviseOpinionPayload,
  WithdrawOpinionPayload,
  opinionAnswer,
  StatementToSignPayload,
  statementAnswer,
  type StatementPayload,
  type OpinionPayload,
} from '../types/payloads.js';

@Resolver(() => OpinionType)
export class OpinionResolver {
  @BusinessRolesOnly()
  @Query(() => OpinionType, {
    nullable: true,
    description:
      'The opinion with this id (业务实质认定意见); null where there is none that the caller may see.',
  })
  async opinion(
    @Arg('id', () => ID, { description: 'Identifier of the opinion.' }) id: string,
    @Ctx() { data }: DeterminationContext,
  ): Promise<OpinionType | null> {
    return data.determination.findOpinion(id);
  }

  @FieldResolver(() => OfficialPaperType, {
    description: 'The opinion as it is printed (业务实质认定意见文本), with the names of its day.',
  })
  paper(
    @Root() opinion: PrintedOpinion & { readonly id: string },
    @Ctx() { data }: DeterminationContext,
  ): Promise<OfficialPaperType> {
    return data.determination.opinionPaperOf(opinion);
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What this caller can do about the opinion now.',
  })
  async availableActions(
    @Root() { id }: OpinionType,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<readonly AvailableActionType[]> {
    const opinion = await determination.opinion.load(id);
    const actions = opinion ? await determination.actionsOfOpinion(opinion) : [];
    return toAvailableActions(actions, determination.caller.locale);
  }
}

@Resolver()
export class OpinionMutationResolver {
  @Mutation(() => FileOpinionPayload, {
    description:
      'Gives the agency’s opinion (出具业务实质认定意见): the last one of a case determines it, or opens a dispute.',
  })
  async fileOpinion(
    @Arg('input', () => FileOpinionInput) input: FileOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.fileOpinion(input));
  }

  @Mutation(() => ReviseOpinionPayload, {
    description:
      'Revises the agency’s opinion (修改意见), while opinions are collected or the parties consult.',
  })
  async reviseOpinion(
    @Arg('input', () => ReviseOpinionInput) input: ReviseOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.reviseOpinion(input));
  }

  @Mutation(() => WithdrawOpinionPayload, {
    description: 'Withdraws the agency’s opinion (撤回意见); what it said stays on record.',
  })
  async withdrawOpinion(
    @Arg('input', () => WithdrawOpinionInput) input: WithdrawOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.withdrawOpinion(input));
  }

  @Mutation(() => DeclineOpinionPayload, {
    description:
      'Answers that the business is not the agency’s to judge (不属本部门职责): it is heard, and has no position but that it is not responsible.',
  })
  async declineOpinion(
    @Arg('input', () => DeclineOpinionInput) input: DeclineOpinionInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<OpinionPayload> {
    return opinionAnswer(determination, await determination.declineOpinion(input));
  }

  @Query(() => Boolean, {
    description:
      'Whether opinions, and answers that a business is not the agency’s to judge, have to be signed (须签名); a signature is accepted in any case.',
  })
  opinionSignatureRequired(@Ctx() { data: { determination } }: DeterminationContext): boolean {
    return determination.opinionSignatureRequired;
  }

  @Query(() => StatementToSignPayload, {
    description: 'The text to sign before the step is sent (签名原文); refused as the mutation would be.',
  })
  async statementToSign(
    @Arg('input', () => StatementToSignInput) input: StatementToSignInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<StatementPayload> {
    return statementAnswer(determination, await determination.statementToSign(input));
  }
}

@Resolver(() => OpinionSignatureType)
export class OpinionSignatureResolver {
  @FieldResolver(() => Boolean, { nullable: true })
  valid(
    @Root() signature: OpinionSignatureType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<boolean | null> {
    return data.determination.stillSigns(signature.of);
  }
}
