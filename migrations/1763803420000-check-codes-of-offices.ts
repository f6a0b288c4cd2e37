import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of offices and of webhooks that hold a code, with what may stand there. */
const CHECKS: readonly (readonly [table: string, name: string, condition: string])[] = [
  ['access.agreement', 'agreement_region_code', `region ~ '^[0-9]{6}$'`],
  ['access.agreement_event', 'agreement_event_region_code', `region ~ '^[0-9]{6}$'`],
  ['coordination.webhook', 'webhook_region_code', `region ~ '^[0-9]{6}$'`],
  ['coordination.webhook', 'webhook_status_code', `status IN ('ACTIVE', 'DISABLED')`],
  ['warrants.warrant_event', 'warrant_event_region_code', `region ~ '^[0-9]{6}$'`],
];

/** Codes of regions have six digits, and a webhook has one of its states, whoever writes the row. */
export class CheckCodesOfOffices1763803420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, condition] of CHECKS) {
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of CHECKS.toReversed()) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    }
  }
}
