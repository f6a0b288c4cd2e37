import type { Locale } from '../kernel/index.js';
import { SCENARIOS } from '../sample-data/index.js';
import { CAST, type Cast } from './cast.js';
import { DemoFailure } from './demo-failure.js';
import { HubClient } from './hub-client.js';
import { Memory } from './memory.js';
import type { Narrator } from './narrator.js';
import { Scene } from './scene.js';
import type { Stage } from './world.js';
import { STEPS } from './steps/index.js';
import { World } from './world.js';

/** How the demo ended: all steps did what they say, or the one that did not. */
export type DemoResult =
  | { readonly ok: true; readonly steps: number }
  | { readonly ok: false; readonly step: number; readonly failure: DemoFailure };

function asFailure(error: unknown): DemoFailure {
  if (error instanceof DemoFailure) return error;
  return new DemoFailure(
    { en: 'the step runs to its end', zh: '本步骤应当办理完毕' },
    'no error',
    String(error),
    { cause: error },
  );
}

/**
 * Plays the story on a running hub, step by step, and stops at the first that does not do what it says. The last step
 * stops the stage; after a failure that is the caller's to do.
 *
 * @param language in which the hub is asked to answer; the narrator's own
 * @param cast who acts; anybody else for a rehearsal that has to fail
 */
export async function runDemo(
  stage: Stage,
  narrator: Narrator,
  language: Locale,
  cast: Cast = CAST,
): Promise<DemoResult> {
  const world = new World({
    stage,
    cast,
    platform: SCENARIOS.pooledLender,
    client: new HubClient(stage.url, stage.folder, language),
    memory: new Memory(),
  });
  for (const [index, step] of STEPS.entries()) {
    const number = index + 1;
    const started = performance.now();
    narrator.begins({ number, of: STEPS.length, title: step.title });
    try {
      await step.run(world, new Scene(narrator));
    } catch (error) {
      const failure = asFailure(error);
      narrator.failed(failure);
      return { ok: false, step: number, failure };
    }
    narrator.succeeded(Math.round(performance.now() - started));
  }
  return { ok: true, steps: STEPS.length };
}
