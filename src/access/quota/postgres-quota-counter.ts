import type { DataSource } from 'typeorm';
import type { QuotaCounter, QuotaUse } from './quota-counter.js';
import { runQuery } from '../../database/index.js';

/**
 * Gives as many of the wanted uses as the quota leaves, in one statement: replicas that meet wait for the row and then
 * look at it again, so that the day's uses never pass the quota. No row comes back when none is left.
 */
const USE = `
  INSERT INTO access.agreement_usage AS usage (agreement_id, day, used, last_granted)
  VALUES ($1, $2, LEAST($3::int, $4::int), LEAST($3::int, $4::int))
  ON CONFLICT (agreement_id, day) DO UPDATE
    SET used = LEAST(usage.used + $3::int, $4::int), last_granted = LEAST($3::int, $4::int - usage.used)
    WHERE usage.used < $4::int
  RETURNING used, last_granted`;

const USED = `
  SELECT agreement_id, used FROM access.agreement_usage WHERE agreement_id = ANY ($1::uuid[]) AND day = $2`;

interface Waiting {
  readonly settle: (use: QuotaUse) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The counter in PostgreSQL. One statement for an agreement is under way at a time; the uses that are asked for meanwhile
 * go together in the next one, so that a row wanted by many is locked as often as the database can commit, and no more.
 */
export class PostgresQuotaCounter implements QuotaCounter {
  readonly #database: DataSource;
  readonly #queues = new Map<string, Waiting[]>();

  /** @param database as `huishang_gateway` */
  constructor(database: DataSource) {
    this.#database = database;
  }

  use(agreementId: string, day: string, dailyQuota: number): Promise<QuotaUse> {
    const key = `${agreementId} ${day} ${dailyQuota}`;
    return new Promise((settle, fail) => {
      const queue = this.#queues.get(key);
      if (queue) queue.push({ settle, fail });
      else {
        this.#queues.set(key, [{ settle, fail }]);
        void this.#drain(key, agreementId, day, dailyQuota);
      }
    });
  }

  async used(agreementIds: readonly string[], day: string): Promise<ReadonlyMap<string, number>> {
    if (agreementIds.length === 0) return new Map();
    const rows: { agreement_id: string; used: number }[] = await runQuery(this.#database, USED, [
      agreementIds,
      day,
    ]);
    return new Map(rows.map(({ agreement_id: id, used }) => [id, used]));
  }

  async #drain(key: string, agreementId: string, day: string, dailyQuota: number): Promise<void> {
    for (;;) {
      const waiting = this.#queues.get(key)?.splice(0) ?? [];
      if (waiting.length === 0) break;
      try {
        const [row]: { used: number; last_granted: number }[] = await runQuery(this.#database, USE, [
          agreementId,
          day,
          waiting.length,
          dailyQuota,
        ]);
        const granted = row?.last_granted ?? 0;
        const used = row?.used ?? dailyQuota;
        waiting.forEach(({ settle }, place) => settle({ granted: place < granted, used }));
      } catch (error) {
        for (const { fail } of waiting) fail(error);
      }
    }
    this.#queues.delete(key);
  }
}
