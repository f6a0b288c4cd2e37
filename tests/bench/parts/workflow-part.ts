import { SCENARIOS } from '../../../src/sample-data/index.js';
import { compiled } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { Shift, ShiftResult } from '../hub/officers.js';
import { startHub } from '../hub/hub.js';
import { measureHub } from '../hub/measure.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { Figures, PartResult } from '../report/result.js';
import { atMost } from '../report/targets.js';

const OFFICERS = 50;
/** An officer who takes a step each second is quicker than any. */
const PAUSE_MILLISECONDS = 1000;
const MAX_P99 = 50;
/** Until V8 has compiled what steps run through; an office does not open with a hub that began a moment ago. */
const WARM_UP_SECONDS = 15;
/** A case takes seventeen steps, and each begun case is finished. */
const GRACE_SECONDS = 120;

/** Steps of cases and disputes by fifty officers at once: at people's pace, and without a pause. */
export async function workflow(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { seconds } = options;
  const { child: hub, url } = await startHub(children, database);
  const child = children.start({ name: 'The officers', script: compiled('hub/officers.js') });
  await child.ask({}, (answer) => 'ready' in answer);
  const { folder: keysDirectory } = database;
  // Its operations are nationwide, and the national leading group has members.
  const platforms = [SCENARIOS.pooledLender.code];
  const shift = (pause: number, length: number): Promise<ShiftResult> =>
    child.ask<ShiftResult>(
      { url, keysDirectory, platforms, officers: OFFICERS, pause, seconds: length } satisfies Shift,
      (answer) => 'latencies' in answer,
      (length + GRACE_SECONDS) * 1000,
    );
  const warmUp = await shift(0, WARM_UP_SECONDS);
  if (warmUp.failures.length > 0) throw new Error(`A step failed: ${warmUp.failures[0]}`);

  const measure = (pause: number): Promise<Figures> =>
    measureHub(hub, options, async () => {
      const { failures, latencies, seconds: taken } = await shift(pause, seconds);
      if (failures.length > 0) throw new Error(`A step failed: ${failures[0]}`);
      return { latencies: latencies.toSorted((a, b) => a - b), seconds: taken };
    });
  const paced = await measure(PAUSE_MILLISECONDS);
  const breathless = await measure(0);
  return {
    part: 'workflow',
    title: 'Steps of cases and disputes',
    notes: [
      `${OFFICERS} officers, each with cases of its own, from the opening to the ruling carried out; over HTTP, with token, audit entry, events, tasks and outbox, each step durable when it is answered.`,
      'The officers’ client runs on the same cores.',
    ],
    workloads: [
      { title: `${OFFICERS} officers, a step a second each`, figures: [paced] },
      { title: `${OFFICERS} officers without a pause`, figures: [breathless] },
    ],
    targets: [atMost(`p99 of a step, ${OFFICERS} officers at work`, paced.p99 ?? Number.NaN, MAX_P99, 'ms')],
  };
}
