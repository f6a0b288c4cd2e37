import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import type { Outcome } from '../../kernel/index.js';
import {
  AvailableActionType,
  cny,
  idPageRequest,
  MoneyType,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { MajorCaseState } from '../model/major-case.js';
import type { MajorCaseServices } from '../use-cases/open-major-cases.js';
import {
  AcknowledgeMajorCaseInput,
  AcknowledgeMajorCasePayload,
  MajorCaseConnectionType,
  MajorCaseStatusEnum,
  MajorCaseType,
  ReportMajorCaseInput,
  ReportMajorCasePayload,
  type MajorCasePayload,
} from './major-case.types.js';

type Context = SubgraphContext<{ readonly majorCases: MajorCaseServices }>;

/** The report that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: MajorCaseServices, outcome: Outcome<string>): Promise<MajorCasePayload> {
  const majorCase = outcome.ok ? await services.find(outcome.value) : null;
  return { majorCase, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => MajorCaseType)
export class MajorCaseResolver {
  @BusinessRolesOnly()
  @Query(() => MajorCaseType, {
    nullable: true,
    description:
      'The report with this id (重大情况快报); null where there is none, or none that the caller may see.',
  })
  majorCase(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the report.' }) id: string,
  ): Promise<MajorCaseType | null> {
    return data.majorCases.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => MajorCaseConnectionType, {
    nullable: true,
    description:
      'Reports of major cases (重大情况快报) that the caller’s office made or was told, the newest first.',
  })
  majorCases(
    @Ctx() { data }: Context,
    @Arg('status', () => MajorCaseStatusEnum, {
      nullable: true,
      description: 'Only those of this status (快报状态); left out for all.',
    })
    status: MajorCaseState | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<MajorCaseType>> {
    return data.majorCases.page(status, idPageRequest(first, after));
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The amount (涉及金额); null where it is not known.',
  })
  amount(@Root() { amount }: MajorCaseType): MoneyType | null {
    return cny(amount);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() report: Parameters<MajorCaseServices['actionsOf']>[0],
    @Ctx() { data: { majorCases } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(majorCases.actionsOf(report), majorCases.caller.locale);
  }

  @Mutation(() => ReportMajorCasePayload, {
    description:
      'Tells the office of the leading group and those above at once (报告重大情况); for any agency.',
  })
  async reportMajorCase(
    @Ctx() { data: { majorCases } }: Context,
    @Arg('input', () => ReportMajorCaseInput) input: ReportMajorCaseInput,
  ): Promise<MajorCasePayload> {
    const { platformCode = null, amount = null, people = null } = input;
    return answerOf(majorCases, await majorCases.report({ ...input, platformCode, amount, people }));
  }

  @Mutation(() => AcknowledgeMajorCasePayload, {
    description:
      'Says that the office has the report (签收重大情况快报); for the group’s office, or one above it.',
  })
  async acknowledgeMajorCase(
    @Ctx() { data: { majorCases } }: Context,
    @Arg('input', () => AcknowledgeMajorCaseInput) input: AcknowledgeMajorCaseInput,
  ): Promise<MajorCasePayload> {
    return answerOf(majorCases, await majorCases.acknowledge({ ...input }));
  }
}
