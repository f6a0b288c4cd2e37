import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { BusinessRolesOnly } from '../determination/index.js';
import type { Outcome } from '../kernel/index.js';
import { idPageRequest, refusalIn, type Connection, type SubgraphContext } from '../subgraph-kit/index.js';
import {
  AnswerOnwardConsentInput,
  AnswerOnwardConsentPayload,
  EndOnwardConsentInput,
  EndOnwardConsentPayload,
  OnwardConsentConnectionType,
  OnwardConsentType,
  RequestOnwardConsentInput,
  RequestOnwardConsentPayload,
  type OnwardConsentPayload,
} from './onward-consent.types.js';
import type { OnwardServices } from './open-onward-sharing.js';

type Context = SubgraphContext<{ readonly onwardSharing: OnwardServices }>;

async function answerOf(services: OnwardServices, outcome: Outcome<string>): Promise<OnwardConsentPayload> {
  const onwardConsent = outcome.ok ? await services.find(outcome.value) : null;
  return { onwardConsent, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => OnwardConsentType)
export class OnwardConsentResolver {
  @BusinessRolesOnly()
  @Query(() => OnwardConsentConnectionType, {
    nullable: true,
    description:
      'Requests to give data on to a third agency that the caller’s agency is a party to (向第三方提供), the newest first.',
  })
  onwardConsents(
    @Ctx() { data }: Context,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<OnwardConsentType>> {
    return data.onwardSharing.page(idPageRequest(first, after));
  }

  @Mutation(() => RequestOnwardConsentPayload, {
    description: 'Asks the source agency to let data be given on to a third agency (申请向第三方提供).',
  })
  async requestOnwardConsent(
    @Ctx() { data: { onwardSharing } }: Context,
    @Arg('input', () => RequestOnwardConsentInput) input: RequestOnwardConsentInput,
  ): Promise<OnwardConsentPayload> {
    return answerOf(onwardSharing, await onwardSharing.request({ ...input }));
  }

  @Mutation(() => AnswerOnwardConsentPayload, {
    description: 'Consents or does not (答复向第三方提供的申请); for the source agency.',
  })
  async answerOnwardConsent(
    @Ctx() { data: { onwardSharing } }: Context,
    @Arg('input', () => AnswerOnwardConsentInput) { consents, ...input }: AnswerOnwardConsentInput,
  ): Promise<OnwardConsentPayload> {
    const command = consents ? 'consentOnward' : 'refuseOnward';
    return answerOf(onwardSharing, await onwardSharing.step({ ...input, command }));
  }

  @Mutation(() => EndOnwardConsentPayload, {
    description:
      'Ends a consent, for the holder and the source agency, or withdraws a request, for the holder (终止向第三方提供).',
  })
  async endOnwardConsent(
    @Ctx() { data: { onwardSharing } }: Context,
    @Arg('input', () => EndOnwardConsentInput) input: EndOnwardConsentInput,
  ): Promise<OnwardConsentPayload> {
    const found = await onwardSharing.find(input.consentId);
    const command = found?.state === 'REQUESTED' ? 'withdrawOnward' : 'endOnward';
    return answerOf(onwardSharing, await onwardSharing.step({ ...input, command, answer: null }));
  }
}
