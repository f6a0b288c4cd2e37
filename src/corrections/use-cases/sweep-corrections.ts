import type { DataSource } from 'typeorm';
import { HUB, selectRow, setRlsActor, sql } from '../../database/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import { timedRows } from '../../workflow/deadlines/index.js';
import { nextInstant, nextStage } from '../model/correction-timer.js';
import { CorrectionEntity } from '../rows/correction.entity.js';
import { correctionRecorder } from '../transitions/transitions.js';

/**
 * Warns owners of the end of their period, reminds them once it has run out, and a working day later tells the data authority
 * (预警、催办、督办), each once, however many processes sweep.
 *
 * @param database as `huishang_coordination`
 * @returns the ids of those that it acted on
 * @throws RowsPassedOver of the corrections that could not be acted on, after all others were
 */
export function sweepCorrections(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    async lockNext(manager, passedOver) {
      await setRlsActor(manager, HUB);
      return selectRow(manager, CorrectionEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
        lock: 'FOR UPDATE SKIP LOCKED',
      });
    },
    idOf: ({ id }) => id,
    async act(manager, correction) {
      const next = nextStage(correction, now);
      if (next === null) return null;
      const { stage, change } = next;
      const metadata = { by: null, at: now };
      const moved = await correctionRecorder.transition(manager, correction, stage, metadata, change);
      if (!moved.ok) throw new Error(`Correction ${correction.id}: ${moved.error.message.en}`);
      return correction.id;
    },
  });
}

/** Corrections: their periods are worked out again when holidays become known. */
export const timedCorrections = timedRows({
  kind: 'CORRECTION',
  row: CorrectionEntity,
  recorder: correctionRecorder,
  lock: (manager, id) => selectRow(manager, CorrectionEntity, { where: { id }, lock: 'FOR UPDATE' }),
  change(correction, { instants, deadlines }) {
    const dueAt = instants['dueAt'] ?? correction.dueAt;
    return { dueAt, deadlines, actsAt: dueAt && nextInstant(dueAt, correction) };
  },
});
