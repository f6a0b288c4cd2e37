import { DISPUTE_STATUSES, hasReached, type DisputeStage } from '../../names/dispute-stages';
import type { OverviewQuery } from './overview.generated';

export type Figures = NonNullable<OverviewQuery['workflowStatistics']>;
type Caseload = Figures['caseload'][number];

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Orders whose work is done and checked. */
const DONE = new Set(['VERIFIED', 'CLOSED']);

/** The five numbers of the first row. */
export interface Headline {
  readonly cases: number;
  /** Of these, still open. */
  readonly open: number;
  readonly disputes: number;
  /** Cases, disputes and orders whose deadline has passed. */
  readonly overdue: number;
  readonly orders: number;
  /** Of these, verified or closed. */
  readonly ordersDone: number;
}

export function headline({ caseload, orders }: Pick<Figures, 'caseload' | 'orders'>): Headline {
  const cases = caseload.filter(({ subject }) => subject === 'CASE');
  const disputes = caseload.filter(({ subject }) => subject === 'DISPUTE');
  return {
    cases: sum(cases, ({ count }) => count),
    open: sum(cases, ({ age, count }) => (age === null ? 0 : count)),
    disputes: sum(disputes, ({ count }) => count),
    overdue: sum(caseload, ({ overdue }) => overdue) + sum(orders, ({ overdue }) => overdue),
    orders: sum(orders, ({ count }) => count),
    ordersDone: sum(orders, ({ status, count }) => (DONE.has(status) ? count : 0)),
  };
}

/** One bar of a chart and row of its table: how many, of which overdue. */
export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly overdue: number;
}

function countedBy<Row extends { readonly count: number; readonly overdue: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Counted[] {
  const found = new Map<string, Counted>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = found.get(key) ?? { key, count: 0, overdue: 0 };
    found.set(key, { key, count: before.count + row.count, overdue: before.overdue + row.overdue });
  }
  return [...found.values()];
}

/** In order of a list; what the list does not name comes after it. */
function inOrderOf(rows: readonly Counted[], order: readonly string[]): Counted[] {
  const place = (key: string): number => {
    const found = order.indexOf(key);
    return found === -1 ? order.length : found;
  };
  return rows.toSorted((one, other) => place(one.key) - place(other.key));
}

const CASE_STAGES = ['COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN'];

/** How many cases or disputes stand in each stage, in the order of the procedure. */
export function byStage(caseload: readonly Caseload[], subject: Caseload['subject']): Counted[] {
  const rows = caseload.filter((row) => row.subject === subject);
  return inOrderOf(
    countedBy(rows, ({ stage }) => stage),
    subject === 'CASE' ? CASE_STAGES : DISPUTE_STATUSES,
  );
}

/** A step of the funnel: how many came so far, and which share of those before them. */
export interface FunnelStep {
  readonly key: 'OPENED' | 'DISPUTED' | 'REFERRED' | 'DECIDED';
  readonly count: number;
  /** Of the step before, 0 to 100, whole; null for the first and where that is none. */
  readonly percent: number | null;
}

/** From opened cases to findings of the group, by where disputes stand; one that was settled or ended came no further. */
export function funnel({ caseload }: Pick<Figures, 'caseload'>): FunnelStep[] {
  const disputes = caseload.filter(({ subject }) => subject === 'DISPUTE');
  const reached = (stage: DisputeStage): number =>
    sum(disputes, (row) => (hasReached(row.stage, stage) ? row.count : 0));
  const counts: readonly (readonly [FunnelStep['key'], number])[] = [
    ['OPENED', sum(caseload, ({ subject, count }) => (subject === 'CASE' ? count : 0))],
    ['DISPUTED', sum(disputes, ({ count }) => count)],
    ['REFERRED', reached('REFERRED')],
    ['DECIDED', reached('DECIDED')],
  ];
  return counts.map(([key, count], place) => {
    const before = counts[place - 1]?.[1] ?? 0;
    return { key, count, percent: before === 0 ? null : Math.round((count / before) * 100) };
  });
}

const AGES = ['UP_TO_5', 'UP_TO_10', 'UP_TO_20', 'UP_TO_60', 'OVER_60'];

/** Open cases and disputes by how long they have waited. */
export function byAge(caseload: readonly Caseload[]): Counted[] {
  const waiting = caseload.filter(({ age }) => age !== null);
  return inOrderOf(
    countedBy(waiting, ({ age }) => age ?? ''),
    AGES,
  );
}

const ORDER_STAGES = ['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'];

/** Orders by status, in the order of the procedure. */
export function ordersByStatus(orders: Figures['orders']): Counted[] {
  return inOrderOf(
    countedBy(orders, ({ status }) => status),
    ORDER_STAGES,
  );
}

/** What an agency let pass: opinions that it has not given, or gave late, and orders that are overdue. */
export interface AgencyOverdue {
  readonly agency: string;
  readonly missing: number;
  readonly late: number;
  readonly orders: number;
}

/** Agencies that let a deadline pass, the most first. */
export function overdueByAgency({ agencies, orders }: Pick<Figures, 'agencies' | 'orders'>): AgencyOverdue[] {
  const names = [
    ...new Set([...agencies.map(({ agency }) => agency), ...orders.map((row) => row.addressee)]),
  ];
  const total = ({ missing, late, orders: some }: AgencyOverdue): number => missing + late + some;
  return names
    .map((agency) => ({
      agency,
      missing: sum(agencies, (row) => (row.agency === agency ? row.missing : 0)),
      late: sum(agencies, (row) => (row.agency === agency ? row.late : 0)),
      orders: sum(orders, (row) => (row.addressee === agency ? row.overdue : 0)),
    }))
    .filter((row) => total(row) > 0)
    .toSorted((one, other) => total(other) - total(one));
}

/** How a number compares with the period before: the difference, and null where there is nothing to compare with. */
export const difference = (now: number, before: number | undefined): number | null =>
  before === undefined ? null : now - before;

type RegionRow = Figures['regions'][number];

/** The place under which a region is counted: its province, or within a place the next smaller one. */
function placeOf(region: string, within: string | null): string {
  if (within === null || within === region) return within === null ? `${region.slice(0, 2)}0000` : region;
  return within.endsWith('0000') ? `${region.slice(0, 4)}00` : region;
}

/** Cases of one place: how many are done, open in time, and overdue. */
export interface PlaceFigure {
  /** Code of the place; null for the national group. */
  readonly region: string | null;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
}

/**
 * Cases by place, the most first: by province, or within a place by the divisions of it.
 *
 * @param within code of the place that alone is counted; null for the country
 */
export function byRegion(regions: readonly RegionRow[], within: string | null): PlaceFigure[] {
  const places = new Map<string | null, PlaceFigure>();
  for (const { region, cases, open, overdue } of regions) {
    const place = region === null ? null : placeOf(region, within);
    const before = places.get(place) ?? { region: place, done: 0, open: 0, overdue: 0 };
    places.set(place, {
      region: place,
      done: before.done + cases - open,
      open: before.open + Math.max(open - overdue, 0),
      overdue: before.overdue + overdue,
    });
  }
  const total = ({ done, open, overdue }: PlaceFigure): number => done + open + overdue;
  return [...places.values()].toSorted((one, other) => total(other) - total(one));
}

type SectorRow = Figures['sectors'][number];

/** Cases of one sector: how many are done, open in time, and overdue. */
export interface SectorShare {
  /** Code of the sector; null for firms that are registered in none. */
  readonly sector: string | null;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
}

/** Cases by sector, the most first; what is in no sector last. */
export function bySector(sectors: readonly SectorRow[]): SectorShare[] {
  return sectors
    .toSorted(
      (one, other) => Number(one.sector === null) - Number(other.sector === null) || other.cases - one.cases,
    )
    .map(({ sector, cases, open, overdue }) => ({
      sector,
      done: cases - open,
      open: Math.max(open - overdue, 0),
      overdue,
    }));
}

type MonthRow = Figures['months'][number];

/** The months from the first in which a case was opened to the last, those without one too. */
export function byMonth(months: readonly MonthRow[]): MonthRow[] {
  const known = new Map(months.map((row) => [row.month, row]));
  const names = [...known.keys()].toSorted();
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: MonthRow[] = [];
  const at = new Date(`${first}-01T00:00:00Z`);
  for (; at.toISOString().slice(0, 7) <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const month = at.toISOString().slice(0, 7);
    all.push(known.get(month) ?? { month, cases: 0, open: 0, disputes: 0, overdue: 0 });
  }
  return all;
}

/**
 * Where the list behind a figure is, with the division that the overview was asked for.
 *
 * @param list the path of the list, with its own filters where it has some
 * @param region the division that was chosen (行政区划代码); null where none was
 */
export function listAddress(list: string, region: string | null | undefined): string {
  if (!region) return list;
  return `${list}${list.includes('?') ? '&' : '?'}region=${region}`;
}
