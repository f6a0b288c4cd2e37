import { LEGAL_BASIS } from '../../../components/steps/legal-basis';
import type { Steps } from '../../../components/steps/step';
import type { DisputeShown } from '../room/dispute-shown';
import { reason } from './fields';
import {
  AcceptDispute,
  CloseDispute,
  CompleteSupplement,
  LiftInterimMeasure,
  OrderInterimMeasure,
  ReferDispute,
  ReferDisputeUpward,
  ReopenDispute,
  RequestSupplement,
  ResumeDispute,
  SupplementDispute,
  SuspendDispute,
} from './dispute-steps.generated';

/** How a dispute comes before the leading group, rests, goes upward, and ends. */
export const PROCEDURE_STEPS: Steps<DisputeShown> = {
  referDispute: {
    document: ReferDispute,
    fields: () => [reason('提请理由', 'Why it is referred', false)],
    next: {
      zh: '领导小组办公室受理或者通知补正。',
      en: 'The office accepts it, or asks for what is missing.',
    },
  },
  acceptDispute: {
    document: AcceptDispute,
    next: { zh: '办公室起草认定意见（送审稿）。', en: 'The office drafts the finding.' },
  },
  requestSupplement: {
    document: RequestSupplement,
    fields: ({ substanceCase }) => [
      {
        name: 'parts',
        kind: 'list',
        required: true,
        label: { zh: '补正内容', en: 'What is missing' },
        fields: [
          {
            name: 'agency',
            kind: 'actor',
            required: true,
            label: { zh: '补正部门', en: 'Agency' },
            ...(substanceCase ? { only: substanceCase.concernedAgencies } : {}),
          },
          {
            name: 'missing',
            kind: 'text',
            required: true,
            label: { zh: '需补正的内容', en: 'What it has to supply' },
          },
        ],
      },
      {
        name: 'dueAt',
        kind: 'instant',
        label: { zh: '补正期限', en: 'Until when' },
        help: { zh: '不填的，为规定的最长期限。', en: 'The longest time allowed when left empty.' },
      },
    ],
    fieldOf: { DEADLINE_OUT_OF_RANGE: 'dueAt' },
    next: {
      zh: '有关部门收到补正待办；全部补正或者期限届满后，继续受理。',
      en: 'The agencies are asked; once all have answered, or time is up, the office goes on.',
    },
  },
  supplementDispute: {
    document: SupplementDispute,
    fields: () => [
      { name: 'answer', kind: 'text', required: true, label: { zh: '补正说明', en: 'Answer' } },
      {
        name: 'evidence',
        kind: 'list',
        label: { zh: '证据', en: 'Evidence' },
        fields: [
          {
            name: 'description',
            kind: 'text',
            required: true,
            label: { zh: '证明内容', en: 'What it shows' },
          },
          { name: 'source', kind: 'line', required: true, label: { zh: '来源', en: 'Source' } },
          {
            name: 'sha256',
            kind: 'file',
            label: { zh: '已上传至认定事项的附件', en: 'An attachment of the case' },
          },
        ],
      },
    ],
    next: { zh: '各部门全部补正后，办公室继续受理。', en: 'Once all have answered, the office goes on.' },
  },
  completeSupplement: {
    document: CompleteSupplement,
    fields: () => [reason('结束补正的理由', 'Why the wait is ended')],
    next: { zh: '事项回到受理阶段。', en: 'It is for the office to accept again.' },
  },
  suspendDispute: {
    document: SuspendDispute,
    fields: () => [reason('中止理由', 'Why')],
    next: { zh: '期限停止计算，恢复后继续。', en: 'The clock stands still until it is resumed.' },
  },
  resumeDispute: {
    document: ResumeDispute,
    next: { zh: '回到中止前的阶段，期限继续计算。', en: 'It goes on where it stood, and so does the clock.' },
  },
  referDisputeUpward: {
    document: ReferDisputeUpward,
    fields: () => [reason('提请上级领导小组的理由', 'Why')],
    next: {
      zh: '由上一级领导小组办公室受理，进入新一轮。',
      en: 'The office of the group above takes it, in a new round.',
    },
  },
  reopenDispute: {
    document: ReopenDispute,
    fields: () => [
      { name: 'newEvidence', kind: 'text', required: true, label: { zh: '新证据', en: 'New evidence' } },
    ],
    fieldOf: { NEW_EVIDENCE_REQUIRED: 'newEvidence' },
    next: {
      zh: '重新进入受理阶段；原认定在新的认定作出前仍然有效。',
      en: 'It is for the office to accept again; the finding holds until there is another.',
    },
  },
  closeDispute: {
    document: CloseDispute,
    fields: () => [reason('办结说明', 'Why')],
    next: {
      zh: '事项办结；如有新证据，可以重新提请。',
      en: 'It is over; with new evidence it may be reopened.',
    },
  },
  orderInterimMeasure: {
    document: OrderInterimMeasure,
    fields: () => [
      {
        name: 'measure',
        kind: 'text',
        required: true,
        label: { zh: '措施内容', en: 'What is to be done or left' },
      },
      { name: 'addressee', kind: 'actor', required: true, label: { zh: '承办部门', en: 'Addressee' } },
      { name: 'until', kind: 'instant', required: true, label: { zh: '最迟至', en: 'Until' } },
      { name: 'reasons', kind: 'text', required: true, label: { zh: '理由', en: 'Reasons' } },
      LEGAL_BASIS,
    ],
    fieldOf: { DISPUTE_NOT_URGENT: 'reasons', DEADLINE_OUT_OF_RANGE: 'until' },
    next: {
      zh: '立即生效；作出认定、终止或者期限届满时自行失效。',
      en: 'In force at once; over with the finding, or when its time is up.',
    },
  },
  liftInterimMeasure: {
    document: LiftInterimMeasure,
    fields: ({ interimMeasures }) => [
      {
        name: 'measureId',
        kind: 'choice',
        required: true,
        label: { zh: '解除的措施', en: 'Measure' },
        options: interimMeasures
          .filter(({ status }) => status === 'IN_FORCE')
          .map(({ id, measure }) => ({ value: id, label: measure })),
      },
      reason('解除理由', 'Why'),
    ],
    next: { zh: '措施立即解除。', en: 'It is lifted at once.' },
  },
};
