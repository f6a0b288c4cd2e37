export {
  DEFAULT_CONSULTATION_WORKING_DAYS,
  determinationSettings,
  type DeterminationConfig,
} from './determination-settings.js';
export { DEFAULT_COLLECTION_WORKING_DAYS } from './opinions.js';
export type { Fraction } from './voting-rules.js';
export {
  DEFAULT_STAGE_SETTINGS,
  LEAST_LEGAL_REVIEW_WORKING_DAYS,
  MAX_DISPUTE_WORKING_DAYS,
  MAX_LEGAL_REVIEW_WORKING_DAYS,
  type StageSettings,
} from './stage-settings.js';
export { DEFAULT_VOTING_RULES, type VotingRules } from './voting-rules.js';
