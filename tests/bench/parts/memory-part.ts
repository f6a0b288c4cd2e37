import type { BenchDatabase } from '../database/bench-database.js';
import { sendLoad, startLoadGenerator } from '../http/load.js';
import { d1, l50 } from '../http/workloads.js';
import { startHub } from '../hub/hub.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartResult } from '../report/result.js';

const CONNECTIONS = 16;
/** Dossiers of one platform for each page of fifty. */
const SINGLES_PER_PAGE = 10;
const FIRST_MINUTES = 1;
const MAX_GROWTH = 0.1;

/** Many requests for one platform, now and then a page of fifty. */
function mixed(codes: readonly string[]): string[] {
  const pages = l50(codes).bodies;
  return d1(codes).bodies.flatMap((body, index) => {
    const page =
      index % SINGLES_PER_PAGE === 0 ? pages[(index / SINGLES_PER_PAGE) % pages.length] : undefined;
    return page === undefined ? [body] : [page, body];
  });
}

/** The hub's heap after a minute of mixed load and at the end, both after full collections. */
export async function memory(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { child, url, headers } = await startHub(children, database, { flags: ['--expose-gc'] });
  const generator = startLoadGenerator(children);
  const load = { url, headers, bodies: mixed(database.codes), connections: CONNECTIONS };
  const first = Math.min(FIRST_MINUTES, options.minutes / 2);
  const heapAfter = async (minutes: number): Promise<number> => {
    const { failures } = await sendLoad(generator, { ...load, seconds: minutes * 60 });
    if (failures > 0) throw new Error(`The hub failed ${failures} requests.`);
    return child.probe('heap');
  };
  const before = await heapAfter(first);
  const after = await heapAfter(options.minutes - first);
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const grown = after / before - 1;
  return {
    part: 'memory',
    title: 'Memory of the hub under load',
    notes: [
      `Mixed D1 and L50 for ${options.minutes} min; heap in use after collection: ${mebibytes(before)} after ${first} min, ${mebibytes(after)} at the end.`,
    ],
    workloads: [],
    targets: [
      {
        what: 'Heap at the end against the first minute',
        wanted: `≤ +${MAX_GROWTH * 100} %`,
        measured: `${grown >= 0 ? '+' : ''}${(grown * 100).toFixed(1)} %`,
        met: grown <= MAX_GROWTH,
      },
    ],
  };
}
