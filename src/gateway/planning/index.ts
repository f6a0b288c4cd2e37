export { planRefusedError } from './errors.js';
export * from './plan.js';
export { QueryPlanner } from './query-planner.js';
export { readModel } from './read-model.js';
export { clientKey, dataKey, plannedVariables, responseKey } from './response-keys.js';
export { PlanDefect, PlanVerifier, type VerifiedOperation } from './verification/index.js';
