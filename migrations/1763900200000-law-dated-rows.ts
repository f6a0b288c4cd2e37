import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const LEVEL = `text NOT NULL CHECK (level IN ${LEVELS})`;

interface Table {
  readonly name: string;
  /** Columns by which a row is found. */
  readonly key: readonly string[];
  readonly columns: string;
}

const TABLES: readonly Table[] = [
  {
    name: 'document',
    key: ['document'],
    columns: `
      kind text NOT NULL, zh text NOT NULL, en text NOT NULL, number text, dated date, released date, region text,
      UNIQUE (document),`,
  },
  {
    name: 'sector',
    key: ['sector', 'region'],
    columns: `sector text NOT NULL, region text, zh text NOT NULL, en text NOT NULL, business boolean NOT NULL,`,
  },
  {
    name: 'actor',
    key: ['actor'],
    columns: `
      actor text NOT NULL, zh text NOT NULL, en text NOT NULL, kind text NOT NULL, verbs text[] NOT NULL, levels text[],`,
  },
  {
    name: 'actor_name',
    key: ['actor', 'level', 'region'],
    columns: `
      actor text NOT NULL, level text CHECK (level IN ${LEVELS}), region text, zh text NOT NULL, short text NOT NULL,
      en text NOT NULL,`,
  },
  {
    name: 'leading_group',
    key: ['group_code'],
    columns: `
      group_code text NOT NULL, level ${LEVEL}, region text, zh text NOT NULL, en text NOT NULL, chair text,
      office_host text, office_at text, office_head text, office_deputies text, seconded text,`,
  },
  {
    name: 'seat',
    key: ['group_code', 'body', 'seat_role'],
    columns: `
      group_code text NOT NULL, body text NOT NULL, actor text,
      seat_role text NOT NULL CHECK (seat_role IN ('CHAIR', 'DEPUTY', 'MEMBER')), post text,`,
  },
  {
    name: 'group_body',
    key: ['body_code', 'document'],
    columns: `
      body_code text NOT NULL, zh text NOT NULL, en text NOT NULL, composition text NOT NULL, task text NOT NULL,
      decides boolean NOT NULL,`,
  },
  {
    name: 'lead',
    key: ['sector', 'level', 'region'],
    columns: `
      sector text NOT NULL, level ${LEVEL}, region text,
      mode text NOT NULL CHECK (mode IN ('SOLE', 'JOINT', 'WITH', 'BY_SUBSTANCE')),
      leads text[] NOT NULL CHECK (cardinality(leads) > 0 AND (mode <> 'SOLE' OR cardinality(leads) = 1)),
      by_substance text[] NOT NULL CHECK ((mode = 'BY_SUBSTANCE') = (cardinality(by_substance) > 0)),
      guiding text[] NOT NULL, participating text[] NOT NULL,`,
  },
  {
    name: 'routing_rule',
    key: ['rule_code'],
    columns: `rule_code text NOT NULL, zh text NOT NULL, en text NOT NULL, decides text NOT NULL, taking_part text,`,
  },
  {
    name: 'deciding_level',
    key: ['area'],
    columns: `area text NOT NULL, level ${LEVEL}, group_code text NOT NULL,`,
  },
  {
    name: 'functional_zone',
    key: ['zone'],
    columns: `zone text NOT NULL, zh text NOT NULL, en text NOT NULL, host_region text NOT NULL,`,
  },
  {
    name: 'red_line',
    key: ['sector', 'red_line', 'document'],
    columns: `
      red_line text NOT NULL, sector text, region text, zh text NOT NULL, en text NOT NULL,
      force text NOT NULL CHECK (force IN ('FORBIDDEN', 'REGULATED', 'FINDING', 'WATCHED')),
      exception text, exception_en text, addressee text[] NOT NULL, data text[] NOT NULL, needed text,
      also text[] NOT NULL,`,
  },
  {
    name: 'disposition_rule',
    key: ['document', 'sector', 'licence', 'conduct', 'gravity'],
    columns: `
      sector text, region text, licence text NOT NULL CHECK (licence IN ('HELD', 'NONE', 'ANY')), conduct text,
      conduct_zh text NOT NULL,
      gravity text CHECK (gravity IN ('MINOR', 'GRAVE', 'REFUSES_RECTIFICATION', 'SUSPECTED_CRIME')),
      disposition text, zh text NOT NULL, en text NOT NULL, order_kinds text[] NOT NULL, transfer boolean NOT NULL,`,
  },
  {
    name: 'order_kind_power',
    key: ['order_kind', 'document', 'power'],
    columns: `
      order_kind text NOT NULL, zh text NOT NULL, en text NOT NULL, power text NOT NULL, holder text NOT NULL,`,
  },
  {
    name: 'period',
    key: ['period_code', 'document'],
    columns: `
      period_code text NOT NULL, zh text NOT NULL, en text NOT NULL, amount integer, extension integer,
      unit text CHECK (unit IN ('HOURS', 'DAYS', 'WORKING_DAYS')),
      ends text CHECK (ends IN ('END_OF_DAY', 'SAME_INSTANT')),`,
  },
  {
    name: 'prosecution_threshold',
    key: ['offence', 'subject', 'document'],
    columns: `
      offence text NOT NULL, subject text NOT NULL CHECK (subject IN ('INDIVIDUAL', 'UNIT', 'ANY')),
      amount_yuan bigint NOT NULL, persons integer NOT NULL, loss_yuan bigint NOT NULL,
      huge_amount_yuan bigint NOT NULL, huge_persons integer NOT NULL, huge_loss_yuan bigint NOT NULL,
      aggravated_amount_yuan bigint, aggravated_loss_yuan bigint,`,
  },
  {
    name: 'offence_feature',
    key: ['feature', 'document'],
    columns: `feature text NOT NULL, zh text NOT NULL, en text NOT NULL,`,
  },
];

/** A row's key in one text, as `rowKey` in `src/law/model/law-table.ts` writes it. */
const keyOf = (key: readonly string[]): string =>
  key.map((column) => `COALESCE(${column}, '-')`).join(` || '/' || `);

/**
 * 分期数据表: what plans and laws say, in rows with dates. A row is only ever added and, once, given its end; what held on a
 * day holds on it for good. No two rows of one key hold on one day.
 */
export class LawDatedRows1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA law`);
    await runner.query(`GRANT USAGE ON SCHEMA law TO huishang_coordination`);
    await runner.query(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA law GRANT SELECT ON TABLES TO huishang_coordination`,
    );
    // An exclusion by equal texts needs btree_gist, which not every server has; a range of one text needs nothing.
    await runner.query(`CREATE TYPE law.key_range AS RANGE (subtype = text, collation = "C")`);
    await runner.query(`
      CREATE FUNCTION law.keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL
           AND to_jsonb(NEW) - '{valid_to,closed_at,key}'::text[] = to_jsonb(OLD) - '{valid_to,closed_at,key}'::text[] THEN
          NEW.closed_at := now();
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Rows of law.% are only added, and ended once.', TG_TABLE_NAME USING ERRCODE = '55000';
      END $$`);
    await runner.query(`
      CREATE FUNCTION law.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('law_changed', '');
        RETURN NULL;
      END $$`);
    for (const { name, key, columns } of TABLES) {
      const document = `document text NOT NULL${name === 'document' ? '' : ' REFERENCES law.document (document)'}`;
      await runner.query(`
        CREATE TABLE law.${name} (
          ${document},
          article text,
          mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
          note text,
          valid_from date NOT NULL,
          valid_to date CHECK (valid_to > valid_from),
          ${columns}
          origin text NOT NULL,
          recorded_at timestamptz NOT NULL DEFAULT now(),
          closed_at timestamptz,
          key text NOT NULL GENERATED ALWAYS AS (${keyOf(key)}) STORED,
          PRIMARY KEY (key, valid_from),
          CONSTRAINT ${name}_one_a_day EXCLUDE USING gist (
            law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
        )`);
      await runner.query(`
        CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.${name}
          FOR EACH ROW EXECUTE FUNCTION law.keep_row()`);
      await runner.query(`
        CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.${name}
          FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row()`);
      await runner.query(`
        CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.${name}
          FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of TABLES.toReversed()) await runner.query(`DROP TABLE law.${name}`);
    await runner.query(`DROP FUNCTION law.announce_change(), law.keep_row()`);
    await runner.query(`DROP TYPE law.key_range`);
    await runner.query(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA law REVOKE SELECT ON TABLES FROM huishang_coordination`,
    );
    await runner.query(`REVOKE USAGE ON SCHEMA law FROM huishang_coordination`);
    await runner.query(`DROP SCHEMA law`);
  }
}
