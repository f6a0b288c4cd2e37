import type { StepField, StepOption, Steps } from '../../components/steps/step';
import { AnswerOnwardConsent, EndOnwardConsent, type OnwardPageQuery } from './onward-sharing.generated';

export type OnwardShown = NonNullable<OnwardPageQuery['onwardConsent']>;

/** Steps of a request and of the consent to it, by mutation. */
export const ONWARD_STEPS: Steps<OnwardShown> = {
  answerOnwardConsent: {
    document: AnswerOnwardConsent,
    guarded: true,
    fields: () => [
      { name: 'consents', kind: 'yes', required: true, label: { zh: '是否同意', en: 'Do you consent?' } },
      {
        name: 'answer',
        kind: 'text',
        max: 2_000,
        required: true,
        label: { zh: '答复', en: 'Answer' },
        help: {
          zh: '写明理由；附条件同意的，写明条件。',
          en: 'Give your reasons, and the conditions where there are any.',
        },
      },
    ],
    next: {
      zh: '申请单位收到答复；同意的，第三方自即日起至有效期止可以查阅。',
      en: 'Whoever asked has the answer; with a consent, the third agency may read the data until its last day.',
    },
  },
  endOnwardConsent: {
    document: EndOnwardConsent,
    guarded: true,
    next: {
      zh: '第三方不能再查阅有关数据，三方均收到通知。',
      en: 'The third agency reads the data no more, and those concerned are told.',
    },
  },
};

interface RequestChoice {
  readonly sources: readonly StepOption[];
  /** What the chosen source agency shares conditionally; none until one is chosen. */
  readonly items: readonly StepOption[];
  readonly recipients: readonly string[];
}

/** Whose data are to be given on. */
export const sourceField = ({ sources }: RequestChoice): StepField => ({
  name: 'source',
  kind: 'choice',
  options: sources,
  required: true,
  label: { zh: '数源部门', en: 'Source agency' },
});

/** What a request asks for. */
export const requestFields = ({ items, recipients }: RequestChoice): readonly StepField[] => [
  {
    name: 'items',
    kind: 'choices',
    options: items,
    required: true,
    label: { zh: '数据项', en: 'Items' },
    help: {
      zh: '仅列数源部门有条件共享的数据项；无条件共享的无须同意，不予共享的不得提供。',
      en: 'Only what the source agency shares conditionally: the rest needs no consent, or is not given on at all.',
    },
  },
  {
    name: 'recipient',
    kind: 'actor',
    only: recipients,
    required: true,
    label: { zh: '接收单位', en: 'Third agency' },
  },
  { name: 'reason', kind: 'text', max: 2_000, required: true, label: { zh: '理由', en: 'What for' } },
  {
    name: 'legalBasis',
    kind: 'line',
    required: true,
    label: { zh: '法律依据', en: 'Legal basis' },
    help: {
      zh: '接收单位可以取得该数据的法律名称及条款。',
      en: 'Law and article by which the third agency may have them.',
    },
  },
  {
    name: 'lastDay',
    kind: 'day',
    required: true,
    label: { zh: '有效期末日', en: 'Last day' },
    help: { zh: '至该日24时止。', en: 'Until 24:00 in Beijing of that day.' },
  },
];
