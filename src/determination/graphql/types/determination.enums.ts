import { enumOf } from '../../../subgraph-kit/index.js';
import { CONFLICT_KINDS, OPINION_ATTRIBUTES } from '../../model/opinions/conflict.js';
import { VOTE_CHOICES } from '../../model/deliberation/deliberation.js';
import { DECIDED_BY } from '../../model/determinations/determination.js';
import { ESCALATION } from '../../model/deadlines/deadline-actions.js';
import { INTERIM_MEASURE_STATES } from '../../model/disputes/interim-measure.machine.js';
import { DISPUTE_STATES } from '../../model/disputes/dispute.machine.js';
import { HANDLINGS, OPINION_ACTS, OPINION_STATUSES } from '../../model/opinions/opinion.js';
import { MAJORITIES } from '../../model/rulings/tally.js';
import { LEGALITY_RESULTS } from '../../model/deliberation/draft-review.js';
import { CASE_STATUSES } from '../../model/cases/substance-case.machine.js';
import { WORKFLOW_SUBJECTS } from '../../reads/workflow-change.js';

export const CaseStatusEnum = enumOf(
  'SubstanceCaseStatus',
  'Where a case stands (认定事项状态).',
  CASE_STATUSES,
  {
    COLLECTING: 'Opinions are being collected (征求意见).',
    DISPUTED: 'The opinions differ, and a dispute is open (意见不一致).',
    DETERMINED: 'The substance is determined, by consensus or by a ruling (已认定).',
    WITHDRAWN: 'The case was withdrawn (已终止).',
  },
);
export const DisputeStatusEnum = enumOf(
  'DisputeStatus',
  'Where a dispute stands (意见协调状态).',
  DISPUTE_STATES,
  {
    CONSULTATION: 'The parties consult with each other (协商).',
    SETTLED: 'The parties agreed (协商一致).',
    REFERRED: 'It is before the leading group, and the office has to accept it (提请).',
    COMPLETENESS: 'Parties have to supply what is missing (补正).',
    DRAFTING: 'The office drafts the finding (起草).',
    LEGAL_REVIEW: 'The draft is reviewed for its legality, outside the office that drafted it (合法性审查).',
    DELIBERATION: 'The leading group discusses the reviewed draft (研究).',
    DECIDED: 'The leading group has ruled (已认定).',
    IMPLEMENTING: 'Orders carry the ruling out (执行中).',
    CLOSED: 'Everything is carried out, or nothing has to be (办结).',
    SUSPENDED: 'It was suspended, and its clock stands still (中止).',
    WITHDRAWN: 'It ended with its case (随认定终止).',
  },
);
export const WorkflowSubjectEnum = enumOf(
  'WorkflowSubject',
  'What a step was taken of (办理对象).',
  WORKFLOW_SUBJECTS,
  {
    CASE: 'A determination matter (认定事项).',
    DISPUTE: 'A dispute (意见协调事项).',
    AGREEMENT: 'A sharing agreement (共享协议).',
  },
);
export const InterimMeasureStatusEnum = enumOf(
  'InterimMeasureStatus',
  'Whether an interim measure is in force (临时管控措施状态).',
  INTERIM_MEASURE_STATES,
  {
    IN_FORCE: 'It has to be kept (有效).',
    LIFTED: 'The office lifted it (已解除).',
    ENDED: 'It ended with the dispute: by ruling, settlement or withdrawal (已终止).',
    EXPIRED: 'Its last instant has passed (期限届满).',
  },
);
export const EscalatedToEnum = enumOf(
  'EscalatedTo',
  'Who was told that a stage is late (督办).',
  ESCALATION,
  {
    OFFICE: 'The office of the leading group (领导小组办公室).',
    LEADING_GROUP: 'The leading group (领导小组).',
  },
);
export const OpinionStatusEnum = enumOf(
  'OpinionStatus',
  'Whether an opinion stands (意见状态).',
  OPINION_STATUSES,
  {
    ACTIVE: 'The opinion stands (有效).',
    DECLINED: 'The agency answered that the business is not its to judge (不属本部门职责).',
    WITHDRAWN: 'The opinion was taken back (已撤回).',
  },
);
export const HandlingEnum = enumOf(
  'Handling',
  'How others may use what an opinion says (使用限制).',
  HANDLINGS,
  {
    OFFICIAL_USE: 'For the duty and the purpose it was given for (仅限履行职责使用).',
    CONSENT_BEFORE_EVIDENCE:
      'The same, and no use as evidence without the giver’s consent (作为证据使用须经出具部门同意).',
    CONSENT_BEFORE_ONWARD:
      'The same, and not given to others without the giver’s consent (向第三方提供须经出具部门同意).',
  },
);
export const OpinionActEnum = enumOf(
  'OpinionAct',
  'What made a version of an opinion (意见版本的形成方式).',
  OPINION_ACTS,
  {
    FILED: 'It was given for the first time (出具意见).',
    REVISED: 'It was revised (修改意见).',
    DECLINED: 'The agency answered that it is not its to judge (回复不属本部门职责).',
    WITHDRAWN: 'It was taken back (撤回意见).',
  },
);
export const OpinionAttributeEnum = enumOf(
  'OpinionAttribute',
  'What opinions are compared by (认定要素).',
  OPINION_ATTRIBUTES,
  {
    SUBSTANCE_CLASS: 'What the business is in substance (业务实质类别).',
    RESPONSIBLE_AGENCY: 'The agency that is responsible for its supervision (责任部门).',
    DISPOSITION: 'How the platform is to be dealt with (分类施策).',
    RED_LINES: 'The red lines that are crossed (红线).',
    LICENCE_HELD: 'The licence that is held (现有资质); silence is no position.',
    LICENCE_NEEDED: 'The licence that is needed (应有资质); silence is no position.',
  },
);
export const ConflictKindEnum = enumOf('ConflictKind', 'How opinions conflict (意见冲突).', CONFLICT_KINDS, {
  DIVERGENCE: 'The findings differ (意见不一致).',
  OVERLAP: 'Two agencies or more claim the supervision (监管重复).',
  VACUUM: 'Nobody takes the supervision, or the agency named says that it is not responsible (监管真空).',
});
export const VoteChoiceEnum = enumOf('VoteChoice', 'A vote on the draft ruling (表决).', VOTE_CHOICES, {
  FOR: 'For the draft (赞成).',
  AGAINST: 'Against the draft (反对).',
  ABSTAIN: 'Abstention (弃权), which counts toward the quorum and as a vote cast.',
});
export const DecidedByEnum = enumOf('DecidedBy', 'How a determination came about (认定方式).', DECIDED_BY, {
  CONSENSUS: 'The agencies that answered agree (协商一致).',
  RULING: 'The leading group ruled (研究认定意见).',
});
export const LegalityResultEnum = enumOf(
  'LegalityResult',
  'Result of the legality review of a draft (合法性审查结论).',
  LEGALITY_RESULTS,
  {
    PASSED: 'The draft goes before the members (审查通过).',
    DRAFT_RETURNED: 'The draft has to be drafted anew (退回起草).',
    RETURNED: 'The dispute goes back to the parties, who have a whole consultation window again (退回协商).',
  },
);
export const MajorityEnum = enumOf(
  'Majority',
  'By which majority a draft was carried (多数类型).',
  MAJORITIES,
  {
    QUALIFIED: 'The qualified majority of the votes cast (特定多数).',
    SIMPLE: 'More votes for than against, which is enough some time after the first meeting (简单多数).',
    CASTING_VOTE: 'At a tie, the vote of whoever presided (主持人决定票).',
  },
);
