import type { StepField, Steps } from '../../../components/steps/step';
import {
  AdviseProsecutor,
  AnswerCrimeTransfer,
  CompleteCrimeTransferPapers,
  DecideCrimeTransfer,
  HandOverCrimeTransfer,
  HandOverCrimeTransferGoods,
  ObjectToCrimeTransferRefusal,
  RecordAdministrativeDisposal,
  ReportSuspectedCrime,
  SuperviseCrimeTransfer,
  type TransferPageQuery,
} from './transfers.generated';

export type TransferShown = NonNullable<TransferPageQuery['crimeTransfer']>;

const reason = (zh: string, en: string, required = true): StepField => ({
  name: 'reason',
  kind: 'text',
  required,
  label: { zh, en },
});

const papers = (required: boolean): StepField => ({
  name: 'papers',
  kind: 'list',
  required,
  label: { zh: '移送材料', en: 'Papers' },
  help: {
    zh: '移送书、调查报告、涉案物品清单必须齐全。',
    en: 'Letter, report and list of goods have to be there.',
  },
  fields: [
    {
      name: 'kind',
      kind: 'enum',
      of: 'TransferPaperKind',
      required: true,
      label: { zh: '种类', en: 'Kind' },
    },
    { name: 'title', kind: 'line', required: true, label: { zh: '名称', en: 'Title' } },
    { name: 'sha256', kind: 'file', required: true, label: { zh: '文件', en: 'File' } },
  ],
});

/** 移送涉嫌犯罪案件, as it is begun. */
export const REPORT_FIELDS: readonly StepField[] = [
  { name: 'offence', kind: 'line', required: true, label: { zh: '涉嫌罪名', en: 'Offence suspected' } },
  { name: 'facts', kind: 'text', required: true, label: { zh: '案情', en: 'What happened' } },
  { name: 'amount', kind: 'money', label: { zh: '涉案金额', en: 'Amount' } },
  {
    name: 'officers',
    kind: 'lines',
    label: { zh: '承办人员', en: 'Officers' },
    help: { zh: '两名以上。', en: 'Two or more.' },
  },
  papers(false),
];

/** Begins a transfer, for a firm and a case that the address names. */
export const REPORT_STEPS: Steps<unknown> = {
  reportSuspectedCrime: {
    document: ReportSuspectedCrime,
    wide: true,
    fields: () => REPORT_FIELDS,
    fieldOf: { TRANSFER_OFFICERS_TOO_FEW: 'facts', TRANSFER_AMOUNT_UNUSABLE: 'amount' },
    next: {
      zh: '由本单位正职负责人或者主持工作的负责人在三日内决定是否移送。',
      en: 'The principal head, or the acting head, decides within three days.',
    },
  },
};

/** Every step of a transfer, by the name of its mutation. */
export const TRANSFER_STEPS: Steps<TransferShown> = {
  decideCrimeTransfer: {
    document: DecideCrimeTransfer,
    guarded: true,
    fields: () => [
      { name: 'approve', kind: 'yes', required: true, label: { zh: '是否移送', en: 'Transfer it' } },
      {
        name: 'rank',
        kind: 'enum',
        of: 'ApproverRank',
        only: ['PRINCIPAL_HEAD', 'ACTING_HEAD'],
        required: true,
        label: { zh: '职务', en: 'Rank' },
      },
      reason('理由', 'Why'),
    ],
    fieldOf: { TRANSFER_RANK_TOO_LOW: 'rank', TRANSFER_FOUR_EYES: 'approve' },
    next: {
      zh: '决定移送的，二十四小时内向同级公安机关移送；不予移送的，理由记录在案。',
      en: 'What is approved goes to the police within 24 hours; why not stays on file.',
    },
  },
  handOverCrimeTransfer: {
    document: HandOverCrimeTransfer,
    wide: true,
    fields: () => [papers(false)],
    fieldOf: { TRANSFER_PAPER_MISSING: 'papers' },
    next: { zh: '公安机关接收并审查。', en: 'The police receive and review it.' },
  },
  completeCrimeTransferPapers: {
    document: CompleteCrimeTransferPapers,
    fields: () => [papers(true)],
    next: { zh: '公安机关继续审查。', en: 'The police go on with the review.' },
  },
  answerCrimeTransfer: {
    document: AnswerCrimeTransfer,
    wide: true,
    fields: () => [
      {
        name: 'answer',
        kind: 'enum',
        of: 'CrimeTransferAnswer',
        required: true,
        label: { zh: '答复', en: 'Answer' },
      },
      {
        ...reason('理由', 'Why', false),
        help: { zh: '接收、补正、立案的，可以不填。', en: 'Not for received, papers missing and filed.' },
      },
      {
        name: 'legalBasis',
        kind: 'list',
        label: { zh: '法律依据（不予立案时）', en: 'Legal basis (of a refusal)' },
        fields: [
          { name: 'law', kind: 'line', required: true, label: { zh: '法律名称', en: 'Law' } },
          { name: 'article', kind: 'line', required: true, label: { zh: '条款', en: 'Article' } },
        ],
      },
      {
        name: 'missingPapers',
        kind: 'choices',
        label: { zh: '缺少的材料（补正时）', en: 'Papers missing' },
        options: [
          { value: 'TRANSFER_LETTER', label: '移送书' },
          { value: 'INVESTIGATION_REPORT', label: '调查报告' },
          { value: 'GOODS_LIST', label: '涉案物品清单' },
          { value: 'EXPERT_REPORT', label: '检验报告或者鉴定结论' },
        ],
      },
      {
        name: 'office',
        kind: 'group',
        label: { zh: '有管辖权的公安机关（转送时）', en: 'Competent office (when forwarded)' },
        fields: [
          { name: 'level', kind: 'enum', of: 'Level', label: { zh: '层级', en: 'Level' } },
          { name: 'region', kind: 'region', label: { zh: '地区', en: 'Region' } },
        ],
      },
      {
        name: 'period',
        kind: 'enum',
        of: 'CrimeTransferReview',
        label: { zh: '延长后的审查期限', en: 'Longer review' },
      },
      { name: 'approvedBy', kind: 'line', label: { zh: '批准人', en: 'Approved by' } },
      {
        name: 'caseNumber',
        kind: 'line',
        label: { zh: '立案编号（立案时）', en: 'Number of the case (when filed)' },
      },
    ],
    fieldOf: {
      TRANSFER_PERIOD_MISSING: 'period',
      TRANSFER_REVIEW_NOT_LONGER: 'period',
      TRANSFER_SAME_OFFICE: 'answer',
    },
    next: { zh: '移送单位即时可见答复。', en: 'The agency that transferred it sees the answer at once.' },
  },
  handOverCrimeTransferGoods: {
    document: HandOverCrimeTransferGoods,
    fields: () => [
      { name: 'note', kind: 'text', required: true, label: { zh: '交接情况', en: 'What was handed over' } },
    ],
    next: { zh: '移送办结。', en: 'The transfer is complete.' },
  },
  objectToCrimeTransferRefusal: {
    document: ObjectToCrimeTransferRefusal,
    fields: () => [reason('提请复议的理由', 'Why the police should file')],
    fieldOf: { TRANSFER_OBJECTION_TOO_LATE: 'reason', TRANSFER_OBJECTED_BEFORE: 'reason' },
    next: { zh: '公安机关三日内作出复议决定。', en: 'The police decide on it within three days.' },
  },
  adviseProsecutor: {
    document: AdviseProsecutor,
    fields: () => [reason('建议立案监督的理由', 'Why the police should file')],
    next: { zh: '人民检察院依法进行立案监督。', en: 'The procuratorate supervises the filing.' },
  },
  superviseCrimeTransfer: {
    document: SuperviseCrimeTransfer,
    fields: () => [
      {
        name: 'act',
        kind: 'enum',
        of: 'FilingSupervision',
        required: true,
        label: { zh: '监督方式', en: 'What is done' },
      },
      reason('理由', 'Why'),
    ],
  },
  recordAdministrativeDisposal: {
    document: RecordAdministrativeDisposal,
    fields: () => [
      { name: 'disposal', kind: 'text', required: true, label: { zh: '行政处理情况', en: 'Disposal' } },
    ],
    next: { zh: '记录在案，移送了结。', en: 'It stays on file, and ends the transfer.' },
  },
};
