import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 业务条线: one spelling of each line of business of a platform. `key` is what all its spellings have in common, as the hub
 * works it out (NFKC, case folded); `name` is the first one that was used, and what cases and determinations hold. For the
 * cases that are there already the key is PostgreSQL's approximation of it, and the oldest case gives the name.
 */
export class DeterminationBusinessLines1763803200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.business_line (
        platform_code text NOT NULL REFERENCES coordination.platform (code),
        key text NOT NULL CHECK (key <> ''),
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (platform_code, key)
      )`);
    await runner.query(`
      INSERT INTO coordination.business_line (platform_code, key, name)
      SELECT DISTINCT ON (platform_code, key) platform_code, key, business_line
      FROM (SELECT platform_code, business_line, opened_at, id,
                   lower(normalize(business_line, NFKC)) AS key
            FROM coordination.substance_case) AS line
      ORDER BY platform_code, key, opened_at, id`);
    await runner.query(`GRANT SELECT, INSERT ON coordination.business_line TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.business_line`);
  }
}
