import { sqlNamed, type Sql } from '../../../database/index.js';
import { parseRegionCode, storedCodesOf } from '../../../kernel/index.js';

/**
 * That a case of this alias concerns a division or one below it: by the firm's registration or operation, by the offices that deal
 * with it or by its leading group. Served by the index of areas.
 */
export function caseInRegion(alias: string, region: string): Sql {
  const parsed = parseRegionCode(region);
  return sqlNamed(`${alias}.areas && :codes::text[]`, {
    codes: parsed.ok ? storedCodesOf(parsed.value) : [],
  });
}
