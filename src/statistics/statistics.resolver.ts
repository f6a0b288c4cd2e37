import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly, type DeterminationContext } from '../determination/index.js';
import type { Level } from '../kernel/index.js';
import { DateTimeScalar, LevelEnum, RegionCodeScalar, type SubgraphContext } from '../subgraph-kit/index.js';
import type { WorkflowStatisticsService } from './open-statistics.js';
import { statisticsCsv } from './statistics-csv.js';
import { WorkflowStatisticsType } from './statistics.types.js';
import type { WorkflowStatistics } from './workflow-statistics.js';

type StatisticsContext = SubgraphContext<
  DeterminationContext['data'] & { readonly statistics: WorkflowStatisticsService }
>;

@Resolver(() => WorkflowStatisticsType)
export class WorkflowStatisticsResolver {
  @BusinessRolesOnly()
  @Query(() => WorkflowStatisticsType, {
    nullable: true,
    description:
      '工作统计 on cases opened from `from` to before `to`: everybody’s for the office and the leading group, an agency’s own for it.',
  })
  workflowStatistics(
    @Arg('from', () => DateTimeScalar) from: Date,
    @Arg('to', () => DateTimeScalar) to: Date,
    @Arg('level', () => LevelEnum, { nullable: true }) level: Level | null,
    @Arg('region', () => RegionCodeScalar, { nullable: true }) region: string | null,
    @Ctx() { data }: StatisticsContext,
  ): Promise<WorkflowStatistics> {
    return data.statistics({ from, to, level, region });
  }

  @FieldResolver(() => String, { description: 'The same as a table (CSV) that spreadsheets open as it is.' })
  csv(@Root() statistics: WorkflowStatistics): string {
    return statisticsCsv(statistics);
  }
}
