import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type TestCaller, type TestHub } from '../../testkit/hub.js';

const OPEN = `mutation Open($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) {
    substanceCase { id number regions concernedAgencies platform { code name } members { ground platform { code name } } }
    refusal { code message }
  }
}`;
const {
  pooledLender: { code: leading },
  nestedFund: { code: fund },
  groupOfFifty: { code: holding },
  multiBankPayer: { code: payer },
} = SCENARIOS;

let hub: TestHub;
let officer: TestCaller;
beforeAll(async () => {
  hub = await startTestHub();
  officer = await hub.as('OFFICE', { level: 'NATIONAL', role: 'OFFICER', officer: 'office-officer' });
});
afterAll(() => hub?.stop());

const member = (platform: string, ground = '同一实际控制人，资金混同。') => ({ platform, ground });
const open = (input: object): Promise<Answer> =>
  officer.ask(OPEN, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      platform: leading,
      reason: '集团内归集资金。',
      concernedAgencies: ['BANKING', 'SECURITIES'],
      ...input,
    },
  });
const refusalOf = ({ data }: Answer): unknown => {
  const refusal = at(data, 'openSubstanceCase', 'refusal');
  return refusal && at(refusal, 'code');
};

describe('a case on a group', () => {
  it('has the members by name with their ground, and the places of all', async () => {
    const { data, errors } = await open({ businessLine: '集团', members: [member(holding), member(fund)] });
    expect(errors).toEqual([]);
    const opened = at(data, 'openSubstanceCase', 'substanceCase');
    expect(listAt(opened, 'members').map((each) => at(each, 'platform', 'code'))).toEqual(
      [fund, holding].toSorted(),
    );
    expect(at(listAt(opened, 'members')[0], 'ground')).toBe('同一实际控制人，资金混同。');
    const alone = await open({ businessLine: '单独' });
    const regions = listAt(alone.data, 'openSubstanceCase', 'substanceCase', 'regions');
    expect(listAt(opened, 'regions').length).toBeGreaterThan(regions.length);
    expect(listAt(opened, 'regions')).toEqual(expect.arrayContaining([...regions]));

    // It stands among the cases of each of them, and in lists that are filtered by one.
    const id = textAt(opened, 'id');
    const lists = await officer.ask(
      `query ($fund: PlatformCode!) {
        platform(code: $fund) { substanceCases { edges { node { id } } } }
        substanceCases(filter: { platform: $fund }) { edges { node { id } } }
      }`,
      { fund },
    );
    for (const list of [at(lists.data, 'platform', 'substanceCases'), at(lists.data, 'substanceCases')]) {
      expect(listAt(list, 'edges').map((edge) => at(edge, 'node', 'id'))).toEqual([id]);
    }
  });

  it('keeps its line of business open once, for each of its platforms', async () => {
    await open({ businessLine: '一项', members: [member(fund)] });
    expect(refusalOf(await open({ businessLine: '一项', platform: fund }))).toBe('CASE_ALREADY_OPEN');
    expect(refusalOf(await open({ businessLine: '一项', platform: payer, members: [member(fund)] }))).toBe(
      'CASE_ALREADY_OPEN',
    );
    expect(
      refusalOf(await open({ businessLine: '一项', platform: holding, members: [member(leading)] })),
    ).toBe('CASE_ALREADY_OPEN');
    expect(refusalOf(await open({ businessLine: '另项', platform: fund }))).toBeNull();
  });

  it('is opened by two at once on crossing groups one time', async () => {
    const both = await Promise.all([
      open({ businessLine: '交叉', platform: fund, members: [member(payer)] }),
      open({ businessLine: '交叉', platform: payer, members: [member(fund)] }),
    ]);
    expect(both.map(refusalOf)).toEqual(expect.arrayContaining(['CASE_ALREADY_OPEN', null]));
  });

  it.each([
    ['the one that leads', [member(leading)], 'CASE_MEMBER_REPEATED'],
    ['one twice', [member(fund), member(fund)], 'CASE_MEMBER_REPEATED'],
    ['one that is not there', [member('91440300708461136T')], 'PLATFORM_UNKNOWN'],
    ['one without a ground', [member(fund, ' ')], 'INPUT_MISSING'],
    ['too many', Array.from({ length: 101 }, () => member(fund)), 'INPUT_TOO_LONG'],
  ])('is refused with %s among its members, and nothing is written', async (_what, members, code) => {
    expect(refusalOf(await open({ businessLine: '未开', members }))).toBe(code);
    const database = await hub.database.asOwner();
    const [row]: { count: number }[] = await database.query(
      `SELECT count(*)::int FROM coordination.substance_case WHERE business_line = '未开'`,
    );
    expect(row?.count).toBe(0);
  });

  it('binds each member once it is determined', async () => {
    const { data } = await open({ businessLine: '认定', members: [member(fund)] });
    const caseId = textAt(data, 'openSubstanceCase', 'substanceCase', 'id');
    const parties = await Promise.all(
      (['BANKING', 'SECURITIES'] as const).map((agency) =>
        hub.as(agency, { level: 'NATIONAL', role: 'OFFICER', officer: `${agency}-officer` }),
      ),
    );
    const stated = await parties[0]?.ask(
      `query ($input: StatementToSignInput!) { statementToSign(input: $input) { statement refusal { code } } }`,
      {
        input: {
          decline: {
            idempotencyKey: 'k',
            caseId,
            reason: '不属本部门职责。',
            legalBasis: [{ law: '银行业监督管理法', article: '2' }],
          },
        },
      },
    );
    expect(JSON.parse(textAt(stated?.data, 'statementToSign', 'statement'))).toMatchObject({
      platform: leading,
      members: [fund],
    });
    for (const party of parties) {
      const filed = await party.ask(
        `mutation ($input: FileOpinionInput!) { fileOpinion(input: $input) { opinion { id } refusal { code message } } }`,
        {
          input: {
            idempotencyKey: crypto.randomUUID(),
            caseId,
            substanceClass: 'ASSET_MANAGEMENT',
            responsibleAgency: 'SECURITIES',
            disposition: 'RECTIFY_BY_DEADLINE',
            redLines: [],
            legalBasis: [{ law: '证券投资基金法', article: '2' }],
            evidence: [],
            unassessedReason: '账册尚未调取。',
            unlicensed: true,
          },
        },
      );
      expect([filed.errors, at(filed.data, 'fileOpinion', 'refusal')]).toEqual([[], null]);
    }
    const inForce = await officer.ask(
      `query ($codes: [PlatformCode!]!) {
        platformsByCode(codes: $codes) { code determinationInForce(businessLine: "认定") { substanceClass platform { code } } }
      }`,
      { codes: [leading, fund] },
    );
    expect(inForce.errors).toEqual([]);
    expect(listAt(inForce.data, 'platformsByCode').map((each) => at(each, 'determinationInForce'))).toEqual([
      { substanceClass: 'ASSET_MANAGEMENT', platform: { code: leading } },
      { substanceClass: 'ASSET_MANAGEMENT', platform: { code: leading } },
    ]);
  });
});
