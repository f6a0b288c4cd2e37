import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import {
  AvailableActionType,
  cny,
  idPageRequest,
  MoneyType,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { CrimeTransferServices } from '../services/open-crime-transfers.js';
import { CrimeTransferFilterInput } from './crime-transfer.inputs.js';
import { toTransferEvent } from './crime-transfer.view.js';
import {
  CrimeTransferConnectionType,
  CrimeTransferEventType,
  CrimeTransferType,
} from './crime-transfer.types.js';

type Context = SubgraphContext<{ readonly crimeTransfers: CrimeTransferServices }>;

@Resolver(() => CrimeTransferType)
export class CrimeTransferResolver {
  @BusinessRolesOnly()
  @Query(() => CrimeTransferType, {
    nullable: true,
    description:
      'The transfer with this id (涉嫌犯罪案件移送); null where there is none, or none that the caller’s office is a party to.',
  })
  crimeTransfer(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the transfer.' }) id: string,
  ): Promise<CrimeTransferType | null> {
    return data.crimeTransfers.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => CrimeTransferConnectionType, {
    nullable: true,
    description:
      'Transfers that the caller’s office or one below it sent or was sent (涉嫌犯罪案件移送), the newest first.',
  })
  crimeTransfers(
    @Ctx() { data }: Context,
    @Arg('filter', () => CrimeTransferFilterInput, { nullable: true })
    filter: CrimeTransferFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<CrimeTransferType>> {
    return data.crimeTransfers.page(filter ?? {}, idPageRequest(first, after));
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The amount concerned (涉案金额); null where it is not known.',
  })
  amount(@Root() { amount }: CrimeTransferType): MoneyType | null {
    return cny(amount);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() transfer: Parameters<CrimeTransferServices['actionsOf']>[0],
    @Ctx() { data: { crimeTransfers } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(crimeTransfers.actionsOf(transfer), crimeTransfers.caller.locale);
  }

  @FieldResolver(() => [CrimeTransferEventType], { description: 'Every step, oldest first (移送流水).' })
  async events(
    @Root() { id }: CrimeTransferType,
    @Ctx() { data }: Context,
  ): Promise<CrimeTransferEventType[]> {
    return (await data.crimeTransfers.events.load(id)).map(toTransferEvent);
  }
}
