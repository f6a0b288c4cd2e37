import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillInitials } from '../../../src/platform-registry/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { fileOpinion, openCase, shareLending } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';

const { code, name, domain } = SCENARIOS.pooledLender;
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const SEARCH = `query ($text: String!, $first: Int) { search(text: $text, first: $first) {
  more hits { kind by id number title platform { code name } } } }`;

const ask = async (text: string, { first, ...who }: As & { readonly first?: number } = {}) =>
  (await hub.as('BANKING', { role: 'OFFICER', ...who })).ask(SEARCH, { text, ...(first ? { first } : {}) });

async function search(text: string, who: As & { readonly first?: number } = {}): Promise<readonly unknown[]> {
  const { data, errors } = await ask(text, who);
  expect(errors).toEqual([]);
  return listAt(data, 'search', 'hits');
}

const firm = (by: string) => ({
  kind: 'PLATFORM',
  by,
  id: null,
  number: null,
  title: null,
  platform: { code, name },
});

describe('a platform is found', () => {
  test.each([
    ['by its code', code, 'CODE'],
    ['by four characters within it, in lower case', code.slice(9, 14).toLowerCase(), 'CODE'],
    ['by a part of its name', name.slice(2, 4), 'NAME'],
    ['by another identifier', domain, 'IDENTIFIER'],
    ['by a part of it', domain.slice(2, 9), 'IDENTIFIER'],
    ['by initials of its name', 'lsjr', 'INITIALS'],
  ])('%s', async (_, text, by) => {
    expect(await search(text)).toContainEqual(firm(by));
  });

  test('with full-width signs and blanks around', async () => {
    expect(await search(`  ${name.slice(2, 6)} `)).toContainEqual(firm('NAME'));
    expect(await search('ｌｓｊｒ')).toContainEqual(firm('INITIALS'));
  });

  test('not by three characters of a code', async () => {
    const hits = await search(code.slice(0, 3));
    expect(hits).not.toContainEqual(firm('CODE'));
  });

  test('by its new name and identifiers once they change, and its initials when they are worked out', async () => {
    const owner = await hub.database.asOwner();
    await owner.query(
      `INSERT INTO coordination.platform (code, name) VALUES ('91310000MA1FL0L46T', '上海甪直数科有限公司')`,
    );
    await owner.query(
      `INSERT INTO coordination.platform_identifier (kind, value, platform_code) VALUES ('BRAND', '甪直贷', '91310000MA1FL0L46T')`,
    );
    const kinds = async (text: string) =>
      (await search(text)).filter((hit) => at(hit, 'platform', 'code') === '91310000MA1FL0L46T');
    expect(await kinds('甪直数')).toMatchObject([{ by: 'NAME' }]);
    expect(await kinds('甪直贷')).toMatchObject([{ by: 'IDENTIFIER' }]);
    expect(await kinds('shlzsk')).toEqual([]);
    const coordination = await hub.database.as('huishang_coordination');
    await fillInitials(coordination);
    expect(await kinds('shlzsk')).toMatchObject([{ by: 'INITIALS' }]);
    await owner.query(
      `UPDATE coordination.platform SET name = '上海菊直数科有限公司' WHERE code = '91310000MA1FL0L46T'`,
    );
    expect(await kinds('甪直数')).toEqual([]);
    await fillInitials(coordination);
    expect(await kinds('shjzsk')).toMatchObject([{ by: 'INITIALS' }]);
  });

  test('as many as are asked for, whole identifiers first, and whether there are more is said', async () => {
    const { data } = await ask('公司', { first: 3 });
    expect(at(data, 'search', 'more')).toBe(true);
    expect(listAt(data, 'search', 'hits')).toHaveLength(3);
    expect(listAt((await ask(code, { first: 1 })).data, 'search', 'hits')).toEqual([firm('CODE')]);
  });

  test('and its disclosure is recorded, whatever is asked of it', async () => {
    const caller = await hub.as('BANKING', { role: 'OFFICER', officer: 'recorded' });
    await caller.ask(`{ search(text: "${domain}") { hits { platform { name } } } }`);
    const [row]: { platforms: string[] }[] = await (
      await hub.database.asOwner()
    ).query(
      `SELECT platforms FROM audit.operation WHERE officer = 'recorded' ORDER BY recorded_at DESC LIMIT 1`,
    );
    expect(row?.platforms).toContain(code);
  });
});

describe('a matter is found by its number', () => {
  test('a case and a dispute by whoever may list them, and by nobody else', async () => {
    const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', caseId, 'LENDING');
    await fileOpinion(hub, 'SECURITIES', caseId);
    const { data } = await (
      await hub.as('BANKING', { role: 'OFFICER' })
    ).ask('query ($id: ID!) { substanceCase(id: $id) { number businessLine dispute { id number } } }', {
      id: caseId,
    });
    const number = textAt(data, 'substanceCase', 'number');
    const [title, dispute] = [
      at(data, 'substanceCase', 'businessLine'),
      at(data, 'substanceCase', 'dispute'),
    ];
    const platform = { code, name };
    const hit = { kind: 'SUBSTANCE_CASE', by: 'NUMBER', id: caseId, number, title, platform };
    expect(await search(number)).toEqual([hit]);
    expect(await search(number.replace('〔', '(').replace('〕', ')'))).toEqual([hit]);
    expect(await search(textAt(dispute, 'number'))).toEqual([
      { ...hit, kind: 'DISPUTE', id: at(dispute, 'id'), number: at(dispute, 'number') },
    ]);
    expect(await search(number, { level: 'PROVINCIAL', region: '110000' })).toEqual([hit]);
    expect(await search(number, { level: 'PROVINCIAL', region: '540000' })).toEqual([]);
    expect(await search(number, { role: 'AUDITOR' })).toEqual([]);
  });

  test('an agreement by everybody, in the caller’s language', async () => {
    const id = await shareLending(hub, 'INSURANCE');
    const { data } = await (
      await hub.as('POLICE', { role: 'OFFICER' })
    ).ask('query ($id: ID!) { sharingAgreement(id: $id) { number } }', { id });
    const number = textAt(data, 'sharingAgreement', 'number');
    const hit = { kind: 'AGREEMENT', by: 'NUMBER', id, number, platform: null };
    expect(await search(number, { language: 'zh' })).toEqual([{ ...hit, title: '银监部门向保监部门共享' }]);
    expect(await search(number)).toMatchObject([
      { title: 'Sharing by the banking regulator with the insurance regulator' },
    ]);
  });
});

describe('what cannot be searched for is refused', () => {
  test.each([
    ['SEARCH_TEXT_TOO_SHORT', '澜'],
    ['INPUT_MISSING', '  '],
    ['INPUT_TOO_LONG', '澜'.repeat(101)],
  ])('%s', async (refusal, text) => {
    const { errors } = await ask(text);
    expect(errors.map(({ extensions }) => extensions['reason'] ?? extensions)).toEqual([
      expect.toSatisfy((found) => JSON.stringify(found).includes(refusal)),
    ]);
  });
});
