import type { Engine, EngineRun, OperationResult, SubgraphEvent } from '../../engine/index.js';
import { EventTurns, type EventTurnBounds } from './event-turns.js';
import { SharedAnswers } from './shared-answers.js';

/** What one event is answered with. */
export interface EventResult {
  readonly answer: OperationResult;
  /** Codes of all platforms in the answer. */
  readonly disclosed: ReadonlySet<string>;
}

/** The answers to events of one engine's streams. */
export type EventAnswers = SharedAnswers<SubgraphEvent, Omit<EngineRun, 'event' | 'disclosed'>, EventResult>;

/**
 * Executions for events at the same time. Each may want a connection of the database; half of a pool's six are left to
 * requests, whatever the streams have to be told.
 */
export const EXECUTION_BOUNDS: EventTurnBounds = { places: 3, inOneTurn: 3, heldMilliseconds: 250 };

const ANSWERS = new WeakMap<Pick<Engine, 'run'>, EventAnswers>();

/** Those of an engine: the same for all its streams, so that they share, and take turns. */
export function eventAnswersOf(engine: Pick<Engine, 'run'>): EventAnswers {
  const known = ANSWERS.get(engine);
  if (known) return known;
  const turns = new EventTurns(EXECUTION_BOUNDS);
  const answers: EventAnswers = new SharedAnswers((event, run) =>
    // Each is for another caller or operation: they come in the order in which streams had their turns.
    turns.take(run, run.signal, async () => {
      const disclosed = new Set<string>();
      return { answer: await engine.run({ ...run, event, disclosed }), disclosed };
    }),
  );
  ANSWERS.set(engine, answers);
  return answers;
}
