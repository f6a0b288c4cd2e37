import { parseArgs } from 'node:util';
import { wholeNumber } from '../../testkit/whole-number.js';
import { fuzzFederations, type FederationFuzzReport, type Finding } from './fuzz.js';
import { shrink } from './shrink.js';
import { writeSdl } from './write-sdl.js';

const OPERATIONS = 100_000;
const PER_SHAPE = 200;

function progress(report: FederationFuzzReport, operations: number): string {
  const { shapes, refusedShapes, unsatisfiable, slowPlans, longestPlan, findings } = report;
  return [
    `${report.operations} of ${operations} operations`,
    `${shapes} federations (${refusedShapes} did not compose)`,
    `${unsatisfiable} operations beside them that nobody could plan`,
    `longest plan ${longestPlan.milliseconds.toFixed(1)} ms`,
    `${slowPlans} plans over 1 s`,
    `${findings.length} findings`,
  ].join(', ');
}

async function showFinding(finding: Finding): Promise<void> {
  console.log(`\n--seed ${finding.shapeSeed}: ${finding.problem.slice(0, 300)}`);
  const { shape, operation, problem } = await shrink(finding);
  for (const graph of shape.graphs) {
    const [, ...sdl] = writeSdl(shape, graph).split('scalar Anything\n');
    console.log(`# ${graph}\n${sdl.join('')}`);
  }
  console.log(
    `# operation\n${operation.query}\n# variables ${JSON.stringify(operation.variables)}\n# ${problem}`,
  );
}

/** `npm run fuzz:federation`: random federations against a single server. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      seed: { type: 'string' },
      operations: { type: 'string' },
      'per-federation': { type: 'string' },
      findings: { type: 'string' },
    },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const operations = wholeNumber('operations', values.operations ?? String(OPERATIONS));
  console.log(`Seed ${seed}.`);
  let shown = performance.now();
  const report = await fuzzFederations({
    seed,
    operations,
    operationsPerShape: wholeNumber('per-federation', values['per-federation'] ?? String(PER_SHAPE)),
    enough: wholeNumber('findings', values.findings ?? '10'),
    onFinding: showFinding,
    onProgress(so) {
      if (performance.now() - shown < 5000) return;
      shown = performance.now();
      console.log(progress(so, operations));
    },
  });
  console.log(progress(report, operations));
  console.log(`The longest plan is of --seed ${report.longestPlan.shapeSeed}: ${report.longestPlan.query}`);
  return report.findings.length > 0 ? 1 : 0;
}
