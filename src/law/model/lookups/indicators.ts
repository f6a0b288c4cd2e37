import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';
import { redLines } from './red-lines.js';

/** A firm by which rows apply to it; no sectors stand for every one, no regions for the country. */
export interface IndicatorQuestion {
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
  /** `YYYY-MM-DD` in Beijing. */
  readonly at: string;
}

export interface IndicatorOfLines {
  readonly row: LawRowOf<'indicator'>;
  /** The rows that draw the line which it may be a sign of, for the firm's sectors and places. */
  readonly redLines: readonly LawRowOf<'red_line'>[];
}

/** 预警指标: the rows that hold on a day and whose red line is drawn for a firm's sectors at one of its places on that day. */
export function indicators(
  law: LawSnapshot,
  { sectors, regions, at }: IndicatorQuestion,
): readonly IndicatorOfLines[] {
  const drawn = new Map(
    (regions.length === 0 ? [null] : regions)
      .flatMap((region) =>
        (sectors.length === 0 ? [null] : sectors).flatMap((sector) => redLines(law, { sector, region, at })),
      )
      .map((row) => [row.id, row]),
  );
  return law.rowsOn('indicator', at).flatMap((row) => {
    const lines = [...drawn.values()].filter(
      ({ redLine, sector }) =>
        redLine === row.redLine &&
        (row.sectors.length === 0 || (sector !== null && row.sectors.includes(sector))),
    );
    return lines.length > 0 ? [{ row, redLines: lines }] : [];
  });
}
