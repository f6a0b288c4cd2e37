import { useCallback, useEffect, useRef, useState } from 'react';
import { memoryDrafts, type Draft, type DraftStore } from './drafts';

/** Saved once nothing was typed for so long. */
const QUIET_MILLISECONDS = 800;

/**
 * Keeps what is typed into a form as a draft.
 *
 * @returns the draft that was found, undefined until it is known; `keep` saves, `drop` forgets
 */
export function useDraft<Content>(key: string, store: DraftStore = memoryDrafts) {
  const [found, setFound] = useState<Draft<Content> | null | undefined>();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<Content | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const draft = await store.read<Content>(key);
      if (isCurrent) setFound(draft);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer.current);
      // What was typed in the last moment before the form was left.
      if (latest.current !== null) void store.save(key, latest.current);
    };
  }, [key, store]);
  const keep = useCallback(
    (content: Content): void => {
      latest.current = content;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const save = async (): Promise<void> => setSavedAt((await store.save(key, content)).savedAt);
        void save();
      }, QUIET_MILLISECONDS);
    },
    [key, store],
  );
  const drop = useCallback((): void => {
    latest.current = null;
    clearTimeout(timer.current);
    setSavedAt(null);
    void store.remove(key);
  }, [key, store]);
  return { found, savedAt, keep, drop };
}
