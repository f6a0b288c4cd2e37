import { afterAll, describe, expect, it } from 'vitest';
import { systemClock, type Purpose } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { insertSubstanceCase, replaceAgreements } from '../../policy/live-fixtures.js';
import { startAgencySites } from '../../testkit/agency-sites.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';

const database = await createTestDatabase();
const owner = await database.asOwner();
await replaceAgreements(owner, [
  [
    'lending',
    {
      owner: 'BANKING',
      grantee: 'SECURITIES',
      items: ['banking.lending'],
      purposes: ['SUBSTANCE_DETERMINATION', 'RISK_MONITORING'],
      jurisdiction: 'ANY',
      region: null,
      masked: false,
      dailyQuota: null,
      status: 'ACTIVE',
      validFrom: new Date('2020-01-01T00:00:00Z'),
      validTo: new Date('2099-01-01T00:00:00Z'),
    },
  ],
]);
const sites = await startAgencySites(database, systemClock);
const local = await startTestHub({ database });
const distant = await startTestHub({ database, remoteSubgraphs: sites.remoteSubgraphs });
sites.trust(distant.url);
afterAll(async () => {
  await local.stop();
  await distant.stop();
  await sites.stop();
  await database.drop();
});

const { code } = SCENARIOS.pooledLender;
const [other]: { code: string }[] = await owner.query(
  `SELECT platform_code AS code FROM banking.lending WHERE platform_code <> $1 ORDER BY 1 LIMIT 1`,
  [code],
);
const two = `query ($mine: PlatformCode!, $other: PlatformCode!) {
  mine: platform(code: $mine) { name banking { lending { lenders } p2pFiling { status } } }
  other: platform(code: $other) { name banking { lending { lenders } p2pFiling { status } } }
}`;
const variables = { mine: code, other: other?.code };

describe.each([
  ['in process', local],
  ['at the agency’s own site', distant],
])('a case opens the data of its own platform, %s', (_where, hub) => {
  it('and answers of another as if there were none', async () => {
    const parties = {
      status: 'COLLECTING',
      openedBy: 'SECURITIES',
      concerned: ['BANKING', 'SECURITIES'],
    } as const;
    const caseId = await insertSubstanceCase(owner, code, { ...parties, concerned: [...parties.concerned] });
    const ask = async (purpose: Purpose, named: object) =>
      (await hub.as('SECURITIES', { level: 'NATIONAL', purpose, ...named })).ask(two, variables);

    const within = await ask('SUBSTANCE_DETERMINATION', { caseId });
    expect(within.errors).toEqual([]);
    expect(at(within.data, 'mine', 'banking', 'lending', 'lenders')).toEqual(expect.any(Number));
    expect(at(within.data, 'other', 'banking', 'lending')).toBeNull();
    expect(at(within.data, 'other', 'name')).toEqual(expect.any(String));

    // What is public, and what another purpose opens, is not held to the case.
    const monitoring = await ask('RISK_MONITORING', {});
    expect(at(monitoring.data, 'other', 'banking', 'lending', 'lenders')).toEqual(expect.any(Number));
    expect(at(within.data, 'other', 'banking', 'p2pFiling')).toEqual(
      at(monitoring.data, 'other', 'banking', 'p2pFiling'),
    );
    // The answer is that of a platform without a row.
    const none = await ask('SUBSTANCE_DETERMINATION', {
      caseId: await insertSubstanceCase(owner, SCENARIOS.multiBankPayer.code, {
        ...parties,
        concerned: [...parties.concerned],
      }),
    });
    expect(at(none.data, 'mine', 'banking', 'lending')).toBeNull();
  });

  it('and of the members of its group', async () => {
    const caseId = await insertSubstanceCase(owner, SCENARIOS.multiBankPayer.code, {
      status: 'COLLECTING',
      openedBy: 'SECURITIES',
      concerned: ['BANKING', 'SECURITIES'],
    });
    await owner.query(
      `INSERT INTO coordination.case_member (case_id, platform_code, ground) VALUES ($1, $2, '同一控制人')`,
      [caseId, code],
    );
    const caller = { level: 'NATIONAL', purpose: 'SUBSTANCE_DETERMINATION', caseId } as const;
    const { data, errors } = await (await hub.as('SECURITIES', caller)).ask(two, variables);
    expect(errors).toEqual([]);
    expect(at(data, 'mine', 'banking', 'lending', 'lenders')).toEqual(expect.any(Number));
    expect(at(data, 'other', 'banking', 'lending')).toBeNull();
  });
});
