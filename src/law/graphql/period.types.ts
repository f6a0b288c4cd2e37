import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, LocalDateScalar } from '../../subgraph-kit/index.js';
import { DatedRowType } from './law.types.js';
import { PeriodUnitEnum } from './law.enums.js';

@ObjectType('LawPeriod', { description: 'A period, or a rule on how periods are counted (期间).' })
export class LawPeriodType extends DatedRowType {
  @Field(() => String, { description: 'Code of the period.' })
  periodCode!: string;

  @Field(() => String, { description: 'The rule, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'The rule in English; no official translation.' })
  en!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it is, in its unit; null where the rule is on counting.',
  })
  amount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'By how much it may be extended (延长); null for not at all.',
  })
  extension!: number | null;

  @Field(() => PeriodUnitEnum, {
    nullable: true,
    description: 'In what it is counted (期间单位); null for none.',
  })
  unit!: string | null;
}

export const LawPeriodConnectionType = connectionType('LawPeriod', () => LawPeriodType);

@ObjectType('WorkingCalendar', {
  description: 'The working days of a year as deadlines are counted by (工作日历).',
})
export class WorkingCalendarType {
  @Field(() => Int, { description: 'The year, in Beijing.' })
  year!: number;

  @Field(() => Boolean, {
    description:
      'Whether the notice of public holidays of the year is known (节假日安排); where not, only the statutory holidays are free and deadlines are provisional.',
  })
  known!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the notice stands that an operator added (文号); null for one that came with the system, or none.',
  })
  source!: string | null;

  @Field(() => [LocalDateScalar], {
    description: 'Days off (放假), weekend days among them where the notice names them.',
  })
  holidays!: readonly string[];

  @Field(() => [LocalDateScalar], { description: 'Saturdays and Sundays that are worked (调休上班).' })
  workdays!: readonly string[];

  @Field(() => Int, { description: 'How many working days the year has (全年工作日).' })
  workingDays!: number;
}
