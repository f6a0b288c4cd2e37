import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, codes } from '../baseline/codes.js';

const TABLES = ['access.agreement', 'access.catalogue_item'];

const hold = (table: string, held: string): string => `
  ALTER TABLE ${table} DROP CONSTRAINT owner_code;
  ALTER TABLE ${table} ADD CONSTRAINT owner_code CHECK (owner ${held})`;

/** 提供部门: who owns data is said by the register of this build; the database holds only that it is written as a code. */
export class OwnersAsCodes1763901300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(hold(table, `~ '^[A-Z][A-Z0-9_]*$'`));
  }

  /** Refused by the database while another agency owns rows. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(hold(table, `IN ${codes(ACTOR)}`));
  }
}
