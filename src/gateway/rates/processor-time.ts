/** Reads the processor time that something has taken so far, in milliseconds. */
export type ReadProcessor = () => number;

/** What the hub's JavaScript thread has taken: user and system time (`getrusage(2)`, RUSAGE_THREAD). */
export function threadProcessor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** One piece of work that is under way: a request from its token to its answer's end, or one event of a stream. */
export interface Work {
  /** Does something for this work alone; all that it takes is counted to it. Must not be nested. */
  exactly<Result>(run: () => Result): Result;
  /** Ends it, once or more. @returns milliseconds of the processor that it took; 0 where it has ended before */
  end(): number;
}

/**
 * 处理器时间: how much of the thread's time each piece of work takes. Node.js does not say whose a callback is, so this is
 * measured where it can be and estimated where it cannot: what runs without a break for one work alone is counted to it
 * exactly ({@link Work.exactly}); the rest of what the thread takes is counted to all work that is under way, in equal
 * shares. What it takes while nothing is under way is nobody's. Work that waits for a database pays its share of what others
 * take meanwhile, but no more: whoever has half of the work under way is never charged more than half of that rest.
 *
 * All of it is three additions for each beginning and end, however much is under way.
 */
export class ProcessorTime {
  readonly #read: ReadProcessor;
  #readAt: number;
  #underWay = 0;
  /** What one work that was under way from the first moment would have been charged. */
  #share = 0;
  /** Counted exactly since it was last read. */
  #counted = 0;

  constructor(read: ReadProcessor = threadProcessor) {
    this.#read = read;
    this.#readAt = read();
  }

  begin(): Work {
    this.#settle();
    this.#underWay++;
    const shareBefore = this.#share;
    let own = 0;
    let ended = false;
    return {
      exactly: (run) => {
        const before = this.#read();
        try {
          return run();
        } finally {
          const taken = this.#read() - before;
          own += taken;
          this.#counted += taken;
        }
      },
      end: () => {
        if (ended) return 0;
        ended = true;
        this.#settle();
        this.#underWay--;
        return own + this.#share - shareBefore;
      },
    };
  }

  /** Shares out what was taken since it was last asked. */
  #settle(): void {
    const now = this.#read();
    if (this.#underWay > 0) {
      this.#share += Math.max(0, now - this.#readAt - this.#counted) / this.#underWay;
    }
    this.#readAt = now;
    this.#counted = 0;
  }
}
