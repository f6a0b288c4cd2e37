export { PlanDefect, type PlanRule } from './plan-defect.js';
export { PlanVerifier, type VerifiedOperation } from './verify-plan.js';
