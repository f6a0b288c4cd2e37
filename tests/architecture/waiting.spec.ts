import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const specs = globSync('{src,tests}/**/*.spec.ts', { cwd: root, exclude: ['**/node_modules/**'] }).toSorted();

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What makes the outcome of a spec depend on how busy the machine is. */
const CLOCKS: Readonly<Record<string, (spec: string) => boolean>> = {
  sleeps: (spec) => /\bset(Timeout|Interval)\(|node:timers\/promises/.test(spec),
  'measures time': (spec) => /\bperformance\.now\(|toBeLessThan\(.*(seconds|SECONDS)/i.test(spec),
  'has a time-out of its own': (spec) =>
    /\btimeout: [\d_]+|\bAbortSignal\.timeout\(|^ *\}, [\d_]+\);/m.test(spec),
  'waits with less than PATIENCE': (spec) =>
    count(spec, /\bvi\s*\.wait(For|Until)\(/g) > count(spec, /\bPATIENCE,?\s*\)/g),
};

/** Where it is meant, and cannot make a test fail that would hold on a quiet machine. */
const MEANT: readonly string[] = [
  // A sender is slow by waiting; what is measured is what the server does, whenever.
  'src/http/server/guard-fastify.spec.ts: sleeps',
  // Of fake timers.
  'src/workflow/jobs/sweeper.spec.ts: sleeps',
  // Reads are counted against the time that the test itself took.
  'tests/integration/database/notification-channel.spec.ts: measures time',
  // A process of its own that has nothing to do but to be there.
  'tests/integration/database/embedded-postgres.spec.ts: sleeps',
  // That a connection takes no more shows in nothing but silence.
  'tests/integration/streams/event-streams.spec.ts: has a time-out of its own',
  'tests/integration/streams/event-streams.spec.ts: waits with less than PATIENCE',
];

it('is for events and never for a clock', () => {
  const found = specs
    .filter((spec) => spec !== 'tests/architecture/waiting.spec.ts')
    .flatMap((spec) => {
      const text = readFileSync(join(root, spec), 'utf8');
      return Object.keys(CLOCKS)
        .filter((what) => CLOCKS[what]?.(text))
        .map((what) => `${spec}: ${what}`);
    });
  expect(found.toSorted()).toEqual(MEANT.toSorted());
});
