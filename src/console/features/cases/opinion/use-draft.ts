import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraftStore, type Draft } from './drafts';

/** Saved once nothing was typed for so long. */
const QUIET_MILLISECONDS = 1_200;

/**
 * Keeps what is typed into a form as a draft.
 *
 * @returns the draft that was found, undefined until it is known; `keep` saves, `drop` forgets
 */
export function useDraft<Content>(key: string) {
  const store = useDraftStore();
  const [found, setFound] = useState<Draft<Content> | null | undefined>();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef<{ readonly content: Content } | null>(null);
  // One after the other: each save is of the version that the one before made.
  const saving = useRef<Promise<void>>(Promise.resolve());
  const saveNow = useCallback((): void => {
    clearTimeout(timer.current);
    const save = async (before: Promise<void>): Promise<void> => {
      await before;
      const { current } = unsaved;
      if (current === null) return;
      unsaved.current = null;
      try {
        const draft = await store.save(key, current.content);
        setSavedAt(draft?.savedAt ?? null);
      } catch {
        // No connection: it is on the page still, and saved with the next change.
        unsaved.current ??= current;
        setSavedAt(null);
      }
    };
    saving.current = save(saving.current);
  }, [key, store]);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const draft = await store.read<Content>(key).catch(() => null);
      if (isCurrent) setFound(draft);
    };
    void look();
    return () => {
      isCurrent = false;
      // What was typed in the last moment before the form was left.
      saveNow();
    };
  }, [key, store, saveNow]);
  const keep = useCallback(
    (content: Content): void => {
      unsaved.current = { content };
      clearTimeout(timer.current);
      timer.current = setTimeout(saveNow, QUIET_MILLISECONDS);
    },
    [saveNow],
  );
  const drop = useCallback((): void => {
    unsaved.current = null;
    clearTimeout(timer.current);
    setSavedAt(null);
    const remove = async (before: Promise<void>): Promise<void> => {
      await before;
      // Left behind where there is no connection, it ends by itself.
      await store.remove(key).catch(() => undefined);
    };
    saving.current = remove(saving.current);
  }, [key, store]);
  return { found, savedAt, keep, drop };
}
