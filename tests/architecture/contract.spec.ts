import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/hub/start-hub.js';
import { composedFiles } from '../../src/cli/commands/compose.js';
import { generatedDocuments } from '../../src/cli/commands/documents.js';
import { createProgram } from '../../src/cli/program.js';
import { COMMANDS } from '../../src/cli/table/command-table.js';
import type { Locale } from '../../src/kernel/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../src/determination/index.js';
import { LawStore } from '../../src/law/index.js';
import { coordination } from '../../src/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../src/agencies/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { NO_AUDIT } from '../testkit/fixtures/no-audit.js';

describe('the committed schema', () => {
  it('is what the code says', async () => {
    for (const { path, text } of await composedFiles()) {
      expect(await readFile(path, 'utf8'), path).toBe(text);
    }
  });
});

describe('the generated pages', () => {
  it('are what the code says', async () => {
    const described = (language: Locale) => createProgram({ version: '0.0.0', loaded: COMMANDS, language });
    for (const { path, text } of await generatedDocuments(described)) {
      expect(await readFile(projectFile(path), 'utf8'), path).toBe(text);
    }
  });
});

describe('the committed catalogue', () => {
  const items = buildCatalogue().items;

  it('has every item of every agency, described in both languages', async () => {
    const text = await readFile(projectFile('docs', 'catalogue.md'), 'utf8');
    expect(items.length).toBeGreaterThan(20);
    for (const { id, description } of items) {
      expect(text).toContain(`| \`${id}\` | ${description.zh} | ${description.en} |`);
      expect(description.zh).toMatch(/\p{Script=Han}/u);
      expect(description.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('masks by a rule wherever a value identifies a person by itself', () => {
    const names = items.filter(({ id }) => /id_number|account_number/.test(id));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter(({ masking }) => masking === 'NONE')).toEqual([]);
  });
});

describe('entities', () => {
  let database: TestDatabase;
  let owner: DataSource;
  beforeAll(async () => {
    const nobody = {
      readableItems: () => Promise.resolve([]),
      explain: () => Promise.resolve([]),
      plan: () => '',
      ownerOf: () => null,
    };
    const manifests = [
      ...AGENCY_SUBGRAPHS,
      coordination({
        settings: { consultationWorkingDays: 5 },
        oracle: nobody,
        changes: new WorkflowChangeFeed(),
        signals: { find: () => Promise.resolve([]) },
        ...NO_AUDIT,
        guardedFields: () => [],
        health: () => Promise.reject(new Error('not asked for')),
        sharing: { effects: () => [], overview: () => [] },
        rulings: await RulingSigningKeys.create(),
        law: new LawStore(),
      }),
    ];
    database = await createTestDatabase();
    owner = await database.asOwner(manifests.flatMap(({ entities }) => entities));
  });
  afterAll(() => database?.drop());

  /** `schema.table.column` → type and nullability, as PostgreSQL has it. */
  async function columnsInDatabase(): Promise<Map<string, string>> {
    const rows: { name: string; type: string; nullable: boolean }[] = await owner.query(`
      SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name,
             format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'r'`);
    return new Map(rows.map(({ name, type, nullable }) => [name, `${type}${nullable ? ' null' : ''}`]));
  }

  it('say of every column what the migrations made', async () => {
    const columns = await columnsInDatabase();
    const spoken: string[] = [];
    for (const entity of owner.entityMetadatas) {
      for (const column of entity.columns) {
        const name = `${entity.schema}.${entity.tableName}.${column.databaseName}`;
        const type = `${owner.driver.normalizeType(column)}${column.isArray ? '[]' : ''}${column.isNullable ? ' null' : ''}`;
        expect(columns.get(name), name).toBe(type);
        spoken.push(name);
      }
    }
    expect(spoken.length).toBeGreaterThan(100);
  });
});
