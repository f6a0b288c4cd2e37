import { defineRefusal, inEnglish, inChinese, type LocalizedText } from '../../../kernel/index.js';

const PERIODS: Readonly<Record<'ANSWER' | 'SUPPLY', LocalizedText>> = {
  ANSWER: { en: 'an application for data is answered', zh: '共享申请的答复' },
  SUPPLY: { en: 'data are provided after consent', zh: '同意共享后提供数据' },
};

export const agreementPeriodMissing = defineRefusal<{ clock: 'ANSWER' | 'SUPPLY'; day: string }>(
  'AGREEMENT_PERIOD_MISSING',
  ({ clock, day }) => ({
    message: {
      en: inEnglish`No row says by when ${PERIODS[clock].en} on ${day}.`,
      zh: inChinese`当日没有${PERIODS[clock].zh}期限的规定。`,
    },
    remedy: {
      en: 'Have the operator add the row (docs/law.md).',
      zh: '请由运行维护单位补充期限数据。',
    },
  }),
);

const EXTENSION = {
  NO_CLOCK: {
    en: 'No answer to an application is waited for with a period that could be extended.',
    zh: '目前没有可以延长期限的待答复申请。',
  },
  ONCE: { en: 'The period was extended already.', zh: '答复期限已延长过一次。' },
  LATE: { en: 'The period has run out already.', zh: '答复期限已经届满。' },
  NO_LAW: {
    en: 'By the law of the day on which the application came in, its period is not extended.',
    zh: '按照申请提出之日的规定，答复期限不得延长。',
  },
} as const;

export const agreementExtensionNotPossible = defineRefusal<{ problem: keyof typeof EXTENSION }>(
  'AGREEMENT_EXTENSION_NOT_POSSIBLE',
  ({ problem }) => ({
    message: EXTENSION[problem],
    remedy: { en: 'Answer the application.', zh: '请予答复。' },
  }),
);

export const agreementRefusalNeedsGround = defineRefusal('AGREEMENT_REFUSAL_NEEDS_GROUND', () => ({
  field: 'ground',
  message: {
    en: 'An owner that does not consent to an application says why, and by which law.',
    zh: '不同意共享的，应当说明理由和依据。',
  },
  remedy: {
    en: 'Give both reason and ground: law and article.',
    zh: '请同时填写理由和依据（法律名称及条款）。',
  },
}));

export const agreementSupplyNotAwaited = defineRefusal('AGREEMENT_SUPPLY_NOT_AWAITED', () => ({
  message: {
    en: 'The agreement has no version in force of which it is still to be said that the data are provided.',
    zh: '该共享协议没有待确认提供的有效版本。',
  },
  remedy: {
    en: 'Supply is confirmed once, after the second approval.',
    zh: '提供情况在复核批准后确认一次。',
  },
}));
