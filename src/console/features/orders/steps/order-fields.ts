import type { StepField } from '../../../components/steps/step';

/** Documents by their SHA-256. */
export const EVIDENCE: StepField = {
  name: 'evidence',
  kind: 'list',
  label: { zh: '佐证材料', en: 'Documents' },
  fields: [
    { name: 'description', kind: 'line', required: true, label: { zh: '材料说明', en: 'What it shows' } },
    { name: 'sha256', kind: 'file', required: true, label: { zh: '文件', en: 'File' } },
  ],
};

/** 听取当事人意见: how the firm was told and heard. */
export const HEARING_FIELDS: readonly StepField[] = [
  {
    name: 'notice',
    kind: 'group',
    label: { zh: '告知', en: 'Notice' },
    fields: [
      { name: 'notifiedOn', kind: 'day', label: { zh: '告知日期', en: 'Told on' } },
      { name: 'content', kind: 'text', label: { zh: '拟作出的决定', en: 'What is to be decided' } },
      { name: 'facts', kind: 'text', label: { zh: '事实', en: 'Facts' } },
      { name: 'reasons', kind: 'text', label: { zh: '理由和依据', en: 'Reasons and grounds' } },
      {
        name: 'rights',
        kind: 'text',
        label: { zh: '陈述、申辩、听证等权利', en: 'Rights that it was told of' },
      },
    ],
  },
  {
    name: 'statement',
    kind: 'group',
    label: { zh: '陈述申辩和复核', en: 'Statement and its check' },
    fields: [
      { name: 'statedOn', kind: 'day', label: { zh: '陈述日期', en: 'Stated on' } },
      { name: 'statement', kind: 'text', label: { zh: '陈述、申辩意见', en: 'What was stated' } },
      { name: 'check', kind: 'text', label: { zh: '复核情况', en: 'How it was checked' } },
    ],
  },
  {
    name: 'hearing',
    kind: 'group',
    label: { zh: '听证', en: 'Hearing' },
    fields: [
      { name: 'askedOn', kind: 'day', label: { zh: '提出听证要求日期', en: 'Asked for on' } },
      { name: 'noticeOn', kind: 'day', label: { zh: '通知时间、地点日期', en: 'Time and place told on' } },
      { name: 'heldOn', kind: 'day', label: { zh: '举行日期', en: 'Held on' } },
      { name: 'ledBy', kind: 'line', label: { zh: '听证主持人', en: 'Led by' } },
      { name: 'inquiredBy', kind: 'lines', label: { zh: '调查人员', en: 'Who inquired' } },
      { name: 'record', kind: 'text', label: { zh: '听证笔录', en: 'Record' } },
    ],
  },
  { name: 'waivedOn', kind: 'day', label: { zh: '当事人明确放弃日期', en: 'Expressly waived on' } },
  {
    name: 'notPenaltyReason',
    kind: 'text',
    label: { zh: '不属于行政处罚的理由', en: 'Why the measure is no penalty' },
  },
];
