/** What an event of a stream has to show before its answer is shared. */
export interface ShareableEvent {
  /** The same object for every stream that is told of the event; null where it came for one stream alone. */
  readonly source: object | null;
}

/** One execution for one event. */
export interface ShareableRun {
  /** Stands for the operation, what is denied in it, and the words of the denials. */
  readonly prepared: object;
  /** Aborts when its stream has ended. */
  readonly signal: AbortSignal;
}

/** One execution that is under way. */
interface Running<Result> {
  readonly result: Promise<Result>;
  readonly abort: AbortController;
  /** Streams that still wait for it. */
  waiting: number;
}

/**
 * 共享应答: answers one event once for all streams that would be answered alike. Streams share an execution while it is under
 * way, never its result afterwards, and only if all of these are equal: the event itself, the prepared operation, and the
 * key, which must hold whatever else an answer can depend on: the caller's context as it is signed, the decisions, and the
 * variables. An event of an agency's own site comes for one stream and is never shared.
 */
export class SharedAnswers<Event extends ShareableEvent, Run extends ShareableRun, Result> {
  readonly #running = new WeakMap<object, Map<object, Map<string, Running<Result>>>>();
  readonly #execute: (event: Event, run: Run) => Promise<Result>;

  /** @param execute its result goes to several streams, which must not change it */
  constructor(execute: (event: Event, run: Run) => Promise<Result>) {
    this.#execute = execute;
  }

  /**
   * The answer to an event.
   *
   * @param key equal for streams that may share; null where nothing may be shared
   * @throws what the execution throws
   */
  answer(event: Event, run: Run, key: string | null): Promise<Result> {
    if (event.source === null || key === null) return this.#execute(event, run);
    const alike = this.#alike(event.source, run.prepared);
    const known = alike.get(key);
    if (known) return join(known, run.signal);
    const abort = new AbortController();
    const result = this.#execute(event, { ...run, signal: abort.signal });
    const running: Running<Result> = { result, abort, waiting: 0 };
    const forget = (): void => {
      if (alike.get(key) === running) alike.delete(key);
    };
    alike.set(key, running);
    abort.signal.addEventListener('abort', forget, { once: true });
    result.then(forget, forget);
    return join(running, run.signal);
  }

  #alike(source: object, prepared: object): Map<string, Running<Result>> {
    const operations = this.#running.get(source) ?? new Map<object, Map<string, Running<Result>>>();
    this.#running.set(source, operations);
    const alike = operations.get(prepared) ?? new Map<string, Running<Result>>();
    operations.set(prepared, alike);
    return alike;
  }
}

/** Waits with others. Fetches are given up when nobody waits any more. */
async function join<Result>(running: Running<Result>, signal: AbortSignal): Promise<Result> {
  running.waiting++;
  const leave = (): void => {
    if (--running.waiting === 0) running.abort.abort();
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  try {
    return await running.result;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
