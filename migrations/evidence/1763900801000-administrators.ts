import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each administrator may look at; no table is in two of these lists. */
const MAY_READ = {
  // 系统管理员: what runs, not what it says or who may see it.
  system_administrator: [
    'coordination.webhook',
    'coordination.webhook_delivery',
    'audit.checkpoint',
    'audit.cosignature',
  ],
  // 安全管理员: who may do and see what.
  security_administrator: [
    'access.agreement',
    'access.agreement_event',
    'access.agreement_item',
    'access.agreement_usage',
    'access.agreement_version',
    'access.agreement_version_event',
    'access.catalogue_item',
    'coordination.leading_group',
    'coordination.leading_group_decision_mode',
    'coordination.leading_group_membership',
    'coordination.leading_group_membership_event',
  ],
  // 审计管理员: what was done.
  audit_administrator: [
    'audit.disclosure',
    'audit.entry',
    'audit.field_set',
    'audit.leaf',
    'audit.maintenance',
    'audit.operation',
    'audit.pending_leaf',
    'audit.refusal_count',
    'audit.step',
    'audit.tile',
  ],
} as const;

/**
 * 三员分立 (GB/T 22239-2019): three roles for the logins of people, with disjoint rights to read and none to write. None is a login
 * itself, none is a member of another, and the hub uses none. An operator grants one of them to each administrator's own login.
 */
export class Administrators1763900801000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A hub that starts without the owner's login reads which migrations there are.
    await runner.query(`
      DO $$ BEGIN
        IF to_regclass('public.huishang_migrations') IS NOT NULL THEN
          GRANT SELECT ON public.huishang_migrations TO huishang_gateway;
        END IF;
      END $$`);
    for (const [name, tables] of Object.entries(MAY_READ)) {
      const role = `huishang_${name}`;
      await runner.query(`
        DO $$ BEGIN
          CREATE ROLE ${role} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$`);
      const schemas = new Set(tables.map((table) => table.slice(0, table.indexOf('.'))));
      await runner.query(`GRANT USAGE ON SCHEMA ${[...schemas].join(', ')} TO ${role}`);
      await runner.query(`GRANT SELECT ON ${tables.join(', ')} TO ${role}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF to_regclass('public.huishang_migrations') IS NOT NULL THEN
          REVOKE SELECT ON public.huishang_migrations FROM huishang_gateway;
        END IF;
      END $$`);
    for (const [name, tables] of Object.entries(MAY_READ)) {
      const schemas = new Set(tables.map((table) => table.slice(0, table.indexOf('.'))));
      await runner.query(`
        REVOKE ALL ON ${tables.join(', ')} FROM huishang_${name};
        REVOKE USAGE ON SCHEMA ${[...schemas].join(', ')} FROM huishang_${name}`);
    }
  }
}
