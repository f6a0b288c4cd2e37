import { addDays, randomFor, type SampleValue } from '../../sample-data/index.js';
import { columnsOf, DESCRIBED_TABLES, NEEDED, type Column, type DescribedTable } from '../columns/index.js';
import { drawRows } from './draw.js';
import { platformAt, type TwinOptions, type TwinPlatform } from './make-platform.js';
import { makeValue, type TwinRow } from './make-value.js';

/** What is so of the guide whatever the profile tells, so that its matters have something to be about. */
const GUIDE_VALUES: Readonly<Partial<Record<DescribedTable, TwinRow>>> = {
  'banking.lending': { pooled_funds: true, guarantees_principal: true },
};

/** Columns that wait for others of their row. */
const waits = ({ only, over, partOf }: Column): boolean =>
  [only, over, partOf].some((each) => each !== undefined);

function rank(column: Column): number {
  if (column.is === 'HOLDER' || column.is === 'NAME_OF_OTHER_PLATFORM') return 2;
  return waits(column) ? 1 : 0;
}

/** The columns, those first on which others depend. */
const inOrder = (table: DescribedTable): readonly (readonly [string, Column])[] =>
  columnsOf(table).toSorted(([, left], [, right]) => rank(left) - rank(right));

/** Fractions of one whole, such as shares in a firm, come to 1 together. */
function addUp(rows: readonly TwinRow[], name: string): void {
  const whole = rows.reduce((sum, row) => sum + Number(row[name]), 0);
  const millionths = rows.map((row) =>
    Math.max(1, Math.floor((Number(row[name]) / (whole || 1)) * 1_000_000)),
  );
  const rest = 1_000_000 - millionths.reduce((sum, each) => sum + each, 0);
  const largest = millionths.indexOf(Math.max(...millionths));
  for (const [place, row] of rows.entries()) {
    row[name] = (((millionths[place] ?? 0) + (place === largest ? rest : 0)) / 1_000_000).toFixed(6);
  }
}

/** A firm changes its name once a day at most. */
function apart(rows: readonly TwinRow[], name: string): void {
  const taken = new Set<SampleValue>();
  for (const row of rows) {
    while (taken.has(row[name] ?? null)) row[name] = addDays(String(row[name]), 1);
    taken.add(row[name] ?? null);
  }
}

function rowCount(platform: TwinPlatform, table: DescribedTable, draw: () => number): number {
  return platform.group === null ? Math.max(1, draw()) : draw();
}

/** The agencies' rows of one platform, by table; every table is drawn from a stream of its own. */
export function makeRows(
  options: TwinOptions,
  platform: TwinPlatform,
  total: number,
): Map<DescribedTable, TwinRow[]> {
  const made = new Map<DescribedTable, TwinRow[]>();
  for (const table of DESCRIBED_TABLES) {
    const needed = NEEDED[table];
    const random = randomFor(options.seed, `sandbox ${table}`, platform.index);
    const rows: TwinRow[] = [];
    made.set(table, rows);
    if (needed && (made.get(needed)?.length ?? 0) === 0) continue;
    const count = rowCount(platform, table, () => drawRows(random, platform.group?.rows[table]));
    const other = (): TwinPlatform =>
      platformAt(options, total < 2 ? 0 : (platform.index + random.integer(1, total - 1)) % total);
    for (let position = 0; position < count; position += 1) {
      const row: TwinRow = {};
      for (const [name, column] of inOrder(table)) {
        row[name] = makeValue(
          { random, profile: options.profile, platform, table, position, row, made, other },
          name,
          column,
        );
      }
      rows.push(platform.group === null ? Object.assign(row, GUIDE_VALUES[table]) : row);
    }
    for (const [name, column] of columnsOf(table)) {
      if (column.is === 'FRACTION' && column.addsUp && rows.length > 0) addUp(rows, name);
    }
    if (table === 'commerce.name_change') apart(rows, 'changed_on');
  }
  return made;
}
