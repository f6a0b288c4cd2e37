import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLeaves } from '../../../src/audit/index.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/settings/index.js';
import { newId } from '../../../src/kernel/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { ImportClient, RUN_FIELDS, sha256Of } from '../../testkit/intake/import-client.js';

const HEADERS = '账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额（万元）,余额日期';
const MIB = 1_048_576;

let hub: TestHub;
let owner: DataSource;
let pboc: ImportClient;
let platforms: readonly string[];

beforeAll(async () => {
  hub = await startTestHub({
    law: [],
    imports: { bytes: MIB, keptBytes: 2 * MIB },
    remoteSubgraphs: new Map([
      [
        'insurance',
        { ...REMOTE_SUBGRAPH_DEFAULTS, url: 'http://127.0.0.1:1', allowPrivate: true, retries: 0 },
      ],
    ]),
  });
  owner = await hub.database.asOwner();
  pboc = new ImportClient(hub, await hub.as('PBOC', { role: 'OFFICER' }));
  const rows: { code: string }[] = await owner.query('SELECT code FROM coordination.platform ORDER BY code');
  platforms = rows.map(({ code }) => code);
});
afterAll(() => hub?.stop());
beforeEach(async () => {
  await owner.query(
    `TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key, pboc.intake_file,
       pboc.intake_piece, pboc.platform_region`,
  );
});

const row = (index: number, changes: Readonly<Record<number, string>> = {}): string =>
  [
    String(10_000_000 + index),
    platforms[index % platforms.length] ?? '',
    '结算账户',
    `中国工商银行第${index}支行`,
    '商业银行',
    '2015/3/1',
    '1234.5678',
    '2016-05-01',
  ]
    .map((field, place) => changes[place] ?? field)
    .join(',');

const file = (...rows: readonly string[]): string => `${[HEADERS, ...rows].join('\r\n')}\r\n`;
const DEPOSITORY = { depository: { values: [{ word: '商业银行', code: 'QUALIFIED_BANK' }] } };

/** Sends a file and has it imported by the proposed mapping. */
async function importText(text: string, input: Readonly<Record<string, unknown>> = {}, client = pboc) {
  const sent = await client.send('账户.csv', text);
  const mapping = await client.propose(sent, undefined, DEPOSITORY);
  return client.ended(await client.request({ file: sent, mapping, ...input }));
}

const column = async (statement: string): Promise<unknown[]> => {
  const rows: Record<string, unknown>[] = await owner.query(statement);
  return rows.flatMap((each) => Object.values(each));
};

describe('a file that is sent and imported', () => {
  it('goes into the table under the agency’s intake login, and is forgotten then', async () => {
    const run = await importText(file(row(1), row(2), row(3, { 6: 'viel' })));
    expect(run).toMatchObject({
      status: 'COMPLETED',
      added: 2,
      refused: 1,
      records: 3,
      expectedRecords: 3,
      availableActions: [],
      problems: [{ line: 4, column: 'balance', code: 'NOT_A_NUMBER', value: 'viel' }],
    });
    expect(await column('SELECT balance FROM pboc.account ORDER BY account_no')).toEqual([
      '1234567800',
      '1234567800',
    ]);
    // It goes after the run has ended.
    await expect.poll(() => column('SELECT count(*)::int FROM pboc.intake_file')).toEqual([0]);
    const steps: { id: string; command: string; officer: string; role: string }[] = await owner.query(
      `SELECT id, command, officer, role FROM audit.step WHERE subject = $1 ORDER BY version`,
      [run.id],
    );
    expect(steps.map(({ command, officer, role }) => [command, officer, role])).toEqual([
      ['importRecords', 'pboc-officer', 'OFFICER'],
      ['beginImport', 'pboc-officer', 'OFFICER'],
      ['completeImport', 'pboc-officer', 'OFFICER'],
    ]);
    const leaves = await readLeaves(
      owner,
      steps.map(({ id }) => ({ id, kind: 'step' as const })),
    );
    expect(leaves.size).toBe(3);
  });

  it('says in which regions its platforms are, as sample data does', async () => {
    await importText(file(row(1), row(2)));
    const expected = await owner.query(
      `SELECT code AS platform_code, region FROM coordination.platform,
         unnest(array_append(operating_regions, registered_region)) AS place (region)
       WHERE code = ANY ($1) AND region IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
      [[platforms[1], platforms[2]]],
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(await owner.query('SELECT platform_code, region FROM pboc.platform_region ORDER BY 1, 2')).toEqual(
      expected,
    );
  });

  it('is looked at alone in a dry run, with examples of what would change, and stays', async () => {
    await importText(file(row(1), row(2)));
    const run = await importText(file(row(1), row(2, { 6: '1' }), row(3), row(4, { 1: 'x' })), {
      dryRun: true,
    });
    expect(run).toMatchObject({
      status: 'COMPLETED',
      added: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      findings: {
        absent: 0,
        changes: [{ line: 3, column: 'balance', before: '12,345,678.00元', after: '10,000.00元' }],
      },
    });
    expect(await column('SELECT count(*)::int FROM pboc.account')).toEqual([2]);
    expect(await column('SELECT count(*)::int FROM pboc.intake_file')).toEqual([1]);
  });

  it('goes in as a whole or not at all', async () => {
    const run = await importText(file(row(1), row(2, { 6: 'x' })), { allOrNothing: true });
    expect(run).toMatchObject({ status: 'REFUSED', reason: 'ROWS_REFUSED', added: 0, refused: 1 });
    expect(await column('SELECT count(*)::int FROM pboc.account')).toEqual([0]);
  });

  it('the same once more changes nothing, and says so', async () => {
    await importText(file(row(1)));
    const again = await importText(file(row(1)));
    expect(again).toMatchObject({ status: 'COMPLETED', reason: 'SAME_FILE', added: 0, unchanged: 0 });
    expect(await importText(file(row(1)), { again: true })).toMatchObject({ reason: null, unchanged: 1 });
  });

  it('is one run for one idempotency key, and refused for another request under it', async () => {
    const sent = await pboc.send('a.csv', file(row(1)));
    const mapping = await pboc.propose(sent, undefined, DEPOSITORY);
    const input = { file: sent, mapping, idempotencyKey: newId() };
    const both = await Promise.all([pboc.request(input), pboc.request(input)]);
    expect(new Set(both.map(({ importRun }) => importRun?.id)).size).toBe(1);
    expect((await pboc.request({ ...input, dryRun: true })).refusal?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    await pboc.ended(both[0] ?? { importRun: null, refusal: null });
    expect(await column('SELECT count(*)::int FROM pboc.intake_run')).toEqual([1]);
  });
});

it('an idempotency key is kept under level, region, role and officer', async () => {
  const key = newId();
  const callers = [
    { role: 'OFFICER' },
    { role: 'LEADER' },
    { role: 'OFFICER', officer: 'another' },
    { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' },
    { role: 'OFFICER', level: 'PROVINCIAL', region: '310000' },
  ] as const;
  const ids = new Set<string>();
  for (const who of callers) {
    const client = new ImportClient(hub, await hub.as('PBOC', who));
    const sent = await client.send('a.csv', file(row(1)));
    const mapping = await client.propose(sent, undefined, DEPOSITORY);
    const told = await client.request({ file: sent, mapping, dryRun: true, idempotencyKey: key });
    ids.add((await client.ended(told)).id);
  }
  expect(ids.size).toBe(callers.length);
});

describe('the errors file', () => {
  it('is given to the agency’s officers in their language, each time on record', async () => {
    const { id, errorsPath } = await importText(file(row(1, { 6: 'x' })));
    expect(errorsPath).toBe(`/imports/${id}/errors`);
    const { headers } = await hub.as('PBOC', { role: 'OFFICER', language: 'zh' });
    const response = await fetch(`${hub.url}${errorsPath}`, { headers });
    expect(response.headers.get('content-disposition')).toContain('errors.csv');
    expect(await response.text()).toContain('2,balance,余额（万元）,NOT_A_NUMBER,不是数值');
    const lines = await fetch(`${hub.url}${errorsPath}?format=ndjson`, { headers });
    expect(JSON.parse(await lines.text())).toMatchObject({ line: 2, code: 'NOT_A_NUMBER' });
    expect(
      await column(`SELECT count(*)::int FROM audit.entry WHERE operation_name = 'readImportErrors'`),
    ).toEqual([2]);
  });

  it.each([
    ['another agency', 'BANKING', {}, 404, 'IMPORT_UNKNOWN'],
    ['another region', 'PBOC', { level: 'PROVINCIAL', region: '310000' }, 404, 'IMPORT_UNKNOWN'],
    ['an auditor', 'PBOC', { role: 'AUDITOR' }, 403, 'IMPORT_ROLE_NOT_ALLOWED'],
  ] as const)('is not given to %s', async (_name, agency, who, status, code) => {
    const { errorsPath } = await importText(file(row(1, { 6: 'x' })));
    const { headers } = await hub.as(agency, { role: 'OFFICER', ...who });
    const response = await fetch(`${hub.url}${errorsPath}`, { headers });
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(code);
  });
});

describe('a file', () => {
  it.each([
    ['of another hash', () => pboc.put('a.csv', 'a\n1\n', sha256Of('b')), 422, 'IMPORT_FILE_HASH_MISMATCH'],
    ['to an address that is no hash', () => pboc.put('a.csv', 'a\n', 'x'), 422, 'IMPORT_FILE_HASH_MISMATCH'],
    ['that is empty', () => pboc.put('a.csv', ''), 415, 'IMPORT_FILE_UNREADABLE'],
    [
      'that is no text',
      () => pboc.put('a.csv', Buffer.from([0xff, 0x00, 0x81])),
      415,
      'IMPORT_FILE_UNREADABLE',
    ],
    ['that is too large', () => pboc.put('a.csv', 'a'.repeat(MIB + 1)), 413, 'IMPORT_FILE_TOO_LARGE'],
    ['without a name', () => pboc.put('', 'a\n1\n'), 400, 'ATTACHMENT_NAME_UNUSABLE'],
  ] as const)('%s is refused by code', async (_name, put, status, code) => {
    const response = await put();
    expect(await response.text()).toContain(code);
    expect(response.status).toBe(status);
    expect(await column('SELECT count(*)::int FROM pboc.intake_file')).toEqual([0]);
  });

  it('is refused where more would wait than may, and taken again where it is there', async () => {
    const large = (fill: string): string => `a\n${fill.repeat(MIB - 3)}\n`;
    expect((await pboc.put('1.csv', large('1'))).status).toBe(201);
    expect((await pboc.put('2.csv', large('2'))).status).toBe(201);
    const refused = await pboc.put('3.csv', large('3'));
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('IMPORT_STORAGE_FULL');
    expect((await pboc.put('2.csv', large('2'))).status).toBe(200);
  });

  it('is not taken of an agency whose records are at its own site', async () => {
    const insurance = new ImportClient(hub, await hub.as('INSURANCE', { role: 'OFFICER' }));
    const response = await insurance.put('a.csv', 'a\n1\n');
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('IMPORT_AT_OWN_SITE');
  });

  it('is not taken of who owns no data, and put on record all the same', async () => {
    const office = new ImportClient(hub, await hub.as('OFFICE', { role: 'OFFICER' }));
    expect((await office.put('a.csv', 'a\n1\n')).status).toBe(403);
    expect(
      await column(
        `SELECT refusal FROM audit.entry WHERE agency = 'OFFICE' AND operation_name = 'putImportFile'`,
      ),
    ).toEqual(['IMPORT_ROLE_NOT_ALLOWED']);
  });
});

describe('an import is refused', () => {
  it.each([
    ['of another agency’s table', { table: 'banking.product' }, {}, 'IMPORT_TABLE_NOT_OWN'],
    [
      'of a column that there is not',
      { columns: [{ column: 'x', header: '账号' }] },
      {},
      'IMPORT_MAPPING_UNUSABLE',
    ],
    [
      'of a header that the file has not',
      { columns: [{ column: 'account_no', header: 'x' }] },
      {},
      'IMPORT_MAPPING_UNUSABLE',
    ],
    ['of a file that was not sent', {}, { file: sha256Of('never') }, 'IMPORT_FILE_UNKNOWN'],
  ] as const)('%s', async (_name, mapped, given, code) => {
    const sent = await pboc.send('a.csv', file(row(1)));
    const mapping = { ...(await pboc.propose(sent, undefined, DEPOSITORY)), ...mapped };
    expect(await pboc.request({ file: sent, mapping, ...given })).toMatchObject({
      importRun: null,
      refusal: { code },
    });
    expect(await column('SELECT count(*)::int FROM pboc.intake_run')).toEqual([0]);
  });

  it('of a snapshot by an office below the national one', async () => {
    const beijing = new ImportClient(
      hub,
      await hub.as('PBOC', { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' }),
    );
    const sent = await beijing.send('a.csv', file(row(1)));
    const mapping = await beijing.propose(sent, undefined, DEPOSITORY);
    const told = await beijing.request({ file: sent, mapping, mode: 'SNAPSHOT' });
    expect(told.refusal?.code).toBe('IMPORT_SNAPSHOT_NATIONAL_ONLY');
  });

  it('of auditors and of who owns no data, for queries too', async () => {
    for (const caller of [
      await hub.as('PBOC', { role: 'AUDITOR' }),
      await hub.as('OFFICE', { role: 'OFFICER' }),
    ]) {
      const { data, errors } = await caller.ask(
        '{ importRuns { edges { node { id } } } importTables { name } }',
      );
      expect(data).toEqual({ importRuns: null, importTables: null });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FIELD_DENIED', 'FIELD_DENIED']);
    }
  });
});

it('an office below the national one imports platforms of its own region, and sees its own imports', async () => {
  const places: { code: string; inside: boolean }[] = await owner.query(
    `SELECT DISTINCT ON (inside) code, inside FROM (SELECT code, EXISTS (SELECT FROM unnest(
       array_append(operating_regions, registered_region)) AS place (region) WHERE region LIKE '11%') AS inside
       FROM coordination.platform) AS placed ORDER BY inside, code`,
  );
  const [outside = '', inside = ''] = places.map(({ code }) => code);
  await importText(file(row(7, { 1: outside })));
  const beijing = new ImportClient(
    hub,
    await hub.as('PBOC', { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' }),
  );
  const run = await importText(
    file(row(1, { 1: inside }), row(2, { 1: outside }), row(7, { 1: inside })),
    {},
    beijing,
  );
  expect(run).toMatchObject({ added: 1, changed: 0, refused: 2 });
  expect(run.problems.map(({ line, code }) => [line, code])).toEqual([
    [3, 'OUTSIDE_REGION'],
    [4, 'OUTSIDE_REGION'],
  ]);
  expect(await pboc.find(run.id)).toMatchObject({ id: run.id });
  const ask = async (who: object) => {
    const caller = await hub.as('PBOC', { role: 'OFFICER', ...who });
    const { data } = await caller.ask(
      `{ importRuns(filter: { table: "pboc.account", status: COMPLETED }, first: 5) { edges { node { ${RUN_FIELDS} } } } }`,
    );
    return (data as { importRuns: { edges: unknown[] } }).importRuns.edges.length;
  };
  expect(await ask({})).toBe(2);
  expect(await ask({ level: 'PROVINCIAL', region: '110000' })).toBe(1);
  expect(await ask({ level: 'PROVINCIAL', region: '310000' })).toBe(0);
});
