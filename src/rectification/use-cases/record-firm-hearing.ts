import { insertPaper } from '../../workflow/recorder/index.js';
import { beijingDay, ok, refused, type Outcome } from '../../kernel/index.js';
import { hearingAskedUntil, hearingGap, hearingRules, needsHearing } from '../model/firm-hearing.js';
import { firmNotHeard, hearingLedByInquirer, hearingNotNeeded } from '../model/hearing.errors.js';
import { readFirmHearing, type FirmHearingInput } from '../model/read-firm-hearing.js';
import { FIRM_HEARING } from '../rows/firm-hearing.entity.js';
import type { OrderStep, OrderStepContext } from './order-step.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface RecordFirmHearing extends OrderRequest, FirmHearingInput {}

export const recordFirmHearingStep: OrderStep = {
  mutation: 'recordFirmHearing',
  label: { en: 'Put on record how the firm was heard', zh: '记录告知和听取当事人意见的情况' },
  commands: ['recordFirmHearing'],
  permits: async ({ order: { kind } }) =>
    needsHearing(kind) ? ok(null) : refused(hearingNotNeeded({ kind })),
};

/** Refuses FIRM_NOT_HEARD where the firm has still to be told or heard before the measure (行政处罚法 62, before 2021-07-15 41). */
export async function firmWasHeard({ reads, order, law, now }: OrderStepContext): Promise<Outcome<null>> {
  if (!needsHearing(order.kind)) return ok(null);
  const noted = await reads.firmHearing(order);
  const gap = hearingGap(order.kind, noted, law, now);
  if (gap === null) return ok(null);
  const notice = noted?.notice ?? null;
  const { articles } = hearingRules(law, notice?.notifiedOn ?? beijingDay(now));
  const until = notice && gap === 'TIME_RUNNING' ? hearingAskedUntil(law, notice).toISOString() : null;
  return refused(firmNotHeard({ gap, articles, until }));
}

/**
 * The addressee puts on record how the firm was told and heard before a measure that closes or revokes (行政处罚法 44, 45,
 * 62–64): the notice with content, facts, reasons and rights; its statement and how it was checked; the hearing, announced in the
 * time that the law of that day gives and led by nobody who inquired; a waiver; or why the measure is no penalty. A later note replaces an
 * earlier one, which stays on record.
 *
 * Refuses HEARING_NOT_NEEDED, INPUT_MISSING, HEARING_NOTICE_TOO_SHORT, HEARING_LED_BY_INQUIRER, HEARING_DAYS_UNUSABLE, and what
 * {@link takeOrderStep} and the text limits refuse.
 */
export async function recordFirmHearing(
  context: UseCaseContext,
  input: RecordFirmHearing,
): Promise<Outcome<string>> {
  const read = readFirmHearing(input, context.law.snapshot(), context.clock.now());
  if (!read.ok) return read;
  const content = read.value;
  return takeOrderStep(context, input, recordFirmHearingStep, {
    input: { ...content },
    prepare: async ({ manager, reads, order, caller, now }) => {
      const ledBy = content.hearing?.ledBy ?? null;
      if (ledBy !== null && (await reads.workedOnIt(order, ledBy))) {
        return refused(hearingLedByInquirer({ ledBy }));
      }
      return ok({
        write: async ({ id: orderId, version }) => {
          const row = { orderId, version, content, recordedBy: caller.officer, recordedAt: now };
          await insertPaper(manager, FIRM_HEARING, row, { by: caller, at: now });
          return ok(null);
        },
      });
    },
  });
}
