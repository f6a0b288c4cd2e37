import {
  defineRefusal,
  inChinese,
  inEnglish,
  type LocalizedText,
  type PeriodPart,
} from '../../kernel/index.js';
import type { HearingArticles, HearingGap } from './firm-hearing.js';

/** How many days a period has, of whichever kind. */
export const lengthOf = (period: PeriodPart): number => {
  if ('days' in period) return period.days;
  return 'workingDays' in period ? period.workingDays : 0;
};

const isNatural = (period: PeriodPart): boolean => 'days' in period;

const ARTICLES: Readonly<Record<HearingArticles, LocalizedText>> = {
  SINCE_2021: {
    en: '行政处罚法 44, 45, 62–64',
    zh: '《中华人民共和国行政处罚法》第四十四条、第四十五条、第六十二条至第六十四条',
  },
  BEFORE_2021: {
    en: '行政处罚法 31, 32, 41, 42 before 2021-07-15',
    zh: '修订前《中华人民共和国行政处罚法》第三十一条、第三十二条、第四十一条、第四十二条',
  },
};

const GAPS: Readonly<Record<HearingGap, LocalizedText>> = {
  NOT_RECORDED: { en: 'nothing is on record of it', zh: '尚无听取意见的记录' },
  NOT_TOLD: { en: 'the firm was not told', zh: '尚未告知当事人' },
  TIME_RUNNING: {
    en: 'the time in which the firm may ask for a hearing has not passed',
    zh: '当事人要求听证的期限未满',
  },
  NOT_HELD: { en: 'the hearing that the firm asked for was not held', zh: '当事人要求的听证尚未举行' },
};

export const firmNotHeard = defineRefusal<{
  gap: HearingGap;
  articles: HearingArticles;
  until: string | null;
}>('FIRM_NOT_HEARD', ({ gap, articles, until }) => ({
  message: {
    en: inEnglish`Before this measure the firm is told and heard (${ARTICLES[articles].en}): ${GAPS[gap].en}${until === null ? '' : inEnglish`, until ${until}`}.`,
    zh: inChinese`采取本项措施前，应当告知并听取当事人意见（${ARTICLES[articles].zh}）：${GAPS[gap].zh}${until === null ? '' : inChinese`，截止${until}`}。`,
  },
  remedy: {
    en: 'Put it on record with recordFirmHearing: notice, statement and its check, hearing or waiver, or why the measure is no penalty.',
    zh: '请记录告知、陈述申辩及复核、听证或者放弃的情况；不属于行政处罚的，请说明理由。',
  },
}));

export const hearingNoticeTooShort = defineRefusal<{
  noticeOn: string;
  heldOn: string;
  period: PeriodPart;
  articles: HearingArticles;
}>('HEARING_NOTICE_TOO_SHORT', ({ noticeOn, heldOn, period, articles }) => ({
  message: {
    en: inEnglish`The hearing of ${heldOn} was announced on ${noticeOn}, less than ${lengthOf(period)} ${isNatural(period) ? 'days' : 'working days'} before.`,
    zh: inChinese`听证于${heldOn}举行，通知于${noticeOn}作出，不足${lengthOf(period)}${isNatural(period) ? '日' : '个工作日'}。`,
  },
  remedy: {
    en: inEnglish`Hold it at least ${lengthOf(period)} ${isNatural(period) ? 'days' : 'working days'} after the notice (${ARTICLES[articles].en}).`,
    zh: inChinese`请在举行听证的${lengthOf(period)}${isNatural(period) ? '日' : '个工作日'}前通知当事人。`,
  },
}));

export const hearingLedByInquirer = defineRefusal<{ ledBy: string }>(
  'HEARING_LED_BY_INQUIRER',
  ({ ledBy }) => ({
    message: {
      en: inEnglish`${ledBy} inquired into the matter or worked on the order, and does not lead its hearing.`,
      zh: inChinese`${ledBy}为本事项调查人员或者承办人员，不得主持听证。`,
    },
    remedy: {
      en: 'Name who led it, somebody who did not inquire (行政处罚法 64).',
      zh: '请由非本事项调查人员主持听证。',
    },
  }),
);

export const hearingDaysUnusable = defineRefusal<{ field: string; day: string }>(
  'HEARING_DAYS_UNUSABLE',
  ({ field, day }) => ({
    message: {
      en: inEnglish`${field} is ${day}: before the firm was told, or not yet come.`,
      zh: inChinese`所填日期${day}早于告知日期或者晚于今日。`,
    },
    remedy: {
      en: 'Note what has happened, in its order: told, stated or asked, announced, held.',
      zh: '请按告知、陈述或者申请、通知、举行的先后填写已发生的日期。',
    },
  }),
);

export const hearingNotNeeded = defineRefusal<{ kind: string }>('HEARING_NOT_NEEDED', () => ({
  message: {
    en: 'A measure of this kind neither closes nor revokes, so no such note belongs to it.',
    zh: '本项措施不属于关闭、停业、吊销或者取缔，无需记录听取意见情况。',
  },
  remedy: { en: 'Report with reportRectificationProgress instead.', zh: '请改为报告办理进展。' },
}));
