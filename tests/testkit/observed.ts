import { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { createLogger, type ObservabilityOptions } from '../../src/observability/index.js';

/** What an operator has without any variable set. */
export const OBSERVED: ObservabilityOptions = {
  version: '0.0.0-test',
  metricsToken: null,
  metricsOpen: true,
  logRequests: true,
  tracing: null,
};

/** The hub's real log, kept instead of written. */
export function keptLog(level = 'trace'): {
  readonly logger: Logger;
  readonly lines: () => readonly unknown[];
} {
  const written: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString('utf8'));
      done();
    },
  });
  return {
    logger: createLogger(level, destination),
    lines: () => written.map((line) => JSON.parse(line) as unknown),
  };
}

/** Asks again until the answer will do; what is written after the answer was sent takes a moment. */
export async function eventually<Value>(
  ask: () => Promise<Value> | Value,
  enough: (value: Value) => boolean,
  what: string,
): Promise<Value> {
  const until = Date.now() + 10_000;
  for (;;) {
    const value = await ask();
    if (enough(value)) return value;
    if (Date.now() > until) throw new Error(`There was no ${what} in time: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One sample of `/metrics`: labels in the order of their names, and the value; undefined where there is none. */
export function sample(
  metrics: string,
  name: string,
  labels: Record<string, string> = {},
): number | undefined {
  for (const line of metrics.split('\n')) {
    const [, found, inside = '', value] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (found !== name) continue;
    const has = Object.entries(labels).every(([key, each]) => `,${inside},`.includes(`,${key}="${each}",`));
    if (has) return Number(value);
  }
  return undefined;
}
