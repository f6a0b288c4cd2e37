import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  BusinessRolesOnly,
  DeterminationType,
  GroupPlaceType,
  PartyOfficeType,
} from '../../determination/index.js';
import { isProvisionalDeadline } from '../../kernel/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  ActorCodeScalar,
  AvailableActionType,
  idPageRequest,
  OfficialPaperType,
  pageRequest,
  toAvailableActions,
  type Connection,
} from '../../subgraph-kit/index.js';
import type { RectificationContext } from './rectification.context.js';
import { AccountabilityFilterInput, RectificationOrderFilterInput } from './rectification.inputs.js';
import { FirmHearingType } from './firm-hearing.types.js';
import { awaitedActor, type OrderParts } from '../model/rectification-order.js';
import type { PrintedOrder } from '../model/order-paper.js';
import {
  AccountabilityConnectionType,
  RectificationOrderConnectionType,
  RectificationOrderEventType,
  RectificationOrderType,
  RectificationProgressType,
  AccountabilityEntryType,
} from './rectification-order.types.js';

@Resolver(() => RectificationOrderType)
export class RectificationOrderResolver {
  @BusinessRolesOnly()
  @Query(() => RectificationOrderType, {
    nullable: true,
    description:
      'The order with this id (整治任务交办单); null where there is none, or none that the caller may see.',
  })
  rectificationOrder(
    @Arg('id', () => ID, { description: 'Identifier of the order.' }) id: string,
    @Ctx() { data }: RectificationContext,
  ): Promise<RectificationOrderType | null> {
    return data.rectification.findOrder(id);
  }

  @BusinessRolesOnly()
  @Query(() => RectificationOrderConnectionType, {
    nullable: true,
    description:
      'Orders (整治任务交办单), the newest first: an agency sees those that name it, and those on cases that concern it.',
  })
  rectificationOrders(
    @Arg('filter', () => RectificationOrderFilterInput, { nullable: true })
    filter: RectificationOrderFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: RectificationContext,
  ): Promise<Connection<RectificationOrderType>> {
    return data.rectification.orders(filter ?? {}, idPageRequest(first, after));
  }

  @BusinessRolesOnly()
  @Query(() => AccountabilityConnectionType, {
    nullable: true,
    description: 'Deadlines of orders that were let pass (问责清单), the latest reminder first.',
  })
  accountabilityList(
    @Arg('filter', () => AccountabilityFilterInput, { nullable: true })
    filter: AccountabilityFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: RectificationContext,
  ): Promise<Connection<AccountabilityEntryType>> {
    return data.rectification.accountability(filter ?? {}, pageRequest(first, after));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.',
  })
  dueAtProvisional(@Root() { dueAt }: RectificationOrderType): boolean {
    return isProvisionalDeadline(dueAt);
  }

  @FieldResolver(() => FirmHearingType, {
    nullable: true,
    description:
      'How the firm was told and heard, as the last note says (听取当事人意见记录); null where nothing is on record.',
  })
  async firmHearing(
    @Root() { id }: RectificationOrderType,
    @Ctx() { data }: RectificationContext,
  ): Promise<FirmHearingType | null> {
    const noted = (await data.rectification.firmHearings.load(id)).at(-1);
    return noted ? { ...noted.content, recordedBy: noted.recordedBy, recordedAt: noted.recordedAt } : null;
  }

  @FieldResolver(() => ActorCodeScalar, { nullable: true })
  waitingFor(@Root() order: OrderParts): string | null {
    return awaitedActor(order);
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() { dueAt }: RectificationOrderType, @Ctx() { data }: RectificationContext): boolean {
    return dueAt !== null && dueAt <= data.rectification.now();
  }

  @FieldResolver(() => DeterminationType, { nullable: true })
  async determination(
    @Root() { caseId, determinationId }: RectificationOrderType,
    @Ctx() { data }: RectificationContext,
  ): Promise<DeterminationType | null> {
    const ofCase = await data.determination.determinationsOfCase.load(caseId);
    return ofCase.find(({ id }) => id === determinationId) ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  async determinationSuperseded(
    @Root() order: RectificationOrderType,
    @Ctx() context: RectificationContext,
  ): Promise<boolean | null> {
    const determination = await this.determination(order, context);
    return determination && determination.supersededAt !== null;
  }

  @FieldResolver(() => PlatformType, { nullable: true })
  platform(
    @Root() { platformCode }: RectificationOrderType,
    @Ctx() { data }: RectificationContext,
  ): Promise<object | null> {
    return data.determination.platform(platformCode);
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [PartyOfficeType], {
    description:
      'The offices that the order names: of the addressee (承办单位) and of the verifying agency (核查部门), with their places; none of older orders.',
  })
  offices(
    @Root() { addressee, verifier, offices }: OrderParts & Pick<PrintedOrder, 'offices'>,
  ): PartyOfficeType[] {
    return [addressee, verifier].flatMap((agency) => {
      const office = offices[agency];
      return office ? [{ agency, ...office }] : [];
    });
  }

  @BusinessRolesOnly()
  @FieldResolver(() => [GroupPlaceType], {
    description:
      'Groups of the other places of operation (经营地), whose offices co-operate in carrying it out (协办单位).',
  })
  async cooperatingGroups(
    @Root() { caseId }: RectificationOrderType,
    @Ctx() { data: { determination } }: RectificationContext,
  ): Promise<readonly GroupPlaceType[]> {
    return (await determination.substanceCase.load(caseId))?.route.cooperating ?? [];
  }

  @FieldResolver(() => OfficialPaperType, {
    nullable: true,
    description:
      'The order as it is printed (整治任务交办单文本), as it was issued; null where its determination cannot be told.',
  })
  async paper(
    @Root() order: PrintedOrder & Pick<RectificationOrderType, 'id' | 'caseId' | 'determinationId'>,
    @Ctx() { data: { determination: cases, rectification } }: RectificationContext,
  ): Promise<OfficialPaperType | null> {
    const [ofCase, substanceCase, platform] = await Promise.all([
      cases.determinationsOfCase.load(order.caseId),
      cases.findCase(order.caseId),
      cases.platform(order.platformCode),
    ]);
    const determination = ofCase.find(({ id }) => id === order.determinationId);
    if (!determination || !substanceCase) return null;
    const dispute = determination.rulingId === null ? null : await cases.disputeOfCase.load(order.caseId);
    const rulings = dispute ? await cases.rulings.load(dispute.id) : [];
    const rulingNumber = rulings.find(({ id }) => id === determination.rulingId)?.documentNumber ?? null;
    const { openedAt, homeRegion } = substanceCase;
    const disposition = rectification.dispositionWords(determination, openedAt, homeRegion);
    const firm = platform?.name ?? order.platformCode;
    return rectification.paperOf(order, { firm, determination, disposition, rulingNumber });
  }

  @FieldResolver(() => [RectificationProgressType], {
    description: 'Reports on how far the work is (整改进展), the first first.',
  })
  progress(
    @Root() { id }: RectificationOrderType,
    @Ctx() { data }: RectificationContext,
  ): Promise<RectificationProgressType[]> {
    return data.rectification.progress.load(id);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about the order now.' })
  async availableActions(
    @Root() { id }: RectificationOrderType,
    @Ctx() { data: { rectification } }: RectificationContext,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await rectification.actionsOfOrder(id), rectification.caller.locale);
  }

  @FieldResolver(() => [RectificationOrderEventType], {
    description: 'Every step of the order (整改流水), the first first.',
  })
  events(
    @Root() { id }: RectificationOrderType,
    @Ctx() { data }: RectificationContext,
  ): Promise<RectificationOrderEventType[]> {
    return data.rectification.orderEvents.load(id);
  }
}

@Resolver(() => PlatformType)
export class PlatformOrdersResolver {
  @BusinessRolesOnly()
  @FieldResolver(() => RectificationOrderConnectionType, {
    nullable: true,
    description: 'Orders about the platform that the caller sees (整治任务交办单), the newest first.',
  })
  rectificationOrders(
    @Root() platform: PlatformType,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { data }: RectificationContext,
  ): Promise<Connection<RectificationOrderType>> {
    return data.rectification.ordersOfPlatform(platform.code, idPageRequest(first, after));
  }
}

@Resolver(() => AccountabilityEntryType)
export class AccountabilityEntryResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.',
  })
  dueAtProvisional(@Root() { dueAt }: AccountabilityEntryType): boolean {
    return isProvisionalDeadline(dueAt);
  }
}
