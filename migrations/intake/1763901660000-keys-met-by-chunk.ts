import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMAS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'] as const;

/**
 * 导入分块主键: the keys that a run has met are kept by chunk, in two arrays, and in no index (docs/adr/0101).
 *
 * - `began` is the beginning of the transaction of the chunk, as `recorded_since` of the rows that it wrote.
 * - `added` tells the keys of rows that the chunk added from those of rows that were there.
 * - The arrays are not compressed: they are written once, read seldom and gone when the run ends.
 * - `intake_key` has keys of refused rows, and whatever a run that was begun before has met.
 */
export class KeysMetByChunk1763901660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) {
      await runner.query(`
        CREATE TABLE ${schema}.intake_met (
          run_id uuid NOT NULL,
          first_line bigint NOT NULL,
          added boolean NOT NULL,
          began timestamptz NOT NULL,
          keys text[] COLLATE "C" NOT NULL,
          lines bigint[] NOT NULL CHECK (cardinality(lines) = cardinality(keys)),
          PRIMARY KEY (run_id, first_line, added)
        );
        ALTER TABLE ${schema}.intake_met ALTER COLUMN keys SET STORAGE EXTERNAL, ALTER COLUMN lines SET STORAGE EXTERNAL;
        GRANT SELECT, INSERT, DELETE ON ${schema}.intake_met TO huishang_${schema}_intake`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) {
      await runner.query(`
        INSERT INTO ${schema}.intake_key (run_id, key, refused, line)
          SELECT run_id, key, false, line FROM ${schema}.intake_met, unnest(keys, lines) AS met (key, line)
          ON CONFLICT DO NOTHING;
        DROP TABLE ${schema}.intake_met`);
    }
  }
}
