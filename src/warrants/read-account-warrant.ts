import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { readAs } from '../database/index.js';
import { AccountWarrantEntity } from './account-warrant.entity.js';
import { WarrantEventEntity } from './warrant-event.entity.js';
import type { WarrantUseCaseScope } from './warrant-scope.js';

type ReadScope = Pick<WarrantUseCaseScope, 'database' | 'caller'>;

/** The warrant that the caller has just requested or changed. */
export function readAccountWarrant(
  { database, caller }: ReadScope,
  id: string,
): Promise<AccountWarrantEntity> {
  return readAs(database, caller.agency, (manager) => manager.findOneByOrFail(AccountWarrantEntity, { id }));
}

/** Loads the steps and uses of warrants that the caller's agency may see, oldest first. */
export function loadWarrantEvents({ database, caller }: ReadScope): DataLoader<string, WarrantEventEntity[]> {
  return new DataLoader(async (warrants) => {
    const rows = await readAs(database, caller.agency, (manager) =>
      manager.find(WarrantEventEntity, {
        where: { warrantId: In([...warrants]) },
        order: { version: 'ASC' },
      }),
    );
    return warrants.map((id) => rows.filter((row) => row.warrantId === id));
  });
}
