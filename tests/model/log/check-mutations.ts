import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { examine } from '../../../src/log-verifier/command/verify.js';
import { ProgressLine } from '../../../src/log-verifier/command/progress.js';
import type { Report } from '../../../src/log-verifier/report/report.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { leafOf } from '../../vectors/make/leaves.js';
import { exportLines, fileOf, LOG_KEY, logOf, WITNESSES, type Log } from '../../vectors/make/log.js';
import { recordOf } from '../../vectors/make/records.js';
import { MUTATIONS, type Mutated, type Subject } from './mutations.js';

const MAX_LEAVES = 40;
const OPTIONS = {
  logKey: [LOG_KEY.verifierKey],
  witness: WITNESSES.map(({ verifierKey }) => verifierKey),
  quorum: '4',
};

/** What is true of a run: a log, a part of it in a file, and what is done to that. */
const RUN = fc.record({
  first: fc.nat(1_000),
  leaves: fc.integer({ min: 1, max: MAX_LEAVES }),
  cuts: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  hidden: fc.boolean(),
  how: fc.constantFrom(...Object.keys(MUTATIONS)),
  picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
});

type Run = typeof RUN extends fc.Arbitrary<infer R> ? R : never;

/** Leaves cost signatures and hashes; most runs share them. */
const known = new Map<number, ReturnType<typeof leafOf>>();

function leafNumber(number: number): ReturnType<typeof leafOf> {
  const leaf = known.get(number) ?? leafOf(recordOf(number), number);
  known.set(number, leaf);
  return leaf;
}

function subjectOf({ first, leaves, cuts, hidden }: Run): Subject {
  const log: Log = logOf(Array.from({ length: leaves }, (_none, index) => leafNumber(first + index)));
  const [from = 0, to = 0, size = 0] = cuts.map((cut) => cut % (leaves + 1)).toSorted((a, b) => a - b);
  const lines = exportLines(log, { from, to, size, ...(hidden ? { shown: [] } : {}) });
  return { log, lines, from, to, size };
}

/** Why a mutation was not found as it should be; null where it was. */
function missed({ findings, result }: Report, { index, code }: Mutated): string | null {
  if (result !== 'WRONG') return `it was not found: ${result}`;
  const named = findings.flatMap((finding) => finding.index ?? []);
  if (index !== undefined && named[0] !== index) return `leaf ${named[0]} was named, not ${index}`;
  const first = findings[0]?.code;
  return code === undefined || first === code ? null : `it was found as ${first}, not as ${code}`;
}

/** How a check runs. */
export interface MutationRuns {
  readonly runs: number;
  readonly seed?: number;
  readonly onRun?: (done: number) => void;
}

/**
 * Makes random logs, exports parts of them and does one thing to each: it must be found, with its first bad index where
 * the format allows to name it; and nothing may be found before.
 *
 * @returns how often each mutation was made
 * @throws Error of fast-check with the seed of a run that was not as it should be
 */
export async function checkMutations({
  runs,
  seed,
  onRun,
}: MutationRuns): Promise<ReadonlyMap<string, number>> {
  const folder = await temporaryFolder();
  const file = join(folder, 'export.ndjson');
  const counts = new Map<string, number>();
  let done = 0;
  const verified = async (lines: readonly string[]): Promise<Report> => {
    await writeFile(file, fileOf(lines));
    const examined = await examine('export', [file], OPTIONS, new ProgressLine());
    if ('misuse' in examined) throw new Error(examined.misuse.en);
    return examined.value;
  };
  try {
    await fc.assert(
      fc.asyncProperty(RUN, async (run) => {
        const subject = subjectOf(run);
        const { result, findings } = await verified(subject.lines);
        if (result !== 'PROVED') throw new Error(`A false alarm: ${findings[0]?.en}`);
        const picks = [...run.picks];
        const mutated = MUTATIONS[run.how]?.(subject, (below) => (picks.shift() ?? 0) % Math.max(below, 1));
        done += 1;
        onRun?.(done);
        if (!mutated) return;
        counts.set(run.how, (counts.get(run.how) ?? 0) + 1);
        const why = missed(await verified(mutated.lines), mutated);
        if (why !== null) throw new Error(`${run.how}: ${why}`);
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    );
    return counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
