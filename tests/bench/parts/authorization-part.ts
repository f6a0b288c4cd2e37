import { compiled, HUISHANG } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartResult } from '../report/result.js';
import { median } from '../report/statistics.js';
import { atMost } from '../report/targets.js';

/** A share of D1's CPU, in per cent. */
const MAX_SHARE = 5;

interface Measured {
  readonly operationCpu: number;
  readonly authorizationCpu: number;
}

/** What of the gateway's CPU on D1 is authorization: decision, denials, signed contexts. */
export async function authorization(
  { rounds, seconds }: BenchOptions,
  children: Children,
  { connection, codes }: BenchDatabase,
): Promise<PartResult> {
  const child = children.start({
    name: 'authorization',
    script: compiled('hub/authorization.js'),
    args: [connection.ownerUrl, connection.roleSecret, ...codes],
  });
  await child.ask({}, (answer) => 'ready' in answer);
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await child.ask<Measured>({ seconds }, (answer) => 'authorizationCpu' in answer));
  }
  const of = (figure: keyof Measured): number => median(measured.map((round) => round[figure]));
  const share = median(
    measured.map(({ operationCpu, authorizationCpu }) => (authorizationCpu / operationCpu) * 100),
  );
  return {
    part: 'authorization',
    title: 'Authorization’s share of D1',
    notes: [
      'The gateway in process over PostgreSQL, audit on, no HTTP; authorization: decision, denials, a signed context for each subgraph.',
    ],
    workloads: [
      {
        title: 'D1: one platform, six facets',
        figures: [
          { contestant: HUISHANG, ours: true, ...alike(of('operationCpu')) },
          { contestant: 'its authorization alone', ours: true, ...alike(of('authorizationCpu')) },
        ],
      },
    ],
    targets: [atMost('Authorization, share of D1’s CPU', share, MAX_SHARE, '%')],
  };
}

const alike = (cpuMilliseconds: number) => ({ cpuMilliseconds, millisecondsPerOperation: cpuMilliseconds });
