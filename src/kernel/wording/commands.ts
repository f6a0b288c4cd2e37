/**
 * What a step is called in a Chinese sentence (办理事项): the name of a mutation means nothing to an official. English
 * sentences keep the name, which a developer looks for.
 */
const STEPS: Readonly<Record<string, string>> = {
  openSubstanceCase: '启动业务实质认定',
  withdrawSubstanceCase: '终止认定',
  addConcernedAgency: '增加涉及部门',
  extendCollection: '延长征求意见期限',
  markUrgent: '标为紧急',
  fileOpinion: '出具意见',
  reviseOpinion: '修改意见',
  withdrawOpinion: '撤回意见',
  declineOpinion: '回复不属本部门职责',
  openDispute: '形成意见协调事项',
  settleDispute: '协商一致',
  referDispute: '提请研究',
  referDisputeUpward: '提请上级研究',
  acceptDispute: '受理',
  requestSupplement: '要求补正',
  supplementDispute: '补正',
  reviewDisputeLegality: '合法性审查',
  passLegalReview: '合法性审查通过',
  returnToParties: '退回协商',
  recordPanelAdvice: '登记专家会商意见',
  conveneDeliberation: '召集会议',
  tableRuling: '提出送审稿',
  castVote: '表决',
  stateView: '发表意见',
  noteAbsence: '记录缺席',
  decideRecusal: '决定回避',
  ruleDispute: '作出研究认定意见',
  startImplementation: '开始落实',
  closeDispute: '办结',
  suspendDispute: '中止',
  resumeDispute: '恢复',
  reopenDispute: '重新研究',
  orderInterimMeasure: '采取临时管控措施',
  liftInterimMeasure: '解除临时管控措施',
  issueRectificationOrder: '交办',
  acceptRectificationOrder: '签收',
  reportRectificationProgress: '报告办理进展',
  recordFirmHearing: '登记听取意见情况',
  submitRectification: '提交核查',
  verifyRectification: '核查',
  passVerification: '核查通过',
  returnForRectification: '退回整改',
  extendRectificationOrder: '延长期限',
  closeRectificationOrder: '办结',
  withdrawRectificationOrder: '撤销交办单',
  requestAccountWarrant: '申请账户查询手续',
  approveAccountWarrant: '批准账户查询手续',
  pauseAccountWarrant: '暂停账户查询手续',
  resumeAccountWarrant: '恢复账户查询手续',
  revokeAccountWarrant: '撤销账户查询手续',
  proposeSharingAgreement: '提出共享协议',
  approveSharingAgreement: '批准共享协议',
  amendSharingAgreement: '修改共享协议',
  suspendSharingAgreement: '中止共享协议',
  resumeSharingAgreement: '恢复共享协议',
  terminateSharingAgreement: '终止共享协议',
};

const BY_NAME = new Map(Object.entries(STEPS));

/** What the step of a mutation is called in a Chinese sentence; null where it has no word of its own. */
export function stepName(mutation: string): string | null {
  return BY_NAME.get(mutation) ?? null;
}
