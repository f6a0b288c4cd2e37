import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const LEVEL_NAME = `CASE level WHEN 'NATIONAL' THEN '国' WHEN 'PROVINCIAL' THEN '省' WHEN 'MUNICIPAL' THEN '市' ELSE '县' END`;

/**
 * 发文字号 of orders: a number of the series of the office that issues, as rulings and minutes have. Orders from before keep the number
 * that they were issued under.
 */
export class OrdersInTheOfficeSeries1763900562000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.rectification_order
        ADD COLUMN document_number text,
        ADD COLUMN issued_level text CONSTRAINT issued_level_code CHECK (issued_level IN ${LEVELS}),
        ADD COLUMN issued_region text CONSTRAINT issued_region_code CHECK (issued_region ~ '^[0-9]{6}$');
      UPDATE coordination.rectification_order SET issued_level = level, issued_region = region,
        document_number = '互金整改〔' || number_year || '〕' || ${LEVEL_NAME} || number_sequence || '号';
      UPDATE coordination.rectification_order_event AS first SET changes = first.changes || jsonb_build_object(
          'documentNumber', issued.document_number, 'issuedLevel', issued.issued_level, 'issuedRegion', issued.issued_region)
        FROM coordination.rectification_order AS issued WHERE issued.id = first.order_id AND first.version = 1;
      ALTER TABLE coordination.rectification_order
        ALTER COLUMN document_number SET NOT NULL,
        ALTER COLUMN issued_level SET NOT NULL,
        ADD CONSTRAINT rectification_order_document_number
          UNIQUE NULLS NOT DISTINCT (issued_level, issued_region, document_number),
        DROP COLUMN number_year,
        DROP COLUMN number_sequence;
      DROP TABLE coordination.rectification_number`);
  }

  /** Orders are numbered by level and year again, in the order in which they were issued. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.rectification_number (
        year integer NOT NULL,
        level text NOT NULL CONSTRAINT level_code CHECK (level IN ${LEVELS}),
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (year, level)
      );
      GRANT INSERT, UPDATE ON coordination.rectification_number TO huishang_coordination;
      ALTER TABLE coordination.rectification_order
        ADD COLUMN number_year integer,
        ADD COLUMN number_sequence integer CHECK (number_sequence > 0);
      WITH placed AS (
        SELECT id, year, row_number() OVER (PARTITION BY year, level ORDER BY id) AS place
        FROM (SELECT id, level, extract(year FROM issued_at AT TIME ZONE 'Asia/Shanghai')::integer AS year
              FROM coordination.rectification_order) AS dated)
      UPDATE coordination.rectification_order AS numbered SET number_year = placed.year, number_sequence = placed.place
        FROM placed WHERE placed.id = numbered.id;
      UPDATE coordination.rectification_order_event AS first SET changes = first.changes || jsonb_build_object(
          'numberYear', issued.number_year, 'numberSequence', issued.number_sequence)
        FROM coordination.rectification_order AS issued WHERE issued.id = first.order_id AND first.version = 1;
      INSERT INTO coordination.rectification_number (year, level, last)
        SELECT number_year, level, max(number_sequence) FROM coordination.rectification_order GROUP BY number_year, level;
      ALTER TABLE coordination.rectification_order
        ALTER COLUMN number_year SET NOT NULL,
        ALTER COLUMN number_sequence SET NOT NULL,
        ADD UNIQUE (number_year, level, number_sequence),
        DROP COLUMN issued_region,
        DROP COLUMN issued_level,
        DROP COLUMN document_number`);
  }
}
