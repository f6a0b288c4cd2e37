import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTING = 'coordination.acting_as()';

/** Columns that cases get, by property name, as events say them. */
const CASE_COLUMNS = {
  dueAt: 'due_at',
  collectionClosedAt: 'collection_closed_at',
  silentAgencies: 'silent_agencies',
  regions: 'regions',
};

/**
 * Collection windows, answers of "not ours", what an opinion says of conduct and of its own handling, what it departs
 * from, and its signature. Cases that are still collecting get a window of fourteen days from now on.
 */
export class DeterminationAnswersAndWindows1763802210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#openWindows(runner);
    await this.#takeAnswers(runner);
    await this.#showOpinions(
      runner,
      `EXISTS (SELECT FROM coordination.substance_case AS c WHERE c.id = $1
              AND (c.collection_closed_at IS NOT NULL OR c.status IN ('DISPUTED', 'DETERMINED')))`,
    );
  }

  async #openWindows(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.substance_case
        ADD COLUMN due_at timestamptz CHECK (due_at IS NULL OR status = 'COLLECTING'),
        ADD COLUMN collection_closed_at timestamptz,
        ADD COLUMN silent_agencies text[] NOT NULL DEFAULT '{}',
        ADD COLUMN regions text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE coordination.substance_case AS c
      SET due_at = CASE WHEN c.status = 'COLLECTING' THEN now() + interval '14 days' END,
        collection_closed_at = (SELECT min(event.at) FROM coordination.substance_case_event AS event
          WHERE event.case_id = c.id AND event.from_state = 'COLLECTING' AND event.to_state IN ('DISPUTED', 'DETERMINED')),
        regions = ARRAY(SELECT DISTINCT place.region
          FROM coordination.platform AS platform,
            unnest(platform.operating_regions || platform.registered_region) AS place (region)
          WHERE platform.code = c.platform_code AND place.region IS NOT NULL ORDER BY place.region)`);
    const members = Object.entries(CASE_COLUMNS).map(([name, column]) => `'${name}', c.${column}`);
    await runner.query(`
      UPDATE coordination.substance_case_event AS event
      SET changes = event.changes || jsonb_build_object(${members.join(', ')})
      FROM coordination.substance_case AS c
      WHERE event.case_id = c.id AND event.version = c.version`);
    await runner.query(
      `CREATE INDEX substance_case_due ON coordination.substance_case (due_at) WHERE due_at IS NOT NULL`,
    );
  }

  async #takeAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.opinion
        DROP CONSTRAINT opinion_status_check,
        ADD CONSTRAINT opinion_status_check CHECK (status IN ('STANDING', 'DECLINED', 'WITHDRAWN'))`);
    // A withdrawn version repeats what was withdrawn, an opinion or an answer of "not ours".
    await runner.query(`
      ALTER TABLE coordination.opinion_version
        ALTER COLUMN substance_class DROP NOT NULL,
        ALTER COLUMN disposition DROP NOT NULL,
        ADD COLUMN decline_reason text,
        ADD COLUMN conduct text,
        ADD COLUMN handling text,
        ADD COLUMN new_evidence text,
        ADD COLUMN departs_from jsonb,
        ADD COLUMN recorded_level text,
        ADD COLUMN recorded_region text,
        ADD COLUMN signature jsonb,
        DROP CONSTRAINT opinion_version_act_check,
        ADD CONSTRAINT opinion_version_act_check CHECK (act IN ('FILED', 'REVISED', 'DECLINED', 'WITHDRAWN')),
        DROP CONSTRAINT opinion_version_legal_basis_check,
        ADD CONSTRAINT opinion_version_legal_basis_check
          CHECK (decline_reason IS NOT NULL OR jsonb_array_length(legal_basis) > 0),
        ADD CONSTRAINT opinion_version_declined_check CHECK (decline_reason IS NOT NULL OR act <> 'DECLINED'),
        ADD CONSTRAINT opinion_version_content_check CHECK (
          (decline_reason IS NULL) = (substance_class IS NOT NULL)
          AND (decline_reason IS NULL) = (disposition IS NOT NULL))`);
  }

  async #showOpinions(runner: QueryRunner, collected: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION coordination.shows_opinion(uuid, text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
      AS $$
        SELECT COALESCE(${ACTING} IN ('HUB', 'OFFICE', 'LEADING_GROUP', $2), false)
          OR (${ACTING} IS NOT NULL AND (
            ${collected}
            OR EXISTS (SELECT FROM coordination.opinion AS o
              WHERE o.case_id = $1 AND o.agency = ${ACTING} AND o.status = 'STANDING')))
      $$`);
  }

  /** @throws where an agency has declined: there was no such answer before; nothing is changed then */
  async down(runner: QueryRunner): Promise<void> {
    await this.#showOpinions(
      runner,
      `EXISTS (SELECT FROM coordination.substance_case AS c WHERE c.id = $1 AND c.status <> 'COLLECTING')`,
    );
    await runner.query(`
      ALTER TABLE coordination.opinion_version
        DROP CONSTRAINT opinion_version_content_check,
        DROP CONSTRAINT opinion_version_declined_check,
        DROP CONSTRAINT opinion_version_legal_basis_check,
        ADD CONSTRAINT opinion_version_legal_basis_check CHECK (jsonb_array_length(legal_basis) > 0),
        DROP CONSTRAINT opinion_version_act_check,
        ADD CONSTRAINT opinion_version_act_check CHECK (act IN ('FILED', 'REVISED', 'WITHDRAWN')),
        DROP COLUMN signature,
        DROP COLUMN recorded_region,
        DROP COLUMN recorded_level,
        DROP COLUMN departs_from,
        DROP COLUMN new_evidence,
        DROP COLUMN handling,
        DROP COLUMN conduct,
        DROP COLUMN decline_reason,
        ALTER COLUMN disposition SET NOT NULL,
        ALTER COLUMN substance_class SET NOT NULL`);
    await runner.query(`
      ALTER TABLE coordination.opinion
        DROP CONSTRAINT opinion_status_check,
        ADD CONSTRAINT opinion_status_check CHECK (status IN ('STANDING', 'WITHDRAWN'))`);
    await runner.query(`
      UPDATE coordination.substance_case_event
      SET changes = changes ${Object.keys(CASE_COLUMNS)
        .map((name) => `- '${name}'`)
        .join(' ')}`);
    for (const column of Object.values(CASE_COLUMNS).toReversed()) {
      await runner.query(`ALTER TABLE coordination.substance_case DROP COLUMN ${column}`);
    }
  }
}
