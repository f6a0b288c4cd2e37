import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every table of dated rows has, before its own columns. */
const HEAD = `
  document text NOT NULL REFERENCES law.document (document),
  article text,
  mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
  note text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from)`;

const tail = (table: string, key: string): string => `
  origin text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  key text NOT NULL GENERATED ALWAYS AS (${key}) STORED,
  PRIMARY KEY (key, valid_from),
  CONSTRAINT ${table}_one_a_day EXCLUDE USING gist (
    law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)`;

const guards = (table: string): string => `
  CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.${table} FOR EACH ROW EXECUTE FUNCTION law.keep_row();
  CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.${table} FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
  CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change();
  GRANT SELECT ON law.${table} TO huishang_coordination`;

/** 名称监测清单: lists of words in names and scopes of business, and their words, in rows with dates. */
export class NamingWatchLists1763901800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.watch_list (${HEAD},
        watch_list text NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        region text,
        fields text[] NOT NULL CHECK (cardinality(fields) > 0),
        holders text[] NOT NULL CHECK (cardinality(holders) > 0),
        force text NOT NULL CHECK (force IN ('WATCH', 'REFUSE', 'SUSPEND', 'CONSULT', 'APPROVAL')),
        occasions text[] NOT NULL,
        words_of text[] NOT NULL,${tail('watch_list', `COALESCE(watch_list, '-')`)});
      ${guards('watch_list')};
      CREATE TABLE law.watch_word (${HEAD},
        watch_list text NOT NULL,
        word text NOT NULL,${tail('watch_word', `COALESCE(watch_list, '-') || '/' || COALESCE(word, '-')`)});
      ${guards('watch_word')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE law.watch_word, law.watch_list');
  }
}
