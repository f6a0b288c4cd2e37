import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import {
  countRows,
  insertRow,
  runIdempotent,
  runStatement,
  selectRow,
  setRlsActor,
  updateRows,
} from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import { newId, ok, readRequiredText, refused, type Outcome } from '../kernel/index.js';
import { checkContent, holderOf, type PersonalItemsContext } from './holder.js';
import { SavedViewEntity } from './personal-items.entity.js';
import { personalItemChanged, personalItemsTooMany, personalItemUnknown } from './personal-items.errors.js';

/** Views that one person keeps at most. */
const MAX_VIEWS = 100;
const MAX_PAGE_NAME = 100;
const MAX_NAME = 200;

export interface SaveView {
  readonly idempotencyKey: string;
  /** Left out for a new one. */
  readonly id?: string | null | undefined;
  readonly page: string;
  readonly name: string;
  readonly content: unknown;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Keeps a list with its filters under a name (保存视图); one of the same name and page is replaced.
 *
 * Refuses PERSONAL_ITEMS_FOR_PEOPLE, PERSONAL_ITEM_TOO_LARGE, PERSONAL_ITEMS_TOO_MANY, PERSONAL_ITEM_UNKNOWN,
 * PERSONAL_ITEM_CHANGED where a version is given that is not the one kept, and what the text limits refuse.
 *
 * @returns its id
 */
export async function saveView(
  { database, caller, clock }: PersonalItemsContext,
  { idempotencyKey, id = null, content, expectedVersion = null, ...texts }: SaveView,
): Promise<Outcome<string>> {
  const holder = holderOf(caller);
  if (!holder.ok) return holder;
  const page = readRequiredText('page', texts.page, MAX_PAGE_NAME);
  if (!page.ok) return page;
  const name = readRequiredText('name', texts.name, MAX_NAME);
  if (!name.ok) return name;
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const named = { page: page.value, name: name.value };
  const request = {
    actor: idempotencyActor(caller),
    operation: 'saveView',
    key: idempotencyKey,
    input: { id, ...named, content, expectedVersion },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    await setRlsActor(manager, holder.value);
    await runStatement(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `saved_view ${holder.value}`,
    ]);
    const where = { holder: holder.value, ...(id === null ? named : { id }) };
    const stored = id === null || isUuid(id) ? await selectRow(manager, SavedViewEntity, { where }) : null;
    if (id !== null && !stored) return refused(personalItemUnknown({}));
    if (stored && expectedVersion !== null && stored.version !== expectedVersion) {
      return refused(personalItemChanged({ version: stored.version }));
    }
    const changedAt = clock.now();
    if (stored) {
      const version = stored.version + 1;
      const change = { name: name.value, content, version, changedAt };
      await updateRows(manager, SavedViewEntity, { id: stored.id }, change);
      return ok(stored.id);
    }
    if ((await countRows(manager, SavedViewEntity, { where: { holder: holder.value } })) >= MAX_VIEWS) {
      return refused(personalItemsTooMany({ limit: MAX_VIEWS }));
    }
    const row = { id: newId(), holder: holder.value, ...named, content, version: 1, changedAt };
    await insertRow(manager, SavedViewEntity, row);
    return ok(row.id);
  };
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}

/** Removes a view; one that is not there is removed already. Refuses PERSONAL_ITEMS_FOR_PEOPLE. */
export async function removeView(
  { database, caller }: PersonalItemsContext,
  { idempotencyKey, id }: { readonly idempotencyKey: string; readonly id: string },
): Promise<Outcome<string>> {
  const holder = holderOf(caller);
  if (!holder.ok) return holder;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'removeView',
    key: idempotencyKey,
    input: { id },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    if (!isUuid(id)) return refused(personalItemUnknown({}));
    await setRlsActor(manager, holder.value);
    await runStatement(manager, `DELETE FROM coordination.saved_view WHERE holder = $1 AND id = $2`, [
      holder.value,
      id,
    ]);
    return ok(id);
  };
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}
