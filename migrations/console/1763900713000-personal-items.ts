import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 个人草稿与视图: what a person has begun to write, and lists that he keeps. Each row is its holder's alone: the row policies show
 * it to a transaction that says for whom it acts. Drafts end when they were left for long, by a function, so that no login has to
 * see those of others.
 */
export class PersonalItems1763900713000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.personal_draft (
        holder text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        content jsonb NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (holder, key)
      );
      CREATE INDEX personal_draft_changed ON coordination.personal_draft (changed_at);
      CREATE TABLE coordination.saved_view (
        id uuid PRIMARY KEY,
        holder text NOT NULL,
        page text NOT NULL CHECK (length(page) BETWEEN 1 AND 100),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        content jsonb NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        changed_at timestamptz NOT NULL,
        UNIQUE (holder, page, name)
      );
      GRANT SELECT, INSERT, DELETE ON coordination.personal_draft, coordination.saved_view TO huishang_coordination;
      GRANT UPDATE (content, version, changed_at) ON coordination.personal_draft TO huishang_coordination;
      GRANT UPDATE (name, content, version, changed_at) ON coordination.saved_view TO huishang_coordination;
      CREATE FUNCTION coordination.end_drafts(unchanged_since timestamptz) RETURNS integer
      LANGUAGE sql SECURITY DEFINER SET search_path = ''
      AS $$
        WITH ended AS (
          DELETE FROM coordination.personal_draft WHERE changed_at < unchanged_since RETURNING 1)
        SELECT pg_catalog.count(*)::integer FROM ended
      $$;
      REVOKE ALL ON FUNCTION coordination.end_drafts(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coordination.end_drafts(timestamptz) TO huishang_coordination`);
    for (const table of ['personal_draft', 'saved_view']) {
      await runner.query(`
        ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_of_holder ON coordination.${table} TO huishang_coordination
          USING (holder = (SELECT current_setting('huishang.acting_as', true)))
          WITH CHECK (holder = (SELECT current_setting('huishang.acting_as', true)))`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION coordination.end_drafts(timestamptz);
      DROP TABLE coordination.saved_view, coordination.personal_draft`);
  }
}
