import { afterAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const hub: TestHub = await startTestHub();
afterAll(() => hub.stop());

describe("the hub's caches", () => {
  it('each have a name of their own and bounds, and are used by a request that comes again', async () => {
    const caller = await hub.as('POLICE', { purpose: 'RECTIFICATION' });
    const operation = '{ platforms(first: 2) { edges { node { code police { hasOpenCase } } } } }';
    await caller.ask(operation);
    const first = new Map(hub.caches().map((each) => [each.name, each]));
    expect((await caller.ask(operation)).errors).toEqual([]);
    const again = hub.caches();

    expect(first.size).toBe(again.length);
    for (const name of [
      'documents',
      'operations',
      'prepared_operations',
      'decided_masks',
      'verified_tokens',
      'signed_contexts',
      'verified_contexts_police',
      'compiled_operations_police',
      'compiled_operations_coordination',
    ]) {
      const before = first.get(name);
      const after = again.find((each) => each.name === name);
      expect(after, name).toMatchObject({ entries: before?.entries, misses: before?.misses, evictions: 0 });
      expect(after?.hits, name).toBeGreaterThan(before?.hits ?? Number.POSITIVE_INFINITY);
      expect(after?.entries, name).toBeGreaterThan(0);
      expect(after?.largest, name).toBeGreaterThanOrEqual(1000);
    }
  });
});
