/**
 * A graph of holdings in the memory of a process of its own. Arguments: the database owner's URL, the kind of graph. It tells what it has
 * loaded, and answers each {@link MemoryQuestion}.
 */
import { createInterface } from 'node:readline';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CompressedGraph, type MemoryGraph } from './compressed-graph.js';
import { LibraryGraph } from './library-graph.js';
import type { Direction } from './recursive-query.js';

export interface MemoryLoaded {
  readonly edges: number;
  readonly seconds: number;
  readonly mebibytes: number;
}
export interface MemoryQuestion {
  readonly code: string;
  readonly direction: Direction;
  readonly depth: number;
}
export interface MemoryAnswer {
  readonly found: number;
  readonly milliseconds: number;
}

const HELD_BY_FIRMS =
  'COPY (SELECT holder_code, platform_code FROM commerce.shareholder WHERE holder_code IS NOT NULL) TO STDOUT';
const HELD_BY_PERSONS =
  'COPY (SELECT platform_code, count(*) FROM commerce.shareholder WHERE holder_code IS NULL GROUP BY platform_code) TO STDOUT';

const [connectionString, kind] = process.argv.slice(2);
const graph: MemoryGraph = kind === 'library' ? new LibraryGraph() : new CompressedGraph();
const client = new pg.Client({ connectionString });
await client.connect();
const began = performance.now();

async function each(copy: string, take: (one: string, other: string) => void): Promise<void> {
  for await (const line of createInterface({ input: client.query(copyTo(copy)) })) {
    const [one = '', other = ''] = line.split('\t');
    take(one, other);
  }
}
await each(HELD_BY_FIRMS, (holder, held) => graph.add(holder, held));
await each(HELD_BY_PERSONS, (held, count) => graph.persons(held, Number(count)));
graph.end();
const seconds = (performance.now() - began) / 1_000;
await client.end();
(globalThis as { gc?: () => void }).gc?.();

process.on('message', (question: Partial<MemoryQuestion>) => {
  const { code, direction, depth } = question;
  if (code === undefined || direction === undefined || depth === undefined) return;
  const sent = performance.now();
  const found = graph.walk(code, direction, depth);
  process.send?.({ found, milliseconds: performance.now() - sent } satisfies MemoryAnswer);
});
const mebibytes = process.memoryUsage().rss / 2 ** 20;
process.send?.({ edges: graph.size, seconds, mebibytes } satisfies MemoryLoaded);
