import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SampleValue } from '../records/tables.js';
import { copyLine } from './copy-format.js';

/** Lines are handed to the connection in pieces of about so many, so that it can hold back when it is full. */
const LINES_A_PIECE = 1_000;

function* pieces<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, SampleValue>>[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += LINES_A_PIECE) {
    yield rows
      .slice(start, start + LINES_A_PIECE)
      .map((row) => copyLine(columns, row))
      .join('');
  }
}

/**
 * Writes rows with COPY, within the transaction that the client is in. Throws what PostgreSQL says of the first row
 * that it does not take.
 *
 * @param table schema-qualified; table and columns are names of ours, never a caller's
 */
export async function copyRows<Column extends string>(
  client: ClientBase,
  table: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, SampleValue>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const command = `COPY ${table} (${columns.join(', ')}) FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')`;
  await pipeline(Readable.from(pieces(columns, rows)), client.query(copyFrom(command)));
}
