import type { EntityManager } from 'typeorm';
import { beijingDay, ok, refused, type Outcome } from '../../kernel/index.js';
import { transferPeriodNotInForce } from '../model/rectification.errors.js';
import { TransferPeriodEntity } from './transfer-period.entity.js';
import type { TransferPeriod, TransferPeriodCode } from '../model/transfer-period.js';
import { selectRow, sql } from '../../database/index.js';

/** The period as the law of this day gives it. Refuses TRANSFER_PERIOD_NOT_IN_FORCE. */
export async function readTransferPeriod(
  manager: EntityManager,
  code: TransferPeriodCode,
  now: Date,
): Promise<Outcome<TransferPeriod>> {
  const day = beijingDay(now);
  const period = await selectRow(manager, TransferPeriodEntity, {
    where: { code },
    matching: [
      sql`chosen.in_force_from <= ${day} AND (chosen.in_force_to IS NULL OR chosen.in_force_to > ${day})`,
    ],
  });
  return period ? ok(period) : refused(transferPeriodNotInForce({ period: code, day }));
}
