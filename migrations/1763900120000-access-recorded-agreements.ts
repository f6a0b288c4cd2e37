import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands of agreements as they were, and as they are. */
const COMMANDS = [
  ['PROPOSE', 'proposeSharingAgreement'],
  ['APPROVE', 'approveSharingAgreement'],
  ['AMEND', 'amendSharingAgreement'],
  ['REJECT', 'rejectSharingAgreementAmendment'],
  ['SUSPEND', 'suspendSharingAgreement'],
  ['RESUME', 'resumeSharingAgreement'],
  ['TERMINATE', 'terminateSharingAgreement'],
] as const;

/** A side that lifts its suspension while the other's lasts: of a kind of its own now, where the state stays. */
const LIFTED = 'liftOneSuspension';

const CASES = (from: 0 | 1, to: 0 | 1): string =>
  `CASE command ${COMMANDS.map((each) => `WHEN '${each[from]}' THEN '${each[to]}'`).join(' ')}`;

const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const ACTORS = `('PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE', 'OFFICE', 'LEADING_GROUP')`;
/** 政务信息资源共享管理暂行办法: conditional items are asked for, and given or declined by their owner. */
const RULE = '国发〔2016〕51号 第十二条';

/** What an event says that the row of its subject became, by the names of properties. */
const rowAsChanges = (row: string): string => `(
  SELECT jsonb_object_agg(
    (SELECT string_agg(CASE WHEN place = 1 THEN word ELSE initcap(word) END, '' ORDER BY place)
     FROM regexp_split_to_table(name, '_') WITH ORDINALITY AS words (word, place)),
    value)
  FROM jsonb_each(to_jsonb(${row})) AS columns (name, value))`;

/**
 * Events of agreements say what they changed, as those of cases do, so that they give the agreement's row exactly; and the
 * versions of an agreement's terms, which move by a table of their own, have events too. What the events of rows from before
 * changed is not known: the latest event of such a row has all of it.
 */
export class AccessRecordedAgreements1763900120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE access.agreement_event RENAME COLUMN from_status TO from_state`);
    await runner.query(`ALTER TABLE access.agreement_event RENAME COLUMN to_status TO to_state`);
    await runner.query(`
      ALTER TABLE access.agreement_event
        ADD COLUMN role text CHECK (role IN ${ROLES}),
        ADD COLUMN rule text NOT NULL DEFAULT '${RULE}',
        ADD COLUMN details jsonb,
        ADD COLUMN changes jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE access.agreement_event SET
        command = CASE WHEN command = 'RESUME' AND to_state = 'SUSPENDED' THEN '${LIFTED}'
                       ELSE ${CASES(0, 1)} END END,
        details = jsonb_build_object('termsVersion', terms_version, 'inForce', in_force)`);
    await runner.query(`
      UPDATE access.agreement_event AS event SET changes = ${rowAsChanges('agreement')}
      FROM access.agreement WHERE event.agreement_id = agreement.id AND event.version = agreement.version`);
    await this.#versions(runner);
    await runner.query(`
      ALTER TABLE access.agreement_event
        ALTER COLUMN agency DROP NOT NULL,
        ALTER COLUMN officer DROP NOT NULL,
        ALTER COLUMN rule DROP DEFAULT,
        ALTER COLUMN details SET NOT NULL,
        ALTER COLUMN changes DROP DEFAULT,
        DROP COLUMN terms_version,
        DROP COLUMN in_force`);
  }

  /** Gives each version of terms an id, a count of its steps, and the events that those of its agreement tell. */
  async #versions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.agreement_version
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
        ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0)`);
    await runner.query(`
      CREATE TABLE access.agreement_version_event (
        version_id uuid NOT NULL REFERENCES access.agreement_version (id),
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text CHECK (agency IN ${ACTORS}),
        level text CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK (region ~ '^[0-9]{6}$'),
        officer text,
        role text CHECK (role IN ${ROLES}),
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (version_id, version)
      )`);
    await runner.query(`
      CREATE TRIGGER record_writer BEFORE INSERT ON access.agreement_version_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
    await runner.query(`GRANT SELECT, INSERT ON access.agreement_version_event TO huishang_coordination`);
    await runner.query(`GRANT UPDATE (version) ON access.agreement_version TO huishang_coordination`);
    await runner.query(`
      WITH step AS (
        SELECT *, lag(in_force) OVER (PARTITION BY agreement_id ORDER BY version) AS was_in_force
        FROM access.agreement_event),
      told AS (
        SELECT terms.id, step.version AS place, step.agency, step.level, step.region, step.officer, step.at,
          CASE
            WHEN step.terms_version = terms.number THEN CASE step.command
              WHEN 'proposeSharingAgreement' THEN 'PROPOSED'
              WHEN 'amendSharingAgreement' THEN 'PROPOSED'
              WHEN 'approveSharingAgreement' THEN
                CASE WHEN step.in_force = terms.number THEN 'IN_FORCE' ELSE 'AWAITING_SECOND_APPROVAL' END
              WHEN 'rejectSharingAgreementAmendment' THEN 'REJECTED'
              WHEN 'terminateSharingAgreement' THEN
                CASE WHEN step.was_in_force = terms.number THEN 'ENDED' ELSE 'REJECTED' END
            END
            WHEN step.command = 'approveSharingAgreement' AND step.was_in_force = terms.number
              AND step.in_force <> terms.number THEN 'SUPERSEDED'
            WHEN step.command = 'terminateSharingAgreement' AND terms.status = 'REJECTED' AND NOT EXISTS (
              SELECT FROM step AS earlier WHERE earlier.agreement_id = terms.agreement_id
                AND earlier.terms_version = terms.number AND earlier.command = 'rejectSharingAgreementAmendment')
              THEN 'REJECTED'
          END AS to_state
        FROM access.agreement_version AS terms JOIN step USING (agreement_id))
      INSERT INTO access.agreement_version_event (version_id, version, command, from_state, to_state, agency, level, region,
        officer, at, rule, details, changes, inserted_at, inserted_by)
      SELECT id, row_number() OVER steps,
        CASE to_state
          WHEN 'PROPOSED' THEN 'proposeAgreementVersion'
          WHEN 'REJECTED' THEN 'rejectAgreementVersion'
          WHEN 'SUPERSEDED' THEN 'supersedeAgreementVersion'
          WHEN 'ENDED' THEN 'endAgreementVersion'
          ELSE 'approveAgreementVersion' END,
        lag(to_state) OVER steps, to_state, agency, level, region, officer, at, '${RULE}', '{}', '{}', NULL, NULL
      FROM told WHERE to_state IS NOT NULL
      WINDOW steps AS (PARTITION BY id ORDER BY place)`);
    await runner.query(`
      UPDATE access.agreement_version AS terms SET version = told.version
      FROM (SELECT version_id, max(version) AS version FROM access.agreement_version_event GROUP BY version_id) AS told
      WHERE told.version_id = terms.id AND told.version > 1`);
    await runner.query(`
      UPDATE access.agreement_version_event AS event SET changes = ${rowAsChanges('terms')}
      FROM access.agreement_version AS terms WHERE event.version_id = terms.id AND event.version = terms.version`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (version) ON access.agreement_version FROM huishang_coordination`);
    await runner.query(`DROP TABLE access.agreement_version_event`);
    await runner.query(`ALTER TABLE access.agreement_version DROP COLUMN id, DROP COLUMN version`);
    await runner.query(`
      ALTER TABLE access.agreement_event ADD COLUMN terms_version integer, ADD COLUMN in_force integer`);
    await runner.query(`
      UPDATE access.agreement_event SET
        command = CASE WHEN command = '${LIFTED}' THEN 'RESUME' ELSE ${CASES(1, 0)} END END,
        terms_version = (details ->> 'termsVersion')::integer,
        in_force = (details ->> 'inForce')::integer`);
    await runner.query(`
      ALTER TABLE access.agreement_event
        ALTER COLUMN terms_version SET NOT NULL,
        ALTER COLUMN agency SET NOT NULL,
        ALTER COLUMN officer SET NOT NULL,
        DROP COLUMN role, DROP COLUMN rule, DROP COLUMN details, DROP COLUMN changes`);
    await runner.query(`ALTER TABLE access.agreement_event RENAME COLUMN from_state TO from_status`);
    await runner.query(`ALTER TABLE access.agreement_event RENAME COLUMN to_state TO to_status`);
  }
}
