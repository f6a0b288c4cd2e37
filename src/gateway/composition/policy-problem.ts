import type { RuleProblem } from '../../engine/index.js';

/** What breaks one of the hub's own rules on policies. */
export type PolicyProblem = RuleProblem<
  | 'POLICY_NOT_IN_CATALOGUE'
  | 'CATALOGUE_ITEM_COVERS_NO_FIELD'
  | 'POLICY_FIELD_NOT_NULLABLE'
  | 'POLICY_FIELD_IN_KEY'
  | 'PROTECTION_NOT_ENFORCED'
  | 'FILTER_NOT_DECLARED'
  | 'FILTER_ITEM_UNKNOWN'
  | 'FILTER_NOT_COMPOSED'
>;
