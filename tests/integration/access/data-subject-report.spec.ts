import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type As, type TestHub } from '../../testkit/hub.js';

const { code } = SCENARIOS.pooledLender;
const REPORT = `query ($platform: PlatformCode!, $from: DateTime!, $to: DateTime!) {
  dataSubjectReport(platform: $platform, from: $from, to: $to) {
    platform complete disclosures { at agency purpose items } withheld { law article reason disclosures } } }`;
let hub: TestHub;

beforeAll(async () => {
  // What it tells is in the rows of law that the hub ships.
  hub = await startTestHub();
  const read = async (purpose: As['purpose'], query: string): Promise<void> => {
    const { errors } = await (
      await hub.as('BANKING', { officer: 'reader', ...(purpose ? { purpose } : {}) })
    ).ask(query);
    expect(errors).toEqual([]);
  };
  const own = `{ platform(code: "${code}") { banking { lending { overdueRate } } } }`;
  await read('STATISTICS', own);
  await read('STATISTICS', own);
  await read('CRIMINAL_INVESTIGATION', own);
  await read('STATISTICS', `{ platform(code: "${code}") { name } }`);
});
afterAll(() => hub?.stop());

async function report(
  agency: 'OFFICE' | 'BANKING' | 'COMMERCE',
  who: As = {},
  window: object = {},
): Promise<Answer> {
  return (await hub.as(agency, { role: 'AUDITOR', officer: 'answering', ...who })).ask(REPORT, {
    platform: code,
    from: new Date(Date.now() - 3_600_000).toISOString(),
    to: new Date(Date.now() + 60_000).toISOString(),
    ...window,
  });
}

describe('the report for a data subject', () => {
  test('names agency, purpose and items of what was given, and no officer', async () => {
    const { data, errors } = await report('BANKING');
    expect(errors).toEqual([]);
    expect(at(data, 'dataSubjectReport')).toMatchObject({ platform: code, complete: true });
    expect(listAt(data, 'dataSubjectReport', 'disclosures')).toMatchObject([
      { agency: 'BANKING', purpose: 'STATISTICS', items: ['banking.lending'] },
      { agency: 'BANKING', purpose: 'STATISTICS', items: ['banking.lending'] },
    ]);
    expect(JSON.stringify(data)).not.toContain('reader');
  });

  test('counts what is withheld, and names law and article', async () => {
    const { data } = await report('OFFICE', { language: 'zh' });
    expect(listAt(data, 'dataSubjectReport', 'withheld')).toEqual([
      {
        law: '中华人民共和国个人信息保护法',
        article: '35',
        reason: '告知将妨碍国家机关履行刑事侦查职责',
        disclosures: 1,
      },
    ]);
    expect(JSON.stringify(listAt(data, 'dataSubjectReport', 'disclosures'))).not.toContain('CRIMINAL');
  });

  test('of an agency has its own items alone', async () => {
    const { data } = await report('COMMERCE');
    expect(at(data, 'dataSubjectReport')).toMatchObject({ disclosures: [], withheld: [] });
  });

  test('lists what was withheld once the row of law is closed', async () => {
    const owner = await hub.database.asOwner();
    await owner.query(
      `UPDATE law.notice_exception SET valid_to = '2021-11-02' WHERE purpose = 'CRIMINAL_INVESTIGATION'`,
    );
    await expect
      .poll(async () => listAt((await report('OFFICE')).data, 'dataSubjectReport', 'withheld').length)
      .toBe(0);
    expect(listAt((await report('OFFICE')).data, 'dataSubjectReport', 'disclosures')).toHaveLength(3);
  });

  test('is for auditors: ROLE_NOT_ALLOWED', async () => {
    const { data, errors } = await report('BANKING', { role: 'OFFICER' });
    expect(data).toEqual({ dataSubjectReport: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' } }]);
  });

  test('covers a time that ends after it begins: SUBJECT_WINDOW_UNUSABLE', async () => {
    const { errors } = await report('BANKING', {}, { to: '2016-01-01T00:00:00Z' });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', refusal: 'SUBJECT_WINDOW_UNUSABLE' } },
    ]);
  });
});
