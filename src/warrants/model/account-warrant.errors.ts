import {
  defineRefusal,
  MAX_YEARS_AHEAD,
  anyOf,
  chineseOffice,
  inChinese,
  inEnglish,
} from '../../kernel/index.js';

export const warrantNotFound = defineRefusal<{ id: string }>('WARRANT_NOT_FOUND', () => ({
  message: {
    en: 'There is no such account-data warrant that your agency may see.',
    zh: '未找到该账户查询手续，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query accountWarrants.', zh: '请通过 accountWarrants 查询编号。' },
}));

export const warrantRoleNotAllowed = defineRefusal<{ role: string; needed: readonly string[] }>(
  'WARRANT_ROLE_NOT_ALLOWED',
  ({ role, needed }) => ({
    message: {
      en: inEnglish`This step is taken by ${anyOf(needed)}, not by ${role}.`,
      zh: inChinese`该步骤应由 ${anyOf(needed)} 办理，${role}不得办理。`,
    },
    remedy: {
      en: inEnglish`Have ${anyOf(needed)} of the agency take it.`,
      zh: inChinese`请由本单位 ${anyOf(needed)} 办理。`,
    },
  }),
);

export const warrantGateNotInForce = defineRefusal<{
  agency: string;
  gate: string;
  inForce: readonly string[];
}>('WARRANT_GATE_NOT_IN_FORCE', ({ agency, gate, inForce }) => ({
  message: {
    en: inEnglish`${gate} is no legal basis in force on which ${agency} may ask for account data.`,
    zh: inChinese`${gate} 不是 ${agency} 现行可用于查询账户的法律依据。`,
  },
  remedy:
    inForce.length === 0
      ? {
          en: inEnglish`No law gives ${agency} account data; refer the matter to an agency that has such power.`,
          zh: inChinese`${agency} 没有查询账户的法定职权，请移送有权机关。`,
        }
      : {
          en: inEnglish`In force for ${agency}: ${inForce}.`,
          zh: inChinese`${agency} 现行可用的法律依据：${inForce}。`,
        },
}));

export const warrantPurposeNotOfGate = defineRefusal<{ citation: string; purposes: readonly string[] }>(
  'WARRANT_PURPOSE_NOT_OF_GATE',
  ({ citation, purposes }) => ({
    message: {
      en: inEnglish`${citation} serves another purpose than the request states.`,
      zh: inChinese`所填使用目的与${citation}不符。`,
    },
    remedy: {
      en: inEnglish`State the purpose that the law serves: ${purposes}.`,
      zh: inChinese`请填写该法律所定目的：${purposes}。`,
    },
  }),
);

export const warrantTargetNotCovered = defineRefusal<{ citation: string }>(
  'WARRANT_TARGET_NOT_COVERED',
  ({ citation }) => ({
    message: {
      en: inEnglish`${citation} does not reach this firm in the capacity stated.`,
      zh: inChinese`${citation}的查询对象不包括该从业机构（所填身份）。`,
    },
    remedy: {
      en: 'State a capacity that the law names, or ask by a law that reaches the firm.',
      zh: '请填写该法律所列查询对象，或者依其他法律申请。',
    },
  }),
);

export const warrantOfficersTooFew = defineRefusal<{ have: number; need: number }>(
  'WARRANT_OFFICERS_TOO_FEW',
  ({ have, need }) => ({
    message: {
      en: inEnglish`The law asks for at least ${need} officers, and the request names ${have}.`,
      zh: inChinese`依法调查人员不得少于${need}人，本次仅列${have}人。`,
    },
    remedy: { en: 'Name further officers, each once.', zh: '请补充列明调查人员，不得重复。' },
  }),
);

export const warrantTermsInvalid = defineRefusal<{
  problem: keyof typeof PROBLEMS;
}>('WARRANT_TERMS_INVALID', ({ problem }) => PROBLEMS[problem]);

const PROBLEMS = {
  PERIOD: {
    message: { en: 'The period of transactions ends before it begins.', zh: '查询期间的截止日早于起始日。' },
    remedy: { en: 'Give a periodTo not before periodFrom.', zh: '请使 periodTo 不早于 periodFrom。' },
  },
  PERIOD_NOT_OVER: {
    message: {
      en: 'The period of transactions reaches beyond today.',
      zh: '查询期间超过了申请当日：账户查询只针对已发生的交易。',
    },
    remedy: {
      en: 'Give a periodTo not after today (Beijing).',
      zh: '请使 periodTo 不晚于今日（北京时间）。',
    },
  },
  BEGUN_BEFORE: {
    message: { en: 'The warrant begins before today.', zh: '手续的有效期起于今日之前，不得追溯。' },
    remedy: {
      en: 'Give a validFrom of today (Beijing) or later.',
      zh: '请使 validFrom 不早于今日（北京时间）。',
    },
  },
  TOO_FAR_AHEAD: {
    message: {
      en: inEnglish`The warrant would be good for more than ${MAX_YEARS_AHEAD} years.`,
      zh: inChinese`手续的有效期超过${MAX_YEARS_AHEAD}年。`,
    },
    remedy: { en: 'Give an earlier validTo.', zh: '请填写较早的 validTo。' },
  },
  WINDOW: {
    message: { en: 'The warrant ends before it begins.', zh: '手续的有效期止于起始之前。' },
    remedy: { en: 'Give a validTo later than validFrom.', zh: '请使 validTo 晚于 validFrom。' },
  },
  ALREADY_OVER: {
    message: { en: "The warrant's time is already over.", zh: '手续的有效期已经届满。' },
    remedy: { en: 'Request a new warrant with a later validTo.', zh: '请以较晚的 validTo 重新申请。' },
  },
  USES: {
    message: { en: 'A warrant is given for 1 to 1000 uses.', zh: '使用次数应为1至1000次。' },
    remedy: { en: 'Give usesAllowed within that range.', zh: '请在该范围内填写 usesAllowed。' },
  },
  ACCOUNTS: {
    message: {
      en: 'The list of accounts does not have 1 to 200 entries, or one of them is empty or has more than 64 characters.',
      zh: '账户清单应为1至200项，且不得含空白项或超过64个字符的账号。',
    },
    remedy: {
      en: 'Name the accounts, in several requests where there are more, or leave the list out for all accounts of the platform.',
      zh: '请列明账户，超过上限的请分次申请；如查询该从业机构全部账户，请不填写清单。',
    },
  },
  DOCUMENT_HASH: {
    message: { en: 'The document hash is not a SHA-256.', zh: '文书摘要不是 SHA-256 值。' },
    remedy: { en: 'Give 64 hexadecimal digits in lower case.', zh: '请填写64位小写十六进制摘要。' },
  },
} as const;

export const warrantPlatformUnknown = defineRefusal<{ platformCode: string }>(
  'WARRANT_PLATFORM_UNKNOWN',
  ({ platformCode }) => ({
    message: {
      en: inEnglish`The registry has no platform ${platformCode}.`,
      zh: inChinese`从业机构登记中没有 ${platformCode}。`,
    },
    remedy: {
      en: 'Look the platform up with the query platforms.',
      zh: '请查询从业机构代码。',
    },
  }),
);

export const warrantFourEyes = defineRefusal('WARRANT_FOUR_EYES', () => ({
  message: { en: 'Whoever requested the warrant does not approve it.', zh: '申请人不得批准自己的申请。' },
  remedy: { en: 'Have another leader of the agency approve it.', zh: '请由本单位其他负责人批准。' },
}));

export const warrantApproverTooLow = defineRefusal<{
  level: string;
  rank: string;
  minimumLevel: string;
  ranks: readonly string[];
}>('WARRANT_APPROVER_TOO_LOW', ({ level, rank, minimumLevel, ranks }) => ({
  message: {
    en: inEnglish`The law asks for ${anyOf(ranks)} at ${minimumLevel} level or above, not ${rank} at ${level} level.`,
    zh: inChinese`依法应由${minimumLevel}及以上机关的${anyOf(ranks)}批准，${level}机关的${rank}无权批准。`,
  },
  remedy: {
    en: 'Put the request before an approver of that level and rank.',
    zh: '请报相应层级和职务的负责人批准。',
  },
}));

export const warrantRankNotProved = defineRefusal<{ proved: string; declared: string }>(
  'WARRANT_RANK_NOT_PROVED',
  ({ proved, declared }) => ({
    message: {
      en: inEnglish`The approval declares the rank ${declared}, and the token proves ${proved}.`,
      zh: inChinese`批准所填职务为 ${declared}，而令牌证明的职务为 ${proved}。`,
    },
    remedy: {
      en: inEnglish`Declare ${proved}, or have a ${declared} of the agency approve.`,
      zh: inChinese`请填写 ${proved}，或请本单位 ${declared} 批准。`,
    },
  }),
);

export const warrantOutsideOffice = defineRefusal<{ office: string; requester: string }>(
  'WARRANT_OUTSIDE_OFFICE',
  ({ office, requester }) => ({
    message: {
      en: inEnglish`The warrant is the office ${requester}'s, not ${office}'s.`,
      zh: inChinese`该手续由${chineseOffice(requester)}机构申请，${chineseOffice(office)}机构无权办理。`,
    },
    remedy: {
      en: `Have that office of the agency act, or one above it.`,
      zh: '请由申请机构或其上级机构办理。',
    },
  }),
);

export const warrantPlaceNotCovered = defineRefusal<{ office: string; platformCode: string }>(
  'WARRANT_PLACE_NOT_COVERED',
  ({ office, platformCode }) => ({
    message: {
      en: inEnglish`The office ${office} is not competent for the place of platform ${platformCode}.`,
      zh: inChinese`${chineseOffice(office)}机构对从业机构 ${platformCode} 所在地没有管辖权。`,
    },
    remedy: {
      en: 'Have an office act that is competent for the place, or one above it.',
      zh: '请由有管辖权的机构或其上级机构办理。',
    },
  }),
);

export const warrantStepNotYours = defineRefusal<{ agency: string; sides: readonly string[] }>(
  'WARRANT_STEP_NOT_YOURS',
  ({ agency, sides }) => ({
    message: {
      en: inEnglish`This step belongs to ${anyOf(sides)}, not to ${agency}.`,
      zh: inChinese`该步骤应由 ${anyOf(sides)} 办理，${agency} 无权办理。`,
    },
    remedy: { en: inEnglish`Ask ${anyOf(sides)} to take it.`, zh: inChinese`请商 ${anyOf(sides)} 办理。` },
  }),
);
