import type { Steps } from '../../components/steps/step';
import {
  AnswerCorrection,
  CloseCorrection,
  RequestCorrection,
  SupplementCorrection,
  type CorrectionPageQuery,
} from './corrections.generated';

type CorrectionShown = NonNullable<CorrectionPageQuery['correction']>;

/** Asking for a correction of a field that the address names. */
export const REQUEST_STEPS: Steps<null> = {
  requestCorrection: {
    document: RequestCorrection,
    fields: () => [
      {
        name: 'stands',
        kind: 'line',
        required: true,
        label: { zh: '现有内容', en: 'What stands there' },
        help: { zh: '按查询所见填写。', en: 'As you read it.' },
      },
      {
        name: 'proposed',
        kind: 'line',
        required: true,
        label: { zh: '应为内容', en: 'What should stand there' },
      },
      { name: 'reason', kind: 'text', required: true, label: { zh: '理由', en: 'Why it is wrong' } },
    ],
    next: {
      zh: '数源部门在期限内答复；内容仅双方可见。',
      en: 'The source agency answers in time; what you write is for the two agencies alone.',
    },
  },
};

/** Steps of a correction, by mutation. */
export const CORRECTION_STEPS: Steps<CorrectionShown> = {
  answerCorrection: {
    document: AnswerCorrection,
    guarded: true,
    fields: () => [
      {
        name: 'answer',
        kind: 'enum',
        of: 'CorrectionAnswer',
        required: true,
        label: { zh: '答复', en: 'Answer' },
      },
      {
        name: 'reason',
        kind: 'text',
        required: true,
        label: { zh: '说明', en: 'Reasons' },
        help: {
          zh: '需补充的内容、已更正的内容，或者不予更正的理由。',
          en: 'What is asked back, what was corrected, or why it is refused.',
        },
      },
      {
        name: 'wrongSince',
        kind: 'instant',
        label: { zh: '自何时起有误', en: 'Wrong since' },
        help: {
          zh: '已更正的填写；此后查询过的单位将收到通知。',
          en: 'Where it was corrected; offices that read it since then are told.',
        },
      },
      {
        name: 'ground',
        kind: 'line',
        label: { zh: '依据', en: 'Ground' },
        help: { zh: '不予更正的填写。', en: 'Where it is refused.' },
      },
    ],
    fieldOf: { CORRECTION_SINCE_UNUSABLE: 'wrongSince' },
    next: { zh: '申请单位收到答复。', en: 'The office that asks has the answer.' },
  },
  supplementCorrection: {
    document: SupplementCorrection,
    guarded: true,
    fields: () => [
      { name: 'supplement', kind: 'text', required: true, label: { zh: '补充内容', en: 'What you add' } },
    ],
    next: { zh: '答复期限重新计算。', en: 'The period of the source agency begins anew.' },
  },
  closeCorrection: {
    document: CloseCorrection,
    guarded: true,
    next: {
      zh: '校核申请办结；未答复的即撤回。',
      en: 'The matter ends; one without an answer is withdrawn.',
    },
  },
};
