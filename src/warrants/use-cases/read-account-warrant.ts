import DataLoader from 'dataloader';
import { readRow, readWithRlsActor, selectRows } from '../../database/index.js';
import type { AvailableAction } from '../../kernel/index.js';
import { availableWarrantActions } from './available-warrant-actions.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { WarrantEventEntity } from '../rows/warrant-event.entity.js';
import type { UseCaseContext } from './use-case-context.js';

type ReadScope = Pick<UseCaseContext, 'database' | 'caller'>;

/** The warrant that the caller has just requested or changed. */
export function readAccountWarrant(
  { database, caller }: ReadScope,
  id: string,
): Promise<AccountWarrantEntity> {
  return readWithRlsActor(database, caller.agency, (manager) =>
    readRow(manager, AccountWarrantEntity, { id }),
  );
}

/** Loads what the caller can do now about warrants that the caller may see. */
export function loadWarrantActions({
  database,
  caller,
  clock,
  law,
}: UseCaseContext): DataLoader<string, readonly AvailableAction[]> {
  return new DataLoader(async (ids) => {
    const actions = await readWithRlsActor(database, caller.agency, async (manager) => {
      const warrants = await selectRows(manager, AccountWarrantEntity, { where: { id: ids } });
      return availableWarrantActions(manager, law.snapshot(), warrants, caller, clock.now());
    });
    return ids.map((id) => actions.get(id) ?? []);
  });
}

/** Loads the steps and uses of warrants that the caller's agency may see, oldest first. */
export function loadWarrantEvents({ database, caller }: ReadScope): DataLoader<string, WarrantEventEntity[]> {
  return new DataLoader(async (warrants) => {
    const rows = await readWithRlsActor(database, caller.agency, (manager) =>
      selectRows(manager, WarrantEventEntity, {
        where: { warrantId: warrants },
        order: { version: 'ASC' },
      }),
    );
    return warrants.map((id) => rows.filter((row) => row.warrantId === id));
  });
}
