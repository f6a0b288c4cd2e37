import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

const NANJING = { level: 'MUNICIPAL', region: '320100' } as const;

describe('a token', () => {
  it.each([
    ['LOCAL_FINANCE', { ...NANJING }, null],
    ['HOUSING', { level: 'PROVINCIAL', region: '110000' }, null],
    ['SUPERVISION', {}, null],
    // It exists from the county to the province.
    ['LOCAL_FINANCE', {}, 'ACTOR_NOT_IN_FORCE'],
    // A member body in name only: nothing is for it to do here.
    ['TAX', {}, 'ACTOR_NOT_IN_FORCE'],
  ] as const)('of %s at %j: %s', async (agency, office, reason) => {
    const caller = await hub.as(agency, { role: 'OFFICER', ...office });
    const { status, errors } = await caller.ask('{ lawActor(actor: "PBOC") { actor } }');
    expect([status, errors[0]?.extensions['reason'] ?? null]).toEqual([reason === null ? 200 : 401, reason]);
  });
});

describe('a code', () => {
  const QUERY =
    'query ($agency: ActorCode) { substanceCases(filter: { agency: $agency }) { pageInfo { hasNextPage } } }';

  it('is written as a string or as a name, and comes in a variable', async () => {
    const caller = await hub.as('LOCAL_FINANCE', { role: 'OFFICER', ...NANJING });
    for (const written of ['LOCAL_FINANCE', '"LOCAL_FINANCE"']) {
      const query = `{ substanceCases(filter: { agency: ${written} }) { pageInfo { hasNextPage } } }`;
      expect((await caller.ask(query)).errors).toEqual([]);
    }
    const answer = await caller.ask(QUERY, { agency: 'LOCAL_FINANCE' });
    expect(answer.errors).toEqual([]);
    expect(at(answer.data, 'substanceCases', 'pageInfo', 'hasNextPage')).toBe(false);
  });

  it.each(['local finance', '', 'A'.repeat(65), 7, '1A'])('is not %j: CODE_UNUSABLE', async (agency) => {
    const caller = await hub.as('LOCAL_FINANCE', { role: 'OFFICER', ...NANJING });
    const { errors } = await caller.ask(QUERY, { agency });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: 'CODE_UNUSABLE' });
  });
});
