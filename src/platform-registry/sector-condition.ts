import { sqlNamed, type Sql } from '../database/index.js';

/**
 * That the platform of a row is in a sector (领域): each row that a list looks at finds its platform by its key.
 *
 * @param code where the row has the platform's code, e.g. `chosen.platform_code`
 */
export function platformInSector(code: string, sector: string): Sql {
  return sqlNamed(
    `EXISTS (SELECT FROM coordination.platform AS firm WHERE firm.code = ${code} AND :sector = ANY (firm.sectors))`,
    { sector },
  );
}
