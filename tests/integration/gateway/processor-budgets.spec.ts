import { afterAll, describe, expect, it, vi } from 'vitest';
import { RATE_LIMITS_DEFAULTS } from '../../../src/gateway/index.js';
import { SettableClock } from '../../../src/kernel/index.js';
import { createTestDatabase } from '../../testkit/database.js';
import { isQuiet, startTestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';

const database = await createTestDatabase();
const owner = await database.asOwner();
/** Ten seconds' worth are ten microseconds, which any operation takes; its clock stands still, so that none is given back. */
const TIGHT = 0.001;
const hub = await startTestHub({
  database,
  clock: new SettableClock(new Date()),
  rates: {
    caller: { ...RATE_LIMITS_DEFAULTS.caller, processor: TIGHT },
    agency: RATE_LIMITS_DEFAULTS.agency,
  },
});
/** Where the work is done that the streams are told of. */
const working = await startTestHub({ database });
afterAll(async () => {
  await vi.waitUntil(() => isQuiet(hub), PATIENCE);
  await hub.stop();
  await working.stop();
  await database.drop();
});

async function refusalsOf(officer: string): Promise<string[]> {
  const rows: { refusal: string }[] = await owner.query(
    `SELECT refusal FROM audit.entry WHERE officer = $1 AND refusal IS NOT NULL`,
    [officer],
  );
  return rows.map(({ refusal }) => refusal);
}

describe('a caller whose operations took more of the processor than it may have', () => {
  it('is answered that operation, and refused the next with the time to wait; others go on', async () => {
    const greedy = await hub.as('INSURANCE', { officer: 'greedy', language: 'zh' });
    const first = await greedy.ask('{ me { agency } }');
    expect(first.data).toEqual({ me: { agency: 'INSURANCE' } });
    // What it took is known when its connection has taken the answer.
    await expect.poll(async () => (await greedy.ask('{ me { agency } }')).status, PATIENCE).toBe(429);
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: greedy.headers,
      body: '{"query":"{ me { agency } }"}',
    });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/毫秒处理器时间/),
          extensions: { code: 'RATE_LIMITED', quantity: 'processor', scope: 'caller', bound: TIGHT },
        },
      ],
    });
    expect((await (await hub.as('INSURANCE', { officer: 'modest' })).ask('{ me { agency } }')).status).toBe(
      200,
    );
  });

  it('has its event stream ended with the time to wait, and an entry that says so', async () => {
    const id = await openCase(working, ['BANKING', 'SECURITIES']);
    const stream = (await hub.as('SECURITIES', { officer: 'listener' })).subscribe(
      'subscription ($id: ID) { caseChanged(id: $id) { version } }',
      { id },
    );
    await expect.poll(() => hub.streams().subscribers, PATIENCE).toBe(1);
    await fileOpinion(working, 'BANKING', id);
    expect(await stream.next()).toMatchObject({
      errors: [
        {
          extensions: {
            code: 'RATE_LIMITED',
            reason: 'RATE_EXCEEDED',
            quantity: 'processor',
            retryAfterSeconds: expect.any(Number),
            remedy: expect.stringMatching(/Wait/),
          },
        },
      ],
    });
    expect(await stream.next()).toBe(null);
    await stream.close();
    expect(await refusalsOf('listener')).toEqual(['RATE_LIMITED']);
  });
});
