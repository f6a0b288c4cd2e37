import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

let hub: TestHub;
let owner: DataSource;
let officer: TestCaller;

beforeAll(async () => {
  hub = await startTestHub({
    log: { origin: 'test.example/log', headMaxAgeMinutes: 60, watchInterval: 50 },
  });
  owner = await hub.database.asOwner();
  officer = await hub.as('PBOC', { officer: 'closed', purpose: 'RISK_MONITORING' });
});
afterAll(() => hub?.stop());

const ask = () => officer.ask('{ platforms(first: 1) { edges { node { code } } } }');
const ready = () => fetch(`${hub.url}/health/ready`);

it('discloses nothing while what is recorded is not sealed in time, says so, and goes on by itself', async () => {
  expect(await ask()).toMatchObject({ status: 200, errors: [] });
  // A sequencer that does not come on: its rows are locked by somebody who never ends.
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('huishang evidence log', 0))`);
  try {
    await owner.query(
      `INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash, added_at)
       VALUES (gen_random_uuid(), 'request', sha256('x'), now() - interval '61 minutes')`,
    );
    await vi.waitFor(async () => expect((await ready()).status).toBe(503), PATIENCE);
    expect(await (await ready()).json()).toMatchObject({
      errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE', reason: 'LOG_NOT_SEALED' } }],
    });
    const refused = await ask();
    expect(refused).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE', reason: 'LOG_NOT_SEALED' } }],
    });
    expect(refused.data).toBeUndefined();
    const entries: unknown = await owner.query(
      `SELECT refusal FROM audit.entry WHERE officer = 'closed' ORDER BY recorded_at DESC LIMIT 1`,
    );
    expect(entries).toEqual([{ refusal: 'AUDIT_UNAVAILABLE' }]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  await vi.waitFor(async () => expect((await ready()).status).toBe(200), PATIENCE);
  expect(await ask()).toMatchObject({ status: 200, errors: [] });
});
