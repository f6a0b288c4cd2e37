import { validate as isUuid } from 'uuid';
import type { DataSource } from 'typeorm';
import type { Idempotent } from '../../determination/index.js';
import { HUB, runIdempotent, selectRow, setRlsActor, sql } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { isHuman, ok, refused, type Outcome } from '../../kernel/index.js';
import { sweepRows } from '../../workflow/jobs/index.js';
import { majorCaseNotYours, majorCaseUnknown } from '../model/major-case.errors.js';
import { mayAcknowledge } from '../model/major-case.js';
import { MajorCaseEntity } from '../rows/major-case.entity.js';
import { seenBy } from '../rows/major-case.repository.js';
import { majorCaseRecorder } from './recorder.js';
import type { UseCaseContext } from './report-major-case.js';

const NO_TIMER = { dueAt: null, actsAt: null };

/**
 * 签收重大情况快报: the office of the group that it was told to, or one above, says that it has it.
 *
 * Refuses MAJOR_CASE_UNKNOWN (also for one that the caller's office may not see), MAJOR_CASE_NOT_YOURS and
 * TRANSITION_NOT_ALLOWED.
 */
export async function acknowledgeMajorCase(
  { database, caller, clock }: UseCaseContext,
  { majorCaseId: id, idempotencyKey }: Idempotent & { readonly majorCaseId: string },
): Promise<Outcome<string>> {
  if (!isHuman(caller.role) || !isUuid(id)) return refused(majorCaseUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: 'acknowledgeMajorCase',
    key: idempotencyKey,
    input: { id },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      await setRlsActor(manager, caller.agency);
      const matching = seenBy(caller);
      const report = await selectRow(manager, MajorCaseEntity, {
        where: { id },
        matching,
        lock: 'FOR UPDATE',
      });
      if (!report) return refused(majorCaseUnknown({}));
      return mayAcknowledge(caller, report) ? ok(report) : refused(majorCaseNotYours({}));
    },
    async perform(manager, report) {
      const at = clock.now();
      const change = { acknowledgedBy: caller.officer, acknowledgedAt: at, ...NO_TIMER };
      const metadata = { by: caller, at };
      const moved = await majorCaseRecorder.transition(
        manager,
        report,
        'acknowledgeMajorCase',
        metadata,
        change,
      );
      return moved.ok ? ok(id) : moved;
    },
  });
}

/**
 * Reminds of reports that nobody acknowledged in time, and then puts them before the group (催办、督办), each once, however many
 * processes sweep.
 *
 * @param database as `huishang_coordination`
 * @returns the ids of those that it acted on
 * @throws RowsPassedOver of the reports that could not be acted on, after all others were
 */
export function sweepMajorCases(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    async lockNext(manager, passedOver) {
      await setRlsActor(manager, HUB);
      return selectRow(manager, MajorCaseEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
        lock: 'FOR UPDATE SKIP LOCKED',
      });
    },
    idOf: ({ id }) => id,
    async act(manager, report) {
      const { reportedAt, dueAt, remindedAt } = report;
      if (dueAt === null) return null;
      const again = new Date(dueAt.getTime() * 2 - reportedAt.getTime());
      const [stage, change] =
        remindedAt === null
          ? (['remindOverdue', { remindedAt: now, actsAt: again }] as const)
          : (['escalateOverdue', { escalatedAt: now, actsAt: null }] as const);
      const moved = await majorCaseRecorder.transition(manager, report, stage, { by: null, at: now }, change);
      if (!moved.ok) throw new Error(`Major case ${report.id}: ${moved.error.message.en}`);
      return report.id;
    },
  });
}
