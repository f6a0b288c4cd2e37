import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';

/** Rules that a sentence names at most. */
const MAX_NAMED = 4;

/** A rule on dispositions as a refusal tells it. */
interface ToldRule {
  readonly id: string;
  readonly licence: 'HELD' | 'NONE' | 'ANY';
  /** The finding in the words of its document. */
  readonly conductZh: string;
  /** The disposition in the words of its document. */
  readonly zh: string;
  readonly disposition: string | null;
}

const FIRMS_ZH: Readonly<Record<ToldRule['licence'], string>> = {
  HELD: '持有金融业务牌照的机构，',
  NONE: '没有金融业务牌照的机构，',
  ANY: '',
};

export const conductMissing = defineRefusal('CONDUCT_MISSING', () => ({
  message: {
    en: 'Where a measure is asked for or a red line was crossed, conduct or gravity is to be said.',
    zh: '提出整治措施或者认定触碰红线的，应当写明经营行为或者违法违规情节。',
  },
  remedy: {
    en: 'Give conduct or gravity, or unassessedReason: why neither can be said yet.',
    zh: '请填写经营行为或者违法违规情节；尚不能认定的，请写明理由。',
  },
}));

export const harmMissing = defineRefusal('HARM_MISSING', () => ({
  message: {
    en: 'Where there is a breach, what is known of its harm is to be put on record.',
    zh: '认定违法违规的，应当记录其危害程度。',
  },
  remedy: {
    en: 'Give at least one figure in severity, or unassessedReason: why nothing is known yet.',
    zh: '请至少填写一项危害程度；尚未查明的，请写明理由。',
  },
}));

export const conductUnknown = defineRefusal<{ conduct: string; at: string; known: readonly string[] }>(
  'CONDUCT_UNKNOWN',
  ({ conduct, at, known }) => ({
    message: {
      en: inEnglish`No rule in force on ${at} for this case speaks of the conduct ${conduct}.`,
      zh: inChinese`${at}本事项适用的分类施策规定没有所填经营行为。`,
    },
    remedy: {
      en: inEnglish`Name one of ${known}, or a gravity instead.`,
      zh: '请按分类施策规定填写经营行为，或者填写违规情节。',
    },
  }),
);

export const dispositionNotAllowed = defineRefusal<{
  disposition: string;
  dispositionZh: string | null;
  licensed: boolean | null;
  conduct: string | null;
  gravity: string | null;
  at: string;
  rules: readonly ToldRule[];
}>('DISPOSITION_NOT_ALLOWED', ({ disposition, dispositionZh, licensed, conduct, gravity, at, rules }) => {
  const told = rules.slice(0, MAX_NAMED);
  const found = [licensed ? 'a licensed firm' : 'the firm', conduct, gravity].filter((each) => each !== null);
  const said = told.map(({ licence, conductZh, zh }) => `${FIRMS_ZH[licence]}“${conductZh}”的，应当“${zh}”`);
  const named = told.map((rule) => `${rule.id} (${rule.disposition})`).join(', ');
  return {
    message: {
      en: inEnglish`By the rules in force on ${at}, ${disposition} does not meet ${found}; what does: ${named || 'nothing'}.`,
      zh: inChinese`按${at}施行的分类施策规定，${said.join('；') || '没有与所填情形对应的处置'}；所填处置${dispositionZh === null ? '' : `“${dispositionZh}”`}与此不符。`,
    },
    remedy: {
      en: 'Make licenceHeld, conduct, gravity and disposition one rule that dispositionRules lists for the sector, the region and that day.',
      zh: '请按对应的分类施策规定填写牌照、经营行为、违规情节和处置方式。',
    },
  };
});
