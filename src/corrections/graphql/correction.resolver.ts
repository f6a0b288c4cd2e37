import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import type { Outcome } from '../../kernel/index.js';
import {
  AvailableActionType,
  idPageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { CorrectionState } from '../model/correction.machine.js';
import type { CorrectionServices } from '../services/open-corrections.js';
import {
  AnswerCorrectionInput,
  CloseCorrectionInput,
  RequestCorrectionInput,
  SupplementCorrectionInput,
} from './correction.inputs.js';
import {
  AnswerCorrectionPayload,
  CloseCorrectionPayload,
  CorrectionConnectionType,
  CorrectionContentType,
  CorrectionNoticeConnectionType,
  CorrectionNoticeType,
  CorrectionStatusEnum,
  CorrectionType,
  RequestCorrectionPayload,
  SupplementCorrectionPayload,
  type CorrectionPayload,
} from './correction.types.js';

type Context = SubgraphContext<{ readonly corrections: CorrectionServices }>;
type Row = Parameters<CorrectionServices['actionsOf']>[0];

/** The correction that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: CorrectionServices, outcome: Outcome<string>): Promise<CorrectionPayload> {
  const correction = outcome.ok ? await services.find(outcome.value) : null;
  return { correction, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @BusinessRolesOnly()
  @Query(() => CorrectionType, {
    nullable: true,
    description:
      'The correction with this id (数据校核); null where there is none, or none that the caller’s office may see.',
  })
  correction(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the correction.' }) id: string,
  ): Promise<CorrectionType | null> {
    return data.corrections.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => CorrectionConnectionType, {
    nullable: true,
    description:
      'Corrections that the caller’s office or one below it asked for, and those of its agency’s data (数据校核), the newest first.',
  })
  corrections(
    @Ctx() { data }: Context,
    @Arg('status', () => CorrectionStatusEnum, {
      nullable: true,
      description: 'Only those of this status (校核状态); left out for all.',
    })
    status: CorrectionState | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<CorrectionType>> {
    return data.corrections.page(status, idPageRequest(first, after));
  }

  @BusinessRolesOnly()
  @Query(() => CorrectionNoticeConnectionType, {
    nullable: true,
    description:
      'Data that the caller’s office or one below it was given and that were corrected since (数据更正通知), the newest first.',
  })
  correctionNotices(
    @Ctx() { data }: Context,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<CorrectionNoticeType>> {
    return data.corrections.notices(idPageRequest(first, after));
  }

  @FieldResolver(() => CorrectionContentType, {
    nullable: true,
    description: 'What it says of the value; null for the data authority, which sees late answers alone.',
  })
  content(@Root() correction: Row, @Ctx() { data: { corrections } }: Context): CorrectionContentType | null {
    const { agency } = corrections.caller;
    const isOwner = agency === correction.owner;
    if (!isOwner && agency !== correction.asker) return null;
    return { ...correction, toldAll: isOwner ? correction.toldAll : null };
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() correction: Row,
    @Ctx() { data: { corrections } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(corrections.actionsOf(correction), corrections.caller.locale);
  }

  @Mutation(() => RequestCorrectionPayload, {
    description: 'Asks the source agency to verify and correct a value that your office read (申请校核).',
  })
  async requestCorrection(
    @Ctx() { data: { corrections } }: Context,
    @Arg('input', () => RequestCorrectionInput)
    { evidence = [], evidenceCase = null, ...input }: RequestCorrectionInput,
  ): Promise<CorrectionPayload> {
    const outcome = await corrections.request({ ...input, evidenceCase, evidence: evidence ?? [] });
    return answerOf(corrections, outcome);
  }

  @Mutation(() => AnswerCorrectionPayload, {
    description:
      'Asks back, says that the value was corrected, or refuses (答复校核申请); for the source agency.',
  })
  async answerCorrection(
    @Ctx() { data: { corrections } }: Context,
    @Arg('input', () => AnswerCorrectionInput)
    { ground = null, wrongSince = null, ...input }: AnswerCorrectionInput,
  ): Promise<CorrectionPayload> {
    return answerOf(corrections, await corrections.answer({ ...input, ground, wrongSince }));
  }

  @Mutation(() => SupplementCorrectionPayload, {
    description: 'Answers what the source agency asked back (补充校核材料); for the office that asks.',
  })
  async supplementCorrection(
    @Ctx() { data: { corrections } }: Context,
    @Arg('input', () => SupplementCorrectionInput) input: SupplementCorrectionInput,
  ): Promise<CorrectionPayload> {
    return answerOf(corrections, await corrections.supplement({ ...input }));
  }

  @Mutation(() => CloseCorrectionPayload, {
    description:
      'Ends a request that was answered, or withdraws it (办结校核申请); for the office that asks.',
  })
  async closeCorrection(
    @Ctx() { data: { corrections } }: Context,
    @Arg('input', () => CloseCorrectionInput) input: CloseCorrectionInput,
  ): Promise<CorrectionPayload> {
    return answerOf(corrections, await corrections.close({ ...input }));
  }
}
