import { basisOf } from '../../kernel/index.js';
import { timedRows, type TimedRows } from '../../workflow/deadlines/index.js';
import { movedTimer } from '../model/order-timer.js';
import { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { lockOrder } from '../rows/rectification-order.repository.js';
import { RECTIFICATION_DEFAULTS, type RectificationPeriods } from '../settings/index.js';
import { orderRecorder } from '../transitions/transitions.js';

/** Orders: their periods and the deadlines of their steps are worked out again when the calendar of working days changes. */
export function timedOrders(settings: Partial<RectificationPeriods> = {}): TimedRows {
  const periods = { ...RECTIFICATION_DEFAULTS, ...settings };
  return timedRows({
    kind: 'ORDER',
    row: RectificationOrderEntity,
    recorder: orderRecorder,
    lock: lockOrder,
    change(order, { instants, deadlines }, now) {
      const { dueAt } = instants;
      return {
        ...(dueAt ? movedTimer(order, basisOf(deadlines, 'dueAt', dueAt), now, periods) : {}),
        rectifyBy: instants['rectifyBy'] ?? order.rectifyBy,
        deadlines,
      };
    },
  });
}
