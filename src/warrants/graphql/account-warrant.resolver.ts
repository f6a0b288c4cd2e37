import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AvailableActionType,
  LocalDateScalar,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import {
  AccountWarrantFilterInput,
  ApproveAccountWarrantInput,
  PauseAccountWarrantInput,
  RequestAccountWarrantInput,
  ResumeAccountWarrantInput,
  RevokeAccountWarrantInput,
} from './account-warrant.inputs.js';
import {
  AccountWarrantConnectionType,
  AccountWarrantEventType,
  AccountWarrantType,
  ApproveAccountWarrantPayloadType,
  PauseAccountWarrantPayloadType,
  RequestAccountWarrantPayloadType,
  ResumeAccountWarrantPayloadType,
  RevokeAccountWarrantPayloadType,
  type AccountWarrantPayload,
} from './account-warrant.types.js';
import { GateType } from '../../law/index.js';
import { toWarrantEvent } from './account-warrant.view.js';
import type { WarrantServices } from './open-warrants.js';

type Context = SubgraphContext<{ readonly warrants: WarrantServices }>;

@Resolver(() => AccountWarrantType)
export class AccountWarrantResolver {
  @Query(() => AccountWarrantType, {
    nullable: true,
    description:
      'The account-data warrant with this id (账户查询手续); null where there is none, or none that the caller may see.',
  })
  accountWarrant(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the warrant.' }) id: string,
  ): Promise<AccountWarrantType | null> {
    return data.warrants.find(id);
  }

  @Query(() => AccountWarrantConnectionType, {
    description:
      'Account-data warrants (账户查询手续): the caller’s agency’s own; all of them for the People’s Bank, whose data it is.',
  })
  accountWarrants(
    @Ctx() { data }: Context,
    @Arg('filter', () => AccountWarrantFilterInput, { nullable: true })
    filter: AccountWarrantFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<AccountWarrantType>> {
    return data.warrants.page(filter ?? {}, first, after);
  }

  @Query(() => [GateType], {
    description: 'The laws by which account data may be asked for (账户查询法定程序), past ones included.',
  })
  accountWarrantGates(
    @Ctx() { data }: Context,
    @Arg('at', () => LocalDateScalar, {
      nullable: true,
      description: 'Only those in force on this day in Beijing; left out for all.',
    })
    at: string | null,
  ): readonly GateType[] {
    return data.warrants.gates(at);
  }

  @Mutation(() => RequestAccountWarrantPayloadType, {
    description:
      'Asks for a warrant on account data of one platform (申请账户查询手续), under one of the laws listed by accountWarrantGates.',
  })
  requestAccountWarrant(
    @Ctx() { data }: Context,
    @Arg('input', () => RequestAccountWarrantInput) input: RequestAccountWarrantInput,
  ): Promise<AccountWarrantPayload> {
    return data.warrants.request(input);
  }

  @Mutation(() => ApproveAccountWarrantPayloadType, {
    description:
      'Approves a request (批准账户查询), for a leader of the requesting office or of one above it.',
  })
  approveAccountWarrant(
    @Ctx() { data }: Context,
    @Arg('input', () => ApproveAccountWarrantInput) input: ApproveAccountWarrantInput,
  ): Promise<AccountWarrantPayload> {
    return data.warrants.approve(input);
  }

  @Mutation(() => PauseAccountWarrantPayloadType, {
    description: 'Stops its uses for the time being (中止手续); resumeAccountWarrant lifts the pause.',
  })
  pauseAccountWarrant(
    @Ctx() { data }: Context,
    @Arg('input', () => PauseAccountWarrantInput) input: PauseAccountWarrantInput,
  ): Promise<AccountWarrantPayload> {
    return data.warrants.pause(input);
  }

  @Mutation(() => ResumeAccountWarrantPayloadType, {
    description: 'Lifts a pause, for the agency that imposed it (恢复手续).',
  })
  resumeAccountWarrant(
    @Ctx() { data }: Context,
    @Arg('input', () => ResumeAccountWarrantInput) input: ResumeAccountWarrantInput,
  ): Promise<AccountWarrantPayload> {
    return data.warrants.resume(input);
  }

  @Mutation(() => RevokeAccountWarrantPayloadType, {
    description: 'Ends a warrant for good, or declines the request (撤销手续).',
  })
  revokeAccountWarrant(
    @Ctx() { data }: Context,
    @Arg('input', () => RevokeAccountWarrantInput) input: RevokeAccountWarrantInput,
  ): Promise<AccountWarrantPayload> {
    return data.warrants.revoke(input);
  }

  @FieldResolver(() => String, {
    description:
      'What people call the warrant by (编号), such as 京公安机关查询〔2016〕3号: a series for each requesting office and year.',
  })
  number(@Root() { id }: AccountWarrantType, @Ctx() { data }: Context): Promise<string> {
    return data.warrants.numbers.load(id);
  }

  @FieldResolver(() => GateType, {
    nullable: true,
    description: 'The law of the day on which it was asked for (法定程序); null where no row of law is that.',
  })
  gate(@Root() warrant: AccountWarrantType, @Ctx() { data }: Context): GateType | null {
    return data.warrants.gateOf(warrant);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() { id }: AccountWarrantType,
    @Ctx() { data: { warrants } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await warrants.actions.load(id), warrants.caller.locale);
  }

  @FieldResolver(() => [AccountWarrantEventType], { description: 'Every step and every use, oldest first.' })
  async events(
    @Root() warrant: AccountWarrantType,
    @Ctx() { data }: Context,
  ): Promise<AccountWarrantEventType[]> {
    return (await data.warrants.events.load(warrant.id)).map(toWarrantEvent);
  }
}
