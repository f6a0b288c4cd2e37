import { enumOf } from '../../../subgraph-kit/index.js';
import { CONFLICT_KINDS, OPINION_ATTRIBUTES } from '../../model/opinions/conflict.js';
import { VOTE_CHOICES } from '../../model/deliberation/deliberation.js';
import { DECIDED_BY } from '../../model/determinations/determination.js';
import { ESCALATION } from '../../model/deadlines/deadline-actions.js';
import { INTERIM_MEASURE_STATES } from '../../model/disputes/interim-measure.machine.js';
import { DISPUTE_STATES } from '../../model/disputes/dispute.machine.js';
import { HANDLINGS } from '../../model/opinions/handling.js';
import { OPINION_ACTS, OPINION_STATUSES } from '../../model/opinions/opinion.js';
import { MAJORITIES } from '../../model/rulings/tally.js';
import { LEGALITY_RESULTS } from '../../use-cases/disputes/review-dispute-legality.js';
import { CASE_STATUSES } from '../../model/cases/substance-case.machine.js';

export const CaseStatusEnum = enumOf('SubstanceCaseStatus', '案件状态.', CASE_STATUSES);
export const DisputeStateEnum = enumOf('DisputeState', '争议状态.', DISPUTE_STATES);
export const InterimMeasureStateEnum = enumOf('InterimMeasureState', '临时措施状态.', INTERIM_MEASURE_STATES);
export const EscalatedToEnum = enumOf('EscalatedTo', '督办: who was told that a stage is late.', ESCALATION);
export const OpinionStatusEnum = enumOf(
  'OpinionStatus',
  'STANDING: an opinion stands. DECLINED: the agency answered that it is not its to give. WITHDRAWN: taken back.',
  OPINION_STATUSES,
);
export const HandlingEnum = enumOf(
  'Handling',
  '使用限制. OFFICIAL_USE: for the duty and purpose it was given for. CONSENT_BEFORE_EVIDENCE: and no evidence without the giver’s consent. CONSENT_BEFORE_ONWARD: and not passed on without it.',
  HANDLINGS,
);
export const OpinionActEnum = enumOf('OpinionAct', 'What made a version of an opinion.', OPINION_ACTS);
export const OpinionAttributeEnum = enumOf(
  'OpinionAttribute',
  'What opinions are compared by (认定要素).',
  OPINION_ATTRIBUTES,
);
export const ConflictKindEnum = enumOf(
  'ConflictKind',
  '分歧 DIVERGENCE: different findings. 监管重复 OVERLAP: several agencies claim the supervision. 监管真空 VACUUM: none takes it.',
  CONFLICT_KINDS,
);
export const VoteChoiceEnum = enumOf('VoteChoice', 'A vote on the draft ruling (表决).', VOTE_CHOICES);
export const DecidedByEnum = enumOf('DecidedBy', 'How a determination came about.', DECIDED_BY);
export const LegalityResultEnum = enumOf(
  'LegalityResult',
  'Result of the legal review (合法性审查).',
  LEGALITY_RESULTS,
);
export const MajorityEnum = enumOf(
  'Majority',
  'What carried a draft: the qualified majority, the simple one, or at a tie the vote of whoever presided.',
  MAJORITIES,
);
