import { afterAll, expect, it } from 'vitest';
import { systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startAgencySites } from '../../testkit/agency-sites.js';
import { createTestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';

const database = await createTestDatabase();
const owner = await database.asOwner();
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
const WHO = `query ($code: PlatformCode!, $n: String) {
  platform(code: $code) { name commerce { shareholders(idNumber: $n) { name idNumber } } }
}`;

it.each([
  ['in process', local],
  ['at the agency’s own site', distant],
])('whoever may read ID numbers asks whether a person is a shareholder, %s', async (_where, hub) => {
  const commerce = await hub.as('COMMERCE', { role: 'OFFICER', level: 'NATIONAL' });
  const all = await commerce.ask(WHO, { code });
  const holders = listAt(all.data, 'platform', 'commerce', 'shareholders');
  const person = holders.find((each) => at(each, 'idNumber') !== null);
  const asked = await commerce.ask(WHO, { code, n: at(person, 'idNumber') });
  expect(listAt(asked.data, 'platform', 'commerce', 'shareholders')).toEqual([person]);
  expect(holders.length).toBeGreaterThan(1);
  const nobody = await commerce.ask(WHO, { code, n: '110101199003075517' });
  expect(listAt(nobody.data, 'platform', 'commerce', 'shareholders')).toEqual([]);

  const banking = await hub.as('BANKING', { level: 'NATIONAL', purpose: 'RISK_MONITORING' });
  const known = at(person, 'idNumber');
  const guesses = await Promise.all(
    [known, '110101199003075517', null].map((n) => banking.ask(WHO, { code, n })),
  );
  for (const { data, errors } of guesses) {
    expect(at(data, 'platform', 'name')).toEqual(expect.any(String));
    expect(at(data, 'platform', 'commerce')).toEqual({ shareholders: null });
    const filtered = errors.find(({ path }) => path?.join('.') === 'platform.commerce.shareholders');
    expect(filtered?.extensions).toMatchObject({
      code: 'FIELD_DENIED',
      argument: 'idNumber',
      policy: 'commerce.person_id_number',
      owner: 'COMMERCE',
      remedy: expect.any(String),
    });
  }
  expect(JSON.stringify(guesses[0]?.errors)).toBe(JSON.stringify(guesses[1]?.errors));
});

it('says beforehand what an argument would meet, with the variables and without', async () => {
  const banking = await local.as('BANKING', { level: 'NATIONAL', purpose: 'RISK_MONITORING' });
  const EXPLAIN = `query ($operation: String!, $variables: JSON) {
    explainAccess(operation: $operation, variables: $variables) { fields { field item allowed rule } }
  }`;
  const operation = WHO.replace(' idNumber }', ' }');
  const verdictOn = async (variables: unknown): Promise<unknown> => {
    const { data } = await banking.ask(EXPLAIN, { operation, variables });
    return listAt(data, 'explainAccess', 'fields').find((each) =>
      String(at(each, 'field')).includes('idNumber:'),
    );
  };
  const denied = { field: 'CommerceRecord.shareholders(idNumber:)', item: 'commerce.person_id_number' };
  expect(await verdictOn(null)).toMatchObject({ ...denied, allowed: false });
  expect(await verdictOn({ code, n: 'x' })).toMatchObject({ ...denied, allowed: false });
  expect(await verdictOn({ code })).toBeUndefined();
  const wrong = await banking.ask(EXPLAIN, { operation, variables: [1] });
  expect(wrong.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('records what was filtered by, and what was refused', async () => {
  const commerce = await local.as('COMMERCE', { role: 'OFFICER', level: 'NATIONAL' });
  await commerce.ask(WHO, { code, n: 'nobody' });
  const [entry]: unknown[] = await owner.query(
    `SELECT fields_asked FROM audit.operation WHERE agency = 'COMMERCE' ORDER BY id DESC LIMIT 1`,
  );
  expect(entry).toMatchObject({
    fields_asked: expect.arrayContaining(['CommerceRecord.shareholders(idNumber:)']),
  });
});
