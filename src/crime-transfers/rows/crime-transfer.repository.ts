import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { selectRow, sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import { POLICE, PROCURATORATE } from '../model/capacity.js';
import {
  crimeTransferMachine,
  TRANSFER_OPENING,
  type CrimeTransferCommand,
  type CrimeTransferState,
} from '../model/crime-transfer.machine.js';
import { CrimeTransferEntity, CrimeTransferEventEntity } from './crime-transfer.entity.js';

/** What a transition may change besides the state. */
export type CrimeTransferChange = Partial<
  Omit<
    CrimeTransferEntity,
    'id' | 'state' | 'version' | 'sender' | 'senderLevel' | 'senderRegion' | 'platformCode' | 'officers'
  >
>;

export const crimeTransferWorkflow: RecordedWorkflow<
  CrimeTransferEntity,
  'state',
  CrimeTransferState,
  CrimeTransferCommand,
  (typeof TRANSFER_OPENING)['command'],
  CrimeTransferChange
> = {
  kind: 'CRIME_TRANSFER',
  row: CrimeTransferEntity,
  event: CrimeTransferEventEntity,
  subject: 'transferId',
  state: 'state',
  opening: TRANSFER_OPENING,
  machineOf: () => crimeTransferMachine,
  columns: ({ row, change }) => ({ ...change, deadlines: { ...row.deadlines, ...change.deadlines } }),
};

/**
 * Which transfers an office sees: those that it or an office below it sent or was sent, and the procuratorate those that it was
 * advised on. The office of the leading group is no party and sees none.
 */
export function seenBy({ agency, ...place }: OfficePlace & { readonly agency: string }): Sql[] {
  const within = officePatterns(place);
  const everywhere = within === null;
  if (agency === POLICE) {
    const handedOver = sql`chosen.handed_over_at IS NOT NULL`;
    return everywhere
      ? [handedOver]
      : [
          handedOver,
          sql`EXISTS (SELECT FROM unnest(chosen.police_regions) AS place WHERE place LIKE ANY (${within}))`,
        ];
  }
  const party =
    agency === PROCURATORATE ? sql`chosen.advised_at IS NOT NULL` : sql`chosen.sender = ${agency}`;
  return everywhere ? [party] : [party, sql`chosen.sender_region LIKE ANY (${within})`];
}

/** The transfer, locked until the transaction ends; null where there is none that the office may see. */
export async function lockTransfer(
  manager: EntityManager,
  id: string,
  viewer: OfficePlace & { readonly agency: string },
): Promise<CrimeTransferEntity | null> {
  if (!isUuid(id)) return null;
  return selectRow(manager, CrimeTransferEntity, {
    where: { id },
    matching: seenBy(viewer),
    lock: 'FOR UPDATE',
  });
}
