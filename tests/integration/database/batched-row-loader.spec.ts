import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { poolOf, BatchedRowLoader } from '../../../src/database/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

@Entity({ schema: 'public', name: 'every type' })
class EveryType {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ name: 'the owner', type: 'uuid' })
  owner!: string;

  @Column({ type: 'bigint' })
  large!: string;

  @Column({ type: 'numeric', precision: 30, scale: 10 })
  exact!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'text', array: true })
  words!: string[];

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'boolean' })
  yes!: boolean;

  @Column({ type: 'double precision' })
  real!: number;

  @Column({ type: 'text', nullable: true })
  text!: string | null;
}

const OWNER = '01890a5d-ac96-774b-bcce-b302099a8057';
const OTHER = '01890a5d-ac96-774b-bcce-b302099a8058';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await database.asOwner([EveryType]);
  await source.query(`CREATE TABLE "every type" (id integer PRIMARY KEY, "the owner" uuid NOT NULL, large bigint NOT NULL,
    exact numeric(30, 10) NOT NULL, at timestamptz NOT NULL, day date NOT NULL, words text[] NOT NULL,
    content jsonb NOT NULL, yes boolean NOT NULL, real double precision NOT NULL, text text)`);
  const texts = ['plain', null, '引号" 反斜杠\\ 换行\n制表\t', '😀'];
  for (const [id, text] of texts.entries()) {
    await source.query(
      `INSERT INTO "every type" VALUES ($1, $2, 9007199254740993, 12345678901234567890.0123456789,
         '2016-04-12T23:59:59.123456+08', '2016-04-12', ARRAY['a,b', '{"', '空'], '{"n": [1, null, "x"]}', true, 0.1, $3)`,
      [id, OWNER, text],
    );
  }
});

afterAll(() => database.drop());

/** The statements that a data source's connections are given from now on. */
function statementsOf(of: DataSource): string[] {
  const pool = poolOf(of);
  const statements: string[] = [];
  const query = pool.query.bind(pool) as (config: { text: string }) => unknown;
  pool.query = ((config: { text: string }) => {
    statements.push(config.text);
    return query(config);
  }) as typeof pool.query;
  return statements;
}

describe('BatchedRowLoader', () => {
  let reader: BatchedRowLoader;

  beforeEach(() => {
    reader = BatchedRowLoader.of(source);
  });

  it('gives values of every type as TypeORM gives them, in order', async () => {
    const rows = await reader.rows(reader.readOf(EveryType, 'owner', { id: 'DESC' }), OWNER);
    const expected = await source
      .getRepository(EveryType)
      .find({ where: { owner: OWNER }, order: { id: 'DESC' } });
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(expected.map((row) => ({ ...row })));
    expect(rows[0]?.large).toBe('9007199254740993');
  });

  it('gives nothing for a key without rows', async () => {
    expect(await reader.rows(reader.readOf(EveryType, 'owner', {}), OTHER)).toEqual([]);
  });

  it('gives everybody who asks row objects of their own', async () => {
    const read = reader.readOf(EveryType, 'owner', { id: 'ASC' });
    const [one, other] = await Promise.all([reader.rows(read, OWNER), reader.rows(read, OWNER)]);
    expect(one).toEqual(other);
    expect(one[0]).not.toBe(other[0]);
    expect(one[0]?.words).not.toBe(other[0]?.words);
  });

  it('fails only who asked for a key that is no value of the column', async () => {
    const read = reader.readOf(EveryType, 'owner', {});
    const [good, bad] = await Promise.allSettled([
      reader.rows(read, OWNER),
      reader.rows(read, 'no uuid'),
      reader.rows(read, OTHER),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled' });
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22P02' } });
  });

  it('goes on after its connections are lost', async () => {
    const read = reader.readOf(EveryType, 'owner', {});
    const lost = reader.rows(read, OWNER);
    const settled = Promise.allSettled([lost]);
    const admin = await database.asOwner();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await settled;
    await expect.poll(() => reader.rows(read, OWNER).then((rows) => rows.length)).toBe(4);
  });
});

describe('the reads of an agency', () => {
  it.each(AGENCY_SUBGRAPHS.map((manifest) => [manifest.name, manifest] as const))(
    'of %s are TypeORM’s rows, in one statement for many platforms and tables',
    async (name, { entities }) => {
      const agency = await database.as(`huishang_${name}`, entities);
      const reader = BatchedRowLoader.of(agency);
      const byPlatform = entities.filter((entity) =>
        agency.getMetadata(entity).findColumnWithPropertyName('platformCode'),
      );
      const expected = await Promise.all(
        byPlatform.map(async (entity) => {
          const rows: Record<string, unknown>[] = await agency
            .getRepository<Record<string, unknown>>(entity)
            .find();
          return rows.map((row) => ({ ...row }));
        }),
      );
      const platforms = [...new Set(expected.flat().map((row) => String(row['platformCode'])))];
      expect(platforms.length).toBeGreaterThan(1);

      const statements = statementsOf(agency);
      const read = await Promise.all(
        byPlatform.map((entity) =>
          Promise.all(
            platforms.map((platform) =>
              reader.rows(reader.readOf<Record<string, unknown>>(entity, 'platformCode', {}), platform),
            ),
          ),
        ),
      );
      expect(statements).toHaveLength(1);
      const inAnyOrder = (rows: readonly object[]): string[] =>
        rows.map((row) => JSON.stringify(row)).toSorted();
      for (const [index, rows] of read.entries()) {
        expect(inAnyOrder(rows.flat())).toEqual(inAnyOrder(expected[index] ?? []));
      }
    },
  );
});
