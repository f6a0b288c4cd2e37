import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';
import type { DecisionMode } from '../../../leading-groups/index.js';

const WAYS = {
  CHAIR_AFTER_DISCUSSION: {
    en: 'the members discuss, and the chair speaks last and decides',
    zh: '集体讨论后由组长决定',
  },
  VOTE: { en: 'the members vote', zh: '成员表决' },
} as const;

const INSTEAD = {
  CHAIR_AFTER_DISCUSSION: {
    en: 'Members say what they think with stateView, and the chair decides with ruleDispute or rejectDraft.',
    zh: '请由成员发表意见，再由主持人作出决定。',
  },
  VOTE: {
    en: 'Members vote with castVote, and whoever presides pronounces with ruleDispute.',
    zh: '请由成员表决，再由主持人宣布结果。',
  },
} as const;

export const otherDecisionMode = defineRefusal<{ mode: DecisionMode }>('OTHER_DECISION_MODE', ({ mode }) => ({
  message: {
    en: inEnglish`When the dispute was opened, this leading group decided so: ${WAYS[mode].en}.`,
    zh: inChinese`该事项启动时，本领导小组的议事方式为：${WAYS[mode].zh}。`,
  },
  remedy: INSTEAD[mode],
}));

export const chairSpeaksLast = defineRefusal<{ missing: readonly string[] }>(
  'CHAIR_SPEAKS_LAST',
  ({ missing }) => ({
    message: {
      en: inEnglish`Whoever presides speaks last and decides; still to be heard: ${missing.length === 0 ? 'nobody' : missing.join(', ')}.`,
      zh: inChinese`主持人应当最后发表意见并作出决定；尚未发表意见的成员：${missing.length === 0 ? '无' : missing.join('、')}。`,
    },
    remedy:
      missing.length === 0
        ? {
            en: 'Decide with ruleDispute or rejectDraft, which says what whoever presides thinks.',
            zh: '请直接作出决定，主持人的意见以决定表明。',
          }
        : {
            en: 'Hear them first, or have the office note with noteAbsence who is absent.',
            zh: '请先听取其意见；缺席的，由办公室记录。',
          },
  }),
);

export const discussionNotHeld = defineRefusal('DISCUSSION_NOT_HELD', () => ({
  message: {
    en: 'All other members were noted absent, so nothing was discussed.',
    zh: '其他成员均缺席，未经集体讨论，不得作出决定。',
  },
  remedy: { en: 'Convene another meeting with conveneDeliberation.', zh: '请另行召集会议。' },
}));

export const viewNeedsReasons = defineRefusal('VIEW_NEEDS_REASONS', () => ({
  message: {
    en: 'A view that is not for the draft gives its reasons.',
    zh: '不同意或者有不同意见的，应当说明理由。',
  },
  remedy: { en: 'Give them in reasons.', zh: '请填写理由。' },
}));

export const majorityDeparted = defineRefusal<{ for: number; others: number }>(
  'REASONS_AGAINST_MAJORITY_MISSING',
  ({ for: inFavour, others }) => ({
    message: {
      en: inEnglish`The decision differs from what most members think (${inFavour} for the draft, ${others} not), so it gives its reasons.`,
      zh: inChinese`拟作出的决定与多数成员意见不一致（同意${inFavour}人，不同意或者有不同意见${others}人），应当说明理由。`,
    },
    remedy: { en: 'Give them in reasonsAgainstMajority.', zh: '请填写与多数意见不一致的理由。' },
  }),
);

export const memberHasSpoken = defineRefusal<{ member: string }>('MEMBER_HAS_SPOKEN', ({ member }) => ({
  message: {
    en: inEnglish`${member} has said what they think of this draft.`,
    zh: inChinese`${member}已就本稿发表意见，不得记为缺席。`,
  },
  remedy: { en: 'Note nobody absent whose view is on record.', zh: '已有意见记录的成员无需记录缺席。' },
}));

export const presidingAbsent = defineRefusal<{ member: string }>('PRESIDING_ABSENT', ({ member }) => ({
  message: {
    en: inEnglish`${member} presides, and without whoever presides no meeting is held.`,
    zh: inChinese`${member}为会议主持人，主持人缺席的，会议不得举行。`,
  },
  remedy: {
    en: 'Put the meeting off with conveneDeliberation, or register another chair.',
    zh: '请改期召集会议，或者变更组长登记。',
  },
}));
