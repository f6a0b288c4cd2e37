import { type Brand, ok } from '../results/result.js';
import { currentCodes, divisions } from './index.js';
import { formOf } from '../text/required-text.js';
import { defineRefusal, refused, type Outcome } from '../results/refusal.js';

/** A current administrative division (行政区划代码, GB/T 2260): six digits that the table knows today. */
export type RegionCode = Brand<string, 'RegionCode'>;

export const regionCodeMalformed = defineRefusal<{ found: string }>('REGION_CODE_MALFORMED', ({ found }) => ({
  message: {
    en: `A region code is a string of six digits; what was sent is ${found}.`,
    zh: `行政区划代码应为6位数字，所填内容不符合。`,
  },
  remedy: {
    en: 'Give all six digits of the GB/T 2260 code: 110000 for Beijing, 110101 for its Dongcheng district.',
    zh: '请填写GB/T 2260的完整6位代码，如北京市为110000，东城区为110101。',
  },
}));

export const regionCodeAbolished = defineRefusal<{
  code: string;
  name: string;
  successors: readonly string[];
}>('REGION_CODE_ABOLISHED', ({ code, name, successors }) => ({
  message: {
    en: `The division ${code} (${name}) was abolished and its area divided among ${successors.join(', ')}.`,
    zh: `行政区划 ${code}（${name}）已撤销，其区域分别划入 ${successors.join('、')}。`,
  },
  remedy: {
    en: 'Give the code of the division that the place lies in today.',
    zh: '请填写该地现属行政区划的代码。',
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
 * Reads a region code as a caller sent it. An abolished division is read as the one that it became.
 *
 * Refuses with REGION_CODE_MALFORMED (not six digits), REGION_CODE_ABOLISHED (divided among several) and
 * REGION_CODE_UNKNOWN (never in the table).
 */
export function parseRegionCode(text: unknown): Outcome<RegionCode> {
  if (typeof text !== 'string' || !/^\d{6}$/.test(text)) {
    return refused(regionCodeMalformed({ found: formOf(text) }));
  }
  if (isRegionCode(text)) return ok(text);
  const successors = currentRegions(text);
  const [successor] = successors;
  if (successor !== undefined && successors.length === 1) return ok(successor);
  const { current, abolished } = divisions();
  const former = abolished.get(text);
  if (former) return refused(regionCodeAbolished({ code: text, name: former.name, successors }));
  const province = current.get(padded(text.slice(0, 2)))?.name ?? null;
  return refused(regionCodeUnknown({ code: text, province }));
}

export function isRegionCode(value: unknown): value is RegionCode {
  return typeof value === 'string' && divisions().current.has(value);
}

/**
 * The current divisions that a stored code stands for: itself, or what an abolished one became, each once. None for a code
 * that was never in the table; such a row is for the operator to see to, and no reason to stop.
 */
export function currentRegions(code: string): readonly RegionCode[] {
  return currentCodes(code, divisions()) as RegionCode[];
}

/** For constants and generated data: a code that does not parse is a fault and throws. */
export function regionCodeOf(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (!parsed.ok) throw new RangeError(parsed.error.message.en);
  return parsed.value;
}

/** Every region in the table, in ascending order. */
export function allRegions(): readonly RegionCode[] {
  return [...divisions().current.keys()] as RegionCode[];
}
