import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar, enumOf } from '../../../subgraph-kit/index.js';

/** By what entries are counted. */
export const SUMMARY_KEYS = ['OFFICER', 'ITEM', 'DAY'] as const;
export type SummaryKey = (typeof SUMMARY_KEYS)[number];

export const SummaryKeyEnum = enumOf(
  'AuditSummaryKey',
  'By what audit entries are counted (汇总方式).',
  SUMMARY_KEYS,
  {
    OFFICER: 'Who asked (按人员).',
    ITEM: 'Which catalogue item was asked (按目录项).',
    DAY: 'On which day in Beijing (按日).',
  },
);

@ObjectType('AuditSummaryGroup', { description: 'Audit entries that have something in common (审计汇总).' })
export class AuditSummaryGroupType {
  @Field(() => ID, {
    description: 'The person, the catalogue item, or the day (YYYY-MM-DD) that they have in common.',
  })
  key!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Of a person, his agency; of an item, its owner; null of a day.',
  })
  agency!: string | null;

  @Field(() => Int, { description: 'How many entries.' })
  entries!: number;

  @Field(() => Int, {
    description: 'In how many of them something was denied, or all was refused; of an item, it was.',
  })
  denied!: number;

  @Field(() => DateTimeScalar, { description: 'When the first of them was recorded.' })
  first!: Date;

  @Field(() => DateTimeScalar, { description: 'When the last of them was recorded.' })
  last!: Date;
}

@ObjectType('AuditSummary', { description: 'Audit entries, counted (审计汇总).' })
export class AuditSummaryType {
  @Field(() => [AuditSummaryGroupType], {
    description: 'The groups with the most entries first, 200 at most; days in order.',
  })
  groups!: readonly AuditSummaryGroupType[];

  @Field(() => Int, { description: 'How many entries were counted.' })
  entries!: number;

  @Field(() => Boolean, {
    description:
      'Whether all were counted; where not, the newest were, and a shorter time is to be asked for, or `archives` has the rest.',
  })
  complete!: boolean;
}
