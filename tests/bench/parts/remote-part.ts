import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { APOLLO, compiled, HIVE, HUISHANG, PEERS } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { unguardedSupergraph } from '../federation/unguarded.js';
import { contest } from '../http/contest.js';
import { startLoadGenerator } from '../http/load.js';
import { d1, l50 } from '../http/workloads.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import { writeDossiers } from '../remote/write-dossiers.js';
import type { PartResult, Target, Workload } from '../report/result.js';
import { atMost, figuresOf, timesBetter } from '../report/targets.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Starts the servers that answer from memory, and composes the supergraph that names them. */
async function openSubgraphs(children: Children, database: BenchDatabase): Promise<string> {
  const child = children.start({
    name: 'The subgraph servers',
    script: compiled('remote/subgraph-servers.js'),
    args: [await writeDossiers(database)],
  });
  await child.url();
  const { addresses } = await child.ask<{ addresses: Readonly<Record<string, string>> }>(
    { addresses: true },
    (told) => 'addresses' in told,
  );
  const file = join(database.folder, 'supergraph.graphql');
  await writeFile(file, await unguardedSupergraph((name) => addresses[name] ?? ''));
  return file;
}

function targetsOf([d1Results, l50Results]: readonly Workload[]): Target[] {
  const bounds = [
    ['D1', d1Results, 0.85, 1.35],
    ['L50', l50Results, 2.3, 2.2],
  ] as const;
  return bounds.flatMap(([name, workload, milliseconds, timesHive]) => {
    const cpu = (contestant: string): number =>
      figuresOf(workload?.figures ?? [], contestant).cpuMilliseconds;
    return [
      atMost(`Remote ${name}, CPU of one request`, cpu(HUISHANG), milliseconds, 'ms'),
      timesBetter(`Remote ${name}, against Hive Gateway`, cpu(HIVE) / cpu(HUISHANG), timesHive),
      timesBetter(`Remote ${name}, against Apollo Gateway`, cpu(APOLLO) / cpu(HUISHANG), 5),
    ];
  });
}

/** Gateways over the same HTTP subgraphs; what counts is the gateway's own CPU. */
export async function remoteSubgraphs(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const supergraph = await openSubgraphs(children, database);
  const started = [
    children.start({
      name: HUISHANG,
      script: projectFile('bin', 'huishang.mjs'),
      args: ['gateway', 'serve', '--supergraph', supergraph, '--port', '0', '--ignore-authorization'],
      // The command is refused in production.
      environment: { NODE_ENV: 'development', LOG_LEVEL: 'warn' },
    }),
    ...PEERS.map(([name, module]) =>
      children.start({ name, script: compiled('remote/peer-gateway.js'), args: [module, supergraph] }),
    ),
  ];
  const contestants = await Promise.all(
    started.map(async (child) => ({
      child,
      url: `${await child.url()}/graphql`,
      headers: JSON_HEADERS,
    })),
  );
  const generator = startLoadGenerator(children);
  const workloads = [
    await contest(options, generator, contestants, d1(database.codes)),
    await contest(options, generator, contestants, l50(database.codes)),
  ];
  return {
    part: 'remote',
    title: 'Gateway over HTTP subgraphs',
    notes: [
      'Seven subgraphs behind HTTP, answering from memory, the same for all. Nobody authorizes, nobody records.',
    ],
    workloads,
    targets: targetsOf(workloads),
  };
}
