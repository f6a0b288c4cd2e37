/** What the tab that leads does for all. */
export interface Leading<Told> {
  /** Tells all tabs, this one included, what has happened: a value that can be copied. */
  readonly tell: (told: Told) => void;
  /** Whether another tab led before: what happened until this one leads may have been missed. */
  readonly isSuccessor: boolean;
  /** Aborts when this tab leads no more. */
  readonly signal: AbortSignal;
}

/** The browser's own, or what stands for them in a spec. */
export interface TabsOfBrowser {
  readonly locks: Pick<LockManager, 'request'>;
  readonly channel: (name: string) => BroadcastChannel;
}

const BROWSER = (): TabsOfBrowser => ({
  locks: navigator.locks,
  channel: (name) => new BroadcastChannel(name),
});

/**
 * Has one of the tabs of a browser do something for all of them, such as hold a connection of which a browser has few. The
 * tab that has the lock leads; the browser gives it to the next when that tab is closed, reloaded or killed. A tab that
 * holds a lock is neither frozen nor discarded while it is hidden (Web Locks API).
 *
 * @param lead runs until its signal aborts, or until it gives up: then the next tab leads. Must not throw.
 * @param onTold something has happened; called in every tab with what was told
 * @returns leaves
 */
export function leadOrFollow<Told>(
  name: string,
  {
    lead,
    onTold,
  }: {
    readonly lead: (leading: Leading<Told>) => Promise<void>;
    readonly onTold: (told: Told) => void;
  },
  { locks, channel: open }: TabsOfBrowser = BROWSER(),
): () => void {
  const left = new AbortController();
  const { signal } = left;
  const channel = open(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => onTold(data));
  const tell = (told: Told): void => {
    if (signal.aborted) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin alone
    channel.postMessage(told);
    onTold(told);
  };
  const take = async (): Promise<void> => {
    const hasLed = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null && !signal.aborted) await lead({ tell, isSuccessor: false, signal });
      return lock !== null;
    });
    if (hasLed || signal.aborted) return;
    await locks.request(name, { signal }, () => lead({ tell, isSuccessor: true, signal }));
  };
  take().catch(() => {
    // It left while it waited.
  });
  return () => {
    left.abort();
    channel.close();
  };
}
