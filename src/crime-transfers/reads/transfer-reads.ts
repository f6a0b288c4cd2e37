import { ofPlatform } from '../../platform-registry/index.js';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { readWithRlsActor, selectRows, sql } from '../../database/index.js';
import type { Caller } from '../../identity/index.js';
import { isBusinessRole } from '../../kernel/index.js';
import type { CrimeTransferState } from '../model/crime-transfer.machine.js';
import { CrimeTransferEntity, CrimeTransferEventEntity } from '../rows/crime-transfer.entity.js';
import { seenBy } from '../rows/crime-transfer.repository.js';

/** Which transfers are wanted; what is not given does not narrow. */
export interface CrimeTransferFilter {
  readonly id?: string | null | undefined;
  readonly platformCode?: string | null | undefined;
  readonly caseId?: string | null | undefined;
  readonly status?: CrimeTransferState | null | undefined;
}

/** The transfers that the caller's office may see, the newest first; none for administrators and auditors. */
export async function listTransfers(
  database: DataSource,
  caller: Caller,
  { id, platformCode, caseId, status }: CrimeTransferFilter,
  after: string | null,
  limit: number,
): Promise<CrimeTransferEntity[]> {
  if (!isBusinessRole(caller.role)) return [];
  return readWithRlsActor(database, caller.agency, (manager) => {
    const matching = seenBy(caller);
    if (id != null) matching.push(sql`chosen.id = ${id}`);
    if (platformCode != null) matching.push(ofPlatform('chosen.platform_code', platformCode));
    if (caseId != null) matching.push(sql`chosen.case_id = ${caseId}`);
    if (status != null) matching.push(sql`chosen.state = ${status}`);
    if (after !== null) matching.push(sql`chosen.id < ${after}`);
    return selectRows(manager, CrimeTransferEntity, { matching, order: { id: 'DESC' }, limit });
  });
}

/** Loads the steps of transfers that the caller may see, oldest first. */
export function loadTransferEvents(
  database: DataSource,
  caller: Caller,
): DataLoader<string, CrimeTransferEventEntity[]> {
  return new DataLoader(async (transfers) => {
    const rows = await readWithRlsActor(database, caller.agency, (manager) =>
      selectRows(manager, CrimeTransferEventEntity, {
        where: { transferId: transfers },
        order: { version: 'ASC' },
      }),
    );
    return transfers.map((id) => rows.filter(({ transferId }) => transferId === id));
  });
}
