import type { Engine, EngineRun, GatewayAnswer } from '../engine.js';
import type { SubgraphEvent } from '../subgraph-client.js';
import { SharedAnswers } from './shared-answers.js';

/** What one event is answered with. */
export interface EventResult {
  readonly answer: GatewayAnswer;
  /** Codes of all platforms in the answer. */
  readonly disclosed: ReadonlySet<string>;
}

/** The answers to events of one engine's streams. */
export type EventAnswers = SharedAnswers<SubgraphEvent, Omit<EngineRun, 'event' | 'disclosed'>, EventResult>;

const ANSWERS = new WeakMap<Pick<Engine, 'run'>, EventAnswers>();

/** Those of an engine: the same for all its streams, so that they share. */
export function eventAnswersOf(engine: Pick<Engine, 'run'>): EventAnswers {
  const known = ANSWERS.get(engine);
  if (known) return known;
  const answers: EventAnswers = new SharedAnswers(async (event, run) => {
    const disclosed = new Set<string>();
    return { answer: await engine.run({ ...run, event, disclosed }), disclosed };
  });
  ANSWERS.set(engine, answers);
  return answers;
}
