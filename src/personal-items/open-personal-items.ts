import { readWithRlsActor, selectRow, selectRows } from '../database/index.js';
import { DAY_MILLISECONDS, type Outcome } from '../kernel/index.js';
import { refusalIn, unusable, type OperationScope } from '../subgraph-kit/index.js';
import { removeDraft, saveDraft, type SaveDraft } from './drafts.js';
import { DRAFT_DAYS } from './end-drafts.js';
import { holderOf } from './holder.js';
import { PersonalDraftEntity, SavedViewEntity } from './personal-items.entity.js';
import type {
  DraftPayload,
  DraftRemovedPayload,
  PersonalDraftType,
  SavedViewType,
  ViewPayload,
  ViewRemovedPayload,
} from './personal-items.types.js';
import { removeView, saveView, type SaveView } from './saved-views.js';

/** Drafts and views of one caller; found by the resolvers at `context.data.personalItems`. */
export function openPersonalItems({ database, context: { caller }, clock }: OperationScope) {
  const context = { database, caller, clock };
  const holder = (): string => {
    const own = holderOf(caller);
    if (!own.ok) throw unusable(own.error);
    return own.value;
  };

  async function draft(key: string): Promise<PersonalDraftType | null> {
    const own = holder();
    const row = await readWithRlsActor(database, own, (manager) =>
      selectRow(manager, PersonalDraftEntity, { where: { holder: own, key } }),
    );
    if (!row) return null;
    const endsAt = new Date(row.changedAt.getTime() + DRAFT_DAYS * DAY_MILLISECONDS);
    return { key, content: row.content, version: row.version, changedAt: row.changedAt, endsAt };
  }

  async function views(page: string | null): Promise<SavedViewType[]> {
    const own = holder();
    return readWithRlsActor(database, own, (manager) =>
      selectRows(manager, SavedViewEntity, {
        where: { holder: own, ...(page === null ? {} : { page }) },
        order: { page: 'ASC', name: 'ASC' },
      }),
    );
  }

  const refusal = (outcome: Outcome<unknown>) => refusalIn(outcome, caller.locale);
  const isHuman = caller.role !== 'SYSTEM';

  return {
    draft,
    views,
    async saveDraft(input: SaveDraft): Promise<DraftPayload> {
      const outcome = await saveDraft(context, input);
      return { draft: isHuman ? await draft(input.key.trim()) : null, refusal: refusal(outcome) };
    },
    async removeDraft(input: { idempotencyKey: string; key: string }): Promise<DraftRemovedPayload> {
      const outcome = await removeDraft(context, input);
      return { key: outcome.ok ? outcome.value : null, refusal: refusal(outcome) };
    },
    async saveView(input: SaveView): Promise<ViewPayload> {
      const outcome = await saveView(context, input);
      const kept = isHuman ? await views(null) : [];
      const id = outcome.ok ? outcome.value : input.id;
      return { view: kept.find((view) => view.id === id) ?? null, refusal: refusal(outcome) };
    },
    async removeView(input: { idempotencyKey: string; id: string }): Promise<ViewRemovedPayload> {
      const outcome = await removeView(context, input);
      return { id: outcome.ok ? outcome.value : null, refusal: refusal(outcome) };
    },
  };
}

export type PersonalItemServices = ReturnType<typeof openPersonalItems>;
