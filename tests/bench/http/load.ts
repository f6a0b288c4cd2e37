import { peerModule } from '../contestants.js';
import type { Child, Children } from '../process/child.js';

/** What the load generator is to send. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Each connection sends them in turn. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Of each answered request, milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Requests that were lost, answered with an error status, or answered with errors in the body. */
  readonly failures: number;
}

/** The load generator, in a process of its own. */
export function startLoadGenerator(children: Children): Child {
  return children.start({ name: 'The load generator', script: peerModule('load.ts') });
}

/** Beyond what was to be measured, for connections to open and close. */
const GRACE_SECONDS = 60;

export function sendLoad(generator: Child, load: Load): Promise<LoadResult> {
  return generator.ask<LoadResult>(
    load,
    (told) => 'latencies' in told,
    (load.seconds + GRACE_SECONDS) * 1000,
  );
}
