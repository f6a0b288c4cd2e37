import type { EntityManager } from 'typeorm';
import { beijingDay, ok, refused, type Outcome } from '../../kernel/index.js';
import { transferPeriodNotInForce } from '../model/rectification.errors.js';
import { TransferPeriodEntity } from './transfer-period.entity.js';
import type { TransferPeriod, TransferPeriodCode } from '../model/transfer-period.js';

/** The period as the law of this day gives it. Refuses TRANSFER_PERIOD_NOT_IN_FORCE. */
export async function readTransferPeriod(
  manager: EntityManager,
  code: TransferPeriodCode,
  now: Date,
): Promise<Outcome<TransferPeriod>> {
  const day = beijingDay(now);
  const period = await manager
    .createQueryBuilder(TransferPeriodEntity, 'period')
    .where('period.code = :code AND period.inForceFrom <= :day', { code, day })
    .andWhere('(period.inForceTo IS NULL OR period.inForceTo > :day)')
    .getOne();
  return period ? ok(period) : refused(transferPeriodNotInForce({ period: code, day }));
}
