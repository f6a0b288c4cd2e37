import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';

export const draftNotReviewed = defineRefusal<{ disputeId: string }>('DRAFT_NOT_REVIEWED', () => ({
  message: {
    en: 'The draft has not passed its legality review as it now is, so nobody discusses or decides on it.',
    zh: '送审稿尚未通过合法性审查，或者审查后有改动，不得提交讨论或者作出决定。',
  },
  remedy: {
    en: 'Have the draft reviewed with reviewDisputeLegality; one that was changed is tabled and reviewed anew.',
    zh: '请送合法性审查；审查后有改动的，请重新送审。',
  },
}));

export const reviewerDrafted = defineRefusal<{ reviewer: string }>('REVIEWER_DRAFTED', () => ({
  message: {
    en: 'Whoever drafted, and the office that drafted, do not review the draft.',
    zh: '起草人员和起草单位不得对本稿进行合法性审查。',
  },
  remedy: {
    en: 'Have it reviewed by the department of legal affairs, or by another office that had no part in drafting it.',
    zh: '请由司法行政部门或者未参与起草的其他单位审查。',
  },
}));

export const reviewTimeTooShort = defineRefusal<{ given: number; least: number }>(
  'REVIEW_TIME_TOO_SHORT',
  ({ given, least }) => ({
    message: {
      en: inEnglish`The review is given ${given} working days, and as a rule has at least ${least}.`,
      zh: inChinese`给予合法性审查的时间为${given}个工作日，一般不少于${least}个工作日。`,
    },
    remedy: {
      en: inEnglish`Give at least ${least} working days, or say in urgentReason why it is urgent.`,
      zh: inChinese`请给予不少于${least}个工作日；情况紧急的，请说明理由。`,
    },
  }),
);

export const reviewTimeOutOfRange = defineRefusal<{ given: number; most: number }>(
  'REVIEW_TIME_OUT_OF_RANGE',
  ({ given, most }) => ({
    message: {
      en: inEnglish`A review cannot be given ${given} working days.`,
      zh: inChinese`合法性审查的时间不能为${given}个工作日。`,
    },
    remedy: { en: inEnglish`Give 1 to ${most} working days.`, zh: inChinese`请填写1至${most}个工作日。` },
  }),
);
