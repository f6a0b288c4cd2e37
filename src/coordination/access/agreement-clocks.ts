import type { DataSource } from 'typeorm';
import {
  AgreementVersionEntity,
  createAgreementClockRecorder,
  lockAgreement,
  nextClockInstant,
  nextClockStage,
  runningClock,
  type AgreementPeriods,
} from '../../access/index.js';
import { selectRow, sql } from '../../database/index.js';
import { partOf, periodOn, type LawSource } from '../../law/index.js';
import { timedRows } from '../../workflow/deadlines/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { askForApproval } from './ask-for-approval.js';
import { publishClock, publishMovedClock } from './publish-agreement.js';

const PERIODS = { ANSWER: 'SHARING_ANSWER', SUPPLY: 'SHARING_SUPPLY' } as const;

/** 答复期限、提供期限 by the rows of law. */
export function agreementPeriods(law: LawSource): AgreementPeriods {
  return (clock, day) => {
    const row = periodOn(law.snapshot(), PERIODS[clock], day);
    if (!row) return null;
    const extension = row.extension === null ? null : partOf({ ...row, amount: row.extension });
    return { part: partOf(row), extension };
  };
}

const syncTasks: Reaction<AgreementVersionEntity> = (manager, { after, metadata }) =>
  askForApproval(manager, after.agreementId, metadata.at);

/** The hub's steps on clocks, and what subscribes to them. */
const clockRecorder = createAgreementClockRecorder([syncTasks, publishClock, publishMovedClock]);

/**
 * Warns owners of the end of their periods, reminds them once they have run out, and a working day later tells the data authority
 * (预警、催办、督办), each once, however many processes sweep.
 *
 * @param database as `huishang_coordination`
 * @returns the ids of the versions that it acted on
 * @throws RowsPassedOver of those that could not be acted on, after all others were
 */
export function sweepAgreements(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    async lockNext(manager, passedOver) {
      const due = await selectRow(manager, AgreementVersionEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
      });
      if (!due) return null;
      // As people's steps do: the agreement before its versions.
      await lockAgreement(manager, due.agreementId);
      return selectRow(manager, AgreementVersionEntity, { where: { id: due.id } });
    },
    idOf: ({ id }) => id,
    async act(manager, version) {
      const next = nextClockStage(version, now);
      if (next === null) return null;
      const { stage, change } = next;
      const moved = await clockRecorder.transition(manager, version, stage, { by: null, at: now }, change);
      if (!moved.ok) throw new Error(`Agreement version ${version.id}: ${moved.error.message.en}`);
      return version.id;
    },
  });
}

/** Versions of agreements: their periods are worked out again when holidays become known. */
export const timedAgreements = timedRows({
  kind: 'AGREEMENT_VERSION',
  row: AgreementVersionEntity,
  recorder: clockRecorder,
  async lock(manager, id) {
    const found = await selectRow(manager, AgreementVersionEntity, { where: { id } });
    if (!found) return null;
    await lockAgreement(manager, found.agreementId);
    return selectRow(manager, AgreementVersionEntity, { where: { id } });
  },
  change(version, { instants, deadlines }) {
    const moved = {
      answerDueAt: instants['answerDueAt'] ?? version.answerDueAt,
      supplyDueAt: instants['supplyDueAt'] ?? version.supplyDueAt,
      deadlines,
    };
    const running = runningClock(moved);
    return { ...moved, actsAt: running && nextClockInstant(running.dueAt, version) };
  },
});
