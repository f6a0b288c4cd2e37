export { openStatistics, type WorkflowStatisticsService } from './open-statistics.js';
export { WorkflowStatisticsResolver } from './statistics.resolver.js';
