import type { StepField, Steps } from '../../../components/steps/step';
import type { OrderShown } from '../order/order-shown';
import { EVIDENCE, HEARING_FIELDS } from './order-fields';
import {
  AcceptRectificationOrder,
  CloseRectificationOrder,
  ExtendRectificationOrder,
  RecordFirmHearing,
  ReportRectificationProgress,
  SubmitRectification,
  TakeUpRectificationOrder,
  VerifyRectification,
  WithdrawRectificationOrder,
} from './order-steps.generated';

const reason = (zh: string, en: string): StepField => ({
  name: 'reason',
  kind: 'text',
  required: true,
  label: { zh, en },
});

/** Every step of an order, by the name of its mutation. */
export const ORDER_STEPS: Steps<OrderShown> = {
  acceptRectificationOrder: {
    document: AcceptRectificationOrder,
    next: {
      zh: '开始办理；请按期报告进展并反馈。',
      en: 'Work begins; report progress, and hand it in by the day set.',
    },
  },
  reportRectificationProgress: {
    document: ReportRectificationProgress,
    fields: () => [
      {
        name: 'percent',
        kind: 'number',
        required: true,
        max: 100,
        label: { zh: '完成比例（%）', en: 'Done (%)' },
      },
      { name: 'done', kind: 'text', required: true, label: { zh: '已办理的工作', en: 'What was done' } },
      { name: 'obstacles', kind: 'text', label: { zh: '困难和障碍', en: 'What stands in the way' } },
      EVIDENCE,
    ],
    fieldOf: { PROGRESS_OUT_OF_RANGE: 'percent' },
    next: { zh: '进展对办公室和核查部门可见。', en: 'The office and the verifying agency see it.' },
  },
  recordFirmHearing: {
    document: RecordFirmHearing,
    wide: true,
    fields: () => HEARING_FIELDS,
    next: { zh: '记录后可以提交反馈。', en: 'The work can then be handed in.' },
  },
  submitRectification: {
    document: SubmitRectification,
    fields: () => [
      { name: 'report', kind: 'text', required: true, label: { zh: '整改报告', en: 'Report' } },
      EVIDENCE,
    ],
    fieldOf: { FIRM_NOT_HEARD: 'report' },
    first: {
      mutation: 'recordFirmHearing',
      why: {
        zh: '提请核查之前，应当先记录告知和听取当事人意见的情况。',
        en: 'How the firm was told and heard is recorded before the work is handed in.',
      },
    },
    next: { zh: '由核查部门核查。', en: 'The verifying agency verifies it.' },
  },
  verifyRectification: {
    document: VerifyRectification,
    guarded: true,
    fields: () => [
      {
        name: 'result',
        kind: 'enum',
        of: 'VerificationResult',
        required: true,
        label: { zh: '核查结果', en: 'Result' },
      },
      {
        name: 'findings',
        kind: 'text',
        required: true,
        label: { zh: '核查意见', en: 'Findings' },
        help: { zh: '退回整改的，写明欠缺之处。', en: 'For work that goes back: what is missing.' },
      },
      EVIDENCE,
    ],
    fieldOf: { SELF_VERIFICATION: 'result' },
    next: {
      zh: '核查通过的，由办公室办结；退回的，承办单位继续整改。',
      en: 'The office closes what passed; what goes back is worked on again.',
    },
  },
  extendRectificationOrder: {
    document: ExtendRectificationOrder,
    fields: () => [
      {
        name: 'workingDays',
        kind: 'number',
        required: true,
        min: 1,
        max: 250,
        label: { zh: '延长工作日', en: 'Working days more' },
      },
      reason('延期理由', 'Why'),
    ],
    fieldOf: {
      WORKING_DAYS_OUT_OF_RANGE: 'workingDays',
      ALREADY_EXTENDED: 'workingDays',
      PERIOD_BEYOND_RULING: 'workingDays',
    },
    next: { zh: '期限重新计算；只能延长一次。', en: 'The deadline is worked out anew; once only.' },
  },
  closeRectificationOrder: {
    document: CloseRectificationOrder,
    fields: () => [{ name: 'remark', kind: 'text', label: { zh: '办结说明', en: 'Remark' } }],
    next: {
      zh: '交办单办结；全部办结后意见协调事项随之办结。',
      en: 'It is closed; with the last one the dispute is closed.',
    },
  },
  withdrawRectificationOrder: {
    document: WithdrawRectificationOrder,
    fields: () => [reason('撤销理由', 'Why')],
    next: { zh: '交办单撤销，承办单位停止办理。', en: 'It is withdrawn, and work on it ends.' },
  },
  takeUpRectificationOrder: {
    document: TakeUpRectificationOrder,
    fields: () => [reason('提级办理的理由', 'Why')],
    next: { zh: '由本级机构接手办理。', en: 'Your office takes the work over.' },
  },
};
