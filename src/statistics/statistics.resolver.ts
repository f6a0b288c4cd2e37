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
      'Figures on cases opened in a window (工作统计): everybody’s for the office and the leading group, an agency’s own for it.',
  })
  workflowStatistics(
    @Arg('from', () => DateTimeScalar, { description: 'The first instant of the window, in UTC.' })
    from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'The instant before which the window ends, in UTC.' })
    to: Date,
    @Arg('level', () => LevelEnum, {
      nullable: true,
      description: 'Only cases of this level (层级); left out for all.',
    })
    level: Level | null,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only cases of this region and the divisions of it; left out for all.',
    })
    region: string | null,
    @Ctx() { data }: StatisticsContext,
  ): Promise<WorkflowStatistics> {
    return data.statistics({ from, to, level, region });
  }

  @FieldResolver(() => String, { description: 'The same as a table (CSV) that spreadsheets open as it is.' })
  csv(@Root() statistics: WorkflowStatistics): string {
    return statisticsCsv(statistics);
  }
}
