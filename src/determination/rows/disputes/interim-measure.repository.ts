import type { EntityManager } from 'typeorm';
import { selectRows, sql } from '../../../database/index.js';
import type { RecordedWorkflow } from '../../../workflow/recorder/index.js';
import {
  INTERIM_MEASURE_OPENING,
  interimMeasureMachine,
  type InterimMeasureCommand,
  type InterimMeasureState,
} from '../../model/disputes/interim-measure.machine.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from './interim-measure.entity.js';

export const interimMeasureWorkflow: RecordedWorkflow<
  InterimMeasureEntity,
  'state',
  InterimMeasureState,
  InterimMeasureCommand,
  (typeof INTERIM_MEASURE_OPENING)['command'],
  object
> = {
  kind: 'INTERIM_MEASURE',
  row: InterimMeasureEntity,
  event: InterimMeasureEventEntity,
  subject: 'measureId',
  state: 'state',
  opening: INTERIM_MEASURE_OPENING,
  machineOf: () => interimMeasureMachine,
  columns: ({ at }) => ({ endedAt: at }),
};

/** Every measure of a dispute changes under the lock of its dispute. */
export function measuresInForce(manager: EntityManager, disputeId: string): Promise<InterimMeasureEntity[]> {
  return selectRows(manager, InterimMeasureEntity, {
    where: { disputeId, state: 'IN_FORCE' },
    order: { id: 'ASC' },
  });
}

export function expiredMeasures(
  manager: EntityManager,
  disputeId: string,
  now: Date,
): Promise<InterimMeasureEntity[]> {
  return selectRows(manager, InterimMeasureEntity, {
    where: { disputeId, state: 'IN_FORCE' },
    matching: [sql`chosen.until <= ${now}`],
    order: { id: 'ASC' },
  });
}
