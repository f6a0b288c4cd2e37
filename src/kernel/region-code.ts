import type { Brand } from './brand.js';
import { quotation } from './quotation.js';
import { defineRefusal, refused, type Outcome } from './refusal.js';
import { regionTable } from './region-table.js';
import { ok } from './result.js';

/** A current administrative division (行政区划代码, GB/T 2260): six digits that the table knows. */
export type RegionCode = Brand<string, 'RegionCode'>;

export const regionCodeMalformed = defineRefusal<{ found: string }>('REGION_CODE_MALFORMED', ({ found }) => ({
  message: {
    en: `A region code is a string of six digits, which ${found} is not.`,
    zh: `行政区划代码应为6位数字，${found} 不符合。`,
  },
  remedy: {
    en: 'Give all six digits of the GB/T 2260 code: 110000 for Beijing, 110101 for its Dongcheng district.',
    zh: '请填写GB/T 2260的完整6位代码，如北京市为110000，东城区为110101。',
  },
}));

export const regionCodeUnknown = defineRefusal<{ code: string; province: string | null }>(
  'REGION_CODE_UNKNOWN',
  ({ code, province }) => ({
    message: {
      en:
        province === null
          ? `No province has a code beginning as ${code} does.`
          : `No region has the code ${code}, although ${province} has codes beginning so.`,
      zh:
        province === null
          ? `代码${code}的前两位不属于任何省份。`
          : `${province}没有代码为${code}的行政区划。`,
    },
    remedy: {
      en: 'Look the region up in the current GB/T 2260 table; a division that was merged goes by its new code.',
      zh: '请查阅现行GB/T 2260代码表；已撤并的区划请使用现行代码。',
    },
  }),
);

const padded = (prefix: string): string => prefix.padEnd(6, '0');

/**
 * Reads a region code as a caller sent it.
 *
 * Refuses with REGION_CODE_MALFORMED (not six digits) and REGION_CODE_UNKNOWN (not in today's table).
 */
export function parseRegionCode(text: unknown): Outcome<RegionCode> {
  if (typeof text !== 'string' || !/^\d{6}$/.test(text)) {
    return refused(regionCodeMalformed({ found: quotation(text) }));
  }
  if (isRegionCode(text)) return ok(text);
  const province = regionTable().get(padded(text.slice(0, 2)))?.name ?? null;
  return refused(regionCodeUnknown({ code: text, province }));
}

export function isRegionCode(value: unknown): value is RegionCode {
  return typeof value === 'string' && regionTable().has(value);
}

/** For constants, generated data and rows the hub wrote itself: a code that does not parse is a fault and throws. */
export function regionCodeOf(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (!parsed.ok) throw new RangeError(parsed.error.message.en);
  return parsed.value;
}

/** Every region in the table, in no promised order but always the same one. */
export function allRegions(): readonly RegionCode[] {
  return [...regionTable().keys()] as RegionCode[];
}
