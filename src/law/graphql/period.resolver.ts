import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import {
  LocalDateScalar,
  pageRequest,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { LawServices } from '../services/open-law.js';
import { AT } from './law.types.js';
import { LawPeriodConnectionType, LawPeriodType, WorkingCalendarType } from './period.types.js';

type Context = SubgraphContext<{ readonly law: LawServices }>;

@Resolver()
export class PeriodResolver {
  @Query(() => LawPeriodConnectionType, {
    description: 'The periods of laws and plans and how they are counted (期间), by code.',
  })
  lawPeriods(
    @Ctx() { data: { law } }: Context,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<LawPeriodType> {
    return law.periods({ at }, pageRequest(first, after));
  }

  @Query(() => WorkingCalendarType, {
    nullable: true,
    description: 'The working days of a year (工作日历); null before 2000 and after 2100.',
  })
  workingCalendar(
    @Ctx() { data: { law } }: Context,
    @Arg('year', () => Int, { description: 'The year, in Beijing.' }) year: number,
  ): WorkingCalendarType | null {
    return law.workingCalendar(year);
  }
}
