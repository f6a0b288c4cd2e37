import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { matterNumber, matterPrefix, matterYear, type Matter } from './matter-prefix.js';

/**
 * Gives a matter the next number of its series (编号), such as 京认定〔2016〕15号: one series for each place, kind and year. A number is
 * taken for good when the transaction commits and given back when it does not, so there are no gaps; whoever numbers another
 * matter of that series waits meanwhile. Call it last.
 *
 * @returns the number
 */
export async function giveNumber(manager: EntityManager, matter: Matter): Promise<string> {
  const prefix = await matterPrefix(manager, matter);
  const year = matterYear(matter.at);
  const [series]: { last: number }[] = await runStatement(
    manager,
    `INSERT INTO coordination.matter_series AS series (prefix, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET last = series.last + 1
     RETURNING last`,
    [prefix, year],
  );
  if (!series) throw new Error(`No number of ${prefix} ${year} was given.`);
  const number = matterNumber(prefix, year, series.last);
  await runStatement(
    manager,
    `INSERT INTO coordination.matter_number (matter, kind, number) VALUES ($1, $2, $3)`,
    [matter.id, matter.kind, number],
  );
  return number;
}
