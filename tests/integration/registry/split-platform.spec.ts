import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { determinationEntities, determinationWorkflows } from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import {
  platformIdentityEntities,
  platformIdentityWorkflows,
  suggestMerges,
} from '../../../src/platform-identity/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, textAt } from '../../testkit/at.js';
import { PATIENCE } from '../../testkit/patience.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
let owner: DataSource;
let li: TestCaller;
let wang: TestCaller;

const BEIJING = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' } as const;

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner([...platformIdentityEntities, ...determinationEntities]);
  li = await hub.as('COMMERCE', { ...BEIJING, officer: 'li' });
  wang = await hub.as('COMMERCE', { ...BEIJING, officer: 'wang' });
});
afterAll(() => hub?.stop());

const SELECTIONS: Readonly<Record<string, string>> = {
  registerPlatform: 'platform { code }',
  openSubstanceCase: 'substanceCase { id }',
  withdrawSubstanceCase: 'substanceCase { id }',
  mergePlatform: 'merge { id }',
  approvePlatformMerge: 'merge { id }',
};

async function tell(who: TestCaller, mutation: string, input: Record<string, unknown>): Promise<unknown> {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const selection =
    SELECTIONS[mutation] ?? 'split { id status part awaiting decidedBy } part { code splitFrom sectors }';
  const { data, errors } = await who.ask(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${selection} refusal { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(errors).toEqual([]);
  return at(data, mutation);
}
const refusalOf = (answer: unknown): unknown => at(answer, 'refusal') && at(answer, 'refusal', 'code');

let firms = 0;
/** A firm in two districts of Beijing and two lines, on which the commerce bureau has a registration. */
async function firm(): Promise<{ code: string; domain: string }> {
  const code = `91110105HW${String((firms += 1)).padStart(7, '0')}X`;
  const domain = `${newId()}.example.com`;
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
     VALUES ($1, '某金融信息服务有限公司', '110105', '{110105,110106}', '{P2P_LENDING,EQUITY_CROWDFUNDING}')`,
    [code],
  );
  await owner.query(
    `INSERT INTO coordination.platform_identifier (kind, value, platform_code) VALUES ('DOMAIN', $1, $2)`,
    [domain, code],
  );
  await owner.query(
    `INSERT INTO commerce.registration (platform_code, registered_name, status, established_on, registered_capital,
       legal_representative_name, legal_representative_id_number, business_scope)
     VALUES ($1, '某公司', 'ACTIVE', '2015-01-01', 100, '张三', '11010519491231002X', '—')`,
    [code],
  );
  await owner.query(
    `INSERT INTO commerce.advertising_case (case_no, platform_code, red_line, medium, claim, status, filed_on)
     SELECT $1, $1, red_line, medium, claim, status, filed_on FROM commerce.advertising_case LIMIT 1`,
    [code],
  );
  return { code, domain };
}

async function openCase(platform: string, businessLine: string): Promise<string> {
  const banking = await hub.as('BANKING', { role: 'OFFICER' });
  const answer = await tell(banking, 'openSubstanceCase', {
    platform,
    businessLine,
    reason: '投诉',
    concernedAgencies: ['BANKING', 'COMMERCE'],
  });
  expect(refusalOf(answer)).toBeNull();
  return textAt(answer, 'substanceCase', 'id');
}

const TERMS = {
  name: '某众筹网站',
  operatingRegions: ['110106'],
  sectors: ['EQUITY_CROWDFUNDING'],
  remainingRegions: ['110105', '110106'],
  remainingSectors: ['P2P_LENDING'],
  identifiers: [],
  cases: [],
  records: [],
  reason: '网站由另一主体经营。',
};
const propose = (platform: string, terms: Record<string, unknown> = {}, who = li): Promise<unknown> =>
  tell(who, 'splitPlatform', { platform, ...TERMS, ...terms });
const idOf = (answer: unknown): string => textAt(answer, 'split', 'id');

/** Splits a firm, and gives the code of the part. */
async function split(platform: string, terms: Record<string, unknown> = {}): Promise<string> {
  const splitId = idOf(await propose(platform, terms));
  const answer = await tell(wang, 'approvePlatformSplit', { splitId });
  expect(refusalOf(answer)).toBeNull();
  return textAt(answer, 'part', 'code');
}

async function shown(code: string): Promise<unknown> {
  const { data, errors } = await li.ask(
    `query ($code: PlatformCode!) { platform(code: $code) {
      code name interim splitFrom sectors operatingRegions identifiers { kind value } formerCodes { code }
      substanceCases { edges { node { id platform { code } } } }
    } }`,
    { code },
  );
  expect(errors).toEqual([]);
  return at(data, 'platform');
}
const casesOf = (platform: unknown): string[] =>
  (at(platform, 'substanceCases', 'edges') as { node: { id: string } }[]).map(({ node }) => node.id);

async function tasksOn(who: TestCaller, id: string): Promise<string[]> {
  const { data } = await who.ask('{ myTasks(first: 50) { edges { node { kind subjectId } } } }');
  const edges = at(data, 'myTasks', 'edges') as { node: { kind: string; subjectId: string } }[];
  return edges.filter(({ node }) => node.subjectId === id).map(({ node }) => node.kind);
}

/** The registry as who mirrors it has it, by code. */
async function mirror(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (let after: string | null = null, more = true; more;) {
    const { data } = await li.ask(
      `query ($after: String) { platformsChanged(first: 200, after: $after) {
        edges { node { code platform { splitFrom sectors } } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = at(data, 'platformsChanged') as {
      edges: { node: { code: string; platform: unknown } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    for (const { node } of page.edges) seen[node.code] = node.platform;
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return seen;
}

describe('a split', () => {
  it('is decided on by a second officer, and gives the part a code of its own with what goes with it', async () => {
    const { code, domain } = await firm();
    const [going, staying] = [await openCase(code, '股权众筹'), await openCase(code, '网络借贷')];
    const proposal = await propose(code, {
      identifiers: [{ kind: 'DOMAIN', value: `https://${domain}/` }],
      cases: [going],
      records: [{ agency: 'POLICE', rows: '2016年受理的线索' }],
    });
    expect(proposal).toMatchObject({ split: { status: 'PROPOSED', part: null }, part: null, refusal: null });
    const splitId = idOf(proposal);
    expect(await tasksOn(wang, splitId)).toEqual(['DECIDE_PLATFORM_SPLIT']);
    expect(refusalOf(await tell(li, 'approvePlatformSplit', { splitId }))).toBe('SPLIT_NEEDS_SECOND_OFFICER');

    const approved = await tell(wang, 'approvePlatformSplit', { splitId });
    const part = textAt(approved, 'part', 'code');
    expect(approved).toEqual({
      split: { id: splitId, status: 'SPLIT', part, awaiting: ['COMMERCE', 'POLICE'], decidedBy: 'wang' },
      part: { code: part, splitFrom: code, sectors: ['EQUITY_CROWDFUNDING'] },
      refusal: null,
    });
    expect(part).toMatch(/^XW110106/);
    const [old, young] = [await shown(code), await shown(part)];
    expect(old).toMatchObject({
      code,
      splitFrom: null,
      sectors: ['P2P_LENDING'],
      operatingRegions: ['110105', '110106'],
      identifiers: [],
    });
    expect(young).toMatchObject({
      code: part,
      name: '某众筹网站',
      interim: true,
      operatingRegions: ['110106'],
      identifiers: [
        { kind: 'DOMAIN', value: domain },
        { kind: 'INTERIM_CODE', value: part },
      ],
      formerCodes: [],
    });
    expect([casesOf(old), casesOf(young)]).toEqual([[staying], [going]]);
    const [event]: [{ command: string; details: unknown }] = await owner.query(
      `SELECT command, details FROM coordination.substance_case_event WHERE case_id = $1 ORDER BY version DESC LIMIT 1`,
      [going],
    );
    expect(event).toEqual({ command: 'movePlatform', details: { split: splitId, from: code, to: part } });
    const known = await li.ask(
      'query ($value: String!) { platformByIdentifier(kind: DOMAIN, value: $value) { code } }',
      { value: domain },
    );
    expect(known.data).toEqual({ platformByIdentifier: { code: part } });
  });

  it('is told to who mirrors the registry and to the systems of those concerned, and is in the history of both codes', async () => {
    const { code } = await firm();
    await openCase(code, '网络借贷');
    const part = await split(code);
    // Whatever else is open in the cluster holds changes back until it ends.
    await expect.poll(mirror, PATIENCE).toMatchObject({
      [part]: { splitFrom: code, sectors: ['EQUITY_CROWDFUNDING'] },
      [code]: { splitFrom: null, sectors: ['P2P_LENDING'] },
    });
    const messages: unknown[] = await owner.query(
      `SELECT recipients, body FROM coordination.outbox_message WHERE topic = 'platform.split' AND body->>'part' = $1`,
      [part],
    );
    expect(messages).toEqual([
      { recipients: ['COMMERCE', 'BANKING'], body: { split: expect.any(String), platform: code, part } },
    ]);
    for (const platform of [code, part]) {
      const { data } = await li.ask(
        `query ($platform: PlatformCode!) { platformSplits(filter: { platform: $platform }) { edges { node { platform part status } } } }`,
        { platform },
      );
      expect(at(data, 'platformSplits', 'edges')).toEqual([
        { node: { platform: code, part, status: 'SPLIT' } },
      ]);
    }
  });

  it('asks each agency with records to file them under the two codes, and is over when all did', async () => {
    const { code } = await firm();
    const splitId = idOf(await propose(code));
    await tell(wang, 'approvePlatformSplit', { splitId });
    expect(await tasksOn(li, splitId)).toEqual(['SORT_SPLIT_RECORDS']);
    const banking = await hub.as('BANKING', BEIJING);
    expect(refusalOf(await tell(banking, 'confirmSplitRecords', { splitId }))).toBe('SPLIT_NOT_AWAITED');
    expect(await tell(li, 'confirmSplitRecords', { splitId })).toMatchObject({
      split: { status: 'COMPLETED', awaiting: [] },
    });
    expect(await tasksOn(li, splitId)).toEqual([]);
    expect(refusalOf(await tell(li, 'confirmSplitRecords', { splitId }))).toBe('SPLIT_NOT_AWAITED');
  });

  it('is over at once where no agency has records, and takes a unified code', async () => {
    const { code } = await firm();
    await owner.query(`DELETE FROM commerce.advertising_case WHERE platform_code = $1`, [code]);
    await owner.query(`DELETE FROM commerce.registration WHERE platform_code = $1`, [code]);
    const splitId = idOf(await propose(code, { unifiedSocialCreditCode: '91440300708461136T' }));
    expect(await tell(wang, 'approvePlatformSplit', { splitId })).toMatchObject({
      split: { status: 'COMPLETED', part: '91440300708461136T' },
    });
  });

  it('is undone by a merge: the platform has all of it again, and both codes go on resolving', async () => {
    const { code, domain } = await firm();
    const going = await openCase(code, '股权众筹');
    const part = await split(code, { identifiers: [{ kind: 'DOMAIN', value: domain }], cases: [going] });
    const merge = await tell(li, 'mergePlatform', {
      absorbed: part,
      surviving: code,
      reason: '查明仍为一家。',
    });
    const mergeId = textAt(merge, 'merge', 'id');
    expect(refusalOf(await tell(wang, 'approvePlatformMerge', { mergeId }))).toBeNull();
    for (const asked of [code, part]) {
      const one = await shown(asked);
      expect(one).toMatchObject({
        code,
        sectors: ['P2P_LENDING', 'EQUITY_CROWDFUNDING'],
        operatingRegions: ['110105', '110106'],
        formerCodes: [{ code: part }],
      });
      expect(JSON.stringify(at(one, 'identifiers'))).toContain(domain);
      expect(casesOf(one)).toEqual([going]);
    }
  });

  it('is not suggested to be merged again', async () => {
    const { code, domain } = await firm();
    const mobile = `m.${domain}`;
    await owner.query(
      `INSERT INTO coordination.platform_identifier (kind, value, platform_code) VALUES ('DOMAIN', $1, $2)`,
      [mobile, code],
    );
    const part = await split(code, { identifiers: [{ kind: 'DOMAIN', value: mobile }] });
    const coordination = await hub.database.as('huishang_coordination', platformIdentityEntities);
    while ((await suggestMerges(coordination, new Date())) > 0);
    const { data } = await li.ask(
      `query ($code: PlatformCode!) { platform(code: $code) { identifiers { value } } }`,
      { code: part },
    );
    expect(JSON.stringify(data)).toContain(mobile);
    const suggested: unknown[] = await owner.query(
      `SELECT FROM coordination.platform_candidate WHERE one IN ($1, $2) AND other IN ($1, $2)`,
      [code, part],
    );
    expect(suggested).toEqual([]);
  });

  it('is on record: every row is given by its events, of the cases that went with it, too', async () => {
    const found = [];
    const workflows = [...platformIdentityWorkflows, ...determinationWorkflows];
    for await (const difference of verifyWorkflows(owner, workflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});

describe('a split is refused', () => {
  it.each([
    ['MERGE_PLATFORM_UNKNOWN', async () => ['91110105HW9999999X', {}]],
    ['SPLIT_SHARES', async () => [(await firm()).code, { remainingSectors: ['EQUITY_CROWDFUNDING'] }]],
    ['SPLIT_SHARES', async () => [(await firm()).code, { sectors: ['EQUITY_CROWDFUNDING', 'ADVERTISING'] }]],
    ['SPLIT_SHARES', async () => [(await firm()).code, { remainingRegions: ['110106'] }]],
    ['SPLIT_SHARES', async () => [(await firm()).code, { operatingRegions: ['310115'] }]],
    ['PLATFORM_PLACE_MISSING', async () => [(await firm()).code, { operatingRegions: [] }]],
    ['SPLIT_CODE_TAKEN', async () => [(await firm()).code, { unifiedSocialCreditCode: (await firm()).code }]],
    [
      'PLATFORM_CODE_CHECK_CHARACTER',
      async () => [(await firm()).code, { unifiedSocialCreditCode: '91440300708461136X' }],
    ],
    [
      'SPLIT_IDENTIFIER_UNKNOWN',
      async () => [(await firm()).code, { identifiers: [{ kind: 'DOMAIN', value: (await firm()).domain }] }],
    ],
    [
      'SPLIT_CASE_STAYS',
      async () => [(await firm()).code, { cases: [await openCase((await firm()).code, '全部')] }],
    ],
    [
      'SPLIT_RECORDS_AGENCY',
      async () => [(await firm()).code, { records: [{ agency: 'OFFICE', rows: '全部' }] }],
    ],
    [
      'SPLIT_ALREADY_PROPOSED',
      async () => {
        const { code } = await firm();
        await propose(code);
        return [code, {}];
      },
    ],
  ] satisfies [string, () => Promise<[string, Record<string, unknown>]>][])('%s', async (refusal, make) => {
    const [platform, terms] = await make();
    expect(refusalOf(await propose(platform, terms))).toBe(refusal);
  });

  it('SPLIT_FORMER_CODE where the part would take what a merged code brought', async () => {
    const [one, other] = [await firm(), await firm()];
    const merge = await tell(li, 'mergePlatform', {
      absorbed: one.code,
      surviving: other.code,
      reason: '同一主体。',
    });
    await tell(wang, 'approvePlatformMerge', { mergeId: textAt(merge, 'merge', 'id') });
    expect(refusalOf(await propose(one.code))).toBe('SPLIT_FORMER_CODE');
  });

  it('to others than the proposing office', async () => {
    const splitId = idOf(await propose((await firm()).code));
    const police = await hub.as('POLICE', BEIJING);
    expect(refusalOf(await propose((await firm()).code, {}, police))).toBe('PLATFORM_REGISTRAR_ONLY');
    const office = await hub.as('OFFICE', BEIJING);
    expect(refusalOf(await tell(office, 'approvePlatformSplit', { splitId }))).toBe('SPLIT_OTHER_OFFICE');
    expect(refusalOf(await tell(wang, 'withdrawPlatformSplit', { splitId }))).toBe('SPLIT_NOT_PROPOSERS');
    const elsewhere = await hub.as('COMMERCE', { ...BEIJING, officer: 'qian', region: '320000' });
    expect(refusalOf(await tell(elsewhere, 'approvePlatformSplit', { splitId }))).toBe('SPLIT_UNKNOWN');
    expect(refusalOf(await propose((await firm()).code, {}, elsewhere))).toBe('PLATFORM_OUTSIDE_OFFICE');
    expect(refusalOf(await tell(li, 'withdrawPlatformSplit', { splitId }))).toBeNull();
    expect(refusalOf(await tell(wang, 'approvePlatformSplit', { splitId }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('at its approval, where a case was withdrawn since', async () => {
    const { code } = await firm();
    const going = await openCase(code, '股权众筹');
    const splitId = idOf(await propose(code, { cases: [going] }));
    const banking = await hub.as('BANKING', { role: 'OFFICER' });
    await tell(banking, 'withdrawSubstanceCase', { caseId: going, reason: '重复。' });
    expect(refusalOf(await tell(wang, 'approvePlatformSplit', { splitId }))).toBe('SPLIT_CASE_STAYS');
  });
});
