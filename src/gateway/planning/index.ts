export * from './plan.js';
export { QueryPlanner } from './query-planner.js';
export { clientKey, dataKey, plannedVariables, responseKey } from './response-keys.js';
