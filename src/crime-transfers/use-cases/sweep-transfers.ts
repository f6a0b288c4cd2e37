import type { DataSource } from 'typeorm';
import { HUB, selectRow, setRlsActor, sql } from '../../database/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import { nextStage } from '../model/transfer-clock.js';
import { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';
import { transferRecorder } from '../transitions/transitions.js';

/**
 * Reminds of clocks of transfers that ran out, and a working day later tells the office above (催办、督办), each once, however
 * many processes sweep.
 *
 * @param database as `huishang_coordination`
 * @returns the ids of those that it acted on
 * @throws RowsPassedOver of the transfers that could not be acted on, after all others were
 */
export function sweepTransfers(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    async lockNext(manager, passedOver) {
      await setRlsActor(manager, HUB);
      return selectRow(manager, CrimeTransferEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
        lock: 'FOR UPDATE SKIP LOCKED',
      });
    },
    idOf: ({ id }) => id,
    async act(manager, transfer) {
      const next = nextStage(transfer, now);
      if (next === null) return null;
      const { stage, ...timer } = next;
      const moved = await transferRecorder.transition(manager, transfer, stage, { by: null, at: now }, timer);
      if (!moved.ok) throw new Error(`Transfer ${transfer.id}: ${moved.error.message.en}`);
      return transfer.id;
    },
  });
}
