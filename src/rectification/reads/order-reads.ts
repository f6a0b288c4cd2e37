import DataLoader from 'dataloader';
import { In, type DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { loadMany, type PageRequest } from '../../subgraph-kit/index.js';
import {
  RectificationOrderEntity,
  RectificationOrderEventEntity,
} from '../rows/rectification-order.entity.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import { RectificationProgressEntity } from '../rows/rectification-progress.entity.js';
import { seesAllOrders, visibleTo } from '../rows/visible-orders.js';

/** Which orders are wanted; all given conditions must hold. */
export interface OrderConditions {
  readonly platform?: string | null | undefined;
  /** The agency that the order is addressed to. */
  readonly agency?: string | null | undefined;
  readonly state?: OrderState | null | undefined;
  readonly kind?: OrderKind | null | undefined;
  /** Whether the present step's deadline has passed. */
  readonly overdue?: boolean | null | undefined;
  /** Whether the determination that the order hangs on was superseded since. */
  readonly superseded?: boolean | null | undefined;
}

const SUPERSEDED = `EXISTS (SELECT FROM coordination.determination AS ground
  WHERE ground.id = o.determination_id AND ground.superseded_at IS NOT NULL)`;

function visibleOrders(database: DataSource, viewer: Actor): SelectQueryBuilder<RectificationOrderEntity> {
  const query = database.getRepository(RectificationOrderEntity).createQueryBuilder('o');
  if (!seesAllOrders(viewer)) query.where(visibleTo('o', ':viewer'), { viewer });
  return query;
}

/** Orders that the caller sees, newest first (their ids are in order of time), one more than the page shows. */
export function listOrders(
  database: DataSource,
  viewer: Actor,
  now: Date,
  { platform, agency, state, kind, overdue, superseded }: OrderConditions,
  page: PageRequest,
): Promise<RectificationOrderEntity[]> {
  const query = visibleOrders(database, viewer)
    .orderBy('o.id', 'DESC')
    .limit(page.size + 1);
  if (page.after !== null) query.andWhere('o.id < :after', { after: page.after });
  if (platform) query.andWhere('o.platform_code = :platform', { platform });
  if (agency) query.andWhere('o.addressee = :agency', { agency });
  if (state) query.andWhere('o.state = :state', { state });
  if (kind) query.andWhere('o.kind = :kind', { kind });
  if (overdue === true) query.andWhere('o.due_at <= :now', { now });
  if (overdue === false) query.andWhere('(o.due_at IS NULL OR o.due_at > :now)', { now });
  if (superseded === true) query.andWhere(SUPERSEDED);
  if (superseded === false) query.andWhere(`NOT ${SUPERSEDED}`);
  return query.getMany();
}

function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** One page for each of several platforms: one query for all platforms that are asked for the same page. */
function loadPlatformPages(database: DataSource, viewer: Actor) {
  return new DataLoader<{ platform: string; page: PageRequest }, RectificationOrderEntity[], string>(
    async (keys) => {
      const found = new Map<string, RectificationOrderEntity[]>();
      for (const [name, asked] of groupedBy(keys, ({ page }) => JSON.stringify(page))) {
        const [first] = asked;
        if (!first) continue;
        const platforms = asked.map(({ platform }) => platform);
        const rows = await firstOrders(database, viewer, platforms, first.page);
        for (const [platform, orders] of groupedBy(rows, ({ platformCode }) => platformCode)) {
          found.set(`${platform} ${name}`, orders);
        }
      }
      return keys.map(({ platform, page }) => found.get(`${platform} ${JSON.stringify(page)}`) ?? []);
    },
    { cacheKeyFn: ({ platform, page }) => `${platform} ${JSON.stringify(page)}` },
  );
}

async function firstOrders(
  database: DataSource,
  viewer: Actor,
  platforms: readonly string[],
  page: PageRequest,
): Promise<RectificationOrderEntity[]> {
  const visible = seesAllOrders(viewer) ? '$4::text IS NOT NULL' : visibleTo('o', '$4');
  const ranked: { id: string }[] = await database.query(
    `SELECT id FROM (
       SELECT o.id, row_number() OVER (PARTITION BY o.platform_code ORDER BY o.id DESC) AS place
       FROM coordination.rectification_order AS o
       WHERE o.platform_code = ANY($1) AND ($2::uuid IS NULL OR o.id < $2::uuid) AND ${visible}
     ) AS ranked WHERE place <= $3`,
    [platforms, page.after, page.size + 1, viewer],
  );
  return database.getRepository(RectificationOrderEntity).find({
    where: { id: In(ranked.map(({ id }) => id)) },
    order: { id: 'DESC' },
  });
}

/** The feature's loaders, one query per table and operation. */
export function openOrderLoaders(database: DataSource, viewer: Actor) {
  const load = (column: 'id' | 'determinationId') => async (keys: readonly string[]) =>
    groupedBy(
      await visibleOrders(database, viewer)
        .andWhere(`o.${column} IN (:...keys)`, { keys: [...keys] })
        .orderBy('o.id')
        .getMany(),
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
  };
}
