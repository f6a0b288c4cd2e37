import { APOLLO, compiled, HIVE, HUISHANG, PEERS } from '../contestants.js';
import type { EngineMeasured, EngineTask } from '../engine/contestant.js';
import type { BenchOptions } from '../options.js';
import type { Child, Children } from '../process/child.js';
import type { Figures, PartResult } from '../report/result.js';
import { median } from '../report/statistics.js';
import { atMost, figuresOf, timesBetter } from '../report/targets.js';
import { inRounds } from '../rounds.js';

/** Twenty platforms, six agencies: fifty platforms of one answer fit a page, and twenty is a usual one. */
const SHAPE = { subgraphs: 6, entities: 20 };
const WARM_UP_SECONDS = 2;

const isMeasured = (answer: object): boolean => 'millisecondsPerOperation' in answer;

/** Lets one contestant execute a generated operation for a while. */
export function runEngine(child: Child, task: EngineTask): Promise<EngineMeasured> {
  return child.ask<EngineMeasured>(task, isMeasured);
}

/** A process with one contestant's executor. */
export function startEngine(children: Children, name: string, module: string): Child {
  return children.start({ name, script: compiled('engine/contestant.js'), args: [module] });
}

/** @throws Error naming a contestant whose answer differs from the first one's */
async function checkAnswers(contestants: readonly Child[]): Promise<void> {
  let expected: string | null = null;
  for (const child of contestants) {
    const { answer } = await runEngine(child, { shape: SHAPE, seconds: 0 });
    expected ??= answer;
    if (answer !== expected || answer?.includes('"errors"')) {
      throw new Error(`${child.name} answers otherwise: ${answer?.slice(0, 500)}`);
    }
  }
}

/** The engines alone: plans cached, subgraphs in memory, no HTTP, no database, one operation after the other. */
export async function engineOnly(options: BenchOptions, children: Children): Promise<PartResult> {
  const contestants = [[HUISHANG, compiled('engine/huishang-engine.js')] as const, ...PEERS].map(
    ([name, module]) => startEngine(children, name, module),
  );
  await checkAnswers(contestants);
  for (const child of contestants) await runEngine(child, { shape: SHAPE, seconds: WARM_UP_SECONDS });
  const measured = await inRounds(contestants, options.rounds, (child) =>
    runEngine(child, { shape: SHAPE, seconds: options.seconds }),
  );
  const figures = contestants.map(({ name }, index): Figures => ({
    contestant: name,
    ours: name === HUISHANG,
    millisecondsPerOperation: median(
      measured[index]?.map(({ millisecondsPerOperation }) => millisecondsPerOperation) ?? [],
    ),
    cpuMilliseconds: median(
      measured[index]?.map(({ cpuMillisecondsPerOperation }) => cpuMillisecondsPerOperation) ?? [],
    ),
  }));
  const wall = (name: string): number => figuresOf(figures, name).millisecondsPerOperation ?? Number.NaN;
  const ours = wall(HUISHANG);
  return {
    part: 'engine',
    title: 'Engine only',
    notes: ['The same in-memory subgraphs (graphql-jit) for all, plans cached, no HTTP, no database.'],
    workloads: [{ title: `${SHAPE.entities} entities × ${SHAPE.subgraphs} subgraphs`, figures }],
    targets: [
      atMost('Engine, one operation', ours, 0.3, 'ms'),
      timesBetter('Engine, against Apollo Gateway', wall(APOLLO) / ours, 18),
      timesBetter('Engine, against Hive router-runtime', wall(HIVE) / ours, 6),
    ],
  };
}
