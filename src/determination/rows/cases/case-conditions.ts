import { sql, sqlNamed, type Sql } from '../../../database/index.js';
import { parseRegionCode, storedCodesOf } from '../../../kernel/index.js';
import { ofPlatform } from '../../../platform-registry/index.js';

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

/** That a case is about a platform, which leads it or is a member of its group; both are found by their indexes. */
export function caseOfPlatform(platform: string): Sql {
  const [leads, belongs] = [
    ofPlatform('led.platform_code', platform),
    ofPlatform('member.platform_code', platform),
  ];
  return sql`chosen.id IN (SELECT led.id FROM coordination.substance_case AS led WHERE ${leads}
    UNION ALL SELECT member.case_id FROM coordination.case_member AS member WHERE ${belongs})`;
}

/** That a condition on a column holds for a platform of the case of this alias: the one that leads, or a member of its group. */
export function caseOnPlatform(alias: 'chosen' | 'concerned', holds: (column: string) => Sql): Sql {
  const [leads, belongs] = [holds(`${alias}.platform_code`), holds('member.platform_code')];
  const ofCase = alias === 'chosen' ? sql`member.case_id = chosen.id` : sql`member.case_id = concerned.id`;
  return sql`(${leads} OR EXISTS (SELECT FROM coordination.case_member AS member WHERE ${ofCase} AND ${belongs}))`;
}
