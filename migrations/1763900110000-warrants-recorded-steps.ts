import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands as they were, as they are, and the state that each leads to. */
const COMMANDS = [
  ['REQUEST', 'requestAccountWarrant', 'REQUESTED'],
  ['APPROVE', 'approveAccountWarrant', 'ACTIVE'],
  ['USE', 'useAccountWarrant', 'ACTIVE'],
  ['USE_LAST', 'exhaustAccountWarrant', 'EXHAUSTED'],
  ['PAUSE', 'pauseAccountWarrant', 'PAUSED'],
  ['RESUME', 'resumeAccountWarrant', 'ACTIVE'],
  ['REVOKE', 'revokeAccountWarrant', 'REVOKED'],
  ['EXPIRE', 'expireAccountWarrant', 'EXPIRED'],
] as const;

const CASES = (which: 0 | 1, gives: 0 | 1 | 2): string =>
  `CASE command ${COMMANDS.map((each) => `WHEN '${each[which]}' THEN '${each[gives]}'`).join(' ')} END`;

const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const ACTING = 'coordination.acting_as()';
const SEEN = `EXISTS (SELECT FROM warrants.account_warrant AS warrant WHERE warrant.id = warrant_id)`;
const OWN = `agency IS NOT DISTINCT FROM NULLIF(${ACTING}, 'HUB')`;

const policies = (
  uses: readonly string[],
  ofCoordination: string,
): readonly (readonly [role: string, name: string, check: string])[] => [
  ['huishang_gateway', 'gateway_insert', `command IN (${uses.map((use) => `'${use}'`).join(', ')})`],
  ['huishang_coordination', 'coordination_insert', ofCoordination],
];

async function replacePolicies(
  runner: QueryRunner,
  uses: readonly string[],
  ofCoordination: string,
): Promise<void> {
  for (const [role, name, check] of policies(uses, ofCoordination)) {
    await runner.query(`DROP POLICY ${name} ON warrants.warrant_event`);
    await runner.query(
      `CREATE POLICY ${name} ON warrants.warrant_event FOR INSERT TO ${role} WITH CHECK (${check})`,
    );
  }
  await runner.query(`DROP INDEX warrants.warrant_event_use_at`);
  await runner.query(
    `CREATE INDEX warrant_event_use_at ON warrants.warrant_event (at)
       WHERE command IN (${uses.map((use) => `'${use}'`).join(', ')})`,
  );
}

/**
 * Events of warrants say what they changed, as those of cases do, so that they give the warrant's row exactly: command by
 * its mutation, states, role, the law, and the changed columns. What the events of rows from before changed is not known: the
 * latest event of such a row has all of it.
 */
export class WarrantsRecordedSteps1763900110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE warrants.warrant_event
        ADD COLUMN from_state text,
        ADD COLUMN to_state text,
        ADD COLUMN role text CHECK (role IN ${ROLES}),
        ADD COLUMN rule text,
        ADD COLUMN details jsonb,
        ADD COLUMN changes jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE warrants.warrant_event SET
        command = ${CASES(0, 1)}, to_state = ${CASES(0, 2)},
        details = jsonb_strip_nulls(jsonb_build_object('operation', operation, 'reason', reason))`);
    await runner.query(`
      UPDATE warrants.warrant_event AS event SET from_state = past.from_state, rule = warrant.legal_basis
      FROM (
        SELECT warrant_id, version, lag(to_state) OVER (PARTITION BY warrant_id ORDER BY version) AS from_state
        FROM warrants.warrant_event) AS past
      JOIN warrants.account_warrant AS warrant ON warrant.id = past.warrant_id
      WHERE past.warrant_id = event.warrant_id AND past.version = event.version`);
    await runner.query(`
      UPDATE warrants.warrant_event AS event
      SET changes = (
        SELECT jsonb_object_agg(
          (SELECT string_agg(CASE WHEN place = 1 THEN word ELSE initcap(word) END, '' ORDER BY place)
           FROM regexp_split_to_table(name, '_') WITH ORDINALITY AS words (word, place)),
          value)
        FROM jsonb_each(to_jsonb(warrant)) AS columns (name, value))
      FROM warrants.account_warrant AS warrant
      WHERE event.warrant_id = warrant.id AND event.version = warrant.version`);
    await runner.query(`
      ALTER TABLE warrants.warrant_event
        ALTER COLUMN to_state SET NOT NULL,
        ALTER COLUMN rule SET NOT NULL,
        ALTER COLUMN details SET NOT NULL,
        ALTER COLUMN changes DROP DEFAULT,
        DROP COLUMN operation,
        DROP COLUMN reason`);
    // A warrant is written together with its first event, which therefore does not see it yet; that it is there is what the
    // foreign key says, and whose it is, the policy of the warrant itself.
    await replacePolicies(
      runner,
      ['useAccountWarrant', 'exhaustAccountWarrant'],
      `${OWN} AND (version = 1 OR ${SEEN})`,
    );
    // The law that a use rests on stands in its event.
    await runner.query(`GRANT SELECT (legal_basis) ON warrants.account_warrant TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT (legal_basis) ON warrants.account_warrant FROM huishang_gateway`);
    await runner.query(
      `ALTER TABLE warrants.warrant_event ADD COLUMN operation text, ADD COLUMN reason text`,
    );
    await runner.query(`
      UPDATE warrants.warrant_event SET
        command = ${CASES(1, 0)}, operation = details ->> 'operation', reason = details ->> 'reason'`);
    await replacePolicies(runner, ['USE', 'USE_LAST'], `${SEEN} AND ${OWN}`);
    await runner.query(`
      ALTER TABLE warrants.warrant_event
        DROP COLUMN from_state, DROP COLUMN to_state, DROP COLUMN role, DROP COLUMN rule, DROP COLUMN details,
        DROP COLUMN changes`);
  }
}
