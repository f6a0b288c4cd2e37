import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../subgraph-kit/index.js';
import type { FirmHearing, FirmHearingHeld, FirmNotice, FirmStatement } from '../model/firm-hearing.js';
import type { FirmHearingHeldInput } from '../model/read-firm-hearing.js';
import type { RecordFirmHearing } from '../use-cases/record-firm-hearing.js';
import { OrderRequestInput } from './rectification.inputs.js';

@InputType('FirmNoticeInput', {
  description: 'What the firm was told before the decision (告知, 行政处罚法 44).',
})
@ObjectType('FirmNotice', {
  description: 'What the firm was told before the decision (告知, 行政处罚法 44).',
})
export class FirmNoticeType implements FirmNotice {
  @Field(() => LocalDateScalar, { description: 'The day on which it was told, in Beijing (告知日期).' })
  notifiedOn!: string;

  @Field(() => String, { description: 'What is to be decided (拟作出的决定).' })
  content!: string;

  @Field(() => String, { description: 'The facts (事实).' })
  facts!: string;

  @Field(() => String, { description: 'Reasons and grounds (理由和依据).' })
  reasons!: string;

  @Field(() => String, { description: 'The rights that it was told of (陈述、申辩、听证等权利).' })
  rights!: string;
}

@InputType('FirmStatementInput', { description: 'What the firm stated, and its check (陈述申辩和复核).' })
@ObjectType('FirmStatement', {
  description: 'What the firm stated, and its check (陈述申辩和复核, 行政处罚法 45).',
})
export class FirmStatementType implements FirmStatement {
  @Field(() => LocalDateScalar, { description: 'The day on which it was stated, in Beijing.' })
  statedOn!: string;

  @Field(() => String, { description: 'What the firm stated (陈述、申辩意见).' })
  statement!: string;

  @Field(() => String, { description: 'How it was checked and what came of it (复核情况).' })
  check!: string;
}

@ObjectType('FirmHearingHeld', {
  description: 'The hearing that the firm asked for (听证, 行政处罚法 63, 64).',
})
export class FirmHearingHeldType implements FirmHearingHeld {
  @Field(() => LocalDateScalar, { description: 'The day on which the firm asked for it, in Beijing.' })
  askedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which time and place were told; null before.',
  })
  noticeOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was held; null before.' })
  heldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who led it (听证主持人); null before it was held.' })
  ledBy!: string | null;

  @Field(() => [String], { description: 'Who inquired into the matter (调查人员).' })
  inquiredBy!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What it came to (听证笔录); null before it was held.',
  })
  record!: string | null;
}

@InputType('FirmHearingHeldInput', { description: 'The hearing that the firm asked for (听证).' })
export class FirmHearingHeldInputType implements FirmHearingHeldInput {
  @Field(() => LocalDateScalar, { description: 'The day on which the firm asked for it, in Beijing.' })
  askedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which time and place were told, seven working days before at the latest.',
  })
  noticeOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was held, if it was.' })
  heldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who led it, nobody who inquired (听证主持人).' })
  ledBy?: string | null;

  @Field(() => [String], { nullable: true, description: 'Who inquired into the matter (调查人员).' })
  inquiredBy?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What it came to (听证笔录).' })
  record?: string | null;
}

@ObjectType('FirmHearing', {
  description:
    'How the firm was told and heard before a measure that closes or revokes (听取当事人意见记录).',
})
export class FirmHearingType implements FirmHearing {
  @Field(() => FirmNoticeType, {
    nullable: true,
    description: 'What the firm was told; null where it was not.',
  })
  notice!: FirmNoticeType | null;

  @Field(() => FirmStatementType, {
    nullable: true,
    description: 'What it stated, and its check; null where it stated nothing.',
  })
  statement!: FirmStatementType | null;

  @Field(() => FirmHearingHeldType, {
    nullable: true,
    description: 'The hearing; null where none was asked for.',
  })
  hearing!: FirmHearingHeldType | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the firm expressly waived all this (明确放弃); null where it did not.',
  })
  waivedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the measure is no penalty (不属于行政处罚的理由); null where it is one.',
  })
  notPenaltyReason!: string | null;

  @Field(() => String, { description: 'The person of the addressee who put it on record.' })
  recordedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was put on record.' })
  recordedAt!: Date;
}

@InputType('RecordFirmHearingInput')
export class RecordFirmHearingInput extends OrderRequestInput implements RecordFirmHearing {
  @Field(() => FirmNoticeType, { nullable: true, description: 'What the firm was told (告知).' })
  notice?: FirmNoticeType | null;

  @Field(() => FirmStatementType, {
    nullable: true,
    description: 'What it stated, and its check (陈述申辩和复核).',
  })
  statement?: FirmStatementType | null;

  @Field(() => FirmHearingHeldInputType, {
    nullable: true,
    description: 'The hearing, where one was asked for (听证).',
  })
  hearing?: FirmHearingHeldInputType | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the firm expressly waived statement and hearing (明确放弃).',
  })
  waivedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the measure is no penalty (不属于行政处罚的理由).',
  })
  notPenaltyReason?: string | null;
}
