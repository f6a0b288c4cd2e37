import type { ClientBase } from 'pg';
import { partsFor } from './suppress.js';

/** What is measured, of which rows. */
export interface Measurement {
  /** `FROM …` with the alias `t`, of rows that have a `platform_code`. */
  readonly from: string;
  /** A number for each row; null where it has none. */
  readonly value: string;
  readonly parameters: readonly unknown[];
}

async function ask<Row>(
  client: ClientBase,
  text: string,
  parameters: readonly unknown[],
): Promise<Row | undefined> {
  const { rows } = await client.query(text, [...parameters]);
  return rows[0] as Row | undefined;
}

/**
 * Points that cut the measured values into parts of equal size. The least and the greatest are single values and are not
 * told: the outermost points lie as far from the next as leaves the median of the outermost part where it is.
 *
 * @returns null where too few platforms have a value
 */
export async function measureEdges(
  client: ClientBase,
  { from, value, parameters }: Measurement,
): Promise<readonly number[] | null> {
  const measured = `SELECT t.platform_code, (${value})::float8 AS value ${from}`;
  const counted = await ask<{ platforms: number }>(
    client,
    `SELECT count(DISTINCT platform_code)::int AS platforms FROM (${measured}) AS m WHERE value IS NOT NULL`,
    parameters,
  );
  const parts = partsFor(counted?.platforms ?? 0);
  if (parts === 0) return null;
  const inner = Array.from({ length: parts - 1 }, (_, place) => (place + 1) / parts);
  const outer = parts === 1 ? [0.25, 0.75] : [0.5 / parts, 1 - 0.5 / parts];
  const found = await ask<{ at: number[] }>(
    client,
    `SELECT percentile_disc($${parameters.length + 1}::float8[]) WITHIN GROUP (ORDER BY value) AS at
     FROM (${measured}) AS m WHERE value IS NOT NULL`,
    [...parameters, [...outer, ...inner]],
  );
  const [low = 0, high = 0, ...cuts] = found?.at ?? [];
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined) return [low, high];
  const least = low >= 0 ? Math.max(0, 2 * low - first) : 2 * low - first;
  return [least, ...cuts, Math.max(last, 2 * high - last)];
}
