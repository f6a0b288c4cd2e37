import { parseRegionCode, prefectureOf, provinceOf, type OfficePlace } from '../../kernel/index.js';

/** 上级机关: the office of the same agency one level up; null above the national one. */
export function superiorOffice({ level, region }: OfficePlace): OfficePlace | null {
  if (level === 'NATIONAL') return null;
  const code = parseRegionCode(region);
  if (level === 'PROVINCIAL' || !code.ok) return { level: 'NATIONAL', region: null };
  const city = level === 'DISTRICT' ? prefectureOf(code.value) : null;
  return city
    ? { level: 'MUNICIPAL', region: city }
    : { level: 'PROVINCIAL', region: provinceOf(code.value) };
}
