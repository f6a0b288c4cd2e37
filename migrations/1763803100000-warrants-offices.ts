import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;

/**
 * Which office of its agency requested a warrant, and took each of its steps; and by which place of a platform an office is
 * competent under each gate. Warrants from before name no office: they count as the national one's, so that no local
 * office uses or approves them, and so does a warrant that is written without one.
 */
export class WarrantsOffices1763803100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE warrants.account_warrant
        ADD COLUMN requester_level text NOT NULL DEFAULT 'NATIONAL' CHECK (requester_level IN ${LEVELS}),
        ADD COLUMN requester_region text`);
    // The gateway lets the officers who are named use it, in that office.
    await runner.query(
      `GRANT SELECT (officers, requester_level, requester_region) ON warrants.account_warrant TO huishang_gateway`,
    );
    await runner.query(`
      ALTER TABLE warrants.warrant_event
        ADD COLUMN level text CHECK (level IN ${LEVELS}),
        ADD COLUMN region text`);
    // 属地: 行政处罚法 22 and 刑事诉讼法 25 go by the place of the act, which an office of any operating region may be.
    await runner.query(`
      ALTER TABLE warrants.gate
        ADD COLUMN competent_place text NOT NULL DEFAULT 'REGISTERED_OR_OPERATING'
          CHECK (competent_place IN ('REGISTERED', 'REGISTERED_OR_OPERATING'))`);
    // 防范和处置非法集资条例 20: the lead body of the place of registration decides.
    await runner.query(
      `UPDATE warrants.gate SET competent_place = 'REGISTERED' WHERE code = 'OFFICE_ILLEGAL_FUNDRAISING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE warrants.gate DROP COLUMN competent_place`);
    await runner.query(`ALTER TABLE warrants.warrant_event DROP COLUMN level, DROP COLUMN region`);
    await runner.query(`REVOKE SELECT (officers) ON warrants.account_warrant FROM huishang_gateway`);
    await runner.query(
      `ALTER TABLE warrants.account_warrant DROP COLUMN requester_level, DROP COLUMN requester_region`,
    );
  }
}
