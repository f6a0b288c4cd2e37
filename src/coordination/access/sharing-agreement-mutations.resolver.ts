import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import {
  ProposeSharingAgreementInput,
  AmendSharingAgreementInput,
  ApproveSharingAgreementInput,
  RejectSharingAgreementAmendmentInput,
  SuspendSharingAgreementInput,
  ResumeSharingAgreementInput,
  TerminateSharingAgreementInput,
  ExtendSharingAgreementAnswerInput,
  ConfirmSharingAgreementSupplyInput,
} from './access.inputs.js';
import {
  ProposeSharingAgreementPayloadType,
  AmendSharingAgreementPayloadType,
  ApproveSharingAgreementPayloadType,
  RejectSharingAgreementAmendmentPayloadType,
  SuspendSharingAgreementPayloadType,
  ResumeSharingAgreementPayloadType,
  TerminateSharingAgreementPayloadType,
  ExtendSharingAgreementAnswerPayloadType,
  ConfirmSharingAgreementSupplyPayloadType,
  type SharingAgreementPayload,
} from './access.types.js';
import type { AccessServices } from './open-access.js';

type Context = SubgraphContext<{ readonly access: AccessServices }>;

/** Every step of a sharing agreement. */
@Resolver()
export class SharingAgreementMutations {
  @Mutation(() => ProposeSharingAgreementPayloadType, {
    description: 'Asks an owner for items on behalf of the caller’s agency (提出共享协议).',
  })
  proposeSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => ProposeSharingAgreementInput) input: ProposeSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.propose(input);
  }

  @Mutation(() => AmendSharingAgreementPayloadType, {
    description:
      'Proposes other terms as the next version (变更协议); those in force stay until it is approved.',
  })
  amendSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => AmendSharingAgreementInput) input: AmendSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.amend(input);
  }

  @Mutation(() => ApproveSharingAgreementPayloadType, {
    description: 'Gives one of the two approvals (双人复核) of the version that waits for it; for the owner.',
  })
  approveSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => ApproveSharingAgreementInput) input: ApproveSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.approve(input);
  }

  @Mutation(() => RejectSharingAgreementAmendmentPayloadType, {
    description:
      'Declines or withdraws the amendment that waits for approval (不同意变更); the version in force stays.',
  })
  rejectSharingAgreementAmendment(
    @Ctx() { data }: Context,
    @Arg('input', () => RejectSharingAgreementAmendmentInput) input: RejectSharingAgreementAmendmentInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.reject(input);
  }

  @Mutation(() => SuspendSharingAgreementPayloadType, {
    description: 'Stops the sharing for the time being (中止共享协议); either side may.',
  })
  suspendSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => SuspendSharingAgreementInput) input: SuspendSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.suspend(input);
  }

  @Mutation(() => ResumeSharingAgreementPayloadType, {
    description: 'Lifts the suspension that the caller’s own side imposed (恢复共享协议).',
  })
  resumeSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => ResumeSharingAgreementInput) input: ResumeSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.resume(input);
  }

  @Mutation(() => TerminateSharingAgreementPayloadType, {
    description: 'Ends the agreement, or declines or withdraws its proposal (终止共享协议); either side may.',
  })
  terminateSharingAgreement(
    @Ctx() { data }: Context,
    @Arg('input', () => TerminateSharingAgreementInput) input: TerminateSharingAgreementInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.terminate(input);
  }

  @Mutation(() => ExtendSharingAgreementAnswerPayloadType, {
    description:
      'Extends the period of the owner’s answer once, by leave of the data authority (延长答复期限); for the owner.',
  })
  extendSharingAgreementAnswer(
    @Ctx() { data }: Context,
    @Arg('input', () => ExtendSharingAgreementAnswerInput) input: ExtendSharingAgreementAnswerInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.extend(input);
  }

  @Mutation(() => ConfirmSharingAgreementSupplyPayloadType, {
    description:
      'Says that what the version in force gives is there to be read (确认已提供数据); for the owner, once for each version.',
  })
  confirmSharingAgreementSupply(
    @Ctx() { data }: Context,
    @Arg('input', () => ConfirmSharingAgreementSupplyInput) input: ConfirmSharingAgreementSupplyInput,
  ): Promise<SharingAgreementPayload> {
    return data.access.confirmSupply(input);
  }
}
