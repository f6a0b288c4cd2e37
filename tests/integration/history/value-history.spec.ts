import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { openIntakeSite, type IntakeSite } from '../../testkit/intake/intake-site.js';

const { code } = SCENARIOS.pooledLender;
const HEADERS = '案号,从业机构代码,涉嫌罪名,案件阶段,办案单位,办案地,立案日期,被害人数,冻结资金（万元）';
const CASE_FILES = `query ($code: PlatformCode!, $first: Int, $after: String) {
  platform(code: $code) { police { valueHistory { caseFiles(first: $first, after: $after) {
    edges { node { kind record validFrom withheld importRun recordedBy values { field previousValue newValue } } }
    pageInfo { endCursor hasNextPage }
  } } } }
}`;
const NAMES = `query ($code: PlatformCode!) {
  platform(code: $code) { commerce { valueHistory { legalRepresentative {
    edges { node { kind withheld values { field previousValue newValue } } } } } } }
}`;

let site: IntakeSite;
let hub: TestHub;
let imports = 0;

async function importFiles(rows: readonly string[], ...options: readonly string[]): Promise<string> {
  const text = [HEADERS, ...rows.map((row) => row.replace('PLATFORM', code))].join('\n');
  const path = await site.write(`files ${++imports}.csv`, text);
  const { output } = await site.run('propose', path, '--table', 'police.case_file');
  const mapping = await site.write(`files ${imports}.yaml`, output);
  const outcome = await site.run('run', path, '--mapping', mapping, ...options);
  expect(outcome.exitCode).toBe(0);
  const [run] = await site.column<string>(
    'SELECT id FROM police.intake_run ORDER BY started_at DESC LIMIT 1',
  );
  return run ?? '';
}

beforeAll(async () => {
  site = await openIntakeSite();
  await site.owner.query('DELETE FROM police.lead');
  await site.owner.query('DELETE FROM police.case_file');
  hub = await startTestHub({ database: site.database });
});
afterAll(async () => {
  await hub?.stop();
  await site?.close();
});

describe('the changes of an item', () => {
  it('are kept of imports, delta and snapshot, each with its run, for the owner', async () => {
    const added = await importFiles([
      'A1,PLATFORM,FUNDRAISING_FRAUD,INVESTIGATION,经侦支队,330100,2016-05-01,12,"1,000"',
      'A2,PLATFORM,CONTRACT_FRAUD,FILED,经侦支队,330100,2016-05-02,3,10',
    ]);
    const changed = await importFiles([
      'A1,PLATFORM,FUNDRAISING_FRAUD,PROSECUTED,经侦支队,330100,2016-05-01,12,"1,000"',
    ]);
    // The number of victims is under another item: its change is none of this one's.
    const snapshot = await importFiles(
      ['A1,PLATFORM,FUNDRAISING_FRAUD,PROSECUTED,经侦支队,330100,2016-05-01,99,"1,000"'],
      '--mode',
      'snapshot',
    );
    const police = await hub.as('POLICE', { purpose: 'CRIMINAL_INVESTIGATION' });
    const { data, errors } = await police.ask(CASE_FILES, { code, first: 3 });
    expect(errors).toEqual([]);
    const nodes = listAt(data, 'platform', 'police', 'valueHistory', 'caseFiles', 'edges').map((edge) =>
      at(edge, 'node'),
    );
    const recordedBy = 'huishang_police_intake';
    expect(nodes).toMatchObject([
      { kind: 'REMOVED', record: 'A2', importRun: snapshot, recordedBy, validFrom: '2016-05-02' },
      {
        kind: 'CHANGED',
        record: 'A1',
        importRun: changed,
        recordedBy,
        withheld: false,
        values: [{ field: 'stage', previousValue: 'INVESTIGATION', newValue: 'PROSECUTED' }],
      },
      { kind: 'ADDED', record: 'A1', importRun: added, recordedBy, validFrom: '2016-05-01' },
    ]);
    const after = at(data, 'platform', 'police', 'valueHistory', 'caseFiles', 'pageInfo', 'endCursor');
    const rest = await police.ask(CASE_FILES, { code, first: 3, after });
    const [next] = listAt(rest.data, 'platform', 'police', 'valueHistory', 'caseFiles', 'edges');
    expect(at(next, 'node')).toMatchObject({ kind: 'ADDED', record: 'A2', importRun: added });
  });

  it('are given to others who may read the item, without the run, and to nobody else', async () => {
    const pboc = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
    const given = await pboc.ask(
      `query ($code: PlatformCode!) {
      platform(code: $code) { banking { valueHistory { lending { edges { node { kind importRun recordedBy } } } } } } }`,
      {
        code,
      },
    );
    expect(given.errors).toEqual([]);
    const [held] = listAt(given.data, 'platform', 'banking', 'valueHistory', 'lending', 'edges');
    expect(at(held, 'node')).toEqual({ kind: 'ADDED', importRun: null, recordedBy: null });
    const aimless = await hub.as('PBOC');
    const denied = await aimless.ask(CASE_FILES, { code });
    expect(at(denied.data, 'platform', 'police', 'valueHistory', 'caseFiles')).toBeNull();
    expect(denied.errors.length).toBe(1);
  });

  it('have no value where the item is given masked', async () => {
    await site.owner.query(
      `UPDATE commerce.registration SET legal_representative_name = '王小明' WHERE platform_code = $1`,
      [code],
    );
    const edgesOf = async (agency: 'COMMERCE' | 'INSURANCE') => {
      const { data } = await (await hub.as(agency, { purpose: 'RECTIFICATION' })).ask(NAMES, { code });
      return listAt(data, 'platform', 'commerce', 'valueHistory', 'legalRepresentative', 'edges');
    };
    const field = 'legalRepresentativeName';
    expect(at((await edgesOf('COMMERCE'))[0], 'node')).toMatchObject({
      kind: 'CHANGED',
      withheld: false,
      values: [{ field, newValue: '王小明' }],
    });
    expect(at((await edgesOf('INSURANCE'))[0], 'node')).toEqual({
      kind: 'CHANGED',
      withheld: true,
      values: [{ field, previousValue: null, newValue: null }],
    });
  });

  it('refuse a cursor of another list', async () => {
    const police = await hub.as('POLICE', { purpose: 'CRIMINAL_INVESTIGATION' });
    const { errors } = await police.ask(CASE_FILES, { code, after: 'eA' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
