import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { officePlaceCodes, workingDaysBetween, type Actor, type Level } from '../../kernel/index.js';
import { foreignCursor, type PageRequest } from '../../subgraph-kit/index.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import { visibleTo, type OrderViewer } from '../rows/rectification-order.repository.js';
import { runQuery } from '../../database/index.js';

/** Which lapses are wanted; all given conditions must hold. */
export interface AccountabilityConditions {
  readonly agency?: Actor | null | undefined;
  readonly level?: Level | null | undefined;
  /** Whether the step is still undone. */
  readonly open?: boolean | null | undefined;
}

/** 问责清单: one deadline that an agency let pass. Flat, so that it can go into a table as it is. */
export interface AccountabilityEntry {
  /** Whom the step waited for. */
  readonly agency: Actor;
  readonly orderId: string;
  readonly documentNumber: string;
  readonly kind: OrderKind;
  readonly platformCode: string;
  readonly level: Level;
  readonly region: string | null;
  /** The step that was due. */
  readonly step: OrderState;
  readonly dueAt: Date;
  /** Days in Beijing between the deadline and the step, or now. */
  readonly workingDaysOverdue: number;
  readonly remindedAt: Date;
  readonly escalatedAt: Date | null;
  /** When the step was taken, or its deadline put off; null while it is open. */
  readonly endedAt: Date | null;
  /** Of the event that reminded: the place of the entry in the list. */
  readonly version: number;
}

interface LapseRow {
  readonly agency: Actor;
  readonly order_id: string;
  readonly version: number;
  readonly document_number: string;
  readonly kind: OrderKind;
  readonly platform_code: string;
  readonly level: Level;
  readonly region: string | null;
  readonly step: OrderState;
  readonly due_at: Date;
  readonly reminded_at: Date;
  readonly escalated_at: Date | null;
  readonly ended_at: Date | null;
}

/** What leaves an overdue step as it is. */
const MEANWHILE = `('escalateOverdue', 'reportRectificationProgress')`;

const LAPSES = (visible: string): string => `
  SELECT reminder.details ->> 'agency' AS agency, reminder.order_id, reminder.version, o.document_number,
         o.kind, o.platform_code, o.level, o.region, reminder.to_state AS step,
         (reminder.details ->> 'dueAt')::timestamptz AS due_at, reminder.at AS reminded_at,
         escalation.at AS escalated_at, ending.at AS ended_at
  FROM coordination.rectification_order_event AS reminder
  JOIN coordination.rectification_order AS o ON o.id = reminder.order_id
  LEFT JOIN LATERAL (
    SELECT version, at FROM coordination.rectification_order_event
    WHERE order_id = reminder.order_id AND version > reminder.version AND command NOT IN ${MEANWHILE}
    ORDER BY version LIMIT 1
  ) AS ending ON true
  LEFT JOIN LATERAL (
    SELECT at FROM coordination.rectification_order_event
    WHERE order_id = reminder.order_id AND version > reminder.version AND command = 'escalateOverdue'
      AND (ending.version IS NULL OR version < ending.version)
    ORDER BY version LIMIT 1
  ) AS escalation ON true
  WHERE reminder.command = 'remindOverdue'
    AND ${visible}
    AND ($2::text IS NULL OR reminder.details ->> 'agency' = $2)
    AND ($3::text IS NULL OR o.level = $3)
    AND ($4::boolean IS NULL OR (ending.at IS NULL) = $4)
    AND ($5::timestamptz IS NULL OR (reminder.at, reminder.order_id, reminder.version) < ($5, $6::uuid, $7::integer))
  ORDER BY reminder.at DESC, reminder.order_id DESC, reminder.version DESC
  LIMIT $9`;

/** The place of an entry, from which the list goes on. */
export function placeOf({ remindedAt, orderId, version }: AccountabilityEntry): string {
  return `${remindedAt.toISOString()} ${orderId} ${version}`;
}

/** @throws GraphQLError BAD_USER_INPUT for what {@link placeOf} cannot have made */
function readPlace(after: string | null): readonly [string | null, string | null, number | null] {
  if (after === null) return [null, null, null];
  const [at = '', orderId = '', version = '', ...rest] = after.split(' ');
  const time = new Date(at);
  const readable =
    rest.length === 0 && !Number.isNaN(time.getTime()) && isUuid(orderId) && /^\d{1,9}$/.test(version);
  if (!readable || time.toISOString() !== at) throw foreignCursor();
  return [at, orderId, Number(version)];
}

/**
 * The accountability list (问责清单): every deadline of an order that was let pass, the latest reminder first, read from the
 * events themselves. The office and the leading group see all of their
 * places; an agency what concerns the orders that it sees.
 *
 * @returns one more than the page shows
 * @throws GraphQLError BAD_USER_INPUT for a cursor of another list
 */
export async function listAccountability(
  database: DataSource,
  viewer: OrderViewer,
  now: Date,
  { agency, level, open }: AccountabilityConditions,
  page: PageRequest,
): Promise<AccountabilityEntry[]> {
  const rows: LapseRow[] = await runQuery(database, LAPSES(visibleTo(viewer, 'o', '$1', '$8')), [
    viewer.agency,
    agency ?? null,
    level ?? null,
    open ?? null,
    ...readPlace(page.after),
    officePlaceCodes(viewer),
    page.size + 1,
  ]);
  return rows.map((row) => ({
    agency: row.agency,
    orderId: row.order_id,
    documentNumber: row.document_number,
    kind: row.kind,
    platformCode: row.platform_code,
    level: row.level,
    region: row.region,
    step: row.step,
    dueAt: row.due_at,
    workingDaysOverdue: workingDaysBetween(row.due_at, row.ended_at ?? now),
    remindedAt: row.reminded_at,
    escalatedAt: row.escalated_at,
    endedAt: row.ended_at,
    version: row.version,
  }));
}
