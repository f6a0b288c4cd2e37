/** Bounds on what is done for event streams at the same time. */
export interface EventTurnBounds {
  /** Places: pieces of work that are under way at most. */
  readonly places: number;
  /** Pieces of work that begin in one turn of the event loop at most. */
  readonly inOneTurn: number;
  /** Milliseconds after which work gives its place back although it goes on: it waits for an agency then, not for the hub. */
  readonly heldMilliseconds: number;
}

/** One piece of work that waits for its turn. */
interface Waiting {
  readonly begin: () => void;
}

/**
 * 事件轮次: spreads what is done for event streams over turns of the event loop. One step of a case is told to every stream
 * that follows it, hundreds at once. Answered all together they would hold the thread, the connections of the database and
 * the next audit statement for as long as all of them take, and every request would wait behind them. Here a bounded
 * number has a place, a bounded number begins in one turn, and between two turns the process takes up what has arrived on
 * its connections.
 *
 * Holders take turns (round robin), so that one with many streams or a backlog delays nobody. What one holder waits for
 * begins in one turn as far as the bounds allow, so that its streams may share an answer. A stream waits for its next turn
 * only when it has been told of its last event, so its events stay in order.
 */
export class EventTurns {
  readonly #bounds: EventTurnBounds;
  /** By holder; the one whose turn is next comes first. */
  readonly #waiting = new Map<unknown, Set<Waiting>>();
  #taken = 0;
  #isDue = false;

  constructor(bounds: EventTurnBounds) {
    this.#bounds = bounds;
  }

  /**
   * Does a piece of work when its turn has come.
   *
   * @param holder equal (as keys of a Map are) for all that takes turns with others as one
   * @param signal gives up the wait when it aborts; what has begun goes on
   * @throws the signal's reason when it aborts before the turn; what the work throws
   */
  async take<Result>(holder: unknown, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#turn(holder, signal);
    const leave = this.#leaveOnce();
    const timer = setTimeout(leave, this.#bounds.heldMilliseconds);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      leave();
    }
  }

  /** Waits for a place, which is taken when this resolves. */
  #turn(holder: unknown, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#remove(holder, waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const own = this.#waiting.get(holder) ?? new Set();
      this.#waiting.set(holder, own.add(waiting));
      this.#schedule();
    });
  }

  #remove(holder: unknown, waiting: Waiting): void {
    const own = this.#waiting.get(holder);
    own?.delete(waiting);
    if (own?.size === 0) this.#waiting.delete(holder);
  }

  #leaveOnce(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#taken--;
      this.#schedule();
    };
  }

  #schedule(): void {
    if (this.#isDue || this.#waiting.size === 0 || this.#taken >= this.#bounds.places) return;
    this.#isDue = true;
    // Immediates run after what has arrived on connections, and one that is set by another waits for the next turn.
    setImmediate(() => {
      this.#isDue = false;
      // Where nothing fits, the next one who leaves asks again.
      if (this.#letIn()) this.#schedule();
    });
  }

  /** Lets in the holders whose turn it is, each with all that it waits for, as far as there is room. False if nobody fits. */
  #letIn(): boolean {
    const { places, inOneTurn } = this.#bounds;
    const whole = Math.min(inOneTurn, places);
    const free = Math.min(inOneTurn, places - this.#taken);
    let room = free;
    for (const [holder, own] of this.#waiting) {
      // Whoever would be split waits until it is first, and then for a whole turn's room.
      if (room === 0 || (own.size > room && room < whole)) break;
      this.#waiting.delete(holder);
      for (const waiting of [...own].slice(0, room)) {
        own.delete(waiting);
        room--;
        this.#taken++;
        waiting.begin();
      }
      if (own.size > 0) this.#waiting.set(holder, own);
    }
    return room < free;
  }
}
