import { LEVELS, regionLevel, inChinese, inEnglish } from '../../kernel/index.js';
import { isForeignConditional } from '../decision/foreign-item.js';
import type { DecisionRequest, AccessRule } from '../decision/decision.js';

/** A caller below national level has a region, and none that belongs to a higher level than its own. */
function hasJurisdiction({ caller: { level, region } }: DecisionRequest): boolean {
  if (region === null) return level === 'NATIONAL';
  return LEVELS.indexOf(regionLevel(region)) >= LEVELS.indexOf(level);
}

/**
 * 属地管理: conditional data is given within a jurisdiction, so the caller must have one. Which platforms lie in it is
 * for the owner's rows to say; this rule denies a caller who could not be held to any.
 */
export const jurisdictionRule: AccessRule = {
  name: 'jurisdiction',
  judge(question) {
    if (!isForeignConditional(question) || hasJurisdiction(question)) return null;
    const { level, region } = question.caller;
    return {
      allowed: false,
      reason: 'OUT_OF_JURISDICTION',
      message:
        region === null
          ? {
              en: inEnglish`A ${level} caller without a region has no jurisdiction.`,
              zh: inChinese`${level}的调用方未标明行政区划，无管辖范围。`,
            }
          : {
              en: inEnglish`The region ${region} lies above a ${level} caller's jurisdiction.`,
              zh: inChinese`行政区划 ${region} 超出${level}机关的管辖范围。`,
            },
      remedy: {
        en: "Have the agency's token issuer state the region of the caller's own level (GB/T 2260).",
        zh: '请由本单位令牌签发方标明与层级相符的行政区划代码（GB/T 2260）。',
      },
    };
  },
};
