import { useMemo } from 'react';
import { useAskNow } from '../../../api/use-ask';
import { DropDraft, KeepDraft, ReadDraft } from './drafts.generated';

/** What was typed into a form and not sent yet (草稿). */
export interface Draft<Content> {
  readonly content: Content;
  readonly savedAt: string;
}

/** Where drafts are kept. */
export interface DraftStore {
  readonly read: <Content>(key: string) => Promise<Draft<Content> | null>;
  /** Null where it could not be kept; what was typed is still on the page. */
  readonly save: <Content>(key: string, content: Content) => Promise<Draft<Content> | null>;
  readonly remove: (key: string) => Promise<void>;
}

/** Somebody else saved the draft meanwhile: the same officer, in another tab. What was typed last stays. */
const CHANGED = 'PERSONAL_ITEM_CHANGED';

/** Drafts are kept at the hub for the officer alone, so that they are there on another machine and not left in a browser. */
export function useDraftStore(): DraftStore {
  const askNow = useAskNow();
  return useMemo((): DraftStore => {
    const versions = new Map<string, number>();
    const saveOver = async (key: string, content: unknown, again: boolean): Promise<string | null> => {
      const expectedVersion = versions.get(key);
      const { data } = await askNow(KeepDraft, {
        input: {
          idempotencyKey: crypto.randomUUID(),
          key,
          content,
          ...(expectedVersion === undefined ? {} : { expectedVersion }),
        },
      });
      const { draft = null, refusal = null } = data?.saveDraft ?? {};
      if (draft) versions.set(key, draft.version);
      if (refusal?.code === CHANGED && again) return saveOver(key, content, false);
      return refusal ? null : (draft?.changedAt ?? null);
    };
    return {
      read: async <Content>(key: string) => {
        const { data } = await askNow(ReadDraft, { key });
        const draft = data?.draft ?? null;
        if (!draft) return null;
        versions.set(key, draft.version);
        return { content: draft.content as Content, savedAt: draft.changedAt };
      },
      save: async (key, content) => {
        const savedAt = await saveOver(key, content, true);
        return savedAt === null ? null : { content, savedAt };
      },
      remove: async (key) => {
        versions.delete(key);
        await askNow(DropDraft, { input: { idempotencyKey: crypto.randomUUID(), key } });
      },
    };
  }, [askNow]);
}
