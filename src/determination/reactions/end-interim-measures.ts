import type { Reaction, Recorder } from '../../workflow/recorder/index.js';
import type { DisputeState } from '../model/disputes/dispute.machine.js';
import type { InterimMeasureCommand } from '../model/disputes/interim-measure.machine.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import type { InterimMeasureEntity } from '../rows/disputes/interim-measure.entity.js';
import { measuresInForce } from '../rows/disputes/interim-measure.repository.js';

/** Nothing is left that an interim measure could bridge. */
const ENDS_MEASURES: ReadonlySet<DisputeState> = new Set(['SETTLED', 'DECIDED', 'WITHDRAWN']);

/** Ends the measures of a dispute that was decided, settled or withdrawn. */
export function endInterimMeasures(
  measures: Recorder<InterimMeasureEntity, InterimMeasureCommand, object>,
): Reaction<DisputeEntity> {
  return async (manager, { after: { id, state }, metadata }) => {
    if (!ENDS_MEASURES.has(state)) return;
    for (const measure of await measuresInForce(manager, id)) {
      await measures.transition(manager, measure, 'endWithDispute', metadata);
    }
  };
}
