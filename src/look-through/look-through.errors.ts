import { defineRefusal, inChinese, inEnglish } from '../kernel/index.js';

export const MAX_DEPTH = 10;
export const MAX_PATHS = 100;
/** As many as a case on a group may have. */
export const MAX_MEMBERS = 100;

export const lookThroughPurpose = defineRefusal('LOOK_THROUGH_PURPOSE', () => ({
  message: {
    en: 'Looking through a firm joins records of several agencies, and needs a purpose.',
    zh: '穿透查询汇集多个部门的数据，应当说明使用目的。',
  },
  remedy: { en: 'Send Exchange-Purpose.', zh: '请发送 Exchange-Purpose。' },
}));

export const lookThroughDepth = defineRefusal<{ depth: number }>('LOOK_THROUGH_DEPTH', ({ depth }) => ({
  message: {
    en: inEnglish`Links are followed through 1 to ${MAX_DEPTH} layers, not ${depth}.`,
    zh: inChinese`穿透层数为 1 至 ${MAX_DEPTH} 层，不能为 ${depth} 层。`,
  },
  remedy: { en: 'Ask for fewer layers.', zh: '请减少穿透层数。' },
  field: 'depth',
}));

export const lookThroughUnknown = defineRefusal<{ platform: string }>(
  'LOOK_THROUGH_UNKNOWN_PLATFORM',
  ({ platform }) => ({
    message: {
      en: inEnglish`The register holds no platform ${platform}.`,
      zh: inChinese`登记簿中没有从业机构 ${platform}。`,
    },
    remedy: { en: 'Search for the firm by its name first.', zh: '请先按名称检索该机构。' },
    field: 'code',
  }),
);

export const lookThroughMembers = defineRefusal<{ members: number }>(
  'LOOK_THROUGH_MEMBERS',
  ({ members }) => ({
    message: {
      en: inEnglish`At most ${MAX_MEMBERS} further firms are looked through as one, not ${members}.`,
      zh: inChinese`集团穿透的其他机构至多 ${MAX_MEMBERS} 家，不能为 ${members} 家。`,
    },
    remedy: { en: 'Name fewer firms in members.', zh: '请减少 members 中的机构。' },
    field: 'members',
  }),
);

export const lookThroughSize = defineRefusal<{ first: number }>('LOOK_THROUGH_SIZE', ({ first }) => ({
  message: {
    en: inEnglish`Between 1 and ${MAX_PATHS} paths are given at once, not ${first}.`,
    zh: inChinese`一次提供 1 至 ${MAX_PATHS} 条路径，不能为 ${first} 条。`,
  },
  remedy: { en: 'Ask for fewer paths.', zh: '请减少路径条数。' },
  field: 'first',
}));
