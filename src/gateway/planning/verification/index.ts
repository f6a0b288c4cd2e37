export { PlanDefect, type PlanRule } from './plan-defect.js';
export { PlanVerifier, type PoliciesOfField, type VerifiedOperation } from './verify-plan.js';
