import { insertRow } from '../../database/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { hearingGap, needsHearing } from '../model/firm-hearing.js';
import { firmNotHeard, hearingLedByInquirer, hearingNotNeeded } from '../model/hearing.errors.js';
import { readFirmHearing, type FirmHearingInput } from '../model/read-firm-hearing.js';
import { FirmHearingEntity } from '../rows/firm-hearing.entity.js';
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

/** Refuses FIRM_NOT_HEARD where the firm has still to be told or heard before the measure (行政处罚法 62). */
export async function firmWasHeard({ reads, order, now }: OrderStepContext): Promise<Outcome<null>> {
  if (!needsHearing(order.kind)) return ok(null);
  const gap = hearingGap(order.kind, await reads.firmHearing(order), now);
  return gap === null ? ok(null) : refused(firmNotHeard({ gap }));
}

/**
 * The addressee puts on record how the firm was told and heard before a measure that closes or revokes (行政处罚法 44, 45,
 * 62–64): the notice with content, facts, reasons and rights; its statement and how it was checked; the hearing, announced seven
 * working days before and led by nobody who inquired; a waiver; or why the measure is no penalty. A later note replaces an
 * earlier one, which stays on record.
 *
 * Refuses HEARING_NOT_NEEDED, INPUT_MISSING, HEARING_NOTICE_TOO_SHORT, HEARING_LED_BY_INQUIRER, HEARING_DAYS_UNUSABLE, and what
 * {@link takeOrderStep} and the text limits refuse.
 */
export async function recordFirmHearing(
  context: UseCaseContext,
  input: RecordFirmHearing,
): Promise<Outcome<string>> {
  const read = readFirmHearing(input, context.clock.now());
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
          await insertRow(manager, FirmHearingEntity, row);
          return ok(null);
        },
      });
    },
  });
}
