import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 从业机构变更: by which transaction each platform of the register was changed last, so that those who mirror it read on from where they
 * were. A row for each platform, and not for each change: a mirror wants what is so now, and the table grows with the register alone.
 */
export class PlatformChanges1763901500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform_change (
        platform_code text PRIMARY KEY REFERENCES coordination.platform ON DELETE CASCADE,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      -- A page is read in this order and ends the reading.
      CREATE INDEX platform_change_order ON coordination.platform_change (transaction_id, platform_code);

      CREATE FUNCTION coordination.note_platform_changes(codes text[]) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = ''
      AS $$
        -- In one order, so that two transactions that change the same platforms do not wait for each other in a circle.
        INSERT INTO coordination.platform_change AS noted (platform_code)
        SELECT DISTINCT code FROM pg_catalog.unnest(codes) AS code ORDER BY code
        ON CONFLICT (platform_code) DO UPDATE
          SET transaction_id = excluded.transaction_id, changed_at = excluded.changed_at
      $$;
      REVOKE ALL ON FUNCTION coordination.note_platform_changes(text[]) FROM PUBLIC;
      CREATE FUNCTION coordination.platform_has_changed() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
      AS $$
      BEGIN
        PERFORM coordination.note_platform_changes(ARRAY(SELECT code FROM changed));
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION coordination.platform_has_changed() FROM PUBLIC;
      CREATE FUNCTION coordination.identifier_has_changed() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
      AS $$
      BEGIN
        PERFORM coordination.note_platform_changes(ARRAY(SELECT platform_code FROM changed));
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION coordination.identifier_has_changed() FROM PUBLIC;

      -- By triggers of statements, so that one COPY of a batch is noted at once.
      CREATE TRIGGER has_changed_added AFTER INSERT ON coordination.platform
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.platform_has_changed();
      CREATE TRIGGER has_changed_changed AFTER UPDATE ON coordination.platform
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.platform_has_changed();
      CREATE TRIGGER has_changed_added AFTER INSERT ON coordination.platform_identifier
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_has_changed();
      -- An identifier may move from one platform to another: both have changed.
      CREATE TRIGGER has_changed_changed AFTER UPDATE ON coordination.platform_identifier
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_has_changed();
      CREATE TRIGGER has_changed_before AFTER UPDATE ON coordination.platform_identifier
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_has_changed();
      CREATE TRIGGER has_changed_removed AFTER DELETE ON coordination.platform_identifier
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_has_changed();
      SELECT coordination.note_platform_changes(ARRAY(SELECT code FROM coordination.platform));
      GRANT SELECT ON coordination.platform_change TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER has_changed_added ON coordination.platform;
      DROP TRIGGER has_changed_changed ON coordination.platform;
      DROP TRIGGER has_changed_added ON coordination.platform_identifier;
      DROP TRIGGER has_changed_changed ON coordination.platform_identifier;
      DROP TRIGGER has_changed_before ON coordination.platform_identifier;
      DROP TRIGGER has_changed_removed ON coordination.platform_identifier;
      DROP FUNCTION coordination.platform_has_changed(), coordination.identifier_has_changed(),
        coordination.note_platform_changes(text[]);
      DROP TABLE coordination.platform_change`);
  }
}
