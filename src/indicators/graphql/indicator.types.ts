import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DatedRowType, INDICATOR_UNITS, RedLineRuleType } from '../../law/index.js';
import { ActorCodeScalar, enumOf, RedLineCodeScalar, SectorCodeScalar } from '../../subgraph-kit/index.js';
import { INDICATOR_RESULTS, type IndicatorResult } from '../model/judge.js';

export const IndicatorResultEnum = enumOf(
  'IndicatorResult',
  'What an indicator says (指标结果).',
  INDICATOR_RESULTS,
  {
    TRUE: 'It is so by what was read (符合).',
    FALSE: 'It is not so by what was read (不符合).',
    WITHHELD: 'A field that it reads is not given to the caller; nothing is said of it (未提供，不作判断).',
    NO_DATA: 'What it needs is not held, or could not be had (无数据).',
  },
);

export const IndicatorUnitEnum = enumOf(
  'IndicatorUnit',
  'In what a threshold is given (阈值单位).',
  INDICATOR_UNITS,
  {
    YUAN: 'Yuan (元).',
    RATIO: 'A share: 1 for the whole (比例).',
    YEARLY_RATE: 'A rate for a year: 0.1 for 10 % (年化率).',
    DAYS: 'Calendar days (日).',
    PERSONS: 'Persons (人).',
    COUNT: 'A number of things (个).',
  },
);

@ObjectType('IndicatorRule', {
  description: 'By what a sign of a red line is told (预警指标规则), a row of law with dates.',
})
export class IndicatorRuleType extends DatedRowType {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  indicator!: string;

  @Field(() => RedLineCodeScalar, { description: 'The red line that it may be a sign of (红线).' })
  redLine!: string;

  @Field(() => [SectorCodeScalar], {
    description: 'In which sectors (领域); empty for conduct in every one.',
  })
  sectors!: readonly string[];

  @Field(() => String, { description: 'What it says, in Chinese (指标名称).' })
  zh!: string;

  @Field(() => String, { description: 'What it says, in English (指标名称).' })
  en!: string;

  @Field(() => [ID], { description: 'The catalogue items that it reads (数据项).' })
  items!: readonly string[];

  @Field(() => [String], { description: 'The fields of Platform that it reads, by the way to each (字段).' })
  fields!: readonly string[];

  @Field(() => String, {
    description: 'When it is so (公式), in the Common Expression Language; sums of money are in 分.',
  })
  formula!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The number that it compares with (阈值); null for none.',
  })
  threshold!: number | null;

  @Field(() => IndicatorUnitEnum, {
    nullable: true,
    description: 'In what the threshold is (阈值单位); null where there is none.',
  })
  unit!: string | null;

  @Field(() => [String], {
    description: 'Laws that say the same (其他依据): the key of a document and an article.',
  })
  also!: readonly string[];
}

@ObjectType('IndicatorValue', {
  description: 'The values of a field that an indicator read (所依据的数据), as the caller is given them.',
})
export class IndicatorValueType {
  @Field(() => String, { description: 'The way to the field below Platform (字段).' })
  field!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The catalogue item that it is given under (数据项); null for a public field.',
  })
  item!: string | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency whose value it is (数源部门); null for a public field.',
  })
  owner!: string | null;

  @Field(() => [String], {
    description:
      'Each value that there is (值), in the order of its list; sums of money in minor units (分). Empty for none.',
  })
  values!: readonly string[];
}

@ObjectType('IndicatorWithheld', {
  description: 'A field that an indicator reads and the caller is not given (未提供的数据).',
})
export class IndicatorWithheldType {
  @Field(() => String, { description: 'The way to the field below Platform (字段).' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'The catalogue item that decided (数据项).' })
  item!: string | null;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'The agency that owns it (数源部门).' })
  owner!: string | null;

  @Field(() => String, {
    description:
      'Why (未提供原因): a reason as in FIELD_DENIED, or OTHER_CASE where it is given about another platform alone.',
  })
  reason!: string;

  @Field(() => String, { description: 'The reason in a sentence, in the caller’s language.' })
  message!: string;

  @Field(() => String, { description: 'What can be done about it (办法), in the caller’s language.' })
  remedy!: string;
}

@ObjectType('Indicator', {
  description:
    'A sign that a red line may be crossed (预警指标), worked out for the caller. It supports an opinion and decides nothing.',
})
export class IndicatorType {
  @Field(() => IndicatorRuleType, { description: 'By which row it is told (指标规则).' })
  rule!: IndicatorRuleType;

  @Field(() => IndicatorResultEnum, { description: 'What it says (指标结果).' })
  result!: IndicatorResult;

  @Field(() => [RedLineRuleType], {
    description:
      'The rows that draw the red line for the platform’s sectors and places on the day (红线依据).',
  })
  redLines!: readonly RedLineRuleType[];

  @Field(() => [IndicatorValueType], { description: 'What it was worked out from (所依据的数据).' })
  values!: readonly IndicatorValueType[];

  @Field(() => [IndicatorWithheldType], { description: 'What was withheld, and why (未提供的数据).' })
  withheld!: readonly IndicatorWithheldType[];

  @Field(() => String, {
    nullable: true,
    description: 'Why nothing is said (原因), in the caller’s language; null for TRUE and FALSE.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What can be done about that (办法), in the caller’s language; null for TRUE and FALSE.',
  })
  remedy!: string | null;

  @Field(() => ID, {
    description:
      'The record of the request that read the values (存证记录), which is `jti` of its receipt: evidence cites it, and `receipt` proves it.',
  })
  record!: string;
}
