/** How one attempt to hold a stream ended. */
export type StreamEnd =
  /** It was open, and the hub or the way to it ended it. */
  | 'CLOSED'
  /** It could not be opened now. */
  | 'FAILED'
  /** Nobody is signed in any more. */
  | 'SIGNED_OUT';

export interface KeptStream {
  /** Opens one and resolves when it has ended; must not reject. */
  readonly open: (onOpen: () => void, signal: AbortSignal) => Promise<StreamEnd>;
  /** It is open anew: what happened meanwhile was missed. */
  readonly onReopened: () => void;
  /** Milliseconds that pass, or until the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE = 1_000;
const MAX_PAUSE = 30_000;

/** Why a stream is kept no more: whoever kept it left, or nobody is signed in. */
export type KeptEnd = 'LEFT' | 'SIGNED_OUT';

/**
 * Keeps a stream open until the signal aborts or nobody is signed in. Between attempts it pauses, twice as long each time, from
 * one second to half a minute, so that a hub that starts is not overrun, and is found soon.
 *
 * @param hasMissed whether what happened before the first opening was missed, too
 */
export async function keepStream(
  { open, onReopened, pause }: KeptStream,
  signal: AbortSignal,
  hasMissed: boolean,
): Promise<KeptEnd> {
  let wait = FIRST_PAUSE;
  let missed = hasMissed;
  while (!signal.aborted) {
    const end = await open(() => {
      wait = FIRST_PAUSE;
      if (missed) onReopened();
      missed = true;
    }, signal);
    if (end === 'SIGNED_OUT') return end;
    if (signal.aborted) break;
    await pause(wait, signal);
    wait = Math.min(wait * 2, MAX_PAUSE);
  }
  return 'LEFT';
}
