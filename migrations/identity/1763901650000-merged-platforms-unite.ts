import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 归并后的领域和经营地: a platform that others were merged into is in the sectors and places of all of them. What is its own is kept beside,
 * so that the reversal of a merge gives it back.
 */
export class MergedPlatformsUnite1763901650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.platform
        -- What is its own of a platform that others were merged into; null of one that has none.
        ADD COLUMN own_sectors text[],
        ADD COLUMN own_operating_regions text[];

      CREATE FUNCTION coordination.unite_platforms(codes text[]) RETURNS void
      LANGUAGE sql SET search_path = ''
      AS $$
        WITH own AS (
          SELECT p.code, coalesce(p.own_sectors, p.sectors) AS sectors, coalesce(p.own_operating_regions, p.operating_regions) AS regions,
            EXISTS (SELECT FROM coordination.platform AS other WHERE other.merged_into = p.code) AS has_former
          FROM coordination.platform AS p WHERE p.code = ANY (codes)
        ), united AS (
          SELECT own.*,
            own.sectors || ARRAY(
              SELECT DISTINCT sector FROM coordination.platform AS former, unnest(former.sectors) AS sector
              WHERE former.merged_into = own.code AND sector <> ALL (own.sectors) ORDER BY sector) AS all_sectors,
            own.regions || ARRAY(
              SELECT DISTINCT region
              FROM coordination.platform AS former, unnest(former.operating_regions || former.registered_region) AS region
              WHERE former.merged_into = own.code AND region <> ALL (own.regions) ORDER BY region) AS all_regions
          FROM own
        )
        UPDATE coordination.platform AS p SET
          sectors = united.all_sectors, operating_regions = united.all_regions,
          own_sectors = CASE WHEN united.has_former THEN united.sectors END,
          own_operating_regions = CASE WHEN united.has_former THEN united.regions END
        FROM united
        WHERE p.code = united.code AND (united.has_former OR p.own_sectors IS NOT NULL)
      $$;
      REVOKE ALL ON FUNCTION coordination.unite_platforms(text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coordination.unite_platforms(text[]) TO huishang_coordination;
      SELECT coordination.unite_platforms(ARRAY(
        SELECT DISTINCT merged_into FROM coordination.platform WHERE merged_into IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE coordination.platform SET sectors = own_sectors, operating_regions = own_operating_regions
        WHERE own_sectors IS NOT NULL;
      DROP FUNCTION coordination.unite_platforms(text[]);
      ALTER TABLE coordination.platform DROP COLUMN own_sectors, DROP COLUMN own_operating_regions`);
  }
}
