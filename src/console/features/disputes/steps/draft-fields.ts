import { LEGAL_BASIS } from '../../../components/steps/legal-basis';
import type { StepField } from '../../../components/steps/step';

/** 情节和危害程度, as far as it is known. */
const SEVERITY: StepField = {
  name: 'severity',
  kind: 'group',
  label: { zh: '情节和危害程度', en: 'Gravity and harm' },
  help: {
    zh: '触碰红线或者认定情节的，须填写已知情况；不能认定的，在“未能认定的理由”中说明。',
    en: 'Needed where a red line was crossed or a gravity is said; say below why it cannot be said.',
  },
  fields: [
    { name: 'raised', kind: 'money', label: { zh: '募集金额', en: 'Raised' } },
    { name: 'outstanding', kind: 'money', label: { zh: '未兑付金额', en: 'Not paid back' } },
    { name: 'loss', kind: 'money', label: { zh: '直接损失', en: 'Direct loss' } },
    { name: 'refunded', kind: 'money', label: { zh: '已清退金额', en: 'Refunded' } },
    { name: 'participants', kind: 'number', label: { zh: '涉及人数', en: 'People' } },
    { name: 'provinces', kind: 'number', max: 34, label: { zh: '涉及省份（个）', en: 'Provinces' } },
    { name: 'months', kind: 'number', label: { zh: '持续时间（月）', en: 'Months' } },
    {
      name: 'evadesSupervision',
      kind: 'yes',
      label: { zh: '有意逃避监管', en: 'Evades supervision on purpose' },
    },
    { name: 'fraud', kind: 'yes', label: { zh: '恶意欺诈', en: 'Malicious fraud' } },
    { name: 'refusesRectification', kind: 'yes', label: { zh: '拒不整改', en: 'Refuses rectification' } },
    { name: 'secondaryRisk', kind: 'line', label: { zh: '次生风险', en: 'Risk that may follow' } },
  ],
};

/** 联合小组: who carries it out together. */
const JOINT_TEAM: StepField = {
  name: 'jointTeam',
  kind: 'group',
  label: { zh: '联合小组（不组成的，不填）', en: 'Joint team (leave empty for none)' },
  fields: [
    { name: 'lead', kind: 'actor', label: { zh: '牵头部门', en: 'Lead' } },
    { name: 'members', kind: 'actors', label: { zh: '参加部门', en: 'Other agencies' } },
    {
      name: 'tasks',
      kind: 'list',
      label: { zh: '分工', en: 'Tasks' },
      fields: [
        { name: 'agency', kind: 'actor', required: true, label: { zh: '承办部门', en: 'Agency' } },
        { name: 'task', kind: 'text', required: true, label: { zh: '任务', en: 'Task' } },
        { name: 'dueOn', kind: 'day', required: true, label: { zh: '完成期限', en: 'Due on' } },
      ],
    },
  ],
};

/** What a draft finding says. */
export const DRAFT_FIELDS: readonly StepField[] = [
  {
    name: 'substanceClass',
    kind: 'enum',
    of: 'SubstanceClass',
    required: true,
    label: { zh: '业务实质', en: 'Substance of the business' },
  },
  {
    name: 'responsibleAgency',
    kind: 'actor',
    required: true,
    label: { zh: '责任部门', en: 'Responsible agency' },
  },
  {
    name: 'redLines',
    kind: 'redLines',
    label: { zh: '触碰的红线', en: 'Red lines crossed' },
    help: {
      zh: '仅限该领域、地区在事项启动之日有效的红线。',
      en: 'Those in force for the sector and place on the day of opening.',
    },
  },
  { name: 'conduct', kind: 'conduct', label: { zh: '经营行为', en: 'Conduct' } },
  { name: 'gravity', kind: 'enum', of: 'Gravity', label: { zh: '违法违规情节', en: 'Gravity' } },
  SEVERITY,
  {
    name: 'unassessedReason',
    kind: 'text',
    label: { zh: '未能认定的理由', en: 'Why conduct or harm cannot be said' },
  },
  {
    name: 'disposition',
    kind: 'disposition',
    required: true,
    label: { zh: '处置方式', en: 'Disposition' },
    help: { zh: '须与经营行为或者情节相符。', en: 'It must go with the conduct or the gravity.' },
  },
  {
    name: 'rectificationOpinion',
    kind: 'text',
    required: true,
    label: { zh: '整治意见', en: 'What is to be rectified' },
  },
  { name: 'rectifyBy', kind: 'day', label: { zh: '整改期限', en: 'Rectify by' } },
  { name: 'reasons', kind: 'text', required: true, label: { zh: '理由', en: 'Reasons' } },
  LEGAL_BASIS,
  JOINT_TEAM,
  {
    name: 'validUntil',
    kind: 'day',
    label: { zh: '有效期至（长期有效的，不填）', en: 'Valid until (empty for no end)' },
  },
  {
    name: 'reviewWorkingDays',
    kind: 'number',
    min: 1,
    max: 60,
    label: { zh: '审查时限（工作日）', en: 'Working days for the review' },
    help: { zh: '少于7个工作日的，须说明紧急理由。', en: 'Fewer than seven only with a reason.' },
  },
  { name: 'urgentReason', kind: 'text', label: { zh: '紧急理由', en: 'Why it is urgent' } },
];

/** At which field of the draft a refusal stands. */
export const DRAFT_REFUSALS: Readonly<Record<string, string>> = {
  RED_LINE_NOT_IN_FORCE: 'redLines',
  RED_LINE_UNKNOWN: 'redLines',
  CONDUCT_MISSING: 'gravity',
  CONDUCT_UNKNOWN: 'conduct',
  HARM_MISSING: 'unassessedReason',
  DISPOSITION_NOT_ALLOWED: 'disposition',
  DEPARTS_FROM_DETERMINATION: 'disposition',
  VALID_UNTIL_PASSED: 'validUntil',
  DUE_DATE_PASSED: 'rectifyBy',
  DAY_TOO_FAR_AHEAD: 'rectifyBy',
  REVIEW_TIME_OUT_OF_RANGE: 'reviewWorkingDays',
  REVIEW_TIME_TOO_SHORT: 'urgentReason',
};
