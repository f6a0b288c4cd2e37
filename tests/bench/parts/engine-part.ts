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
async function checkAnswers(contestants: readonly Child[], wiring: EngineTask['wiring']): Promise<void> {
  let expected: string | null = null;
  for (const child of contestants) {
    const { answer } = await runEngine(child, { shape: SHAPE, wiring, seconds: 0 });
    expected ??= answer;
    if (answer !== expected || answer?.includes('"errors"')) {
      throw new Error(`${child.name} answers otherwise: ${answer?.slice(0, 500)}`);
    }
  }
}

/** All contestants, their subgraphs wired in one way. */
async function measureAll(
  { rounds, seconds }: BenchOptions,
  contestants: readonly Child[],
  wiring: EngineTask['wiring'],
): Promise<Figures[]> {
  await checkAnswers(contestants, wiring);
  for (const child of contestants) {
    await runEngine(child, { shape: SHAPE, wiring, seconds: WARM_UP_SECONDS });
  }
  const measured = await inRounds(contestants, rounds, (child) =>
    runEngine(child, { shape: SHAPE, wiring, seconds }),
  );
  return contestants.map(({ name }, index): Figures => {
    const of = (figure: 'millisecondsPerOperation' | 'cpuMillisecondsPerOperation'): number =>
      median(measured[index]?.map((round) => round[figure]) ?? []);
    return {
      contestant: name,
      ours: name === HUISHANG,
      millisecondsPerOperation: of('millisecondsPerOperation'),
      cpuMilliseconds: of('cpuMillisecondsPerOperation'),
    };
  });
}

/** The engines alone: plans cached, subgraphs in memory, no HTTP, no database, one operation after the other. */
export async function engineOnly(options: BenchOptions, children: Children): Promise<PartResult> {
  const modules = [[HUISHANG, compiled('engine/huishang-engine.js')] as const, ...PEERS];
  // Each wiring has processes of its own, or one would warm up what the other measures.
  const start = () => modules.map(([name, module]) => startEngine(children, name, module));
  const shared = await measureAll(options, start(), 'shared');
  await children.stopAll();
  const own = await measureAll(options, start(), 'own');
  const size = `${SHAPE.entities} entities × ${SHAPE.subgraphs} subgraphs`;
  const cpu = (name: string): number => figuresOf(own, name).cpuMilliseconds;
  return {
    part: 'engine',
    title: 'Engine only',
    notes: [
      'Plans cached, subgraphs in memory, no HTTP, no database, one operation after the other.',
      'Own way: LocalGraphQLDataSource over @apollo/subgraph; executorFromSchema over @apollo/subgraph; graphql-jit.',
    ],
    workloads: [
      { title: `${size}, subgraphs executed for all by graphql-jit`, figures: shared },
      { title: `${size}, subgraphs executed in each one’s own way`, figures: own },
    ],
    targets: [
      atMost('Engine, CPU of one operation', cpu(HUISHANG), 0.3, 'ms'),
      timesBetter('Engine, own way, against Apollo Gateway', cpu(APOLLO) / cpu(HUISHANG), 18),
      timesBetter('Engine, own way, against Hive router-runtime', cpu(HIVE) / cpu(HUISHANG), 6),
    ],
  };
}
