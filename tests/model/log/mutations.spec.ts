import { expect, it } from 'vitest';
import { checkMutations } from './check-mutations.js';
import { MUTATIONS } from './mutations.js';

it('finds whatever is done to an export, and nothing where nothing was done', async () => {
  const counts = await checkMutations({ runs: 500 });
  expect([...counts.keys()].toSorted()).toEqual(Object.keys(MUTATIONS).toSorted());
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
});
