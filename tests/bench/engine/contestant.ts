/**
 * One contestant of the engine's measurements, in a process of its own. Arguments: the module that opens its executor.
 */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { generateFederation, type Federation, type Shape } from '../federation/generated-federation.js';
import { canonical } from '../report/canonical.js';
import type { Execute, Peer } from './peer.js';

/** Asks the contestant to execute the operation over a shape again and again. */
export interface EngineTask {
  readonly shape: Shape;
  /** Whether subgraphs are executed by what all share, or in the contestant's own way. */
  readonly wiring: 'shared' | 'own';
  /** 0 executes once and gives the answer instead. */
  readonly seconds: number;
}

export interface EngineMeasured {
  readonly operations: number;
  readonly millisecondsPerOperation: number;
  readonly cpuMillisecondsPerOperation: number;
  /** The answer, canonically written, when it was asked for. */
  readonly answer: string | null;
}

interface Ready {
  readonly federation: Federation;
  readonly execute: Execute;
}

const [module = ''] = process.argv.slice(2);
const { openExecutor, openLocalExecutor } = (await import(pathToFileURL(module).href)) as Omit<Peer, 'serve'>;
const opened = new Map<string, Promise<Ready>>();

async function open(shape: Shape, wiring: EngineTask['wiring']): Promise<Ready> {
  const federation = generateFederation(shape);
  const { supergraphSdl, ask, subgraphs } = federation;
  const opening =
    wiring === 'own' ? openLocalExecutor(supergraphSdl, subgraphs) : openExecutor(supergraphSdl, ask);
  return { federation, execute: await opening };
}

async function measure({ shape, wiring, seconds }: EngineTask): Promise<EngineMeasured> {
  const key = JSON.stringify([shape, wiring]);
  const ready = opened.get(key) ?? open(shape, wiring);
  opened.set(key, ready);
  const { federation, execute } = await ready;
  const { query, variables } = federation;
  const answer = seconds === 0 ? canonical(await execute(query, variables)) : null;
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  let operations = 0;
  let now = startedAt;
  while (now < end) {
    await execute(query, variables);
    operations++;
    now = performance.now();
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    operations,
    millisecondsPerOperation: (now - startedAt) / operations,
    cpuMillisecondsPerOperation: (user + system) / 1000 / operations,
    answer,
  };
}

process.on('message', (message: Partial<EngineTask>) => {
  const { shape, wiring, seconds } = message;
  if (!shape || !wiring || seconds === undefined) return;
  measure({ shape, wiring, seconds }).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
