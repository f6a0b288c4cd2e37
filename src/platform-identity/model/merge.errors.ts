import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';

export const mergeUnknown = defineRefusal('MERGE_UNKNOWN', () => ({
  message: {
    en: 'There is no such merge, or none that you may see.',
    zh: '未找到该归并事项，或者您无权查看。',
  },
  remedy: { en: 'Look its id up with the query platformMerges.', zh: '请在归并事项列表中核对编号。' },
}));

export const mergePlatformUnknown = defineRefusal<{ platform: string; field: string }>(
  'MERGE_PLATFORM_UNKNOWN',
  ({ platform }) => ({
    message: {
      en: inEnglish`The registry has no platform ${platform}.`,
      zh: inChinese`登记簿中没有从业机构 ${platform}。`,
    },
    remedy: { en: 'Register it first (registerPlatform).', zh: '请先登记该从业机构（registerPlatform）。' },
  }),
);

export const platformsAlreadyOne = defineRefusal<{ platform: string }>(
  'PLATFORMS_ALREADY_ONE',
  ({ platform }) => ({
    message: {
      en: inEnglish`Both codes stand for the platform ${platform} already.`,
      zh: inChinese`两个代码已对应同一从业机构 ${platform}。`,
    },
    remedy: { en: 'Nothing is left to merge.', zh: '无需归并。' },
  }),
);

export const mergeDirection = defineRefusal('MERGE_DIRECTION', () => ({
  message: {
    en: 'A registered firm is not merged into a platform that has an interim code.',
    zh: '已有统一社会信用代码的机构不能归并到使用临时代码的机构。',
  },
  remedy: {
    en: 'Name the registered firm as the surviving one.',
    zh: '请以已有统一社会信用代码的机构为存续代码。',
  },
  field: 'surviving',
}));

export const mergeAlreadyProposed = defineRefusal<{ merge: string }>('MERGE_ALREADY_PROPOSED', () => ({
  message: {
    en: 'A merge of the absorbed platform is proposed or in force already.',
    zh: '被归并机构已有待审或者有效的归并。',
  },
  remedy: {
    en: 'Decide or withdraw that one first (platformMerges).',
    zh: '请先办结该归并事项（见 platformMerges）。',
  },
}));

export const mergeNeedsSecondOfficer = defineRefusal('MERGE_NEEDS_SECOND_OFFICER', () => ({
  message: {
    en: 'You proposed it yourself; another officer decides on it.',
    zh: '该事项由您本人提出，须由另一名人员复核。',
  },
  remedy: { en: 'Have a colleague of your office decide.', zh: '请由本单位其他人员复核。' },
}));

export const mergeOtherOffice = defineRefusal('MERGE_OTHER_OFFICE', () => ({
  message: {
    en: 'The office that proposed it decides on it, or one above that.',
    zh: '该事项由提出单位或者其上级单位复核。',
  },
  remedy: { en: 'Leave it to the office concerned.', zh: '请由有关单位复核。' },
}));

export const mergeNotProposers = defineRefusal('MERGE_NOT_PROPOSERS', () => ({
  message: { en: 'Only who proposed it may withdraw it.', zh: '归并建议只能由提出人撤回。' },
  remedy: { en: 'Reject it instead (rejectPlatformMerge).', zh: '可以不同意归并（rejectPlatformMerge）。' },
}));
