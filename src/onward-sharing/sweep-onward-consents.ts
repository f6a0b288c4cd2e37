import type { DataSource } from 'typeorm';
import { HUB, selectRow, setRlsActor, sql } from '../database/index.js';
import { timedRows } from '../workflow/deadlines/index.js';
import { sweepRows } from '../workflow/jobs/index.js';
import { nextInstant, nextStage } from './onward-consent-timer.js';
import { OnwardConsentEntity } from './onward-consent.entity.js';
import { onwardRecorder } from './onward-consent.reactions.js';

/**
 * Warns source agencies of the end of their period, reminds them once it has run out, and ends requests and consents whose time is
 * over (预警、催办、到期终止), each once, however many processes sweep.
 *
 * @param database as `huishang_coordination`
 * @returns the ids of those that it acted on
 * @throws RowsPassedOver of those that could not be acted on, after all others were
 */
export function sweepOnwardConsents(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    async lockNext(manager, passedOver) {
      await setRlsActor(manager, HUB);
      return selectRow(manager, OnwardConsentEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
        lock: 'FOR UPDATE SKIP LOCKED',
      });
    },
    idOf: ({ id }) => id,
    async act(manager, consent) {
      const next = nextStage(consent, now);
      if (next === null) return null;
      const { stage, change } = next;
      const moved = await onwardRecorder.transition(manager, consent, stage, { by: null, at: now }, change);
      if (!moved.ok) throw new Error(`Onward consent ${consent.id}: ${moved.error.message.en}`);
      return consent.id;
    },
  });
}

/** Requests for onward sharing: their periods are worked out again when holidays become known. */
export const timedOnwardConsents = timedRows({
  kind: 'ONWARD_CONSENT',
  row: OnwardConsentEntity,
  recorder: onwardRecorder,
  lock: (manager, id) => selectRow(manager, OnwardConsentEntity, { where: { id }, lock: 'FOR UPDATE' }),
  change(consent, { instants, deadlines }) {
    const dueAt = instants['dueAt'] ?? consent.dueAt;
    return { dueAt, deadlines, actsAt: dueAt && nextInstant(dueAt, consent) };
  },
});
