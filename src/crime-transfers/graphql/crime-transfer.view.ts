import type { CrimeTransferState } from '../model/crime-transfer.machine.js';
import type { CrimeTransferEventEntity } from '../rows/crime-transfer.entity.js';
import type { CrimeTransferEventType } from './crime-transfer.types.js';

/** A step, with the reason that its details give. */
export function toTransferEvent({
  details,
  from,
  to,
  ...event
}: CrimeTransferEventEntity): CrimeTransferEventType {
  const reason: unknown = Object.entries(details).find(([name]) => name === 'reason')?.[1];
  return {
    ...event,
    from: from as CrimeTransferState | null,
    to: to as CrimeTransferState,
    reason: typeof reason === 'string' ? reason : null,
  };
}
