import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';
import { CAPACITY_WORDS, type CorrectionCapacity } from './capacity.js';

export const correctionUnknown = defineRefusal('CORRECTION_UNKNOWN', () => ({
  message: {
    en: 'There is no such correction, or none that you may see.',
    zh: '未找到该校核申请，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query corrections.', zh: '请在数据校核列表中核对编号。' },
}));

export const correctionStepNotYours = defineRefusal<{ by: CorrectionCapacity }>(
  'CORRECTION_STEP_NOT_YOURS',
  ({ by }) => ({
    message: {
      en: inEnglish`This step is for ${CAPACITY_WORDS[by].en}, and you do not act for it.`,
      zh: inChinese`该步骤由${CAPACITY_WORDS[by].zh}办理，您无权办理。`,
    },
    remedy: {
      en: inEnglish`Leave it to ${CAPACITY_WORDS[by].en}.`,
      zh: inChinese`请由${CAPACITY_WORDS[by].zh}办理。`,
    },
  }),
);

/** The same for a field that there is not, one that the caller may not read, and one that its office was not given. */
export const correctionFieldNotRead = defineRefusal('CORRECTION_FIELD_NOT_READ', () => ({
  message: {
    en: 'A correction is asked for of a field that your office may read now and was given of this firm within a year.',
    zh: '只能对本单位现可查询、且一年内已获提供的该从业机构数据项申请校核。',
  },
  remedy: {
    en: 'Read the field first, and state the purpose and the basis under which you read it.',
    zh: '请先查询该数据项，并列明查询时的使用目的和依据。',
  },
}));

export const correctionOwnData = defineRefusal('CORRECTION_OWN_DATA', () => ({
  message: { en: 'The field is of your own agency’s data.', zh: '该数据项由本单位提供。' },
  remedy: { en: 'Correct it in your own system.', zh: '请在本单位业务系统中更正。' },
}));

export const correctionAlreadyOpen = defineRefusal('CORRECTION_ALREADY_OPEN', () => ({
  message: {
    en: 'Your agency has asked for a correction of this field of this firm, and it is not answered yet.',
    zh: '本单位对该从业机构的该数据项已申请校核，尚未答复。',
  },
  remedy: {
    en: 'Add to that request, or close it first.',
    zh: '请补充原申请的材料，或者先办结原申请。',
  },
}));

export const correctionPeriodMissing = defineRefusal<{ day: string }>(
  'CORRECTION_PERIOD_MISSING',
  ({ day }) => ({
    message: {
      en: inEnglish`No row says by when a correction is answered on ${day}.`,
      zh: '当日没有校核答复期限的规定。',
    },
    remedy: {
      en: 'Have the operator add the row (docs/law.md).',
      zh: '请由运行维护单位补充期限数据。',
    },
  }),
);

export const correctionSinceUnusable = defineRefusal('CORRECTION_SINCE_UNUSABLE', () => ({
  message: {
    en: 'An accepted correction says since when the value was wrong, and not a time to come.',
    zh: '确认更正时应当填写数据自何时起有误，且不得晚于当前时间。',
  },
  remedy: {
    en: 'Give the instant of the first wrong value; offices that read it since then are told.',
    zh: '请填写数据有误的起始时间，此后查询过该数据的单位将收到通知。',
  },
}));
