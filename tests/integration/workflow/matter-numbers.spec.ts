import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beijingDay, newId } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { giveNumber, numberOlderMatters } from '../../../src/workflow/numbers/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { concurrently, fileOpinion, openCase, shareLending } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

async function ask(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await (await hub.as('BANKING', { role: 'OFFICER' })).ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

async function numbersOf(caseId: string): Promise<{ case: string; dispute: unknown }> {
  const data = await ask('query ($id: ID!) { substanceCase(id: $id) { number dispute { number } } }', {
    id: caseId,
  });
  return {
    case: textAt(data, 'substanceCase', 'number'),
    dispute: at(data, 'substanceCase', 'dispute', 'number'),
  };
}

/** In Beijing, as the hub sees it while this runs. */
const year = beijingDay(new Date()).slice(0, 4);

/** The running number at the end. */
const running = (number: string): number => Number(/〔\d{4}〕(\d+)号$/.exec(number)?.[1]);

describe('numbers for people', () => {
  test('cases and disputes have a series of each deciding group and year, and are found by their number', async () => {
    const first = await openCase(hub, ['BANKING', 'SECURITIES']);
    const second = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', first, 'LENDING');
    await fileOpinion(hub, 'SECURITIES', first);
    const [one, other] = [await numbersOf(first), await numbersOf(second)];
    expect(one.case).toMatch(/^\D+认定〔\d{4}〕\d+号$/);
    expect(running(other.case)).toBe(running(one.case) + 1);
    expect(one.dispute).toBe(one.case.replace('认定', '协调').replace(/\d+号$/, '1号'));
    expect(other.dispute).toBeUndefined();

    const found = await ask(
      `query ($case: String!, $dispute: String!) {
         substanceCases(filter: { number: $case }) { edges { node { id } } }
         disputes(filter: { number: $dispute }) { edges { node { substanceCase { id } } } }
         none: substanceCases(filter: { number: "国认定〔1999〕1号" }) { edges { node { id } } } }`,
      // As people type it.
      { case: one.case.replace('〔', '[').replace('〕', '] '), dispute: one.dispute },
    );
    expect(found).toEqual({
      substanceCases: { edges: [{ node: { id: first } }] },
      disputes: { edges: [{ node: { substanceCase: { id: first } } }] },
      none: { edges: [] },
    });
  });

  test('an agreement is numbered by its region, a warrant by its office', async () => {
    const agreementId = await shareLending(hub, 'INSURANCE');
    const police = await hub.as('POLICE', { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' });
    const input = {
      idempotencyKey: newId(),
      platformCode: SCENARIOS.pooledLender.code,
      gate: 'POLICE_CRIMINAL_PROCEDURE',
      target: 'SUSPECT',
      purpose: 'CRIMINAL_INVESTIGATION',
      periodFrom: '2026-01-01',
      periodTo: '2026-03-01',
      documentSha256: 'a'.repeat(64),
      officers: ['zhao', 'qian'],
      validFrom: new Date().toISOString(),
      validTo: new Date(Date.now() + 86_400_000).toISOString(),
      usesAllowed: 3,
    };
    const { data, errors } = await police.ask(
      `mutation ($input: RequestAccountWarrantInput!) {
         requestAccountWarrant(input: $input) { accountWarrant { id number } refusal { message } } }`,
      { input },
    );
    expect([errors, at(data, 'requestAccountWarrant', 'refusal')]).toEqual([[], null]);
    const id = textAt(data, 'requestAccountWarrant', 'accountWarrant', 'id');
    const number = textAt(data, 'requestAccountWarrant', 'accountWarrant', 'number');
    expect(number).toBe(`京公安机关查询〔${year}〕1号`);
    const listed = await police.ask(
      'query ($n: String!) { accountWarrants(filter: { number: $n }) { edges { node { id } } } }',
      { n: number },
    );
    expect(listAt(listed.data, 'accountWarrants', 'edges')).toEqual([{ node: { id } }]);
    // A number opens nothing: whoever may not see the warrant finds none.
    const other = await ask(
      'query ($n: String!) { accountWarrants(filter: { number: $n }) { edges { node { id } } } }',
      { n: number },
    );
    expect(listAt(other, 'accountWarrants', 'edges')).toEqual([]);

    const agreement = await ask('query ($id: ID!) { sharingAgreement(id: $id) { number } }', {
      id: agreementId,
    });
    const called = textAt(agreement, 'sharingAgreement', 'number');
    expect(called).toMatch(new RegExp(`^国协议〔${year}〕\\d+号$`));
    const asTyped = called.replace('〔', '(').replace('〕', ')');
    expect(
      await ask('query ($n: String!) { sharingAgreements(filter: { number: $n }) { id } }', { n: asTyped }),
    ).toEqual({
      sharingAgreements: [{ id: agreementId }],
    });
  });

  test('a number of what was rolled back is given again, and two at a time never get one', async () => {
    const database = await hub.database.as('huishang_coordination');
    const place = { level: 'DISTRICT', region: '110105' } as const;
    const matter = { kind: 'DISPUTE', place, holder: null, at: new Date('2026-03-09T02:00:00Z') } as const;
    const next = (id = newId()) => database.transaction((manager) => giveNumber(manager, { ...matter, id }));
    await expect(
      database.transaction(async (manager) => {
        expect(await giveNumber(manager, { ...matter, id: newId() })).toBe('北京市朝阳区协调〔2026〕1号');
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await next()).toBe('北京市朝阳区协调〔2026〕1号');
    await concurrently(database, async (first, second) => {
      expect(await giveNumber(first.manager, { ...matter, id: newId() })).toMatch(/〔2026〕2号$/);
      const waiting = giveNumber(second.manager, { ...matter, id: newId() });
      await first.commitTransaction();
      expect(await waiting).toMatch(/〔2026〕3号$/);
      await second.commitTransaction();
    });
    expect(await next()).toMatch(/〔2026〕4号$/);
  });

  test('what is older than numbers is numbered in the order of opening, once', async () => {
    const owner = await hub.database.asOwner();
    const insert = (id: string, when: string) =>
      owner.transaction(async (manager) => {
        // Numbers look at nothing but the agreement itself: its terms are left out.
        await manager.query(`SET LOCAL session_replication_role = replica`);
        await manager.query(
          `INSERT INTO access.agreement (id, owner, grantee, region, status, terms_version, proposed_at)
           VALUES ($1, 'PBOC', 'POLICE', '320000', 'PROPOSED', 1, $2)`,
          [id, when],
        );
      });
    const [late, early, lastYear] = [newId(), newId(), newId()];
    await insert(late, '2015-12-31T17:00:00Z');
    await insert(early, '2015-12-31T16:30:00Z');
    await insert(lastYear, '2015-12-31T15:59:59Z');
    expect(await owner.transaction(numberOlderMatters)).toBe(3);
    expect(await owner.transaction(numberOlderMatters)).toBe(0);
    const rows: { matter: string; number: string }[] = await owner.query(
      'SELECT matter, number FROM coordination.matter_number WHERE matter = ANY ($1)',
      [[late, early, lastYear]],
    );
    expect(new Map(rows.map(({ matter, number }) => [matter, number]))).toEqual(
      new Map([
        [late, '江苏省协议〔2016〕2号'],
        [early, '江苏省协议〔2016〕1号'],
        [lastYear, '江苏省协议〔2015〕1号'],
      ]),
    );
  });
});
