import { defineRefusal, inChinese, inEnglish } from '../../../kernel/index.js';

export const catalogueFileUnreadable = defineRefusal<{ place: string }>(
  'CATALOGUE_FILE_UNREADABLE',
  ({ place }) => ({
    message: {
      en: inEnglish`The file is no catalogue: ${place}.`,
      zh: inChinese`文件不是政务数据目录：${place}。`,
    },
    remedy: {
      en: 'Begin with a file that catalogue export wrote.',
      zh: '请以本系统导出的目录文件为底稿。',
    },
  }),
);

export const catalogueEntryUnreadable = defineRefusal<{ item: string; field: string }>(
  'CATALOGUE_ENTRY_UNREADABLE',
  ({ item, field }) => ({
    message: {
      en: inEnglish`The entry of ${item} has no usable value of ${field}.`,
      zh: inChinese`目录项 ${item} 的 ${field} 不可用。`,
    },
    remedy: {
      en: 'Write it as catalogue export does; texts have at most 2,000 characters.',
      zh: '请按导出的目录文件的格式填写；文字不超过 2000 个字符。',
    },
  }),
);

export const catalogueItemUnknown = defineRefusal<{ item: string }>('CATALOGUE_ITEM_UNKNOWN', ({ item }) => ({
  message: {
    en: inEnglish`No agency of this build provides the item ${item}.`,
    zh: inChinese`没有部门提供目录项 ${item}。`,
  },
  remedy: {
    en: 'Take the entry out; a new item comes with the subgraph that gives it.',
    zh: '请删除该行；新的目录项随提供数据的子图增加。',
  },
}));

export const catalogueItemRepeated = defineRefusal<{ item: string }>(
  'CATALOGUE_ITEM_REPEATED',
  ({ item }) => ({
    message: {
      en: inEnglish`The file has the item ${item} more than once.`,
      zh: inChinese`目录项 ${item} 在文件中重复。`,
    },
    remedy: { en: 'Keep one entry of it.', zh: '请只保留一行。' },
  }),
);

export const catalogueSecondSource = defineRefusal<{ item: string; other: string; source: string }>(
  'CATALOGUE_SECOND_SOURCE',
  ({ item, other, source }) => ({
    message: {
      en: inEnglish`What ${item} names is provided by ${source} already, as ${other}: a datum has one source agency.`,
      zh: inChinese`目录项 ${item} 所列数据已由 ${source} 作为 ${other} 提供，一数一源。`,
    },
    remedy: {
      en: 'Read it from its source agency, or name what is different about it.',
      zh: '请向数源部门共享获取，不再重复收集；内容不同的，请在名称中写明。',
    },
  }),
);

export const catalogueFieldOfBuild = defineRefusal<{
  item: string;
  field: string;
  found: string;
  given: string;
}>('CATALOGUE_FIELD_OF_BUILD', ({ item, field, found, given }) => ({
  message: {
    en: inEnglish`The file says ${given} for ${field} of ${item}; here it is ${found}, and decides who reads what.`,
    zh: inChinese`文件中 ${item} 的 ${field} 为 ${given}，本系统为 ${found}，该内容决定查阅权限。`,
  },
  remedy: {
    en: 'Have the agency change it in the items of its subgraph, and install that build.',
    zh: '请由该部门在其子图的目录项中修改并更新版本。',
  },
}));

export const catalogueGroundMissing = defineRefusal<{ item: string }>(
  'CATALOGUE_GROUND_MISSING',
  ({ item }) => ({
    message: {
      en: inEnglish`${item} is not shared, or has a mark, and names no law that says so.`,
      zh: inChinese`目录项 ${item} 不予共享或者已填写确定程度，但未注明依据。`,
    },
    remedy: {
      en: 'Give the ground and its mark together.',
      zh: '请同时填写依据和确定程度。',
    },
  }),
);
