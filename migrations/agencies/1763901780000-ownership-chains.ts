import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm's codes, by each of which its rows are kept (归并). */
const KNOWN = `CROSS JOIN LATERAL (SELECT f.code AS own
  UNION ALL SELECT same_as FROM registry.same_platform AS p WHERE p.code = f.code) AS known`;

/** The firms one layer on that were not met before, as many as still fit. */
const layer = (step: string, condition = ''): string => `
  SELECT array_agg(firm) INTO reached FROM (
    SELECT firm FROM (
      (SELECT ${step})
      EXCEPT SELECT unnest(met)) AS next (firm)
    ${condition}
    ORDER BY firm COLLATE "C" LIMIT bound - cardinality(met) + 1) AS nearest;`;

/**
 * 股权链: the firms above or below a firm, by lists of shareholders. A recursive query comes back to a firm once for each layer in which it is
 * reached, and ends nowhere in a dense graph; this function reads each firm once and stops at its bound.
 */
export class OwnershipChains1763901780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Planned anew for a large layer, the statement would read whole tables.
    await runner.query(`
      CREATE FUNCTION commerce.ownership_chain(root text, layers integer, upwards boolean, bound integer)
      RETURNS TABLE (code text, layer integer) LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
      DECLARE
        met text[] := ARRAY[root];
        reached text[] := ARRAY[root];
      BEGIN
        FOR step IN 1 .. layers LOOP
          IF upwards THEN ${layer(
            `s.holder_code FROM unnest(reached) AS f (code) ${KNOWN}
            JOIN commerce.shareholder AS s ON s.platform_code = known.own AND s.holder_code IS NOT NULL`,
            // Holders that the register of firms does not hold have no shareholders there.
            'WHERE EXISTS (SELECT FROM commerce.registration AS r WHERE r.platform_code = firm)',
          )}
          ELSE ${layer(
            `s.platform_code FROM unnest(reached) AS f (code) ${KNOWN}
            JOIN commerce.shareholder AS s ON s.holder_code = known.own`,
          )}
          END IF;
          EXIT WHEN reached IS NULL;
          met := met || reached;
          RETURN QUERY SELECT unnest(reached), step;
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION commerce.ownership_chain(text, integer, boolean, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION commerce.ownership_chain(text, integer, boolean, integer) TO huishang_commerce;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION commerce.ownership_chain(text, integer, boolean, integer)');
  }
}
