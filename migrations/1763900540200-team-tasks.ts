import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;

/** 联合小组任务: what each member of a ruling's joint team does, and how far it is. */
export class TeamTasks1763900540200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.team_task (
        id uuid PRIMARY KEY,
        ruling_id uuid NOT NULL REFERENCES coordination.ruling,
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        platform_code text NOT NULL REFERENCES coordination.platform,
        number integer NOT NULL CHECK (number > 0),
        task text NOT NULL,
        due_on date NOT NULL,
        agency text NOT NULL CHECK (agency ~ ${CODE}),
        level text NOT NULL CHECK (level IN ${LEVEL}),
        region text CHECK ((region IS NULL) = (level = 'NATIONAL') AND region ~ ${SIX_DIGITS}),
        lead text NOT NULL CHECK (lead ~ ${CODE}),
        lead_level text NOT NULL CHECK (lead_level IN ${LEVEL}),
        lead_region text CHECK ((lead_region IS NULL) = (lead_level = 'NATIONAL') AND lead_region ~ ${SIX_DIGITS}),
        group_level text NOT NULL CHECK (group_level IN ${LEVEL}),
        group_region text CHECK ((group_region IS NULL) = (group_level = 'NATIONAL') AND group_region ~ ${SIX_DIGITS}),
        assigned_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'DONE', 'WITHDRAWN')),
        version integer NOT NULL CHECK (version > 0),
        progress text,
        progress_at timestamptz,
        result text,
        completed_at timestamptz,
        warn_at timestamptz,
        due_at timestamptz,
        escalate_at timestamptz,
        acts_at timestamptz,
        warned_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        UNIQUE (ruling_id, number),
        CHECK ((state = 'DONE') = (completed_at IS NOT NULL)),
        CHECK ((state IN ('DONE', 'WITHDRAWN')) = (due_at IS NULL)),
        CHECK (due_at IS NOT NULL OR acts_at IS NULL)
      );
      CREATE INDEX team_task_dispute ON coordination.team_task (dispute_id);
      CREATE INDEX team_task_agency ON coordination.team_task (agency, id);
      CREATE INDEX team_task_lead ON coordination.team_task (lead, id);
      CREATE INDEX team_task_group ON coordination.team_task (group_region text_pattern_ops, id);
      CREATE INDEX team_task_acts ON coordination.team_task (acts_at, id) WHERE acts_at IS NOT NULL;

      CREATE TABLE coordination.team_task_event (
        team_task_id uuid NOT NULL REFERENCES coordination.team_task,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text CHECK (agency ~ ${CODE}),
        level text CHECK (level IN ${LEVEL}),
        region text CHECK (region ~ ${SIX_DIGITS}),
        officer text,
        role text CHECK (role IN ${ROLES}),
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (team_task_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.team_task_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT SELECT, INSERT ON coordination.team_task TO huishang_coordination;
      GRANT UPDATE (state, version, progress, progress_at, result, completed_at, warn_at, due_at, escalate_at, acts_at,
        warned_at, reminded_at, escalated_at) ON coordination.team_task TO huishang_coordination;
      GRANT SELECT, INSERT ON coordination.team_task_event TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind = 'TEAM_TASK';
      DROP TABLE coordination.team_task_event, coordination.team_task`);
  }
}
