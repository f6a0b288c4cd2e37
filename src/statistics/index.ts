export { WorkflowStatisticsResolver } from './statistics.resolver.js';
export { openStatistics, type WorkflowStatisticsService } from './open-statistics.js';
export { rebuildCaseSummaries, verifyCaseSummaries } from './case-summaries.js';
