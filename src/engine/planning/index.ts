export { planRefusedError } from './model/errors.js';
export * from './model/plan.js';
export { QueryPlanner } from './query-planner.js';
export { readModel } from './model/read-model.js';
export { clientKey, dataKey, plannedVariables, responseKey } from './model/response-keys.js';
export { PlanDefect, PlanVerifier, type VerifiedOperation } from './verification/index.js';
