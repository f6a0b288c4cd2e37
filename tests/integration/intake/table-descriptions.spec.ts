import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTables } from '../../../src/cli/hubs/open-intake.js';
import type { TableShape } from '../../../src/intake/index.js';
import { proposeMapping } from '../../../src/intake/index.js';
import { codesOf, sentenceOf } from '../../../src/intake/model/rules.js';
import { VOCABULARY } from '../../../src/intake/model/vocabulary.js';
import { readCatalog } from '../../../src/intake/rows/catalog.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

let database: TestDatabase;
let owner: DataSource;
let tables: TableShape[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  tables = await importTables();
});
afterAll(() => database?.drop());

const HAN = /\p{Script=Han}/u;

describe('the tables that take files', () => {
  it('are those of the entities, column by column as the database has them', async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const { schema, table, columns } of tables) {
      const stored: { name: string; required: boolean }[] = await owner.query(
        `SELECT attname AS name, attnotnull AS required FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
           -- The database alone says since when a row is recorded.
           AND attname <> 'recorded_since'
         ORDER BY attname`,
        [`${schema}.${table}`],
      );
      const described = columns.map(({ name, isNullable }) => ({ name, required: !isNullable }));
      expect(
        described.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
        `${schema}.${table}`,
      ).toEqual(stored);
    }
  });

  it('and no others have words declared, and each column has a Chinese header of its own', () => {
    expect(Object.keys(VOCABULARY).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    for (const { name, columns } of tables) {
      const known = new Set(columns.map((column) => column.name));
      for (const column of Object.keys(VOCABULARY[name]?.columns ?? {}))
        expect(known, name).toContain(column);
      const headers = columns.map((column) => column.headers[0] ?? '');
      for (const header of headers) expect(header, name).toMatch(HAN);
      expect(new Set(headers).size, `${name}: ${headers.join(', ')}`).toBe(headers.length);
    }
  });

  it('say each rule in words, and each code in Chinese', async () => {
    for (const shape of tables) {
      const { rules } = await readCatalog(owner, shape);
      for (const rule of rules) {
        const { en, zh } = sentenceOf(rule, shape);
        expect(en, `${shape.name} ${rule.name}`).not.toContain('the rule');
        expect(zh, `${shape.name} ${rule.name}`).toMatch(HAN);
        const codes = codesOf(rule) ?? [];
        const column = shape.columns.find(({ name }) => name === rule.columns[0]);
        if (codes.length === 0 || !column || column.name === 'red_line') continue;
        const named = new Set(column.words.values());
        for (const code of codes) expect(named, `${shape.name}.${column.name}`).toContain(code);
      }
    }
  });

  it('are each proposed from their own Chinese headers', () => {
    for (const shape of tables) {
      const headers = shape.columns.map((column) => column.headers[0] ?? '');
      const file = { name: `${shape.zh}.csv`, format: 'csv', headers } as const;
      const { mapping, unused, missing } = proposeMapping(
        tables.filter(({ agency }) => agency === shape.agency),
        file,
        null,
      );
      expect({ table: mapping.table, unused, missing }).toEqual({
        table: shape.name,
        unused: [],
        missing: [],
      });
      expect(Object.keys(mapping.columns)).toEqual(shape.columns.map(({ name }) => name));
    }
  });
});
