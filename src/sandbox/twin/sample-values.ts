import { generateSample, type SampleValue, type TableName } from '../../sample-data/index.js';

/** Enough that every table has rows; what they are drawn from does not change from one build to the next. */
const OPTIONS = { platforms: 400, seed: 'sandbox' };

let values: Map<string, SampleValue[]> | undefined;

function read(): Map<string, SampleValue[]> {
  const found = new Map<string, SampleValue[]>();
  for (const { records } of generateSample(OPTIONS)) {
    for (const [table, rows] of Object.entries(records)) {
      for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
        if (value === null) continue;
        const key = `${table} ${column}`;
        const known = found.get(key) ?? [];
        if (known.length === 0) found.set(key, known);
        known.push(value);
      }
    }
  }
  return found;
}

/**
 * Values that sample data has in a column: what a sandbox goes by where its profile tells nothing, because the source has too
 * few rows.
 */
export function sampleValues(table: TableName, column: string): readonly SampleValue[] {
  values ??= read();
  return values.get(`${table} ${column}`) ?? [];
}
