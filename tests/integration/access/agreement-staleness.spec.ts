import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AgreementStore,
  approveSharingAgreement,
  proposeSharingAgreement,
  suspendSharingAgreement,
  terminateSharingAgreement,
} from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { accessEntities, agreementRecorder } from '../../../src/coordination/access/index.js';
import { openDatabaseLink } from '../../testkit/peers/database-link.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import {
  openAccessDatabase,
  SHIPPED_PERIODS,
  type AccessDatabase,
} from '../../testkit/fixtures/access-database.js';

const grantee: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'wang',
  purpose: 'RISK_MONITORING',
  caseId: null,
  basis: null,
  locale: 'en',
};
const owner: Caller = { ...grantee, agency: 'BANKING', officer: 'li' };

let database: AccessDatabase;
let hubs: TestHub[];
let keys = 0;
const step = (agreementId: string) => ({ idempotencyKey: `stale-${++keys}`, agreementId });
const as = (caller: Caller) => ({
  database: database.coordination,
  caller,
  clock: systemClock,
  recorder: agreementRecorder,
  periods: SHIPPED_PERIODS,
});

async function inForce(items: string[]): Promise<string> {
  const proposal = await proposeSharingAgreement(as(grantee), `stale-${++keys}`, {
    owner: 'BANKING',
    items,
    purposes: ['RISK_MONITORING'],
    legalBasis: '国办发〔2016〕21号',
    jurisdiction: 'ANY',
    masked: false,
    dailyQuota: null,
    validFrom: new Date(Date.now() - 1000),
    validTo: new Date(Date.now() + 3_600_000),
  });
  if (!proposal.ok) throw new Error(proposal.error.message.en);
  await approveSharingAgreement(as(owner), step(proposal.value.id));
  await approveSharingAgreement(as({ ...owner, officer: 'chen' }), step(proposal.value.id));
  return proposal.value.id;
}

beforeAll(async () => {
  database = await openAccessDatabase(accessEntities);
  hubs = await Promise.all([
    startTestHub({ database: database.test }),
    startTestHub({ database: database.test }),
  ]);
});
afterAll(async () => {
  for (const hub of hubs ?? []) await hub.stop();
  await database?.test.drop();
});

const reasons = async (caller: TestCaller): Promise<unknown[]> => {
  const { errors } = await caller.ask(
    `query ($code: PlatformCode!) { platform(code: $code) { banking { lending { overdueRate } } } }`,
    { code: SCENARIOS.pooledLender.code },
  );
  return errors.map(({ extensions }) => extensions['reason'] ?? extensions.code);
};

describe('a change of agreement', () => {
  test('is obeyed by every replica at once, and also when their channels are cut with it', async () => {
    const who = { role: 'OFFICER', purpose: 'RISK_MONITORING' } as const;
    const callers = await Promise.all(hubs.map((hub) => hub.as('PBOC', who)));
    const all = (): Promise<unknown[][]> => Promise.all(callers.map(reasons));

    const id = await inForce(['banking.lending']);
    await expect.poll(all).toEqual([[], []]);
    await suspendSharingAgreement(as(owner), step(id));
    await expect.poll(all).toEqual([['NO_AGREEMENT'], ['NO_AGREEMENT']]);

    const renewed = await inForce(['banking.lending']);
    await expect.poll(all).toEqual([[], []]);
    const cut: { cut: boolean }[] = await database.owner.query(
      `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE '%access.agreement_%' AND usename = 'huishang_gateway'`,
    );
    expect(cut.length).toBeGreaterThanOrEqual(2);
    await terminateSharingAgreement(as(owner), step(renewed));
    await expect.poll(all).toEqual([['NO_AGREEMENT'], ['NO_AGREEMENT']]);
  });
});

describe('a replica that the network has left alone without a sign', () => {
  test('decides by what it knew for a bounded time only, and not at all afterwards', async () => {
    const { gatewayAddress: address } = database;
    const link = await openDatabaseLink(address.hosts[0]?.port ?? 5432);
    const store = new AgreementStore({ onError: () => undefined });
    await store.start({ ...address, hosts: [{ host: '127.0.0.1', port: link.port }] });
    try {
      const knew = store.snapshot().revision;
      link.freeze();
      await inForce(['banking.custody']);
      expect(store.statistics().revision).toBe(knew);
      await expect.poll(() => stateOf(store)).toBe('AgreementsUnavailable');
    } finally {
      await store.stop();
      await link.close();
    }
  });
});

function stateOf(store: AgreementStore): string {
  try {
    store.snapshot();
    return 'known';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
