import type { DataSource } from 'typeorm';
import type { PageRequest } from '../subgraphs/kit/index.js';
import { orderedAlternatives, searchConditions, type PlatformConditions } from './platform-conditions.js';
import { PlatformEntity } from './platform.entity.js';

/** Rows that are looked at in order of code, before an index is asked for all that match. */
const NEAR = 4_000;

const PLATFORMS = 'coordination.platform AS listed';

/**
 * Rows in order of code, one more than the page shows. Merged interim platforms are left out.
 *
 * What is searched for may be on every third platform, or on three of a million, and PostgreSQL cannot know: the characters of
 * a name go together, and so do regions and codes. So the next rows are looked at first; where they do not fill the page,
 * few match, and these are found by index and put in order.
 */
export async function listPlatforms(
  database: DataSource,
  conditions: PlatformConditions,
  { after, size }: PageRequest,
): Promise<PlatformEntity[]> {
  const alternatives = orderedAlternatives(conditions);
  const searched = searchConditions(conditions);
  const values = [...alternatives.flat(), ...searched].flatMap((condition) =>
    Object.entries(condition.values),
  );
  const page = (codes: string): Promise<PlatformEntity[]> =>
    database
      .getRepository(PlatformEntity)
      .createQueryBuilder('platform')
      .where(`platform.code = ANY (ARRAY(${codes} LIMIT ${size + 1}))`)
      .setParameters({ after, ...Object.fromEntries(values) })
      .orderBy('platform.code')
      .getMany();
  const where = alternatives.map((alternative) =>
    [
      'listed.merged_into IS NULL',
      ...(after === null ? [] : ['listed.code > :after']),
      ...alternative.map(({ sql }) => sql('listed')),
    ].join(' AND '),
  );
  /** The next rows, of each alternative as many as of all together. */
  const next = (rows: number): string =>
    where
      .map((each) => `(SELECT listed.* FROM ${PLATFORMS} WHERE ${each} ORDER BY listed.code LIMIT ${rows})`)
      .join(' UNION ');
  if (searched.length === 0)
    return page(`SELECT next.code FROM (${next(size + 1)}) AS next ORDER BY next.code`);

  const matches = searched.map(({ ofRow }) => ofRow('near')).join(' AND ');
  const near = await page(
    `SELECT near.code FROM (
       SELECT next.* FROM (${next(NEAR)}) AS next ORDER BY next.code LIMIT ${NEAR}
     ) AS near WHERE ${matches} ORDER BY near.code`,
  );
  if (near.length > size) return near;
  // OFFSET 0 keeps the order of the page out of the choice of an index.
  const found = where
    .map((each) => [each, ...searched.map(({ sql }) => sql('listed'))].join(' AND '))
    .map((each) => `SELECT listed.code FROM ${PLATFORMS} WHERE ${each}`)
    .join(' UNION ');
  return page(`SELECT found.code FROM (${found} OFFSET 0) AS found ORDER BY found.code`);
}
