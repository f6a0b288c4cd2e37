import {
  defineRefusal,
  MAX_YEARS_AHEAD,
  anyOf,
  chineseOffice,
  inChinese,
  inEnglish,
} from '../../kernel/index.js';

export const agreementNotFound = defineRefusal<{ id: string }>('AGREEMENT_NOT_FOUND', () => ({
  message: {
    en: 'There is no such sharing agreement, or you may not see it.',
    zh: '未找到该共享协议，或者您无权查看。',
  },
  remedy: {
    en: 'Look its id up with the query sharingAgreements.',
    zh: '请通过 sharingAgreements 查询编号。',
  },
}));

export const agreementRoleNotAllowed = defineRefusal<{ role: string }>(
  'AGREEMENT_ROLE_NOT_ALLOWED',
  ({ role }) => ({
    message: {
      en: inEnglish`The role ${role} does not act on sharing agreements.`,
      zh: inChinese`${role}不得办理共享协议。`,
    },
    remedy: {
      en: 'Have an officer or a leader of the agency do it.',
      zh: '请由本单位经办人员或负责人办理。',
    },
  }),
);

export const agreementSideRequired = defineRefusal<{ agency: string; sides: readonly string[] }>(
  'AGREEMENT_SIDE_REQUIRED',
  ({ agency, sides }) => ({
    message: {
      en: inEnglish`This step belongs to ${anyOf(sides)}, not to ${agency}.`,
      zh: inChinese`该步骤应由 ${anyOf(sides)} 办理，${agency} 无权办理。`,
    },
    remedy: { en: inEnglish`Ask ${anyOf(sides)} to take it.`, zh: inChinese`请商 ${anyOf(sides)} 办理。` },
  }),
);

export const agreementOutsideOffice = defineRefusal<{ office: string; place: string }>(
  'AGREEMENT_OUTSIDE_OFFICE',
  ({ office, place }) => ({
    message: {
      en: inEnglish`The office ${office} does not act on a sharing agreement for ${place}.`,
      zh: inChinese`${chineseOffice(office)}机构无权办理适用于${chineseOffice(place)}的共享协议。`,
    },
    remedy: {
      en: 'Have an office of that region act, or one above it; a local office proposes for its own region at most.',
      zh: '请由该地区或其上级机构办理；地方机构仅可就本地区提出协议。',
    },
  }),
);

export const agreementUnmaskedNational = defineRefusal<{ office: string }>(
  'AGREEMENT_UNMASKED_NATIONAL',
  ({ office }) => ({
    field: 'masked',
    message: {
      en: inEnglish`An agreement that shares values unmasked is approved by the national office, not by ${office}.`,
      zh: inChinese`不脱敏的共享协议由总部机构批准，${chineseOffice(office)}机构无权批准。`,
    },
    remedy: {
      en: "Have the owner's national office approve it, or have the grantee propose masked values.",
      zh: '请由数据所有方总部机构批准，或由数据使用方改为脱敏共享。',
    },
  }),
);

export const agreementFourEyes = defineRefusal('AGREEMENT_FOUR_EYES', () => ({
  message: {
    en: 'Whoever proposed this version of the agreement does not approve it.',
    zh: '提出该版本共享协议的人员不得批准该版本。',
  },
  remedy: { en: "Have another of the owner's people approve it.", zh: '请由数据所有方的其他人员批准。' },
}));

export const agreementSecondPersonRequired = defineRefusal('AGREEMENT_SECOND_PERSON_REQUIRED', () => ({
  message: {
    en: 'The second approval is for another person than the first.',
    zh: '复核人员不得与初次批准人员为同一人。',
  },
  remedy: {
    en: "Have another of the owner's people give the second approval.",
    zh: '请由数据所有方的另一名人员复核批准。',
  },
}));

export const agreementNoVersionPending = defineRefusal('AGREEMENT_NO_VERSION_PENDING', () => ({
  message: {
    en: 'No version of the agreement waits for approval.',
    zh: '该共享协议没有待批准的版本。',
  },
  remedy: {
    en: 'To lift a suspension, resume the agreement (resumeSharingAgreement); to change its terms, have the grantee amend it.',
    zh: '如需恢复共享，请使用 resumeSharingAgreement；如需变更条款，请由数据使用方提出变更。',
  },
}));

export const agreementAmendmentPending = defineRefusal<{ number: number }>(
  'AGREEMENT_AMENDMENT_PENDING',
  ({ number }) => ({
    message: {
      en: inEnglish`Version ${number} of the agreement waits for approval already.`,
      zh: inChinese`该共享协议的第 ${number} 版尚待批准。`,
    },
    remedy: {
      en: 'Wait for its approval, or withdraw it (rejectSharingAgreementAmendment) and amend anew.',
      zh: '请等待其批准，或撤回后（rejectSharingAgreementAmendment）另行提出变更。',
    },
  }),
);

export const agreementAlreadySuspended = defineRefusal<{ agency: string }>(
  'AGREEMENT_ALREADY_SUSPENDED',
  ({ agency }) => ({
    message: {
      en: inEnglish`${agency} has suspended the agreement already.`,
      zh: inChinese`${agency} 已中止该共享协议。`,
    },
    remedy: {
      en: 'Nothing is shared under it; resume or terminate it.',
      zh: '该协议已停止共享；可恢复或终止。',
    },
  }),
);

export const agreementSuspendedByOtherSide = defineRefusal<{ agency: string; sides: readonly string[] }>(
  'AGREEMENT_SUSPENDED_BY_OTHER_SIDE',
  ({ agency, sides }) => ({
    message: {
      en: inEnglish`${sides.join(' and ')} suspended the agreement, not ${agency}.`,
      zh: inChinese`该共享协议由 ${sides} 中止，并非 ${agency}。`,
    },
    remedy: { en: inEnglish`Ask ${sides.join(' and ')} to resume it.`, zh: inChinese`请商 ${sides} 恢复。` },
  }),
);

export const agreementChanged = defineRefusal<{ id: string }>('AGREEMENT_CHANGED', () => ({
  message: {
    en: 'The sharing agreement was changed by somebody else meanwhile.',
    zh: '该共享协议已被他人变更。',
  },
  remedy: { en: 'Read it again and decide anew.', zh: '请重新查询后再办理。' },
}));

export const agreementItemsNotShareable = defineRefusal<{ owner: string; items: readonly string[] }>(
  'AGREEMENT_ITEMS_NOT_SHAREABLE',
  ({ owner, items }) => ({
    field: 'items',
    message: {
      en: inEnglish`${owner} does not conditionally share: ${items}.`,
      zh: inChinese`以下数据项不属于 ${owner} 的有条件共享目录：${items}。`,
    },
    remedy: {
      en: "List only the owner's items of share type CONDITIONAL; the query catalogue has them.",
      zh: '请只列入该单位目录中共享类型为 CONDITIONAL 的数据项（见 catalogue 查询）。',
    },
  }),
);

export const agreementTermsInvalid = defineRefusal<{
  problem:
    | 'SAME_PARTY'
    | 'NO_ITEMS'
    | 'NO_PURPOSES'
    | 'NO_LEGAL_BASIS'
    | 'DAILY_QUOTA'
    | 'WINDOW'
    | 'ALREADY_OVER'
    | 'TOO_FAR_AHEAD';
}>('AGREEMENT_TERMS_INVALID', ({ problem }) => PROBLEMS[problem]);

const PROBLEMS = {
  SAME_PARTY: {
    field: 'owner',
    message: { en: 'An agency needs no agreement with itself.', zh: '单位与其自身无须订立共享协议。' },
    remedy: { en: 'Name the agency that owns the items.', zh: '请填写数据所有方。' },
  },
  NO_ITEMS: {
    field: 'items',
    message: { en: 'The agreement lists no item.', zh: '共享协议未列入任何数据项。' },
    remedy: { en: 'List at least one catalogue item.', zh: '请至少列入一个目录项。' },
  },
  NO_PURPOSES: {
    field: 'purposes',
    message: { en: 'The agreement names no purpose.', zh: '共享协议未说明使用目的。' },
    remedy: { en: 'Name at least one purpose.', zh: '请至少填写一个使用目的。' },
  },
  NO_LEGAL_BASIS: {
    field: 'legalBasis',
    message: { en: 'The agreement names no legal basis.', zh: '共享协议未注明法律依据。' },
    remedy: { en: 'Name the law and article it rests on.', zh: '请注明法律名称及条款。' },
  },
  DAILY_QUOTA: {
    field: 'dailyQuota',
    message: {
      en: 'The daily quota is not a whole number from 1 to 100,000,000.',
      zh: '每日限额不是 1 至 100000000 之间的整数。',
    },
    remedy: {
      en: 'Give the operations that a day may take, or leave dailyQuota out for no limit.',
      zh: '请填写每日允许的查询次数；不限次数时请勿填写 dailyQuota。',
    },
  },
  WINDOW: {
    field: 'validTo',
    message: { en: 'The agreement ends before it begins.', zh: '共享协议的终止时间不晚于起始时间。' },
    remedy: { en: 'Give a validTo later than validFrom.', zh: '请使 validTo 晚于 validFrom。' },
  },
  ALREADY_OVER: {
    field: 'validTo',
    message: { en: "The agreement's term is already over.", zh: '共享协议的期限已经届满。' },
    remedy: { en: 'Propose a new agreement with a later validTo.', zh: '请以较晚的 validTo 另行提出协议。' },
  },
  TOO_FAR_AHEAD: {
    field: 'validTo',
    message: {
      en: inEnglish`The agreement would be in force for more than ${MAX_YEARS_AHEAD} years.`,
      zh: inChinese`共享协议的期限超过${MAX_YEARS_AHEAD}年。`,
    },
    remedy: { en: 'Give an earlier validTo.', zh: '请填写较早的 validTo。' },
  },
} as const;
