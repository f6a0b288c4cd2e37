import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTING = 'coordination.acting_as()';
/** What the gateway needs of a warrant to judge and count it; not who asked, who approved, and on which paper. */
const GATEWAY_COLUMNS = `id, requester, state, purpose, platform_code, accounts, period_from, period_to, valid_from, valid_to,
  uses_allowed, uses_left, version`;

const TABLES = [
  'coordination.opinion',
  'coordination.opinion_version',
  'warrants.account_warrant',
  'warrants.warrant_event',
  'police.lead',
];

interface Policy {
  readonly table: string;
  readonly role: 'coordination' | 'gateway' | 'police';
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE';
  /** Rows that may be read or changed. */
  readonly using?: string;
  /** Rows as they may be written. */
  readonly check?: string;
}

const OWN_OPINION = `agency = ${ACTING}`;
const OWN_WARRANT = `(requester = ${ACTING} OR ${ACTING} IN ('PBOC', 'HUB'))`;
const SEEN_WARRANT = `EXISTS (SELECT FROM warrants.account_warrant AS warrant WHERE warrant.id = warrant_id)`;

const POLICIES: readonly Policy[] = [
  {
    table: 'coordination.opinion',
    role: 'coordination',
    command: 'SELECT',
    using: 'coordination.shows_opinion(case_id, agency)',
  },
  { table: 'coordination.opinion', role: 'coordination', command: 'INSERT', check: OWN_OPINION },
  {
    table: 'coordination.opinion',
    role: 'coordination',
    command: 'UPDATE',
    using: OWN_OPINION,
    check: OWN_OPINION,
  },
  {
    table: 'coordination.opinion_version',
    role: 'coordination',
    command: 'SELECT',
    using: `EXISTS (SELECT FROM coordination.opinion AS opinion WHERE opinion.id = opinion_id)`,
  },
  {
    table: 'coordination.opinion_version',
    role: 'coordination',
    command: 'INSERT',
    check: `EXISTS (SELECT FROM coordination.opinion AS opinion WHERE opinion.id = opinion_id AND opinion.${OWN_OPINION})`,
  },
  { table: 'warrants.account_warrant', role: 'coordination', command: 'SELECT', using: OWN_WARRANT },
  {
    table: 'warrants.account_warrant',
    role: 'coordination',
    command: 'INSERT',
    check: `requester = ${ACTING}`,
  },
  {
    table: 'warrants.account_warrant',
    role: 'coordination',
    command: 'UPDATE',
    using: OWN_WARRANT,
    check: OWN_WARRANT,
  },
  { table: 'warrants.account_warrant', role: 'gateway', command: 'SELECT', using: 'true' },
  {
    table: 'warrants.account_warrant',
    role: 'gateway',
    command: 'UPDATE',
    using: `state = 'ACTIVE'`,
    check: `state IN ('ACTIVE', 'EXHAUSTED')`,
  },
  { table: 'warrants.warrant_event', role: 'coordination', command: 'SELECT', using: SEEN_WARRANT },
  {
    table: 'warrants.warrant_event',
    role: 'coordination',
    command: 'INSERT',
    check: `${SEEN_WARRANT} AND agency IS NOT DISTINCT FROM NULLIF(${ACTING}, 'HUB')`,
  },
  { table: 'warrants.warrant_event', role: 'gateway', command: 'SELECT', using: 'true' },
  {
    table: 'warrants.warrant_event',
    role: 'gateway',
    command: 'INSERT',
    check: `command IN ('USE', 'USE_LAST')`,
  },
  { table: 'police.lead', role: 'police', command: 'SELECT', using: 'true' },
];

/**
 * 行级安全: which rows of opinions, warrants and leads each login role may see and write. The coordination role serves all
 * agencies, so its rows depend on whom a transaction acts for (`huishang.acting_as`, set for that transaction alone);
 * where nothing is set it sees none. A role that no policy names sees no row, whatever it is granted later.
 */
export class DatabaseRowSecurity1763802140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.acting_as() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
      AS $$ SELECT NULLIF(pg_catalog.current_setting('huishang.acting_as', true), '') $$`);
    // Runs as the owner: whether an agency's own opinion stands is looked up beneath the very policy that asks for it.
    await runner.query(`
      CREATE FUNCTION coordination.shows_opinion(uuid, text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
      AS $$
        SELECT COALESCE(${ACTING} IN ('HUB', 'OFFICE', 'LEADING_GROUP', $2), false)
          OR (${ACTING} IS NOT NULL AND (
            EXISTS (SELECT FROM coordination.substance_case AS c WHERE c.id = $1 AND c.status <> 'COLLECTING')
            OR EXISTS (SELECT FROM coordination.opinion AS o
              WHERE o.case_id = $1 AND o.agency = ${ACTING} AND o.status = 'STANDING')))
      $$`);
    for (const name of ['acting_as()', 'shows_opinion(uuid, text)']) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_coordination`);
    }
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    for (const policy of POLICIES) {
      const { table, role, command, using, check } = policy;
      await runner.query(`
        CREATE POLICY ${nameOf(policy)} ON ${table} FOR ${command} TO huishang_${role}
          ${using === undefined ? '' : `USING (${using})`} ${check === undefined ? '' : `WITH CHECK (${check})`}`);
    }
    await runner.query(`REVOKE SELECT ON warrants.account_warrant FROM huishang_gateway`);
    await runner.query(`GRANT SELECT (${GATEWAY_COLUMNS}) ON warrants.account_warrant TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT ON warrants.account_warrant TO huishang_gateway`);
    for (const policy of POLICIES) await runner.query(`DROP POLICY ${nameOf(policy)} ON ${policy.table}`);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    await runner.query(`DROP FUNCTION coordination.shows_opinion(uuid, text)`);
    await runner.query(`DROP FUNCTION coordination.acting_as()`);
  }
}

function nameOf({ role, command }: Policy): string {
  return `${role}_${command.toLowerCase()}`;
}
