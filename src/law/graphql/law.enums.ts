import { enumOf } from '../../subgraph-kit/index.js';
import { CERTAINTIES } from '../model/columns.js';
import { ACTOR_KINDS, LEAD_MODES, VERBS } from '../model/tables/actor-tables.js';
import { DOCUMENT_KINDS } from '../model/tables/place-tables.js';
import { GRAVITIES, LICENCE_CONDITIONS, PERIOD_UNITS, RED_LINE_FORCES } from '../model/tables/rule-tables.js';

export const LawCertaintyEnum = enumOf('LawCertainty', 'How sure a dated row is (可信度).', CERTAINTIES, {
  SEED: 'In the plan itself (方案原文).',
  LAW_READ: 'The article or document was read in a published copy (已核对公开文本).',
  KNOWN: 'Professional knowledge, not read again (已知未核).',
  UNSURE: 'To be checked before it is relied on (待核).',
  DESIGN: 'A default of the product, without a source (产品默认).',
});

export const LegalDocumentKindEnum = enumOf(
  'LegalDocumentKind',
  'Kind of document that a row rests on (文件种类).',
  DOCUMENT_KINDS,
  {
    PLAN: 'A plan of the campaign (专项整治方案).',
    LAW: 'A law of the National People’s Congress or its Standing Committee (法律).',
    REGULATION: 'A regulation of the State Council, or a rule of the same rank (行政法规、条例).',
    RULE: 'A departmental rule (部门规章).',
    INTERPRETATION: 'A judicial interpretation (司法解释).',
    NOTICE: 'A notice of the State Council’s General Office, for instance on public holidays (通知).',
    REPORT: 'A report or announcement (报道、公告).',
    DESIGN: 'No document: a default of the product (产品默认).',
  },
);

export const LawActorKindEnum = enumOf(
  'LawActorKind',
  'What kind of body an actor is (主体类别).',
  ACTOR_KINDS,
  {
    AGENCY: 'An administrative agency (行政机关).',
    GROUP: 'A leading group or its office (领导小组及其办公室).',
    PARTY_BODY: 'A body of the Party (党的机关).',
    PARTY_AND_STATE_BODY: 'A body of Party and state (党政合署机关).',
    JUDICIAL: 'A judicial body (司法机关).',
    STATE_ORGAN: 'Another state organ (其他国家机关).',
    GOVERNMENT: 'A government, or the committee of a zone (人民政府、管委会).',
    MEETING: 'An inter-ministerial meeting (部际联席会议).',
    SELF_REGULATORY: 'A self-regulatory association (自律组织).',
    FIRM: 'A firm with a duty to report (负有报告义务的机构).',
    CONTRACTOR: 'A firm that works for the group (受托专业机构).',
  },
);

export const LawVerbEnum = enumOf('LawVerb', 'What an actor may do (职责).', VERBS, {
  OWN: 'Owns data (提供数据).',
  OPINE: 'Gives opinions on cases (出具意见).',
  LEAD: 'Leads a sector (牵头).',
  RUN: 'Runs the procedure (组织办理).',
  DECIDE: 'Decides (研究认定).',
  EXECUTE: 'Carries out what it is given (承办).',
  TAKE_IN: 'Takes in tips and warnings (受理线索).',
  REPORT: 'Reports (报告).',
  REVIEW: 'Reviews drafts or conduct (审核、评审).',
  SEE: 'Sees what concerns it (查看).',
  INQUIRE: 'May inquire into accounts by a statutory procedure (依法查询账户).',
  ENFORCE: 'Takes measures by a law of its own (依法处置).',
});

export const LeadModeEnum = enumOf(
  'LeadMode',
  'How several lead agencies stand to each other (牵头方式).',
  LEAD_MODES,
  {
    SOLE: 'One leads (牵头).',
    JOINT: 'All lead, and act by one text (共同牵头).',
    WITH: 'The first leads and hears the others (会同).',
    BY_SUBSTANCE: 'The substance of the business decides who leads (由业务实质决定).',
  },
);

export const PeriodUnitEnum = enumOf('PeriodUnit', 'In what a period is counted (期间单位).', PERIOD_UNITS, {
  HOURS: 'Hours (小时).',
  DAYS: 'Calendar days (自然日).',
  WORKING_DAYS: 'Working days (工作日).',
});

export const RedLineForceEnum = enumOf(
  'RedLineForce',
  'What a plan says of a red line (管控方式).',
  RED_LINE_FORCES,
  {
    FORBIDDEN: 'Forbidden (禁止).',
    REGULATED: 'Lawful, to be regulated (规范).',
    FINDING: 'A finding, not forbidden by itself (问题认定).',
    WATCHED: 'Watched closely, not forbidden by itself (高度关注).',
  },
);

export const LicenceConditionEnum = enumOf(
  'LicenceCondition',
  'Of which firms a rule on dispositions speaks (资质条件).',
  LICENCE_CONDITIONS,
  {
    HELD: 'Of firms with a financial licence (持有金融业务牌照).',
    NONE: 'Of firms without one (没有金融业务牌照).',
    ANY: 'Of both (不区分).',
  },
);

export const GravityEnum = enumOf('Gravity', 'How grave a breach is (情节).', GRAVITIES, {
  MINOR: 'A minor breach (情节较轻).',
  GRAVE: 'A grave breach (情节较重、严重).',
  REFUSES_RECTIFICATION: 'Rectification is refused (拒不整改).',
  SUSPECTED_CRIME: 'A crime is suspected (涉嫌犯罪).',
});
