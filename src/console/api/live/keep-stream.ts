/** How one attempt to hold a stream ended. */
export type StreamEnd =
  /** It was open, and the hub or the way to it ended it. */
  | 'CLOSED'
  /** It could not be opened now. */
  | 'FAILED'
  /** The hub does not go on behind the last event: what happened since then was missed. */
  | 'EXPIRED'
  /** Nobody is signed in any more. */
  | 'SIGNED_OUT';

/** What a stream tells. */
export interface ToldStep {
  /** Behind which another stream goes on; null where the stream gave none. */
  readonly lastEventId: string | null;
  /** False where it only says where it stands: nothing has happened that the user sees. */
  readonly isStep: boolean;
}

export interface StreamReader {
  /** It is open: what happens from now on is told, and so is what happened behind the last event where it goes on there. */
  readonly onOpen: () => void;
  readonly onTold: (told: ToldStep) => void;
}

export interface KeptStream {
  /** Opens one, behind an event of the one before where there is an id, and resolves when it has ended; must not reject. */
  readonly open: (
    lastEventId: string | null,
    reader: StreamReader,
    signal: AbortSignal,
  ) => Promise<StreamEnd>;
  readonly onTold: (told: ToldStep) => void;
  /** It is open anew and does not go on where it broke off: what happened meanwhile was missed. */
  readonly onMissed: () => void;
  /** Milliseconds that pass, or until the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What was told before the first opening, by the stream of another tab. */
export interface StreamBefore {
  /** Whether there was one, so that something may have been missed since. */
  readonly hasMissed: boolean;
  /** Of its last event; null where none is known. */
  readonly lastEventId: string | null;
}

const FIRST_PAUSE = 1_000;
const MAX_PAUSE = 30_000;

/** Why a stream is kept no more: whoever kept it left, or nobody is signed in. */
export type KeptEnd = 'LEFT' | 'SIGNED_OUT';

/**
 * Keeps a stream open until the signal aborts or nobody is signed in, each time behind the last event where that has an id.
 * Between attempts it pauses, twice as long each time, from one second to half a minute, so that a hub that starts is not
 * overrun, and is found soon.
 */
export async function keepStream(
  { open, onTold, onMissed, pause }: KeptStream,
  signal: AbortSignal,
  before: StreamBefore,
): Promise<KeptEnd> {
  let wait = FIRST_PAUSE;
  let { hasMissed, lastEventId } = before;
  while (!signal.aborted) {
    const resumes = lastEventId !== null;
    const reader: StreamReader = {
      onOpen: () => {
        wait = FIRST_PAUSE;
        if (hasMissed && !resumes) onMissed();
        hasMissed = true;
      },
      onTold: (told) => {
        lastEventId = told.lastEventId ?? lastEventId;
        onTold(told);
      },
    };
    const end = await open(lastEventId, reader, signal);
    if (end === 'SIGNED_OUT') return end;
    if (signal.aborted) break;
    if (end === 'EXPIRED') {
      lastEventId = null;
      hasMissed = true;
      if (resumes) continue;
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, MAX_PAUSE);
  }
  return 'LEFT';
}
