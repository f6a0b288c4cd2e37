const NAME = 'huishang.session';

/** Has the other tabs of the browser look at the session: somebody stayed, or signed in again. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin alone
  channel.postMessage(null);
  channel.close();
}

/** @returns listens no more */
export function listenToTabs(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
