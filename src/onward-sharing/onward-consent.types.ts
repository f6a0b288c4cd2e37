import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  payloadType,
  StatusField,
  type Payload,
} from '../subgraph-kit/index.js';
import { ONWARD_CONSENT_STATES, type OnwardConsentState } from './onward-consent.machine.js';

const OnwardConsentStatusEnum = enumOf(
  'OnwardConsentStatus',
  'Where a request to give data on stands (向第三方提供状态).',
  ONWARD_CONSENT_STATES,
  {
    REQUESTED: 'It waits for the source agency (待答复).',
    CONSENTED: 'The source agency consents (已同意).',
    REFUSED: 'The source agency does not (不同意).',
    ENDED: 'It was withdrawn, or the consent was ended (已终止).',
  },
);

@ObjectType('OnwardConsent', {
  description:
    'That whoever was given data may give them on to a third agency (向第三方提供), seen by the three agencies.',
})
export class OnwardConsentType {
  @Field(() => ID, { description: 'Identifier of the request.' })
  id!: string;

  @Field(() => ActorCodeScalar, { description: 'Who was given the data, and asks (申请单位).' })
  holder!: string;

  @Field(() => ActorCodeScalar, { description: 'The source agency (数源部门).' })
  source!: string;

  @Field(() => ActorCodeScalar, { description: 'Who is to be given them (第三方).' })
  recipient!: string;

  @Field(() => [ID], { description: 'The catalogue items (目录项).' })
  items!: string[];

  @Field(() => String, { description: 'What for (理由).' })
  reason!: string;

  @Field(() => String, { description: 'Law and article by which the third agency may have them (法律依据).' })
  legalBasis!: string;

  @Field(() => DateTimeScalar, { description: 'The first instant at which the consent no longer holds.' })
  validTo!: Date;

  @StatusField(() => OnwardConsentStatusEnum, { description: 'Where it stands (向第三方提供状态).' })
  state!: OnwardConsentState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for (申请时间).' })
  askedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the source agency said (答复); null until it said anything.',
  })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered; null until then.' })
  answeredAt!: Date | null;
}

@InputType('RequestOnwardConsentInput')
export class RequestOnwardConsentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ActorCodeScalar, { description: 'Who is to be given the data (第三方).' })
  recipient!: string;

  @Field(() => [ID], { description: 'Conditional items of one other agency (目录项).' })
  items!: string[];

  @Field(() => String, { description: 'What for (理由).' })
  reason!: string;

  @Field(() => String, { description: 'Law and article by which the third agency may have them (法律依据).' })
  legalBasis!: string;

  @Field(() => DateTimeScalar, { description: 'The first instant at which the consent no longer holds.' })
  validTo!: Date;
}

@InputType('AnswerOnwardConsentInput')
export class AnswerOnwardConsentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  consentId!: string;

  @Field(() => Boolean, { description: 'Whether the source agency consents (是否同意).' })
  consents!: boolean;

  @Field(() => String, { description: 'Why, or on which conditions (答复).' })
  answer!: string;
}

@InputType('EndOnwardConsentInput')
export class EndOnwardConsentInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  consentId!: string;
}

export const OnwardConsentConnectionType = connectionType('OnwardConsent', () => OnwardConsentType);

const CONSENT = { onwardConsent: OnwardConsentType };
export type OnwardConsentPayload = Payload<typeof CONSENT>;
export const RequestOnwardConsentPayload = payloadType('RequestOnwardConsent', CONSENT);
export const AnswerOnwardConsentPayload = payloadType('AnswerOnwardConsent', CONSENT);
export const EndOnwardConsentPayload = payloadType('EndOnwardConsent', CONSENT);
