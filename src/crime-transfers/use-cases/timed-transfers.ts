import { selectRow } from '../../database/index.js';
import { timedRows } from '../../workflow/deadlines/index.js';
import { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';
import { transferRecorder } from '../transitions/transitions.js';

/** Transfers: periods of days that end on a holiday end later, so they are worked out again when holidays become known. */
export const timedTransfers = timedRows({
  kind: 'CRIME_TRANSFER',
  row: CrimeTransferEntity,
  recorder: transferRecorder,
  lock: (manager, id) => selectRow(manager, CrimeTransferEntity, { where: { id }, lock: 'FOR UPDATE' }),
  change({ dueAt: due, actsAt, completeBy, objectionUntil }, { instants, deadlines }) {
    const { dueAt } = instants;
    return {
      dueAt: dueAt ?? due,
      actsAt: dueAt ?? actsAt,
      completeBy: instants['completeBy'] ?? completeBy,
      objectionUntil: instants['objectionUntil'] ?? objectionUntil,
      deadlines,
    };
  },
});
