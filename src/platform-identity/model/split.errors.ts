import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';

export const splitUnknown = defineRefusal('SPLIT_UNKNOWN', () => ({
  message: {
    en: 'There is no such split, or none that you may see.',
    zh: '未找到该拆分事项，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query platformSplits.', zh: '请在拆分事项列表中核对编号。' },
}));

export const splitAlreadyProposed = defineRefusal<{ split: string }>('SPLIT_ALREADY_PROPOSED', () => ({
  message: {
    en: 'A split of the platform is proposed already.',
    zh: '该从业机构已有待审的拆分事项。',
  },
  remedy: {
    en: 'Decide on or withdraw that one first (platformSplits).',
    zh: '请先办结该拆分事项（见 platformSplits）。',
  },
}));

export const splitCodeTaken = defineRefusal<{ platform: string }>('SPLIT_CODE_TAKEN', ({ platform }) => ({
  message: {
    en: inEnglish`The registry has a platform ${platform} already.`,
    zh: inChinese`登记簿中已有从业机构 ${platform}。`,
  },
  remedy: {
    en: 'Split the part off under an interim code, and merge that into the registered firm (mergePlatform).',
    zh: '请先以临时代码拆分，再归并到已登记的机构（mergePlatform）。',
  },
  field: 'unifiedSocialCreditCode',
}));

/** A sector or place that neither of the two keeps, or that was not the platform's. */
export const splitShares = defineRefusal<{ field: string; value: string }>('SPLIT_SHARES', ({ value }) => ({
  message: {
    en: inEnglish`Each sector and each place of operation of the platform goes with one of the two or with both, and no other one does: ${value}.`,
    zh: inChinese`从业机构的各领域、经营地须归于拆分后的一方或者双方，且不得增加：${value}。`,
  },
  remedy: {
    en: 'Divide what platform(code) shows: sectors and remainingSectors, operatingRegions and remainingRegions.',
    zh: '请按登记的领域和经营地分配（sectors 与 remainingSectors、operatingRegions 与 remainingRegions）。',
  },
}));

export const splitFormerCode = defineRefusal<{ former: string; value: string }>(
  'SPLIT_FORMER_CODE',
  ({ former, value }) => ({
    message: {
      en: inEnglish`The code ${former}, which was merged into the platform, brings ${value}; that stays with the platform.`,
      zh: inChinese`已归并的代码 ${former} 带有 ${value}，须留在原机构。`,
    },
    remedy: {
      en: 'Reverse that merge instead (reverseMerge), or leave it with the platform.',
      zh: '请撤销该归并（reverseMerge），或者将其留在原机构。',
    },
  }),
);

export const splitIdentifierUnknown = defineRefusal<{ field: string }>('SPLIT_IDENTIFIER_UNKNOWN', () => ({
  message: {
    en: 'The platform is not known by this identifier.',
    zh: '该标识不属于该从业机构。',
  },
  remedy: { en: 'Name identifiers that platform(code) shows.', zh: '请填写该机构已登记的标识。' },
}));

export const splitCaseStays = defineRefusal<{ field: string }>('SPLIT_CASE_STAYS', () => ({
  message: {
    en: 'The case is not one of the platform in which opinions are being collected and none was signed; what is signed, disputed or determined names the code for ever.',
    zh: '该事项不是该机构正在征求意见且尚无签名意见的认定事项；已签名、有争议或者已认定的，文书所载代码不变。',
  },
  remedy: {
    en: 'Leave it where it is; it goes on under the code that it was opened on.',
    zh: '请保留在原代码下继续办理。',
  },
}));

export const splitRecordsAgency = defineRefusal<{ agency: string; field: string }>(
  'SPLIT_RECORDS_AGENCY',
  ({ agency }) => ({
    message: {
      en: inEnglish`${agency} is no agency that owns data, or is named twice.`,
      zh: inChinese`${agency}不是数据提供部门，或者重复填写。`,
    },
    remedy: {
      en: 'Name each agency once; those that publish records of the platform are asked anyway.',
      zh: '每个部门填写一次；已公布持有数据的部门无需填写，系统一并通知。',
    },
  }),
);

export const splitNeedsSecondOfficer = defineRefusal('SPLIT_NEEDS_SECOND_OFFICER', () => ({
  message: {
    en: 'You proposed the split yourself; another officer decides on it.',
    zh: '该拆分由您本人提出，须由另一名人员复核。',
  },
  remedy: { en: 'Have a colleague of your office decide.', zh: '请由本单位其他人员复核。' },
}));

export const splitOtherOffice = defineRefusal('SPLIT_OTHER_OFFICE', () => ({
  message: {
    en: 'The office that proposed the split decides on it, or one above that.',
    zh: '该拆分由提出单位或者其上级单位复核。',
  },
  remedy: { en: 'Leave it to the office concerned.', zh: '请由有关单位复核。' },
}));

export const splitNotProposers = defineRefusal('SPLIT_NOT_PROPOSERS', () => ({
  message: { en: 'Only who proposed the split may withdraw it.', zh: '拆分建议只能由提出人撤回。' },
  remedy: { en: 'Reject it instead (rejectPlatformSplit).', zh: '可以不同意拆分（rejectPlatformSplit）。' },
}));

export const splitNotAwaited = defineRefusal('SPLIT_NOT_AWAITED', () => ({
  message: {
    en: 'Your office is not asked about the records of this split, or has answered.',
    zh: '该拆分未要求贵单位核对数据，或者贵单位已经确认。',
  },
  remedy: { en: 'Nothing is to be done here.', zh: '无需办理。' },
}));
