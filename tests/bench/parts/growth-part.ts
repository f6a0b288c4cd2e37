import { compiled, HUISHANG } from '../contestants.js';
import type { Shape } from '../federation/generated-federation.js';
import type { BenchOptions } from '../options.js';
import type { Child, Children } from '../process/child.js';
import type { GrowthPoint, PartResult, Target } from '../report/result.js';
import { fitLine, median } from '../report/statistics.js';
import { inRounds } from '../rounds.js';
import { runEngine, startEngine } from './engine-part.js';

const ENTITIES = [1, 10, 100, 1_000];
const SUBGRAPHS = Array.from({ length: 12 }, (_, index) => index + 1);
const BY_ENTITIES: readonly Shape[] = ENTITIES.map((entities) => ({ subgraphs: 6, entities }));
const BY_SUBGRAPHS: readonly Shape[] = SUBGRAPHS.map((subgraphs) => ({ subgraphs, entities: 20 }));
const WARM_UP_SECONDS = 0.5;
/** Points are many and need no second each: an operation of the largest takes some ten milliseconds. */
const SHARE_OF_SECONDS = 0.2;
const LINEAR = 0.98;

async function grow(options: BenchOptions, child: Child, shapes: readonly Shape[]): Promise<GrowthPoint[]> {
  for (const shape of shapes) await runEngine(child, { shape, wiring: 'shared', seconds: WARM_UP_SECONDS });
  const measured = await inRounds(shapes, options.rounds, (shape) =>
    runEngine(child, { shape, wiring: 'shared', seconds: options.seconds * SHARE_OF_SECONDS }),
  );
  return shapes.map((shape, index) => ({
    ...shape,
    millisecondsPerOperation: median(
      measured[index]?.map(({ millisecondsPerOperation }) => millisecondsPerOperation) ?? [],
    ),
  }));
}

function linearity(what: string, per: string, points: readonly (readonly [number, number])[]): Target {
  const { slope, intercept, r2 } = fitLine(points);
  const line = `${intercept.toFixed(3)} ms + ${(slope * 1000).toFixed(2)} µs × ${per}`;
  return { what, wanted: `R² ≥ ${LINEAR}`, measured: `R² ${r2.toFixed(3)}, ${line}`, met: r2 >= LINEAR };
}

/** How the engine's time grows with what it joins. */
export async function growth(options: BenchOptions, children: Children): Promise<PartResult> {
  const child = startEngine(children, HUISHANG, compiled('engine/huishang-engine.js'));
  const byEntities = await grow(options, child, BY_ENTITIES);
  const bySubgraphs = await grow(options, child, BY_SUBGRAPHS);
  return {
    part: 'growth',
    title: 'Growth of the engine’s time',
    notes: ['As in the part "engine", over generated federations; a line is fitted by least squares.'],
    workloads: [],
    growth: [...byEntities, ...bySubgraphs],
    targets: [
      linearity(
        'Linear in entities',
        'entities',
        byEntities.map((point) => [point.entities, point.millisecondsPerOperation]),
      ),
      linearity(
        'Linear in subgraphs',
        'subgraphs',
        bySubgraphs.map((point) => [point.subgraphs, point.millisecondsPerOperation]),
      ),
    ],
  };
}
