import fc from 'fast-check';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProductEntity } from '../../../src/agencies/banking/banking.entity.js';
import { compileRowRead } from '../../../src/database/rows/row-read.js';
import { loadMany } from '../../../src/subgraph-kit/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const PLATFORMS = ['91110000MA0000001X', '91110000MA0000002X'] as const;
const KEYS = ['one', 'two', 'three'] as const;

let database: TestDatabase;
let owner: DataSource;
let reader: DataSource;
let clients: pg.Client[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  reader = await database.as('huishang_banking', [ProductEntity]);
  clients = [0, 1].map(() => new pg.Client({ connectionString: database.connection.ownerUrl }));
  for (const client of clients) await client.connect();
});
afterAll(async () => {
  for (const client of clients ?? []) await client.end();
  await database?.drop();
});

/** One product: the platform that sells it, and what it raised. */
type Product = readonly [platform: string, raised: number];
type State = ReadonlyMap<string, Product>;

interface Step {
  readonly who: 0 | 1;
  readonly act: 'WRITE' | 'REMOVE' | 'COMMIT' | 'ROLLBACK' | 'UNDONE';
  readonly key: (typeof KEYS)[number];
  readonly product: Product;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0, 1),
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('WRITE' as const) },
    { weight: 2, arbitrary: fc.constantFrom('REMOVE' as const, 'UNDONE' as const, 'ROLLBACK' as const) },
    { weight: 4, arbitrary: fc.constant('COMMIT' as const) },
  ),
  key: fc.constantFrom(...KEYS),
  product: fc.tuple(fc.constantFrom(...PLATFORMS), fc.integer({ min: 0, max: 9 })),
});

const WRITE = `INSERT INTO banking.product (product_code, platform_code, name, issuer, underlying, principal_guaranteed, term_days,
    sold_on, amount_raised, investor_count, final_investor_count)
  VALUES ($1, $2, '产品', '发行人', '债权', false, 30, '2016-04-12', $3, 1, 1)
  ON CONFLICT (product_code) DO UPDATE SET platform_code = excluded.platform_code, amount_raised = excluded.amount_raised`;

async function now(): Promise<string> {
  const [row]: { now: string }[] = await owner.query(`SELECT clock_timestamp()::text AS now`);
  return row?.now ?? '';
}

/** What the subgraph reads of an instant. */
async function stateAt(asOf: string): Promise<State> {
  const loader = loadMany({ database: reader, asOf }, ProductEntity, 'platformCode', { productCode: 'ASC' });
  const rows = await Promise.all(PLATFORMS.map((platform) => loader.load(platform)));
  return new Map(
    rows.flat().map((row) => [row.productCode, [row.platformCode, Number(row.amountRaised)] as const]),
  );
}

/** Runs the steps on two connections, and says what was committed at instants in between. */
async function run(steps: readonly Step[]): Promise<[string, State][]> {
  await owner.query('DELETE FROM banking.product');
  let committed: State = new Map();
  const pending: (Map<string, Product | null> | null)[] = [null, null];
  const marks: [string, State][] = [[await now(), committed]];
  const end = async (who: 0 | 1, how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    const changes = pending[who];
    if (!changes) return;
    await clients[who]?.query(how);
    pending[who] = null;
    if (how === 'ROLLBACK') return;
    const next = new Map(committed);
    for (const [key, product] of changes) {
      if (product) next.set(key, product);
      else next.delete(key);
    }
    committed = next;
  };
  for (const { who, act, key, product } of steps) {
    const client = clients[who];
    if (act === 'COMMIT' || act === 'ROLLBACK') await end(who, act);
    else {
      if (!pending[who]) {
        pending[who] = new Map();
        await client?.query('BEGIN');
      }
      // A row that the other transaction has written would be waited for.
      if (pending[who === 0 ? 1 : 0]?.has(key)) continue;
      if (act === 'UNDONE') await client?.query('SAVEPOINT undone');
      if (act === 'REMOVE') await client?.query('DELETE FROM banking.product WHERE product_code = $1', [key]);
      else await client?.query(WRITE, [key, ...product]);
      if (act === 'UNDONE') await client?.query('ROLLBACK TO undone');
      else pending[who]?.set(key, act === 'REMOVE' ? null : product);
    }
    marks.push([await now(), committed]);
  }
  await end(0, 'COMMIT');
  await end(1, 'COMMIT');
  return [...marks, [await now(), committed]];
}

describe('the history of an agency’s rows', () => {
  it('answers of every instant what was committed then, whatever two connections wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        for (const [instant, state] of await run(steps)) expect(await stateAt(instant)).toEqual(state);
      }),
      { numRuns: 25 },
    );
  });

  it('is read by statements of its own: who asks for the present asks as if there were none', () => {
    const metadata = reader.getMetadata(ProductEntity);
    const [present, past] = (['PRESENT', 'AS_OF'] as const).map((time) =>
      compileRowRead(metadata, 'platformCode', { productCode: 'ASC' }, null, null, time).select(0, 1),
    );
    expect(present).not.toMatch(/recording|row_version|recorded_since/);
    expect(past).toMatch(/recording/);
  });

  it('keeps what is emptied, too', async () => {
    await owner.query('DELETE FROM banking.product');
    await owner.query(WRITE, ['one', PLATFORMS[0], 5]);
    const before = await now();
    await owner.query('TRUNCATE banking.product');
    expect(await stateAt(before)).toEqual(new Map([['one', [PLATFORMS[0], 5]]]));
    expect(await stateAt(await now())).toEqual(new Map());
  });

  it('is written by the database alone: nobody says since when a row is recorded', async () => {
    const intake = await database.as('huishang_banking_intake');
    const columns = `product_code, platform_code, name, issuer, underlying, principal_guaranteed, term_days, sold_on,
      amount_raised, investor_count, final_investor_count`;
    const values = `'forged', '${PLATFORMS[0]}', '产品', '发行人', '债权', false, 30, '2016-04-12', 1, 1, 1`;
    await expect(
      intake.query(
        `INSERT INTO banking.product (${columns}, recorded_since) VALUES (${values}, '2016-01-01Z')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await intake.query(`INSERT INTO banking.product (${columns}) VALUES (${values})`);
    await intake.query(
      `UPDATE banking.product SET recorded_since = '2016-01-01Z' WHERE product_code = 'forged'`,
    );
    const [row]: { late: boolean }[] = await owner.query(
      `SELECT recorded_since > now() - interval '1 minute' AS late FROM banking.product WHERE product_code = 'forged'`,
    );
    expect(row).toEqual({ late: true });
    for (const table of ['recording', 'row_version']) {
      await expect(intake.query(`DELETE FROM banking.${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(reader.query(`DELETE FROM banking.${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is kept of every table that files are imported into', async () => {
    const tables: { name: string; kept: number }[] = await owner.query(`
      SELECT format('%s.%s', table_schema, table_name) AS name, (SELECT count(*)::int FROM pg_trigger
        WHERE tgrelid = format('%I.%I', table_schema, table_name)::regclass AND tgname LIKE 'history\\_%') AS kept
      FROM information_schema.role_table_grants
      WHERE grantee LIKE 'huishang\\_%\\_intake' AND privilege_type = 'UPDATE' ORDER BY 1`);
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ kept }) => kept !== 6)).toEqual([]);
  });
});
