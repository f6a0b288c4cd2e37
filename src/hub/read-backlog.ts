import type { DataSource } from 'typeorm';
import { beijingDay } from '../kernel/index.js';
import { runQuery } from '../database/index.js';

/** What waits to be done, as an operator watches it (积压). */
export interface Backlog {
  /** Webhook deliveries that are still tried, and those that were given up. */
  readonly deliveries: { readonly pending: number; readonly dead: number };
  readonly tasks: { readonly open: number; readonly overdue: number };
  /** Bytes of attachments that each agency has put to cases today, in Beijing. */
  readonly attachmentBytes: Readonly<Record<string, number>>;
}

interface Counted {
  readonly pending: string;
  readonly dead: string;
  readonly open: string;
  readonly overdue: string;
  readonly attachmentBytes: Readonly<Record<string, number>> | null;
}

/**
 * Counts what is open by partial indexes of what is open, so that what is over costs nothing.
 *
 * @param database as `huishang_coordination`
 */
export async function readBacklog(database: DataSource, now: Date): Promise<Backlog> {
  const [counted]: Counted[] = await runQuery(
    database,
    `SELECT
       (SELECT count(*) FROM coordination.webhook_delivery WHERE state = 'PENDING') AS pending,
       (SELECT count(*) FROM coordination.webhook_delivery WHERE state = 'DEAD') AS dead,
       (SELECT jsonb_object_agg(agency, bytes) FROM coordination.attachment_usage WHERE day = $2)
         AS "attachmentBytes",
       count(*) AS open, count(*) FILTER (WHERE due_at <= $1) AS overdue
     FROM coordination.task WHERE closed_at IS NULL`,
    [now, beijingDay(now)],
  );
  const { pending, dead, open, overdue } = counted ?? { pending: 0, dead: 0, open: 0, overdue: 0 };
  return {
    attachmentBytes: counted?.attachmentBytes ?? {},
    deliveries: { pending: Number(pending), dead: Number(dead) },
    tasks: { open: Number(open), overdue: Number(overdue) },
  };
}
