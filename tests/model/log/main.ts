import { parseArgs } from 'node:util';
import { wholeNumber } from '../../testkit/whole-number.js';
import { checkMutations } from './check-mutations.js';

const RUNS = 20_000;

/** `npm run test:log`: random exports of the log, each altered in one way. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { seed: { type: 'string' }, runs: { type: 'string' } },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const runs = wholeNumber('runs', values.runs ?? String(RUNS));
  console.log(`Seed ${seed}, ${runs} exports.`);
  const counts = await checkMutations({
    runs,
    seed,
    onRun(done) {
      if (done % 5_000 === 0) console.log(`${done} of ${runs}`);
    },
  });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [name, count] of counts) console.log(`  ${name}: ${count}`);
  console.log(`${all} alterations, all found; no false alarm.`);
  return 0;
}
