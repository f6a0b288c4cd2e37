import { sqlNamed, type Sql } from '../database/index.js';

/**
 * That a row is kept under one of a platform's codes (归并): what was filed under a code stays there, and is found under each of them.
 *
 * @param column where the row has the platform's code, e.g. `chosen.platform_code`
 */
export function ofPlatform(column: string, code: string): Sql {
  return sqlNamed(
    `${column} = ANY (ARRAY(SELECT :code::text UNION ALL SELECT same_as FROM registry.same_platform WHERE code = :code))`,
    { code },
  );
}

/**
 * A table `(asked, code)` for a list of codes: each with itself and the other codes of its platform.
 *
 * @param codes where the statement has the list, e.g. `$1`
 */
export const codesOfPlatforms = (codes: string): string =>
  `(SELECT given AS asked, given AS code FROM unnest(${codes}::text[]) AS given
    UNION ALL SELECT code, same_as FROM registry.same_platform WHERE code = ANY (${codes}))`;
