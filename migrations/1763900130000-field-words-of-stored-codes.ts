import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTING = 'coordination.acting_as()';

/** An opinion in force of its agency is ACTIVE, as an agreement or a warrant is; the gateway reads a snapshot of a case. */
export class FieldWordsOfStoredCodes1763900130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#rename(runner, 'STANDING', 'ACTIVE');
    await runner.query(`ALTER VIEW access.case_standing RENAME TO case_snapshot`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER VIEW access.case_snapshot RENAME TO case_standing`);
    await this.#rename(runner, 'ACTIVE', 'STANDING');
  }

  async #rename(runner: QueryRunner, from: string, to: string): Promise<void> {
    await runner.query(`ALTER TABLE coordination.opinion DROP CONSTRAINT opinion_status_check`);
    await runner.query(`UPDATE coordination.opinion SET status = '${to}' WHERE status = '${from}'`);
    await runner.query(`
      ALTER TABLE coordination.opinion
        ADD CONSTRAINT opinion_status_check CHECK (status IN ('${to}', 'DECLINED', 'WITHDRAWN'))`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION coordination.shows_opinion(uuid, text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
      AS $$
        SELECT COALESCE(${ACTING} IN ('HUB', 'OFFICE', 'LEADING_GROUP', $2), false)
          OR (${ACTING} IS NOT NULL AND (
            EXISTS (SELECT FROM coordination.substance_case AS c WHERE c.id = $1
              AND (c.collection_closed_at IS NOT NULL OR c.status IN ('DISPUTED', 'DETERMINED')))
            OR EXISTS (SELECT FROM coordination.opinion AS o
              WHERE o.case_id = $1 AND o.agency = ${ACTING} AND o.status = '${to}')))
      $$`);
  }
}
