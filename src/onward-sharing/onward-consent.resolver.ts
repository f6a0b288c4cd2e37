import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../determination/index.js';
import type { Outcome } from '../kernel/index.js';
import {
  AvailableActionType,
  idPageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../subgraph-kit/index.js';
import type { OnwardConsentState } from './onward-consent.machine.js';
import {
  AnswerOnwardConsentInput,
  AnswerOnwardConsentPayload,
  EndOnwardConsentInput,
  EndOnwardConsentPayload,
  OnwardConsentConnectionType,
  OnwardConsentEventType,
  OnwardConsentType,
  RequestOnwardConsentInput,
  RequestOnwardConsentPayload,
  type OnwardConsentPayload,
} from './onward-consent.types.js';
import type { OnwardServices } from './open-onward-sharing.js';

type Context = SubgraphContext<{ readonly onwardSharing: OnwardServices }>;
type Row = Parameters<OnwardServices['actionsOf']>[0];

async function answerOf(services: OnwardServices, outcome: Outcome<string>): Promise<OnwardConsentPayload> {
  const onwardConsent = outcome.ok ? await services.find(outcome.value) : null;
  return { onwardConsent, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => OnwardConsentType)
export class OnwardConsentResolver {
  @BusinessRolesOnly()
  @Query(() => OnwardConsentType, {
    nullable: true,
    description:
      'The request with this id (向第三方提供); null where there is none, or none that the caller’s agency is a party to.',
  })
  onwardConsent(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the request.' }) id: string,
  ): Promise<OnwardConsentType | null> {
    return data.onwardSharing.find(id);
  }

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

  @FieldResolver(() => [OnwardConsentEventType], {
    description: 'Every step, oldest first (向第三方提供流水).',
  })
  async events(@Root() { id }: Row, @Ctx() { data }: Context): Promise<OnwardConsentEventType[]> {
    const events = await data.onwardSharing.events.load(id);
    return events.map((event) => ({ ...event, to: event.to as OnwardConsentState }));
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() consent: Row,
    @Ctx() { data: { onwardSharing } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(onwardSharing.actionsOf(consent), onwardSharing.caller.locale);
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
