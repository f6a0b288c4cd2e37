import type {
  Engine,
  EngineOptions,
  EngineRun,
  OperationResult,
  StreamPlace,
  SubgraphEvent,
} from '../../engine/index.js';
import { QueueOverflow } from '../../kernel/index.js';
import { RemoteFailure } from '../../http/client/index.js';
import type { RatedWork } from '../rates/rate-limiter.js';
import { hashOfData } from '../execution/answer-text.js';
import { eventAnswersOf } from './event-answers.js';
import type { EventTurnBounds } from './event-turns.js';
import type { StreamedAnswer } from '../request/gateway-request.js';
import { endOf, type StreamEnd } from './stream-ends.js';

/**
 * Events that are answered at the same time: of ten streams, as many as one caller may have, a few milliseconds of the
 * thread and one audit statement. A place that waits for something slow does not keep the others waiting.
 */
export const EVENT_BOUNDS: EventTurnBounds = { places: 30, inOneTurn: 10, heldMilliseconds: 250 };

/** What was decided about an operation at one moment. */
export interface StreamTerms extends Pick<EngineRun, 'prepared' | 'contextToken'> {
  /** Two decisions with the same key grant and deny the same, masking and warrant included. */
  readonly key: string;
  /**
   * The context of the caller as agencies are given it, grants left out; two streams with equal contexts, keys and requests
   * are answered alike. Null where answers are not shared.
   */
  readonly holder: string | null;
}

/** How one subscription is decided on and recorded. */
export interface EventStreamOptions<Terms extends StreamTerms, Entry extends object = object> extends Pick<
  EngineRun,
  'operation' | 'variables' | 'signal' | 'requestId' | 'observer' | 'lastEventId'
> {
  readonly engine: Pick<Engine, 'subscribe' | 'run'>;
  /** The variables as one text: equal where the variables are. */
  readonly variablesText: string;
  /** Why nothing more may be told at all; null while something may. */
  readonly refusal: () => Promise<OperationResult | null>;
  /** Answers an event when the turn of this stream has come; see {@link EventTurns}. */
  readonly turn: <Answer>(answer: () => Promise<Answer>) => Promise<Answer>;
  /** Begins to count what the opening, or an event, takes of the process; null where nothing is counted. */
  readonly begin?: () => Pick<RatedWork, 'leave'> | null;
  /** What holds when the stream is opened; nothing is read by it yet. */
  readonly decideOpening: () => Promise<Terms>;
  /** What holds for an event that is about to be read. */
  readonly decideEvent: () => Promise<Terms>;
  /** Why all is refused where the caller asks for all or nothing; null or absent where it is not. */
  readonly rejected?: (terms: Terms) => OperationResult | null;
  /** Commits the record of what was decided, with the platforms that are about to be told; null when that failed. */
  readonly record: (
    terms: Terms,
    disclosed?: ReadonlySet<string>,
    answer?: string | null,
  ) => Promise<Entry | null>;
  /** Adds what is about to be told, and the platforms in it, to a record that stands; false when that failed. */
  readonly recordDisclosed: (
    entry: Entry,
    disclosed: ReadonlySet<string>,
    answer: string | null,
  ) => Promise<boolean>;
  /** Whether an event is told, or told plain, because of a warrant: its record then comes before the use. */
  readonly restsOnWarrant: (terms: Terms) => boolean;
  /** Counts one use of the warrant on which an event rests; false when there is none left. */
  readonly useWarrant: (terms: Terms) => Promise<boolean>;
  readonly notRecorded: OperationResult;
  readonly warrantNotUsed: OperationResult;
  readonly onFailure: EngineOptions['onFailure'];
  /** The last answer for a fault that will pass by itself; null for any other. */
  readonly explainFault?: (fault: unknown) => OperationResult | null;
}

/**
 * The answers of one subscription. No event is told unless it is decided on anew and its record stands; where that is not
 * so, an answer that says why is the last.
 */
export async function* answerEvents<Terms extends StreamTerms, Entry extends object>(
  options: EventStreamOptions<Terms, Entry>,
): AsyncGenerator<StreamedAnswer, void, undefined> {
  const { signal } = options;
  try {
    const opened = await counted(options, () => open(options));
    if ('answer' in opened) {
      yield opened.answer;
      return;
    }
    for await (const event of opened.events) {
      if ('place' in event) {
        yield { eventId: event.place };
        continue;
      }
      const { answer, last } = await options.turn(() =>
        counted(options, () => answerEvent(event, opened.opening, options)),
      );
      // An answer that ends the stream tells no event: whoever comes again is told it then.
      yield last || !event.id ? answer : { ...answer, eventId: event.id };
      if (last) return;
    }
  } catch (error) {
    if (signal.aborted) return;
    const explained = options.explainFault?.(error);
    if (explained) {
      yield explained;
      return;
    }
    const end = reasonOf(error);
    if (end !== 'SLOW_CONSUMER') options.onFailure('subscription', error, options.requestId);
    yield endOf(end);
  }
}

/** Counts what something takes of the process. */
async function counted<Result>(
  { begin }: Pick<EventStreamOptions<StreamTerms>, 'begin'>,
  run: () => Promise<Result>,
): Promise<Result> {
  const work = begin?.();
  try {
    return await run();
  } finally {
    work?.leave();
  }
}

/** Decides, records and subscribes; or the answer that is the first and last. */
async function open<Terms extends StreamTerms, Entry extends object>(
  options: EventStreamOptions<Terms, Entry>,
): Promise<
  | { readonly events: AsyncIterable<SubgraphEvent | StreamPlace>; readonly opening: Terms }
  | { readonly answer: OperationResult }
> {
  const opening = await options.decideOpening();
  if (!(await options.record(opening))) return { answer: options.notRecorded };
  const rejected = options.rejected?.(opening);
  if (rejected) return { answer: rejected };
  const opened = await options.engine.subscribe({
    ...runOf(options, opening),
    lastEventId: options.lastEventId,
  });
  return 'answer' in opened ? opened : { events: opened.events, opening };
}

function reasonOf(error: unknown): StreamEnd {
  if (error instanceof QueueOverflow) return 'SLOW_CONSUMER';
  return error instanceof RemoteFailure ? 'AGENCY_UNAVAILABLE' : 'INTERNAL';
}

function runOf<Terms extends StreamTerms, Entry extends object>(
  { operation, variables, signal, requestId, observer }: EventStreamOptions<Terms, Entry>,
  { prepared, contextToken }: StreamTerms,
): EngineRun {
  return { operation, variables, signal, requestId, observer, prepared, contextToken };
}

function keyFor(holder: string, { key }: StreamTerms, { variablesText }: { variablesText: string }): string {
  return JSON.stringify([holder, key, variablesText]);
}

interface EventAnswer {
  readonly answer: OperationResult;
  /** Whether the stream ends with it. */
  readonly last: boolean;
}

const ending = (answer: OperationResult): EventAnswer => ({ answer, last: true });

async function answerEvent<Terms extends StreamTerms, Entry extends object>(
  event: SubgraphEvent,
  opening: Terms,
  options: EventStreamOptions<Terms, Entry>,
): Promise<EventAnswer> {
  const refusal = await options.refusal();
  if (refusal) return ending(refusal);
  const terms = await options.decideEvent();
  if (event.fixed && terms.key !== opening.key) return ending(endOf('AUTHORIZATION_CHANGED'));
  const rejected = options.rejected?.(terms);
  if (rejected) return ending((await options.record(terms)) ? rejected : options.notRecorded);
  const underWarrant = options.restsOnWarrant(terms);
  const before = underWarrant ? await options.record(terms) : null;
  if (underWarrant) {
    if (!before) return ending(options.notRecorded);
    if (!(await options.useWarrant(terms))) return ending(options.warrantNotUsed);
  }
  // What rests on a warrant is given to one stream at a time: each use is counted.
  const shareKey = underWarrant || terms.holder === null ? null : keyFor(terms.holder, terms, options);
  const { answer, disclosed } = await eventAnswersOf(options.engine).answer(
    event,
    runOf(options, terms),
    shareKey,
  );
  const told = hashOfData(answer);
  const isRecorded = before
    ? await options.recordDisclosed(before, disclosed, told)
    : await options.record(terms, disclosed, told);
  return isRecorded ? { answer, last: false } : ending(options.notRecorded);
}
