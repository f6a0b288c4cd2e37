import type { ClientBase } from 'pg';
import { fillPlatforms } from '../scale/fill-platforms.js';

/** Holders of a firm: one or two firms, and persons for the rest. */
export const HOLDERS = 5;

/** A number in [0, `below`) that looks random and is the same in every run. */
const hashed = (of: string, below: string): string => `((hashint8(${of})::bigint & 2147483647) % ${below})`;

/**
 * 股权: registers firms, and gives each of them five holders. Every firm is held by one other, four in ten by two, so that ten layers have
 * a few hundred parties; circles come about by chance.
 *
 * @param client the owner's
 * @param registered platforms that are there already, which keep what they have
 * @param edges about how many holdings
 */
export async function fillOwnership(client: ClientBase, registered: number, edges: number): Promise<void> {
  const firms = Math.ceil(edges / HOLDERS);
  await fillPlatforms(client, registered, registered + firms);
  await client.query(`SET session_replication_role = replica`);
  await client.query('DROP INDEX commerce.shareholder_holder');
  await client.query(`
    CREATE TEMPORARY TABLE firm AS
      SELECT row_number() OVER (ORDER BY code) - 1 AS n, code FROM coordination.platform AS p
      WHERE merged_into IS NULL AND NOT EXISTS (SELECT FROM commerce.shareholder AS s WHERE s.platform_code = p.code);
    ALTER TABLE firm ADD PRIMARY KEY (n);
    ANALYZE firm`);
  await client.query(`
    INSERT INTO commerce.registration (platform_code, registered_name, status, established_on, registered_capital,
      legal_representative_name, legal_representative_id_number, business_scope)
    SELECT code, '企业' || n, 'ACTIVE', '2015-01-01', 0, '法人' || n, 'none', '投资' FROM firm ON CONFLICT DO NOTHING`);
  await client.query(`
    INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio)
    SELECT held.code, place, coalesce(holder.code, '股东' || held.n || '-' || place),
      CASE WHEN holder.code IS NULL THEN 'PERSON' ELSE 'ENTERPRISE' END, holder.code, ${1 / HOLDERS}
    FROM firm AS held CROSS JOIN generate_series(1, ${HOLDERS}) AS place CROSS JOIN (SELECT count(*) AS firms FROM firm) AS counted
    LEFT JOIN firm AS holder ON (place = 1 OR (place = 2 AND ${hashed('held.n + 7000000007', '10')} < 4))
      AND holder.n = ${hashed('held.n * 11 + place', 'firms')} AND holder.n <> held.n`);
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(
    'CREATE INDEX shareholder_holder ON commerce.shareholder (holder_code) WHERE holder_code IS NOT NULL',
  );
  await client.query('RESET session_replication_role');
  await client.query('DROP TABLE firm');
  await client.query('VACUUM ANALYZE commerce.shareholder, commerce.registration');
  await client.query('CHECKPOINT');
}
