import type { EntityManager } from 'typeorm';
import { beijingDay, isRegionCode, regionName, wordFor } from '../../kernel/index.js';
import { issuingMark, type MarkedPlace } from './issuing-mark.js';
import { MATTER_WORDS, type MatterKind } from './matter-kinds.js';

/** What is to be numbered. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
  /** Of the group that decides, of the requesting office, or of the region of the agreement. */
  readonly place: MarkedPlace;
  /** Whose it is, where agencies number their own (warrants); null where it is the group's. */
  readonly holder: string | null;
  /** When it was opened; its year is in the number. */
  readonly at: Date;
}

/** How a place is called in a number: the group's mark without its office, 国 for the country, else the region in full. */
function placeWord({ level, region }: MarkedPlace, mark: string | null): string {
  if (mark !== null && level !== 'NATIONAL') return mark.replace(/(?:互金)?整治办$/, '');
  if (level === 'NATIONAL') return '国';
  return region !== null && isRegionCode(region) ? regionName(region) : (region ?? '');
}

/** What stands before the year: 京认定, 国协议, 京公安机关查询. Whatever shares it shares a series, so that a number is never given twice. */
export async function matterPrefix(
  manager: EntityManager,
  { kind, place, holder, at }: Omit<Matter, 'id'>,
): Promise<string> {
  const mark = await issuingMark(manager, place, beijingDay(at));
  const whose = holder === null ? '' : (wordFor(holder, 'zh') ?? holder);
  return placeWord(place, mark) + whose + MATTER_WORDS[kind];
}

/** Year of a number: that of the day in Beijing. */
export const matterYear = (at: Date): number => Number(beijingDay(at).slice(0, 4));

/** The number as it is written: mark, year in 〔〕, running number without zeros (GB/T 9704-2012). */
export const matterNumber = (prefix: string, year: number, running: number): string =>
  `${prefix}〔${year}〕${running}号`;
