/** What was typed into a form and not sent yet (草稿). */
export interface Draft<Content> {
  readonly content: Content;
  readonly savedAt: string;
}

/** Where drafts are kept. */
export interface DraftStore {
  readonly read: <Content>(key: string) => Promise<Draft<Content> | null>;
  readonly save: <Content>(key: string, content: Content) => Promise<Draft<Content>>;
  readonly remove: (key: string) => Promise<void>;
}

const kept = new Map<string, Draft<unknown>>();

/** Keeps drafts while the page is open, and nowhere else: what an opinion will say is not left in the browser. */
export const memoryDrafts: DraftStore = {
  read: async <Content>(key: string) => (kept.get(key) as Draft<Content> | undefined) ?? null,
  save: async (key, content) => {
    const draft = { content, savedAt: new Date().toISOString() };
    kept.set(key, draft);
    return draft;
  },
  remove: async (key) => {
    kept.delete(key);
  },
};
