import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLATFORM = 'coordination.platform';

/** Indexes by the name that is dropped again. Those of a region hold the codes in order, so that a page ends the reading. */
const INDEXES: Readonly<Record<string, string>> = {
  'coordination.platform_province': `${PLATFORM} ((left(registered_region, 2)), code)`,
  'coordination.platform_prefecture': `${PLATFORM} ((left(registered_region, 4)), code)`,
  'coordination.platform_district': `${PLATFORM} ((left(registered_region, 6)), code)`,
  'coordination.rectification_order_kind': 'coordination.rectification_order (kind, id)',
  'warrants.account_warrant_state': 'warrants.account_warrant (state, id)',
  'warrants.account_warrant_requester_state': 'warrants.account_warrant (requester, state, id)',
};

const ACTING = 'coordination.acting_as()';
/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING_ONCE = `(SELECT ${ACTING})`;

const ownWarrant = (acting: string): string => `(requester = ${acting} OR ${acting} IN ('PBOC', 'HUB'))`;

const changePolicies = async (runner: QueryRunner, acting: string): Promise<void> => {
  const own = ownWarrant(acting);
  await runner.query(`ALTER POLICY coordination_select ON warrants.account_warrant USING (${own})`);
  await runner.query(
    `ALTER POLICY coordination_update ON warrants.account_warrant USING (${own}) WITH CHECK (${own})`,
  );
};

/**
 * What a million platforms and a hundred thousand cases asked for: pages of a region in order of code, warrants by state,
 * orders by kind, and row policies of warrants that call their function once for each statement.
 */
export class CoordinationListsAtScale1763803420001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name.split('.')[1]} ON ${definition}`);
    }
    await changePolicies(runner, ACTING_ONCE);
    await runner.query(`
      ALTER POLICY coordination_select ON coordination.opinion USING (
        ${ACTING_ONCE} IN ('HUB', 'OFFICE', 'LEADING_GROUP') OR agency = ${ACTING_ONCE}
        OR coordination.shows_opinion(case_id, agency))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY coordination_select ON coordination.opinion USING (coordination.shows_opinion(case_id, agency))`);
    await changePolicies(runner, ACTING);
    for (const name of Object.keys(INDEXES).toReversed()) await runner.query(`DROP INDEX ${name}`);
  }
}
