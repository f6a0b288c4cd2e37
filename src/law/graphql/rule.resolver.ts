import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import {
  LocalDateScalar,
  pageRequest,
  RegionCodeScalar,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { LawServices } from '../services/open-law.js';
import { AT, REGION } from './law.types.js';
import {
  DispositionRuleConnectionType,
  DispositionRuleType,
  RedLineRuleConnectionType,
  RedLineRuleType,
} from './rule.types.js';

type Context = SubgraphContext<{ readonly law: LawServices }>;

const SECTOR = {
  nullable: true,
  description: 'Code of the sector, with conduct in every sector; left out for all sectors.',
} as const;

@Resolver()
export class RuleResolver {
  @Query(() => RedLineRuleType, {
    nullable: true,
    description: 'The row of a red line with this id (红线); null where there is none.',
  })
  redLine(
    @Ctx() { data: { law } }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the row.' }) id: string,
  ): RedLineRuleType | null {
    return law.redLine(id);
  }

  @Query(() => RedLineRuleConnectionType, {
    description:
      'The red lines of a sector for a region on a day (红线), one row for each document, the most exact region first.',
  })
  redLines(
    @Ctx() { data: { law } }: Context,
    @Arg('sector', () => String, SECTOR) sector: string | null,
    @Arg('region', () => RegionCodeScalar, REGION) region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<RedLineRuleType> {
    return law.redLines({ sector, region, at }, pageRequest(first, after));
  }

  @Query(() => DispositionRuleType, {
    nullable: true,
    description: 'The rule on dispositions with this id (分类施策); null where there is none.',
  })
  dispositionRule(
    @Ctx() { data: { law } }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the row.' }) id: string,
  ): DispositionRuleType | null {
    return law.dispositionRule(id);
  }

  @Query(() => DispositionRuleConnectionType, {
    description:
      'Which dispositions meet which findings in a sector and region on a day (分类施策), the most exact region first.',
  })
  dispositionRules(
    @Ctx() { data: { law } }: Context,
    @Arg('sector', () => String, SECTOR) sector: string | null,
    @Arg('region', () => RegionCodeScalar, REGION) region: string | null,
    @Arg('at', () => LocalDateScalar, AT) at: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<DispositionRuleType> {
    return law.dispositionRules({ sector, region, at }, pageRequest(first, after));
  }
}
