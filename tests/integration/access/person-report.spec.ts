import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendMaintenance } from '../../../src/audit/index.js';
import { PERSON_CAPACITIES } from '../../../src/subgraph-kit/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { systemClock, type Actor } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startAgencySites, type AgencySites } from '../../testkit/agency-sites.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub, type Answer, type As, type TestHub } from '../../testkit/hub.js';

const { code } = SCENARIOS.pooledLender;
const NOBODY = '110101199003075517';
const REPORT = `query Report($id: String!, $from: DateTime!, $to: DateTime!) {
  personReport(idNumber: $id, from: $from, to: $to) {
    person complete records { platform capacity owner }
    disclosures { at agency purpose records { platform capacity fields { field item masked agreementId warrantId rule } } }
    withheld { law article disclosures } limits { kind owner items sentence } } }`;
const LEGAL = `platform(code: "${code}") { commerce { legalRepresentative { name idNumber } } }`;

let database: TestDatabase;
let owner: DataSource;
let hub: TestHub;
let idNumber = '';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  hub = await startTestHub({ database });
  const [row] = await owner.query<{ number: string }[]>(
    'SELECT legal_representative_id_number AS number FROM commerce.registration WHERE platform_code = $1',
    [code],
  );
  idNumber = row?.number ?? '';
  // No other record may have the person: what is told is then of this one.
  await owner.query(
    `UPDATE commerce.registration SET legal_representative_id_number = $2
     WHERE legal_representative_id_number = $1 AND platform_code <> $3`,
    [idNumber, NOBODY, code],
  );
  await owner.query('UPDATE commerce.shareholder SET id_number = $2 WHERE id_number = $1', [
    idNumber,
    NOBODY,
  ]);
  const read = async (agency: Actor, purpose: As['purpose'], query: string): Promise<void> => {
    await (
      await hub.as(agency, { role: 'OFFICER', officer: 'reader', ...(purpose ? { purpose } : {}) })
    ).ask(query);
  };
  await read('BANKING', 'RISK_MONITORING', `{ ${LEGAL} }`);
  await read('COMMERCE', 'STATISTICS', `{ ${LEGAL} }`);
  await read('COMMERCE', 'CRIMINAL_INVESTIGATION', `{ ${LEGAL} }`);
  // Of another firm, of a field that is not personal, and without any answer.
  await read('COMMERCE', 'STATISTICS', `{ ${LEGAL.replaceAll(code, SCENARIOS.cleanPlatform.code)} }`);
  await read('COMMERCE', 'STATISTICS', `{ platform(code: "${code}") { commerce { registeredName } } }`);
  await read('SECURITIES', undefined, `{ ${LEGAL} }`);
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
});

async function report(agency: Actor, who: As = {}, asked: object = {}, of: TestHub = hub): Promise<Answer> {
  return (await of.as(agency, { role: 'AUDITOR', officer: 'answering', ...who })).ask(REPORT, {
    id: idNumber,
    from: new Date(Date.now() - 3_600_000).toISOString(),
    to: new Date(Date.now() + 60_000).toISOString(),
    ...asked,
  });
}

const kindsOf = ({ data }: Answer): unknown[] =>
  listAt(data, 'personReport', 'limits').map((limit) => at(limit, 'kind'));

describe('the report for a natural person', () => {
  test('tells the records in which the person stands, and which fields of them were given to whom, why and by what', async () => {
    const answer = await report('OFFICE');
    expect(answer.errors).toEqual([]);
    const { data } = answer;
    expect(at(data, 'personReport')).toMatchObject({
      complete: true,
      records: [{ platform: code, capacity: 'LEGAL_REPRESENTATIVE', owner: 'COMMERCE' }],
    });
    const record = { platform: code, capacity: 'LEGAL_REPRESENTATIVE' };
    const disclosures = listAt(data, 'personReport', 'disclosures');
    expect(disclosures).toMatchObject([
      {
        agency: 'COMMERCE',
        purpose: 'STATISTICS',
        records: [
          {
            ...record,
            fields: expect.arrayContaining([
              expect.objectContaining({
                field: 'LegalRepresentative.idNumber',
                masked: false,
                rule: 'own-data',
              }),
            ]),
          },
        ],
      },
      { agency: 'BANKING', purpose: 'RISK_MONITORING', records: [record] },
    ]);
    // The number was denied to the banking regulator, so it was not given.
    expect(JSON.stringify(disclosures[1])).not.toContain('idNumber');
    expect(JSON.stringify(disclosures[1])).toContain('LegalRepresentative.name');
    expect(JSON.stringify(data)).not.toContain('reader');
  });

  test('counts what is withheld and does not list it', async () => {
    const { data } = await report('COMMERCE');
    expect(listAt(data, 'personReport', 'withheld')).toMatchObject([{ article: '35', disclosures: 1 }]);
    expect(JSON.stringify(listAt(data, 'personReport', 'disclosures'))).not.toContain('CRIMINAL');
  });

  test('says what it cannot say, and of which items', async () => {
    const answer = await report('OFFICE', { language: 'zh' });
    expect(kindsOf(answer)).toEqual(['NOT_BY_PERSON', 'RECORDS_OF_TODAY', 'NO_IDENTIFIER', 'NO_IDENTIFIER']);
    expect(listAt(answer.data, 'personReport', 'limits')).toMatchObject([
      { items: [], sentence: expect.stringContaining('并不表明曾以该人为对象查询') },
      { items: [] },
      { owner: 'PBOC', items: ['pboc.account_transactions'] },
      { owner: 'POLICE', items: ['police.informants'] },
    ]);
    expect(kindsOf(await report('COMMERCE'))).toEqual([
      'NOT_BY_PERSON',
      'RECORDS_OF_TODAY',
      'OTHER_AGENCIES',
    ]);
  });

  test('of another agency has no items of the bureau, nor where the person stands', async () => {
    const { data } = await report('BANKING');
    expect(at(data, 'personReport')).toMatchObject({ records: [], disclosures: [], withheld: [] });
  });

  test('finds the number however it is stored, and a shareholder too', async () => {
    await owner.query(
      `UPDATE commerce.shareholder SET id_number = ' ' || lower($1) WHERE (platform_code, position) =
         (SELECT platform_code, position FROM commerce.shareholder WHERE kind = 'PERSON' AND platform_code = $2 ORDER BY position LIMIT 1)`,
      [idNumber, code],
    );
    const { data } = await report('OFFICE');
    expect(listAt(data, 'personReport', 'records')).toMatchObject([
      { capacity: 'LEGAL_REPRESENTATIVE' },
      { capacity: 'SHAREHOLDER' },
    ]);
    await owner.query('UPDATE commerce.shareholder SET id_number = $2 WHERE id_number = $1', [
      ` ${idNumber.toLowerCase()}`,
      NOBODY,
    ]);
  });

  test('keeps the number nowhere, and a keyed hash of it in its own entry', async () => {
    const { data } = await report('OFFICE');
    expect(textAt(data, 'personReport', 'person')).toMatch(/^\d{3}\*{11}\d{3}[\dX]$/);
    const rows = await owner.query<{ variables_hash: string; whole: string }[]>(
      `SELECT variables_hash, to_jsonb(e)::text AS whole FROM audit.entry AS e WHERE operation_name = 'Report'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { variables_hash: hash, whole } of rows) {
      expect(hash).toMatch(/^hmac-sha256:[\da-f]{64}$/);
      expect(whole).not.toContain(idNumber);
    }
    const [sets] = await owner.query<{ found: number }[]>(
      `SELECT count(*)::int AS found FROM audit.field_set AS s WHERE to_jsonb(s)::text LIKE '%' || $1 || '%'`,
      [idNumber],
    );
    expect(sets?.found).toBe(0);
  });

  test('is for auditors, of a time and of a number that can be read', async () => {
    const denied = await report('COMMERCE', { role: 'OFFICER' });
    expect(denied.data).toEqual({ personReport: null });
    expect(denied.errors).toMatchObject([{ extensions: { reason: 'ROLE_NOT_ALLOWED' } }]);
    const reversed = await report('OFFICE', {}, { to: '2016-01-01T00:00:00Z' });
    expect(reversed.errors).toMatchObject([{ extensions: { refusal: 'SUBJECT_WINDOW_UNUSABLE' } }]);
    const nobody = await report('OFFICE', {}, { id: '张三' });
    expect(nobody.errors).toMatchObject([{ extensions: { refusal: 'IDENTITY_NUMBER_UNRECOGNISED' } }]);
    expect(JSON.stringify(nobody)).not.toContain('张三');
  });

  test('says so where a part of the time stands in archives alone', async () => {
    const archive = { month: '2016-05', from: 0, to: 1, file: 'archive.ndjson', sha256: 'a'.repeat(64) };
    await owner.transaction(async (manager) => {
      await appendMaintenance(manager, { act: 'ARCHIVE', facts: archive, doneBy: 'tests' });
      await appendMaintenance(manager, { act: 'RETIRE', facts: { ...archive, records: 1 }, doneBy: 'tests' });
    });
    await expect.poll(() => owner.query('SELECT 1 FROM audit.pending_leaf')).toEqual([]);
    expect(kindsOf(await report('OFFICE'))).not.toContain('RETIRED');
    const answer = await report('OFFICE', {}, { from: '2016-05-31T23:59:59Z' });
    expect(kindsOf(answer)).toContain('RETIRED');
    expect(at(answer.data, 'personReport', 'complete')).toBe(false);
  });
});

describe('where an agency has a site of its own', () => {
  let sites: AgencySites;
  let distant: TestHub;
  beforeAll(async () => {
    sites = await startAgencySites(database, systemClock);
    distant = await startTestHub({ database, remoteSubgraphs: sites.remoteSubgraphs });
    sites.trust(distant.url);
  });
  afterAll(async () => {
    await distant?.stop();
    await sites?.stop();
  });

  test('the report says that nobody was looked for there, and in which items', async () => {
    const { data } = await report('OFFICE', {}, {}, distant);
    expect(listAt(data, 'personReport', 'records')).toEqual([]);
    expect(
      listAt(data, 'personReport', 'limits').find((limit) => at(limit, 'kind') === 'OWNER_ELSEWHERE'),
    ).toMatchObject({
      owner: 'COMMERCE',
      items: ['commerce.legal_representative', 'commerce.person_id_number', 'commerce.shareholders'],
    });
    expect(at(data, 'personReport', 'complete')).toBe(false);
  });
});

test('every capacity is that of some agency’s records, by fields that the catalogue guards', async () => {
  const declared = AGENCY_SUBGRAPHS.flatMap(({ persons, items }) =>
    persons ? [...persons.fields].map(([capacity, fields]) => ({ capacity, fields, items })) : [],
  );
  expect(declared.map(({ capacity }) => capacity).toSorted()).toEqual([...PERSON_CAPACITIES].toSorted());
  const { data } = await (
    await hub.as('OFFICE', { role: 'AUDITOR' })
  ).ask('{ __schema { types { name fields { name } } } }');
  const names = listAt(data, '__schema', 'types').flatMap((type) =>
    at(type, 'fields') === null
      ? []
      : listAt(type, 'fields').map((field) => `${textAt(type, 'name')}.${textAt(field, 'name')}`),
  );
  for (const { fields } of declared) for (const field of fields) expect(names).toContain(field);
});
