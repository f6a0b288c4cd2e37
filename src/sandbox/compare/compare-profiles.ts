import type { Cells, ColumnProfile, Profile } from '../profile/profile-file.js';

/** How far two profiles are apart in one thing that both tell: 0 where they agree, 1 where they have nothing in common. */
export interface Distance {
  /** Such as `pboc.account balance`. */
  readonly of: string;
  readonly distance: number;
}

/** Half of the sum of the differences: the part that would have to change its key. */
function betweenShares(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): number {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].reduce((sum, key) => sum + Math.abs((left[key] ?? 0) - (right[key] ?? 0)), 0) / 2;
}

/** The part of values that lies below, by a distribution that runs straight between its points. */
function below(edges: readonly number[], value: number): number {
  const at = edges.findIndex((edge) => edge > value);
  if (at === 0) return 0;
  if (at === -1) return 1;
  const [low = 0, high = 0] = [edges[at - 1], edges[at]];
  return (at - 1 + (value - low) / (high - low)) / (edges.length - 1);
}

/** The largest difference between two distributions (Kolmogorov–Smirnov), at the points of the first that are no steps of it. */
function betweenEdges(left: readonly number[], right: readonly number[]): number {
  const points = left.slice(1, -1).filter((edge) => left.filter((each) => each === edge).length === 1);
  return Math.max(0, ...points.map((edge) => Math.abs(below(left, edge) - below(right, edge))));
}

/** As {@link betweenShares}, with areas that only one of the two tells counted to the country. */
function betweenAreas(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): number {
  const common = (shares: Readonly<Record<string, number>>): Record<string, number> => {
    const counted: Record<string, number> = {};
    for (const [area, share] of Object.entries(shares)) {
      const key = area in left && area in right ? area : `${area.split(' ')[0]} *`;
      counted[key] = (counted[key] ?? 0) + share;
    }
    return counted;
  };
  return betweenShares(common(left), common(right));
}

/** The part of platforms that have at most so many rows. */
function upTo(cells: Cells, rows: number): number {
  const whole = cells.reduce((sum, { share }) => sum + share, 0);
  const part = ({ from, to, share }: Cells[number]): number =>
    share * Math.min(1, Math.max(0, (rows - from + 1) / (to - from + 1)));
  return cells.reduce((sum, cell) => sum + part(cell), 0) / (whole || 1);
}

/** The largest difference between two distributions of rows over platforms, at the ends of the cells of the first. */
const betweenCells = (left: Cells, right: Cells): number =>
  Math.max(0, ...left.map(({ to }) => Math.abs(upTo(left, to) - upTo(right, to))));

const dayNumber = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) / 86_400_000;

function betweenColumns(left: ColumnProfile, right: ColumnProfile): number | null {
  if (left.is === 'codes' && right.is === 'codes') return betweenShares(left.shares, right.shares);
  if (left.is === 'areas' && right.is === 'areas') return betweenAreas(left.shares, right.shares);
  if (left.is === 'flag' && right.is === 'flag') return Math.abs(left.share - right.share);
  if (left.is === 'days' && right.is === 'days') {
    return betweenEdges(left.edges.map(dayNumber), right.edges.map(dayNumber));
  }
  if (left.is === 'numbers' && right.is === 'numbers') {
    return betweenEdges(left.edges.map(Number), right.edges.map(Number));
  }
  return null;
}

/** 分布差异: how far the data of a twin are from those of its source, by their profiles, for all that both tell. */
export function compareProfiles(source: Profile, twin: Profile): readonly Distance[] {
  const found: Distance[] = [];
  for (const [table, { rows, columns }] of Object.entries(source.tables)) {
    const other = twin.tables[table];
    if (rows === null || !other || other.rows === null) continue;
    const [wanted, have] = [Number(rows), Number(other.rows)];
    found.push({ of: `${table} rows`, distance: Math.abs(wanted - have) / Math.max(wanted, have) });
    for (const [name, column] of Object.entries(columns)) {
      const made = other.columns[name];
      if (!made) continue;
      found.push({ of: `${table} ${name} nulls`, distance: Math.abs(column.nulls - made.nulls) });
      const distance = betweenColumns(column, made);
      if (distance !== null) found.push({ of: `${table} ${name}`, distance });
    }
  }
  const shares = ({ groups }: Profile) =>
    Object.fromEntries(Object.entries(groups).map(([key, { share }]) => [key, share]));
  found.push({ of: 'groups', distance: betweenShares(shares(source), shares(twin)) });
  for (const [key, group] of Object.entries(source.groups)) {
    for (const [table, cells] of Object.entries(group.rows)) {
      const distance = betweenCells(cells, twin.groups[key]?.rows[table] ?? []);
      found.push({ of: `${table} rows of ${key}`, distance });
    }
  }
  return found.toSorted((left, right) => right.distance - left.distance);
}
