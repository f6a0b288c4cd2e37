import type { ClientBase } from 'pg';
import { databaseAddress, withClient } from '../../database/index.js';
import { readExactNumbers, readIdentifyingValues } from './source-values.js';

/** Something of the source that stands in the twin. */
export interface Leak {
  /** Where in the twin. */
  readonly table: string;
  readonly value: string;
}

/** What was looked for and found. */
export interface Comparison {
  /** How many values of the source were looked for. */
  readonly values: number;
  /** How many rows of the twin were looked through. */
  readonly rows: number;
  readonly leaks: readonly Leak[];
}

/** Every table, but those of the dated rows of law and of jobs, which a build brings along. */
async function tablesOf(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'law', 'pgboss') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const ROWS_A_READ = 5_000;

async function* rowsOf(client: ClientBase, table: string): AsyncGenerator<string> {
  await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT t::text AS text FROM ${table} AS t`);
  for (;;) {
    const { rows } = await client.query<{ text: string }>(`FETCH ${ROWS_A_READ} FROM rows`);
    if (rows.length === 0) break;
    for (const { text } of rows) yield text;
  }
  await client.query('CLOSE rows');
}

/**
 * 核对: looks for every identifying value of a source in every row of a twin, and for its exact amounts and counts in the
 * columns of the same kind.
 *
 * @param sourceUrl `postgres://` address of a role that may read every schema; the same for `twinUrl`
 */
export function compareTwin(sourceUrl: string, twinUrl: string): Promise<Comparison> {
  const lend = <Answer>(url: string, work: (client: ClientBase) => Promise<Answer>): Promise<Answer> =>
    withClient(databaseAddress(url), 'huishang-sandbox', async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return work(client);
    });
  return lend(sourceUrl, async (source) => {
    const values = await readIdentifyingValues(source);
    const numbers = [
      ['AMOUNT', await readExactNumbers(source, 'AMOUNT')],
      ['COUNT', await readExactNumbers(source, 'COUNT')],
    ] as const;
    return lend(twinUrl, async (twin) => {
      const leaks: Leak[] = [];
      let rows = 0;
      for (const table of await tablesOf(twin)) {
        for await (const text of rowsOf(twin, table)) {
          rows += 1;
          for (const value of values.findIn(text)) leaks.push({ table, value });
        }
      }
      for (const [kind, known] of numbers) {
        for (const value of await readExactNumbers(twin, kind)) {
          if (known.has(value)) leaks.push({ table: kind, value });
        }
      }
      return { values: values.size + numbers.reduce((sum, [, known]) => sum + known.size, 0), rows, leaks };
    });
  });
}
