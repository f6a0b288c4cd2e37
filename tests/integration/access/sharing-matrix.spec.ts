import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, listAt } from '../../testkit/at.js';
import { shareLending } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
let agreementId = '';

beforeAll(async () => {
  hub = await startTestHub();
  agreementId = await shareLending(hub, 'INSURANCE', { dailyQuota: 1_000 });
});
afterAll(() => hub.stop());

async function ask(agency: 'INSURANCE' | 'BANKING' | 'OFFICE', query: string, variables = {}, who: As = {}) {
  return (await hub.as(agency, { role: 'OFFICER', ...who })).ask(query, variables);
}

const EFFECTS = `query ($terms: AgreementEffectsInput, $id: ID) { agreementEffects(terms: $terms, agreementId: $id) {
  item purpose changed before { decision } after { decision dailyQuota } } }`;
const TERMS = {
  owner: 'BANKING',
  items: ['banking.lending'],
  purposes: ['STATISTICS'],
  masked: true,
  validFrom: '2030-01-01T00:00:00Z',
  validTo: '2031-01-01T00:00:00Z',
};
const MATRIX = `query ($at: DateTime) { sharingMatrix(at: $at) { agency owner item purposes agreementId agreementNumber usedToday until
  access { decision dailyQuota reason } } }`;

test('terms are told item by item and purpose by purpose, as the decision point would decide', async () => {
  const { data, errors } = await ask('INSURANCE', EFFECTS, { terms: TERMS });
  expect(errors).toEqual([]);
  const effects = listAt(data, 'agreementEffects');
  expect(effects).toContainEqual({
    item: 'banking.lending',
    purpose: 'STATISTICS',
    changed: true,
    before: { decision: 'CLOSED' },
    after: { decision: expect.stringMatching(/MASKED|OPEN/), dailyQuota: null },
  });
  expect(effects.filter((effect) => at(effect, 'changed') === true)).toHaveLength(1);
  expect(effects).toHaveLength(6);
});

test('an agreement is told by its id; one that there is not is null; both or none is refused: AGREEMENT_EFFECTS_OF_WHAT', async () => {
  const { data } = await ask('BANKING', EFFECTS, { id: agreementId });
  expect(listAt(data, 'agreementEffects')).toContainEqual(
    expect.objectContaining({ purpose: 'STATISTICS', after: { decision: 'OPEN', dailyQuota: 1_000 } }),
  );
  const none = await ask('BANKING', EFFECTS, { id: '019b0000-0000-7000-8000-000000000000' });
  expect(none.data).toEqual({ agreementEffects: null });
  for (const variables of [{}, { id: agreementId, terms: TERMS }]) {
    const { errors } = await ask('BANKING', EFFECTS, variables);
    expect(JSON.stringify(errors)).toContain('AGREEMENT_EFFECTS_OF_WHAT');
  }
});

const REACH = `query ($terms: AgreementEffectsInput, $id: ID) { agreementReach(terms: $terms, agreementId: $id) {
  grantee region officers days } }`;

test('an agreement is told with how many people of its grantee used the hub lately, each once, and no systems', async () => {
  const owner = await hub.database.asOwner();
  const seen = async (officer: string, region: string | null, daysAgo: number) =>
    owner.query(
      `INSERT INTO access.officer_seen (agency, officer, region, last_seen)
       VALUES ('SECURITIES', $1, $2, (now() AT TIME ZONE 'Asia/Shanghai')::date - $3::int)`,
      [officer, region, daysAgo],
    );
  await seen('of Beijing', '110000', 89);
  await seen('of Chaoyang', '110105', 0);
  await seen('of Shanghai', '310000', 1);
  await seen('of long ago', '110000', 90);
  const reach = async (region: string | null) => {
    const terms = { ...TERMS, grantee: 'SECURITIES', region };
    const { data, errors } = await ask('BANKING', REACH, { terms });
    expect(errors).toEqual([]);
    return at(data, 'agreementReach');
  };
  expect(await reach('110000')).toEqual({ grantee: 'SECURITIES', region: '110000', officers: 2, days: 90 });
  expect(await reach(null)).toEqual({ grantee: 'SECURITIES', region: null, officers: 3, days: 90 });
  const { data } = await ask('BANKING', REACH, { id: agreementId });
  expect(at(data, 'agreementReach', 'grantee')).toBe('INSURANCE');
  const { errors } = await ask('BANKING', REACH, {});
  expect(JSON.stringify(errors)).toContain('AGREEMENT_EFFECTS_OF_WHAT');
});

test('the matrix is the caller’s agency’s as reader and as owner, with the agreement, its number and what is used', async () => {
  const { data, errors } = await ask('INSURANCE', MATRIX);
  expect(errors).toEqual([]);
  const cells = listAt(data, 'sharingMatrix');
  for (const cell of cells) {
    expect([at(cell, 'agency'), at(cell, 'owner')]).toContain('INSURANCE');
    expect(at(cell, 'agency')).not.toBe(at(cell, 'owner'));
  }
  expect(cells).toContainEqual({
    agency: 'INSURANCE',
    owner: 'BANKING',
    item: 'banking.lending',
    purposes: expect.arrayContaining(['STATISTICS']),
    agreementId: expect.any(String),
    agreementNumber: expect.stringMatching(/^国协议〔\d{4}〕\d+号$/),
    usedToday: expect.any(Number),
    until: expect.any(String),
    access: expect.objectContaining({ decision: 'OPEN', reason: null }),
  });
  const all = listAt((await ask('OFFICE', MATRIX)).data, 'sharingMatrix');
  expect(all.length).toBeGreaterThan(cells.length);
  const later = listAt(
    (await ask('INSURANCE', MATRIX, { at: '2099-01-01T00:00:00Z' })).data,
    'sharingMatrix',
  );
  expect(later.filter((cell) => at(cell, 'agreementId') !== null)).toEqual([]);
});
