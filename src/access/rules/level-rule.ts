import { inChinese, inEnglish } from '../../kernel/index.js';
import type { Level } from '../../kernel/index.js';
import type { CatalogueItem } from '../catalogue/catalogue.js';
import { needsAgreement } from '../decision/foreign-item.js';
import type { AccessRule } from '../decision/decision.js';

type DataLevel = CatalogueItem['dataLevel'];

/**
 * The highest data level (JR/T 0197-2020) that callers of an administrative level read. No law draws this line: it is
 * the product's default, kept on the careful side.
 */
const HIGHEST_DATA_LEVEL: Readonly<Record<Level, DataLevel>> = {
  NATIONAL: 5,
  PROVINCIAL: 5,
  MUNICIPAL: 4,
  DISTRICT: 3,
};

/**
 * The more sensitive the data, the higher the caller's administrative level must be. Account data under a statutory procedure
 * goes to the level that the law names (for the police, the county's).
 */
export const levelRule: AccessRule = {
  name: 'level',
  judge(question) {
    const { caller, item } = question;
    if (!needsAgreement(question) || item.dataLevel <= HIGHEST_DATA_LEVEL[caller.level]) return null;
    return {
      allowed: false,
      reason: 'LEVEL_TOO_LOW',
      message: {
        en: inEnglish`“${item.description.en}” is data of level ${item.dataLevel}, and ${caller.level} callers read up to level ${HIGHEST_DATA_LEVEL[caller.level]}.`,
        zh: inChinese`“${item.description.zh}”为${item.dataLevel}级数据，${caller.level}机关只可查阅${HIGHEST_DATA_LEVEL[caller.level]}级及以下数据。`,
      },
      remedy: {
        en: "Ask through the agency's superior level.",
        zh: '请通过本系统上级机关查询。',
      },
    };
  },
};
