import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  DutyOf,
  AvailableActionType,
  toAvailableActions,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import { clocksOf, SharingClockType } from './agreement-clock.types.js';
import { SharingAgreementFilterInput } from './access.inputs.js';
import {
  SharingAgreementEventType,
  SharingAgreementType,
  SharingAgreementVersionType,
  toAgreementEvent,
  toAgreementVersion,
} from './access.types.js';
import type { AccessServices } from './open-access.js';

type Context = SubgraphContext<{ readonly access: AccessServices }>;

@Resolver(() => SharingAgreementType)
export class SharingAgreementResolver {
  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => SharingAgreementType, {
    nullable: true,
    description: 'The sharing agreement with this id (共享协议); null where there is none.',
  })
  sharingAgreement(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the agreement.' }) id: string,
  ): Promise<SharingAgreementType | null> {
    return data.access.findAgreement(id);
  }

  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => [SharingAgreementType], { description: 'Sharing agreements (共享协议), oldest first.' })
  sharingAgreements(
    @Ctx() { data }: Context,
    @Arg('filter', () => SharingAgreementFilterInput, {
      nullable: true,
      description: 'Which agreements to list; all given conditions must hold.',
    })
    filter: SharingAgreementFilterInput | null,
  ): Promise<SharingAgreementType[]> {
    return data.access.agreements(filter ?? {});
  }

  @FieldResolver(() => String, {
    description:
      'What people call the agreement by (编号), such as 京协议〔2016〕3号: a series for each region and year.',
  })
  number(@Root() { id }: SharingAgreementType, @Ctx() { data }: Context): Promise<string> {
    return data.access.numbers.load(id);
  }

  @FieldResolver(() => [ID], { description: 'The catalogue items that it gives.' })
  items(@Root() agreement: SharingAgreementType, @Ctx() { data }: Context): Promise<string[]> {
    return data.access.itemsOf(agreement.id, agreement.termsVersion);
  }

  @FieldResolver(() => [SharingAgreementVersionType], { description: 'Every version, oldest first.' })
  async versions(
    @Root() agreement: SharingAgreementType,
    @Ctx() { data }: Context,
  ): Promise<SharingAgreementVersionType[]> {
    return (await data.access.versions.load(agreement.id)).map(toAgreementVersion);
  }

  @FieldResolver(() => [SharingClockType], {
    description: 'The periods that run for the owner now (办理期限), that of the oldest version first.',
  })
  async clocks(
    @Root() agreement: SharingAgreementType,
    @Ctx() { data: { access } }: Context,
  ): Promise<SharingClockType[]> {
    return clocksOf(await access.versions.load(agreement.id), access.now());
  }

  @FieldResolver(() => [SharingAgreementEventType], { description: 'Every step, oldest first.' })
  async events(
    @Root() agreement: SharingAgreementType,
    @Ctx() { data }: Context,
  ): Promise<SharingAgreementEventType[]> {
    return (await data.access.events.load(agreement.id)).map(toAgreementEvent);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() agreement: SharingAgreementType,
    @Ctx() { data: { access } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await access.actionsOf(agreement), access.caller.locale);
  }

  @FieldResolver(() => Int, {
    description:
      'Operations counted today in Beijing time (当日用量); they are counted where there is a quota.',
  })
  usedToday(@Root() agreement: SharingAgreementType, @Ctx() { data }: Context): Promise<number> {
    return data.access.usedToday.load(agreement.id);
  }
}

@Resolver(() => SharingAgreementVersionType)
export class SharingAgreementVersionResolver {
  @FieldResolver(() => [ID], { description: 'The catalogue items that it gives.' })
  items(@Root() version: SharingAgreementVersionType, @Ctx() { data }: Context): Promise<string[]> {
    return data.access.itemsOf(version.agreementId, version.number);
  }
}
