import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';

/** Rows that a sentence names at most. */
const MAX_NAMED = 5;

export const legalBasisMissing = defineRefusal('LEGAL_BASIS_MISSING', () => ({
  message: { en: 'No legal basis is given.', zh: '未列明法律依据。' },
  remedy: { en: 'Name at least one law and article.', zh: '请至少列明一部法律及其条款。' },
}));

export const redLineUnknown = defineRefusal<{ redLine: string; known: readonly string[] }>(
  'RED_LINE_UNKNOWN',
  ({ redLine, known }) => ({
    message: { en: inEnglish`${redLine} is no red line.`, zh: '所填代码不是红线代码。' },
    remedy: {
      en: inEnglish`Use a code that redLines lists (${known.length === 0 ? ['none today'] : known}).`,
      zh: '请从红线清单中选择。',
    },
  }),
);

export const redLineNotInForce = defineRefusal<{
  redLine: string;
  zh: string;
  at: string;
  rows: readonly string[];
}>('RED_LINE_NOT_IN_FORCE', ({ redLine, zh, at, rows }) => {
  const named = rows.slice(0, MAX_NAMED);
  return {
    message: {
      en: inEnglish`No plan or law drew the red line ${redLine} for the sectors and places of this case on ${at}, when it was opened; it is drawn by ${named}.`,
      zh: inChinese`“${zh}”在本事项所涉领域和地区、于启动之日（${at}）没有依据。`,
    },
    remedy: {
      en: 'Name a red line that redLines lists for the sector, the region and that day.',
      zh: '请按该领域、该地区当日施行的规定填写红线。',
    },
  };
});

export const redLineRepeated = defineRefusal<{ redLine: string }>('RED_LINE_REPEATED', ({ redLine }) => ({
  message: { en: inEnglish`${redLine} is given twice.`, zh: inChinese`红线 ${redLine} 重复。` },
  remedy: { en: 'Put all its evidence into one entry.', zh: '请将其证据合并为一项。' },
}));

export const evidenceHashMalformed = defineRefusal<{ field: string }>(
  'EVIDENCE_HASH_MALFORMED',
  ({ field }) => ({
    message: { en: inEnglish`${field} is no SHA-256.`, zh: inChinese`${field} 不是 SHA-256 摘要。` },
    remedy: {
      en: 'Give 64 hexadecimal digits, or leave it out.',
      zh: '请填写64位十六进制数字，或留空。',
    },
  }),
);

export const confidenceOutOfRange = defineRefusal<{ confidence: number }>(
  'CONFIDENCE_OUT_OF_RANGE',
  ({ confidence }) => ({
    message: {
      en: inEnglish`A confidence lies between 0 and 1, which ${confidence} does not.`,
      zh: inChinese`置信度应在0与1之间，${confidence} 不符合。`,
    },
    remedy: { en: 'Give a number from 0 to 1.', zh: '请填写0至1之间的数。' },
  }),
);

export const oneStatement = defineRefusal('ONE_STATEMENT', () => ({
  message: { en: 'Not exactly one change was given.', zh: '须且仅须给出一项变更。' },
  remedy: {
    en: 'Give one of file, revise, decline and withdraw.',
    zh: '请在 file、revise、decline、withdraw 中择一填写。',
  },
}));

export const validUntilPassed = defineRefusal<{ validUntil: string; today: string }>(
  'VALID_UNTIL_PASSED',
  ({ validUntil, today }) => ({
    message: {
      en: inEnglish`The determination would have ended on ${validUntil}, before today (${today}).`,
      zh: inChinese`有效期截至 ${validUntil}，早于今日（${today}）。`,
    },
    remedy: {
      en: 'Give a later day, or none for no end.',
      zh: '请填写今日或之后的日期；长期有效可留空。',
    },
  }),
);

export const licenceContradicted = defineRefusal<{ licence: string }>(
  'LICENCE_CONTRADICTED',
  ({ licence }) => ({
    message: {
      en: inEnglish`The opinion names the licence “${licence}” and says that the firm holds none.`,
      zh: inChinese`意见既写明持有“${licence}”，又称没有金融业务牌照。`,
    },
    remedy: {
      en: 'Leave licenceHeld out where the firm holds no financial licence, or unlicensed where it holds one.',
      zh: '没有金融业务牌照的，不填写现有资质；持有的，不选“没有金融业务牌照”。',
    },
  }),
);
