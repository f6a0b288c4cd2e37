import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import { beijingDay, isRegionCode, regionName } from '../kernel/index.js';
import { issuingMark } from '../workflow/numbers/index.js';
import type { GroupName } from './seats.js';

/** What papers are called of a group that no row gives a mark of its own: its region in full. */
function markByDefault({ region }: GroupName): string {
  return `${region !== null && isRegionCode(region) ? regionName(region) : ''}互金整治办`;
}

/**
 * The next number of a paper (发文字号) of a leading group and its office: mark, year in 〔〕, running number without zeros
 * (党政机关公文处理工作条例 9(5); GB/T 9704-2012). One series for each office and year. A number is taken for good when the
 * transaction commits and given back when it does not, so the series has no gaps; whoever numbers another paper of that
 * office and year waits meanwhile.
 */
export async function nextDocumentNumber(
  manager: EntityManager,
  group: GroupName,
  at: Date,
): Promise<string> {
  const day = beijingDay(at);
  const year = Number(day.slice(0, 4));
  const { level, region } = group;
  const own = await issuingMark(manager, group, day);
  // Last of the locks, for whoever numbers a paper of this office and year.
  const [series]: { last: number }[] = await runStatement(
    manager,
    `INSERT INTO coordination.document_series AS series (level, region, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (level, region, year) DO UPDATE SET last = series.last + 1
     RETURNING last`,
    [level, region, year],
  );
  if (!series) throw new Error(`No number of ${level} ${region ?? ''} ${year} was given.`);
  return `${own ?? markByDefault(group)}〔${year}〕${series.last}号`;
}
