import type { EntityManager } from 'typeorm';
import {
  countRows,
  insertRow,
  runIdempotent,
  selectRow,
  setRlsActor,
  updateRows,
  runStatement,
} from '../database/index.js';
import { idempotencyActor } from '../identity/index.js';
import { ok, readRequiredText, refused, type Outcome } from '../kernel/index.js';
import { checkContent, holderOf, type PersonalItemsContext } from './holder.js';
import { PersonalDraftEntity } from './personal-items.entity.js';
import { personalItemChanged, personalItemsTooMany } from './personal-items.errors.js';

/** Drafts that one person keeps at most. */
const MAX_DRAFTS = 200;
const MAX_KEY = 200;

export interface SaveDraft {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly content: unknown;
  /** The version that was read; null or absent for a draft that is new. */
  readonly expectedVersion?: number | null | undefined;
}

const find = (manager: EntityManager, holder: string, key: string): Promise<PersonalDraftEntity | null> =>
  selectRow(manager, PersonalDraftEntity, { where: { holder, key } });

/**
 * Keeps what a person has written so far (保存草稿), over the version that he read.
 *
 * Refuses PERSONAL_ITEMS_FOR_PEOPLE, PERSONAL_ITEM_TOO_LARGE, PERSONAL_ITEMS_TOO_MANY, PERSONAL_ITEM_CHANGED, and what the
 * text limits refuse.
 *
 * @returns the version that was made
 */
export async function saveDraft(
  { database, caller, clock }: PersonalItemsContext,
  { idempotencyKey, key: text, content, expectedVersion }: SaveDraft,
): Promise<Outcome<number>> {
  const holder = holderOf(caller);
  if (!holder.ok) return holder;
  const key = readRequiredText('key', text, MAX_KEY);
  if (!key.ok) return key;
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const expected = expectedVersion ?? 0;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'saveDraft',
    key: idempotencyKey,
    input: { key: key.value, content, expected },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<number>> => {
    await setRlsActor(manager, holder.value);
    // Of two that save the same draft at once, one waits and is told of the other's.
    await runStatement(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `personal_draft ${holder.value}`,
    ]);
    const stored = await find(manager, holder.value, key.value);
    if ((stored?.version ?? 0) !== expected) {
      return refused(personalItemChanged({ version: stored?.version ?? 0 }));
    }
    const version = expected + 1;
    const changedAt = clock.now();
    if (stored) {
      const where = { holder: holder.value, key: key.value };
      await updateRows(manager, PersonalDraftEntity, where, { content, version, changedAt });
      return ok(version);
    }
    if ((await countRows(manager, PersonalDraftEntity, { where: { holder: holder.value } })) >= MAX_DRAFTS) {
      return refused(personalItemsTooMany({ limit: MAX_DRAFTS }));
    }
    await insertRow(manager, PersonalDraftEntity, {
      holder: holder.value,
      key: key.value,
      content,
      version,
      changedAt,
    });
    return ok(version);
  };
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}

/** Removes a draft; one that is not there is removed already. Refuses PERSONAL_ITEMS_FOR_PEOPLE. */
export async function removeDraft(
  { database, caller }: PersonalItemsContext,
  { idempotencyKey, key }: { readonly idempotencyKey: string; readonly key: string },
): Promise<Outcome<string>> {
  const holder = holderOf(caller);
  if (!holder.ok) return holder;
  const request = {
    actor: idempotencyActor(caller),
    operation: 'removeDraft',
    key: idempotencyKey,
    input: { key },
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    await setRlsActor(manager, holder.value);
    await runStatement(manager, `DELETE FROM coordination.personal_draft WHERE holder = $1 AND key = $2`, [
      holder.value,
      key,
    ]);
    return ok(key);
  };
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}
