import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { caseInRegion } from '../../determination/index.js';
import { officePlaceCodes } from '../../kernel/index.js';
import { loadMany, type PageRequest } from '../../subgraph-kit/index.js';
import {
  RectificationOrderEntity,
  RectificationOrderEventEntity,
} from '../rows/rectification-order.entity.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import { FirmHearingEntity } from '../rows/firm-hearing.entity.js';
import { RectificationProgressEntity } from '../rows/rectification-progress.entity.js';
import { codesOfPlatforms, ofPlatform, platformInSector } from '../../platform-registry/index.js';
import { visibleTo, type OrderViewer } from '../rows/rectification-order.repository.js';
import { paperNumberHas } from '../../workflow/numbers/index.js';
import { runQuery, selectRows, sql, type Sql, sqlNamed } from '../../database/index.js';

/** Which orders are wanted; all given conditions must hold. */
export interface OrderConditions {
  readonly platform?: string | null | undefined;
  /** The agency that the order is addressed to. */
  readonly agency?: string | null | undefined;
  readonly status?: OrderState | null | undefined;
  readonly kind?: OrderKind | null | undefined;
  /** Whether the present step's deadline has passed. */
  readonly overdue?: boolean | null | undefined;
  /** Whether the determination that the order hangs on was superseded since. */
  readonly superseded?: boolean | null | undefined;
  /** A division that the case concerns, or in which one lies that it concerns (GB/T 2260). */
  readonly region?: string | null | undefined;
  /** 领域 of the firm. */
  readonly sector?: string | null | undefined;
  /** Part of the number of the paper (文号). */
  readonly numberPart?: string | undefined;
}

const SUPERSEDED = `EXISTS (SELECT FROM coordination.determination AS ground
  WHERE ground.id = chosen.determination_id AND ground.superseded_at IS NOT NULL)`;

/** Which orders the caller sees. */
function visible(viewer: OrderViewer): Sql {
  const { agency } = viewer;
  return sqlNamed(visibleTo(viewer, 'chosen', ':agency', ':codes'), {
    agency,
    codes: officePlaceCodes(viewer),
  });
}

/** Orders that the caller sees, newest first (their ids are in order of time), one more than the page shows. */
export function listOrders(
  database: DataSource,
  viewer: OrderViewer,
  now: Date,
  { platform, agency, status, kind, overdue, superseded, region, sector, numberPart }: OrderConditions,
  page: PageRequest,
): Promise<RectificationOrderEntity[]> {
  const matching = [visible(viewer)];
  if (page.after !== null) matching.push(sql`chosen.id < ${page.after}`);
  if (platform) matching.push(ofPlatform('chosen.platform_code', platform));
  if (agency) matching.push(sql`chosen.addressee = ${agency}`);
  if (status) matching.push(sql`chosen.state = ${status}`);
  if (kind) matching.push(sql`chosen.kind = ${kind}`);
  if (overdue === true) matching.push(sql`chosen.due_at <= ${now}`);
  if (overdue === false) matching.push(sql`chosen.due_at IS NULL OR chosen.due_at > ${now}`);
  if (numberPart) matching.push(paperNumberHas('rectification_order', numberPart));
  if (region) {
    matching.push(sql`EXISTS (SELECT FROM coordination.substance_case AS concerned
      WHERE concerned.id = chosen.case_id AND ${caseInRegion('concerned', region)})`);
  }
  if (sector) matching.push(platformInSector('chosen.platform_code', sector));
  if (superseded === true) matching.push(sqlNamed(SUPERSEDED));
  if (superseded === false) matching.push(sqlNamed(`NOT ${SUPERSEDED}`));
  return selectRows(database, RectificationOrderEntity, {
    matching,
    order: { id: 'DESC' },
    limit: page.size + 1,
  });
}

function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** One page for each of several platforms: one query for all platforms that are asked for the same page. */
function loadPlatformPages(database: DataSource, viewer: OrderViewer) {
  return new DataLoader<{ platform: string; page: PageRequest }, RectificationOrderEntity[], string>(
    async (keys) => {
      const found = new Map<string, RectificationOrderEntity[]>();
      for (const [name, asked] of groupedBy(keys, ({ page }) => JSON.stringify(page))) {
        const [first] = asked;
        if (!first) continue;
        const platforms = asked.map(({ platform }) => platform);
        const rows = await firstOrders(database, viewer, platforms, first.page);
        for (const [platform, orders] of groupedBy(rows, (row) => row.asked)) {
          found.set(
            `${platform} ${name}`,
            orders.map(({ row }) => row),
          );
        }
      }
      return keys.map(({ platform, page }) => found.get(`${platform} ${JSON.stringify(page)}`) ?? []);
    },
    { cacheKeyFn: ({ platform, page }) => `${platform} ${JSON.stringify(page)}` },
  );
}

async function firstOrders(
  database: DataSource,
  viewer: OrderViewer,
  platforms: readonly string[],
  page: PageRequest,
): Promise<readonly { readonly asked: string; readonly row: RectificationOrderEntity }[]> {
  const ranked: { id: string; asked: string }[] = await runQuery(
    database,
    `SELECT id, asked FROM (
       SELECT o.id, platform.asked, row_number() OVER (PARTITION BY platform.asked ORDER BY o.id DESC) AS place
       FROM ${codesOfPlatforms('$1')} AS platform
       JOIN coordination.rectification_order AS o ON o.platform_code = platform.code
       WHERE ($2::uuid IS NULL OR o.id < $2::uuid) AND ${visibleTo(viewer, 'o', '$4', '$5')}
     ) AS ranked WHERE place <= $3`,
    [platforms, page.after, page.size + 1, viewer.agency, officePlaceCodes(viewer)],
  );
  const rows = await selectRows(database, RectificationOrderEntity, {
    where: { id: [...new Set(ranked.map(({ id }) => id))] },
    order: { id: 'DESC' },
  });
  return rows.flatMap((row) => ranked.filter(({ id }) => id === row.id).map(({ asked }) => ({ asked, row })));
}

/** The feature's loaders, one query per table and operation. */
export function openOrderLoaders(database: DataSource, viewer: OrderViewer) {
  const load = (column: 'id' | 'determinationId') => async (keys: readonly string[]) =>
    groupedBy(
      await selectRows(database, RectificationOrderEntity, {
        where: { [column]: keys },
        matching: [visible(viewer)],
        order: { id: 'ASC' },
      }),
      (order) => order[column],
    );
  return {
    order: new DataLoader<string, RectificationOrderEntity | null>(async (ids) => {
      const found = await load('id')(ids);
      return ids.map((id) => found.get(id)?.[0] ?? null);
    }),
    ordersOfDetermination: new DataLoader<string, RectificationOrderEntity[]>(async (ids) => {
      const found = await load('determinationId')(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    orderPages: loadPlatformPages(database, viewer),
    orderEvents: loadMany({ database }, RectificationOrderEventEntity, 'orderId', { version: 'ASC' }),
    progress: loadMany({ database }, RectificationProgressEntity, 'orderId', { version: 'ASC' }),
    firmHearings: loadMany({ database }, FirmHearingEntity, 'orderId', { version: 'ASC' }),
  };
}
