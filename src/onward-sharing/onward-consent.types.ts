import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Level } from '../kernel/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  RegionCodeScalar,
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
    ENDED: 'It was withdrawn, the consent was ended, or its time is over (已终止).',
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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when the source agency answers (答复期限); null where it is not its turn, and for requests from before there were periods.',
  })
  dueAt!: Date | null;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;
}

@ObjectType('OnwardConsentEvent', {
  description: 'A step of a request to give data on, or of the consent (向第三方提供流水).',
})
export class OnwardConsentEventType {
  @Field(() => Int, { description: 'The version that the step made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, as the table of steps names it.' })
  command!: string;

  @Field(() => OnwardConsentStatusEnum, { description: 'Where it stood from then on (向第三方提供状态).' })
  to!: OnwardConsentState;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Who did it; null where the hub did, because time had passed.',
  })
  agency!: string | null;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'Level of the acting office (层级); null for the hub.',
  })
  level!: Level | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the acting office; null for a national one and for the hub.',
  })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The person who did it; null for the hub.' })
  officer!: string | null;

  @Field(() => String, { description: 'Law and article that the step rests on (法律依据).' })
  rule!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
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

@InputType()
abstract class OnwardStepInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  consentId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you looked at; another is refused with STALE_VERSION.',
  })
  expectedVersion?: number | null;
}

@InputType('AnswerOnwardConsentInput')
export class AnswerOnwardConsentInput extends OnwardStepInput {
  @Field(() => Boolean, { description: 'Whether the source agency consents (是否同意).' })
  consents!: boolean;

  @Field(() => String, { description: 'Why, or on which conditions (答复).' })
  answer!: string;
}

@InputType('EndOnwardConsentInput')
export class EndOnwardConsentInput extends OnwardStepInput {}

export const OnwardConsentConnectionType = connectionType('OnwardConsent', () => OnwardConsentType);

const CONSENT = { onwardConsent: OnwardConsentType };
export type OnwardConsentPayload = Payload<typeof CONSENT>;
export const RequestOnwardConsentPayload = payloadType('RequestOnwardConsent', CONSENT);
export const AnswerOnwardConsentPayload = payloadType('AnswerOnwardConsent', CONSENT);
export const EndOnwardConsentPayload = payloadType('EndOnwardConsent', CONSENT);
