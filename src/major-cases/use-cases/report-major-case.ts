import type { DataSource } from 'typeorm';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent, runStatement, setRlsActor } from '../../database/index.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import { beijingDay, isHuman, newId, ok, refused, type Clock, type Outcome } from '../../kernel/index.js';
import { decidingLevel, type LawSource } from '../../law/index.js';
import { majorCaseFieldUnusable, majorCaseNoGroup, majorCaseNotYours } from '../model/major-case.errors.js';
import { majorCaseMachine } from '../model/major-case.js';
import type { MajorCaseEntity } from '../rows/major-case.entity.js';
import { majorCaseRecorder } from './recorder.js';

/** What the use cases of major cases work with: who acts, on which database (as `huishang_coordination`), when, by which law. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly law: LawSource;
}

export interface ReportMajorCase extends Idempotent {
  readonly what: string;
  /** GB/T 2260: where it happens. */
  readonly region: string;
  readonly platformCode: string | null;
  /** Minor units (分). */
  readonly amount: string | null;
  readonly people: number | null;
  readonly firstSeenAt: Date;
  readonly measures: string;
  readonly contact: string;
}

const HOUR = 3_600_000;
const MAX_PEOPLE = 1_000_000_000;

function checkFigures({ amount, people, firstSeenAt }: ReportMajorCase, now: Date): Outcome<null> {
  const fits =
    (amount === null || /^\d{1,18}$/.test(amount)) &&
    (people === null || (people >= 0 && people <= MAX_PEOPLE)) &&
    firstSeenAt <= now;
  return fits ? ok(null) : refused(majorCaseFieldUnusable({}));
}

/** A firm that the registry does not have is left out: a report does not wait for its registration. */
const KNOWN_FIRM = `SELECT code FROM coordination.platform WHERE code = $1`;

/**
 * 重大情况快报: an agency reports a major case to the office of the deciding group of the region and to the offices above it.
 * Their tasks and messages are written in the transaction of the report. One of them acknowledges within the hours of the
 * period row MAJOR_CASE_ACKNOWLEDGEMENT.
 *
 * Refuses MAJOR_CASE_NOT_YOURS to machines, administrators, offices and groups, MAJOR_CASE_FIELD_UNUSABLE, MAJOR_CASE_NO_GROUP
 * and what the limits of texts refuse.
 *
 * @returns the report's id
 */
export async function reportMajorCase(
  { database, caller, clock, law }: UseCaseContext,
  input: ReportMajorCase,
): Promise<Outcome<string>> {
  const now = clock.now();
  const what = requiredText('what', 'sentence', input.what);
  if (!what.ok) return what;
  const measures = requiredText('measures', 'sentence', input.measures);
  if (!measures.ok) return measures;
  const contact = requiredText('contact', 'name', input.contact);
  if (!contact.ok) return contact;
  const figures = checkFigures(input, now);
  if (!figures.ok) return figures;
  const { idempotencyKey, ...asked } = input;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'reportMajorCase',
    key: idempotencyKey,
    input: { ...asked, firstSeenAt: asked.firstSeenAt.toISOString() },
  };
  return runIdempotent(database, request, {
    authorize: async () => {
      const reports = isHuman(caller.role) && !['OFFICE', 'LEADING_GROUP'].includes(caller.agency);
      return reports ? ok(null) : refused(majorCaseNotYours({}));
    },
    async perform(manager) {
      await setRlsActor(manager, caller.agency);
      const rows = law.snapshot();
      const day = beijingDay(now);
      const group = decidingLevel(rows, input.region, day);
      if (!group) return refused(majorCaseNoGroup({}));
      const period = rows
        .rowsOn('period', day)
        .find((row) => row.periodCode === 'MAJOR_CASE_ACKNOWLEDGEMENT');
      const dueAt = new Date(now.getTime() + (period?.amount ?? 1) * HOUR);
      const [firm] = await runStatement<{ readonly code: string }>(manager, KNOWN_FIRM, [input.platformCode]);
      const row: MajorCaseEntity = {
        id: newId(),
        reporter: caller.agency,
        reporterLevel: caller.level,
        reporterRegion: caller.region,
        reportedBy: caller.officer,
        reportedAt: now,
        groupLevel: group.level,
        groupRegion: group.region,
        platformCode: firm?.code ?? null,
        what: what.value,
        region: input.region,
        amount: input.amount,
        people: input.people,
        firstSeenAt: input.firstSeenAt,
        measures: measures.value,
        contact: contact.value,
        state: majorCaseMachine.initial,
        version: 1,
        acknowledgedBy: null,
        acknowledgedAt: null,
        dueAt,
        actsAt: dueAt,
        remindedAt: null,
        escalatedAt: null,
      };
      await majorCaseRecorder.open(manager, row, { by: caller, at: now });
      return ok(row.id);
    },
  });
}
