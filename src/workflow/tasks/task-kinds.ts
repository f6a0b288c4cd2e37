import type { LocalizedText } from '../../kernel/index.js';

/** What a task asks for. */
export interface TaskKindInfo {
  /** The mutation that answers it. */
  readonly requiredMutation: string;
  /** What is to be done, in a few words. */
  readonly title: LocalizedText;
  /** Law and article, or plan, that asks for it. */
  readonly rule: string;
}

const PLAN = '国办发〔2016〕21号';
const DECISIONS = '重大行政决策程序暂行条例';
const PENALTIES = '行政处罚法';
const TRANSFERS = '行政执法机关移送涉嫌犯罪案件的规定';

/**
 * Every kind of task (待办事项). One kind is answered by one mutation; a notice that asks for nothing is not a task.
 */
export const TASK_KINDS = {
  GIVE_OPINION: {
    requiredMutation: 'fileOpinion',
    title: { en: 'Give your opinion', zh: '出具业务实质认定意见' },
    rule: PLAN,
  },
  REVISE_OPINION: {
    requiredMutation: 'reviseOpinion',
    title: { en: 'Agree with the others or refer the dispute', zh: '协商一致或提请研究' },
    rule: PLAN,
  },
  ACCEPT_DISPUTE: {
    requiredMutation: 'acceptDispute',
    title: { en: 'Accept the dispute, or ask for what is missing', zh: '受理意见协调事项或要求补正' },
    rule: PLAN,
  },
  SUPPLEMENT_DISPUTE: {
    requiredMutation: 'supplementDispute',
    title: { en: 'Supply what the office misses', zh: '补正材料' },
    rule: PLAN,
  },
  REVIEW_LEGALITY: {
    requiredMutation: 'reviewDisputeLegality',
    title: { en: 'Review the draft for its legality', zh: '对送审稿进行合法性审查' },
    rule: `${DECISIONS} 25–28`,
  },
  CONVENE_DELIBERATION: {
    requiredMutation: 'conveneDeliberation',
    title: { en: 'Convene the members', zh: '召集研究会议' },
    rule: `${DECISIONS} 30`,
  },
  APPOINT_MEMBERS: {
    requiredMutation: 'appointMember',
    title: { en: 'Enter who sits in the leading group', zh: '登记领导小组成员' },
    rule: PLAN,
  },
  TABLE_RULING: {
    requiredMutation: 'tableRuling',
    title: { en: 'Lay a draft before the legality review', zh: '提出认定意见（送审稿）' },
    rule: `${DECISIONS} 25`,
  },
  DECIDE_RECUSAL: {
    requiredMutation: 'decideRecusal',
    title: { en: 'Decide on a recusal', zh: '决定回避' },
    rule: `${PENALTIES} 43`,
  },
  CAST_VOTE: {
    requiredMutation: 'castVote',
    title: { en: 'Vote on the draft ruling', zh: '表决送审稿' },
    rule: `${DECISIONS} 30`,
  },
  STATE_VIEW: {
    requiredMutation: 'stateView',
    title: { en: 'Say in the meeting what you think of the draft', zh: '在会议上就送审稿发表意见' },
    rule: `${DECISIONS} 30`,
  },
  RULE_DISPUTE: {
    requiredMutation: 'ruleDispute',
    title: { en: 'Rule on the dispute', zh: '作出研究认定意见' },
    rule: PLAN,
  },
  RESUME_DISPUTE: {
    requiredMutation: 'resumeDispute',
    title: { en: 'Resume the dispute when its obstacle is gone', zh: '中止原因消除后恢复' },
    rule: PLAN,
  },
  DO_TEAM_TASK: {
    requiredMutation: 'completeTeamTask',
    title: { en: 'Do what the joint team’s ruling assigns you', zh: '办理联合小组任务' },
    rule: PLAN,
  },
  ISSUE_ORDER: {
    requiredMutation: 'issueRectificationOrder',
    title: { en: 'Order what was determined', zh: '下达交办单' },
    rule: PLAN,
  },
  ACCEPT_ORDER: {
    requiredMutation: 'acceptRectificationOrder',
    title: { en: 'Accept the order', zh: '签收交办单' },
    rule: PLAN,
  },
  REPORT_PROGRESS: {
    requiredMutation: 'reportRectificationProgress',
    title: { en: 'Report progress', zh: '报告整改进展' },
    rule: PLAN,
  },
  SUBMIT_RECTIFICATION: {
    requiredMutation: 'submitRectification',
    title: { en: 'Submit the rectification for verification', zh: '提交整改结果' },
    rule: PLAN,
  },
  VERIFY_RECTIFICATION: {
    requiredMutation: 'verifyRectification',
    title: { en: 'Verify the rectification', zh: '核查整改结果' },
    rule: PLAN,
  },
  CLOSE_ORDER: {
    requiredMutation: 'closeRectificationOrder',
    title: { en: 'Close the order, or press for it', zh: '督办或办结交办单' },
    rule: PLAN,
  },
  REPORT_SUSPECTED_CRIME: {
    requiredMutation: 'reportSuspectedCrime',
    title: { en: 'Prepare the transfer of the suspected crime', zh: '报告并准备移送涉嫌犯罪案件' },
    rule: `${TRANSFERS} 3、5`,
  },
  DECIDE_CRIME_TRANSFER: {
    requiredMutation: 'decideCrimeTransfer',
    title: { en: 'Approve the transfer to the police or not', zh: '决定是否移送涉嫌犯罪案件' },
    rule: `${TRANSFERS} 5`,
  },
  HAND_OVER_CRIME_TRANSFER: {
    requiredMutation: 'handOverCrimeTransfer',
    title: { en: 'Hand the case over to the police', zh: '向公安机关移送案件' },
    rule: `${TRANSFERS} 5、6`,
  },
  ANSWER_CRIME_TRANSFER: {
    requiredMutation: 'answerCrimeTransfer',
    title: { en: 'Answer the transfer', zh: '答复移送案件' },
    rule: `${TRANSFERS} 7、8`,
  },
  COMPLETE_CRIME_TRANSFER: {
    requiredMutation: 'completeCrimeTransferPapers',
    title: { en: 'Complete the papers of the transfer', zh: '补正移送材料' },
    rule: '公安机关办理刑事案件程序规定 180',
  },
  HAND_OVER_GOODS: {
    requiredMutation: 'handOverCrimeTransferGoods',
    title: { en: 'Hand the goods over to the police', zh: '移交涉案物品' },
    rule: `${TRANSFERS} 12`,
  },
  SUPERVISE_CRIME_TRANSFER: {
    requiredMutation: 'superviseCrimeTransfer',
    title: { en: 'Supervise the filing', zh: '办理立案监督' },
    rule: '公通字〔2017〕25号 15',
  },
  RECORD_ADMINISTRATIVE_DISPOSAL: {
    requiredMutation: 'recordAdministrativeDisposal',
    title: { en: 'Dispose of the case by administrative law', zh: '依法作出行政处理' },
    rule: `${TRANSFERS} 10`,
  },
  ACKNOWLEDGE_MAJOR_CASE: {
    requiredMutation: 'acknowledgeMajorCase',
    title: { en: 'Acknowledge the report of a major case', zh: '签收重大情况快报' },
    rule: PLAN,
  },
  RECEIVE_CLUE: {
    requiredMutation: 'receiveClue',
    title: { en: 'Sign for the clue', zh: '签收线索' },
    rule: '反洗钱法 20',
  },
  FEED_BACK_CLUE: {
    requiredMutation: 'feedBackClue',
    title: { en: 'Say what came of the clue', zh: '反馈线索办理结果' },
    rule: '反洗钱法 20',
  },
  DECIDE_PLATFORM_MERGE: {
    requiredMutation: 'approvePlatformMerge',
    title: { en: 'Agree to the merge of two platforms or not', zh: '复核从业机构归并' },
    rule: PLAN,
  },
  DECIDE_MERGE_REVERSAL: {
    requiredMutation: 'approveMergeReversal',
    title: { en: 'Agree to the reversal of a merge or not', zh: '复核撤销归并' },
    rule: PLAN,
  },
  DECIDE_PLATFORM_SPLIT: {
    requiredMutation: 'approvePlatformSplit',
    title: { en: 'Agree to the split of a platform or not', zh: '复核从业机构拆分' },
    rule: PLAN,
  },
  SORT_SPLIT_RECORDS: {
    requiredMutation: 'confirmSplitRecords',
    title: { en: 'File your records under the two codes', zh: '按拆分后的代码核对本部门数据' },
    rule: PLAN,
  },
  ANSWER_CORRECTION: {
    requiredMutation: 'answerCorrection',
    title: { en: 'Answer the request for correction', zh: '答复校核申请' },
    rule: '政务数据共享条例 26',
  },
  SUPPLEMENT_CORRECTION: {
    requiredMutation: 'supplementCorrection',
    title: { en: 'Answer what the source agency asks', zh: '补充校核材料' },
    rule: '政务数据共享条例 26',
  },
  CLOSE_CORRECTION: {
    requiredMutation: 'closeCorrection',
    title: { en: 'See the answer, and close the request', zh: '查看答复并办结校核申请' },
    rule: '政务数据共享条例 26',
  },
  ANSWER_ONWARD_CONSENT: {
    requiredMutation: 'answerOnwardConsent',
    title: { en: 'Answer the request to give your data on', zh: '答复向第三方提供的申请' },
    rule: '政务数据共享条例 25',
  },
  APPROVE_ACCOUNT_WARRANT: {
    requiredMutation: 'approveAccountWarrant',
    title: { en: 'Approve or refuse the account warrant', zh: '审批账户查询手续' },
    rule: '个人信息保护法 34',
  },
  APPROVE_AGREEMENT: {
    requiredMutation: 'approveSharingAgreement',
    title: { en: 'Approve or refuse the sharing agreement', zh: '审批共享协议' },
    rule: '政务数据共享条例 20',
  },
  SUPPLY_AGREEMENT: {
    requiredMutation: 'confirmSharingAgreementSupply',
    title: { en: 'Provide the data, and say so', zh: '提供数据并确认' },
    rule: '政务数据共享条例 22',
  },
} as const satisfies Record<string, TaskKindInfo>;

export type TaskKind = keyof typeof TASK_KINDS;

/** What a task belongs to. */
export const TASK_SUBJECT_KINDS = [
  'CASE',
  'DISPUTE',
  'ORDER',
  'WARRANT',
  'AGREEMENT',
  'CRIME_TRANSFER',
  'MAJOR_CASE',
  'CLUE',
  'CORRECTION',
  'ONWARD_CONSENT',
  'TEAM_TASK',
  'PLATFORM_MERGE',
  'PLATFORM_SPLIT',
] as const;
export type TaskSubjectKind = (typeof TASK_SUBJECT_KINDS)[number];
