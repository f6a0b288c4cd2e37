import { AGENCIES, byAgency } from '../../kernel/index.js';
import type { Catalogue, CatalogueItem } from './catalogue.js';

const AGENCY_NAMES = byAgency(({ en, short }) => `${short} ${en.replace(/^the /, '')}`);

const SHARE: Readonly<Record<CatalogueItem['shareType'], string>> = {
  UNCONDITIONAL: '无条件共享 unconditional',
  CONDITIONAL: '有条件共享 conditional',
  NOT_SHARED: '不予共享 not shared',
};

const MASKING: Readonly<Record<CatalogueItem['masking'], string>> = {
  NONE: '—',
  PERSON_NAME: '姓名 name',
  ID_NUMBER: '证件号 ID number',
  PHONE: '电话 phone',
  ACCOUNT: '账号 account',
  BY_FIELD: '逐字段 by field',
};

const FREQUENCY: Readonly<Record<CatalogueItem['updateFrequency'], string>> = {
  REAL_TIME: '实时 real time',
  DAILY: '每日 daily',
  MONTHLY: '每月 monthly',
  ON_CHANGE: '变更时 on change',
};

const HEADER = [
  '目录项 item',
  '说明',
  'description',
  '共享类型 share type',
  '级别 level',
  '个人信息 personal',
  '脱敏 masking',
  '查询手续 warrant',
  '法律依据 basis',
  '更新 update',
  '依据 ground',
];

const INTRODUCTION = `# 共享目录 Catalogue of shared data

What each agency shares, and how, as this build gives it. The query \`catalogue\` answers the same. Share types are those of
国发〔2016〕51号, articles 9 and 10; levels are those of JR/T 0197-2020, from 1 (public) to 5. Conditional items need a sharing
agreement and a stated purpose. Masking is how a value is shortened where an agreement shares it masked.
Each item has one source agency (数源部门), in whose table it stands. What an item that is not shared rests on is its ground, with a
mark as in [dated rows](law.md).

Written by \`huishang documents write\`; edit the items files of the subgraphs, not this file.`;

const yes = (holds: boolean): string => (holds ? '是 yes' : '—');

function cells(item: CatalogueItem): string[] {
  return [
    `\`${item.id}\``,
    item.description.zh,
    item.description.en,
    SHARE[item.shareType],
    String(item.dataLevel),
    yes(item.personal),
    MASKING[item.masking],
    yes(item.warrantRequired),
    yes(item.basisRequired === true),
    FREQUENCY[item.updateFrequency],
    item.ground === undefined ? '—' : `${item.ground.cited} (\`${item.ground.mark}\`)`,
  ];
}

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

/** 共享目录 as a Markdown document in both languages: one table for each owner, the items by id. */
export function catalogueDocument(catalogue: Catalogue): string {
  const sections = AGENCIES.map((owner) => {
    const items = catalogue.ofOwner(owner).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const table = [HEADER, HEADER.map(() => '---'), ...items.map(cells)].map(line);
    return [`## ${AGENCY_NAMES[owner]}`, '', ...table].join('\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}
