import { parseArgs } from 'node:util';
import { PARTS, type Part } from './report/result.js';

export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Measured, of each contestant at each workload in each round. */
  readonly seconds: number;
  readonly rounds: number;
  /** Of the memory part. */
  readonly minutes: number;
  /** Holdings of the look-through part. */
  readonly edges: number;
  readonly json: boolean;
  readonly writeDocs: boolean;
}

/** Memory takes long, and authorization is no contest, so they run only when they are asked for. */
const DEFAULT_PARTS: readonly Part[] = ['engine', 'growth', 'remote', 'hub'];

function positive(text: string, flag: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${flag} must be a number above 0, not "${text}".`);
}

/** @throws Error with one sentence for a flag that is unknown or wrong */
export function readOptions(parameters: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      only: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      minutes: { type: 'string', default: '10' },
      edges: { type: 'string', default: '10000000' },
      json: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  const asked = values.only?.flatMap((text) => text.split(','));
  const unknown = asked?.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`--only takes ${PARTS.join(', ')}, not "${unknown}".`);
  return {
    parts: asked ? PARTS.filter((part) => asked.includes(part)) : DEFAULT_PARTS,
    seconds: positive(values.seconds, 'seconds'),
    rounds: Math.ceil(positive(values.rounds, 'rounds')),
    minutes: positive(values.minutes, 'minutes'),
    edges: Math.ceil(positive(values.edges, 'edges')),
    json: values.json,
    writeDocs: values['write-docs'],
  };
}
