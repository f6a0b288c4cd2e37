import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../kit/index.js';
import {
  ApproveSharingAgreementInput,
  ProposeSharingAgreementInput,
  SharingAgreementFilterInput,
  SuspendSharingAgreementInput,
  TerminateSharingAgreementInput,
} from './access.inputs.js';
import {
  ApproveSharingAgreementPayloadType,
  ProposeSharingAgreementPayloadType,
  SharingAgreementEventType,
  SharingAgreementType,
  SuspendSharingAgreementPayloadType,
  TerminateSharingAgreementPayloadType,
  type SharingAgreementPayload,
} from './access.types.js';
import type { AccessServices } from './open-access.js';

type Context = SubgraphContext<{ readonly access: AccessServices }>;

@Resolver(() => SharingAgreementType)
export class SharingAgreementResolver {
  @Query(() => [SharingAgreementType], { description: '共享协议, oldest first.' })
  sharingAgreements(
    @Ctx() { data }: Context,
    @Arg('filter', () => SharingAgreementFilterInput, { nullable: true })
    filter: SharingAgreementFilterInput | null,
  ): Promise<SharingAgreementType[]> {
    return data.access.agreements(filter ?? {});
  }

  @Mutation(() => ProposeSharingAgreementPayloadType, {
    description: "Asks an owner for items on behalf of the caller's agency.",
  })
  proposeSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => ProposeSharingAgreementInput) input: ProposeSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.propose(input);
  }

  @Mutation(() => ApproveSharingAgreementPayloadType, {
    description: 'Approves a proposal, or lifts a suspension.',
  })
  approveSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => ApproveSharingAgreementInput) input: ApproveSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.approve(input);
  }

  @Mutation(() => SuspendSharingAgreementPayloadType, {
    description: 'Stops the sharing for the time being; either side may.',
  })
  suspendSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => SuspendSharingAgreementInput) input: SuspendSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.suspend(input);
  }

  @Mutation(() => TerminateSharingAgreementPayloadType, {
    description: 'Ends the agreement, or declines or withdraws its proposal; either side may.',
  })
  terminateSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => TerminateSharingAgreementInput) input: TerminateSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.terminate(input);
  }

  @FieldResolver(() => [ID], { description: 'The catalogue items that it gives.' })
  items(@Root() agreement: SharingAgreementType, @Ctx() { data }: Context): Promise<string[]> {
    return data.access.itemsOf(agreement.id);
  }

  @FieldResolver(() => [SharingAgreementEventType], { description: 'Every step, oldest first.' })
  events(
    @Root() agreement: SharingAgreementType,
    @Ctx() { data }: Context,
  ): Promise<SharingAgreementEventType[]> {
    return data.access.events.load(agreement.id);
  }
}
