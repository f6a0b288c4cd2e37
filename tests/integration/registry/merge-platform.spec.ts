import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaseLookup } from '../../../src/determination/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId } from '../../../src/kernel/index.js';
import { platformIdentityEntities, platformIdentityWorkflows } from '../../../src/platform-identity/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
let owner: DataSource;
let li: TestCaller;
let wang: TestCaller;

const BEIJING: As = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' };
const commerce = (officer: string, who: As = {}): Promise<TestCaller> =>
  hub.as('COMMERCE', { ...BEIJING, officer, ...who });

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner(platformIdentityEntities);
  [li, wang] = [await commerce('li'), await commerce('wang')];
});
afterAll(() => hub?.stop());

async function tell(who: TestCaller, mutation: string, input: Record<string, unknown>): Promise<unknown> {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const shown =
    mutation === 'registerPlatform' ? '' : 'merge { id status absorbed surviving proposedBy decidedBy }';
  const { data, errors } = await who.ask(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${shown} platform { code } refusal { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(errors).toEqual([]);
  return at(data, mutation);
}
const refusalOf = (answer: unknown): unknown => at(answer, 'refusal') && at(answer, 'refusal', 'code');

let sites = 0;
/** A website without registration, in Beijing. The digits of an identifier by chance may be a person's number. */
async function website(name = '某网站', region = '110105', sector = 'P2P_LENDING'): Promise<string> {
  const who = await hub.as('COMMERCE', { role: 'OFFICER', level: 'NATIONAL', officer: 'zhao' });
  const answer = await tell(who, 'registerPlatform', {
    name,
    operatingRegions: [region],
    sectors: [sector],
    identifiers: [{ kind: 'DOMAIN', value: `merged-${(sites += 1)}.example.com` }],
  });
  return textAt(answer, 'platform', 'code');
}
let firms = 0;
/** A registered firm in Beijing; its check character is not looked at. */
async function firm(): Promise<string> {
  const code = `91110105HU${String((firms += 1)).padStart(7, '0')}X`;
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
     VALUES ($1, '某金融信息服务有限公司', '110105', '{110105}', '{P2P_LENDING}')`,
    [code],
  );
  return code;
}
const propose = (absorbed: string, surviving: string, who = li): Promise<unknown> =>
  tell(who, 'mergePlatform', { absorbed, surviving, reason: '同一网站。' });
const idOf = (answer: unknown): string => textAt(answer, 'merge', 'id');
async function merged(absorbed: string, surviving: string): Promise<string> {
  const mergeId = idOf(await propose(absorbed, surviving));
  expect(refusalOf(await tell(wang, 'approvePlatformMerge', { mergeId }))).toBeNull();
  return mergeId;
}
async function reversed(mergeId: string): Promise<void> {
  expect(refusalOf(await tell(wang, 'reverseMerge', { mergeId, reason: '查明不是同一机构。' }))).toBeNull();
  expect(refusalOf(await tell(li, 'approveMergeReversal', { mergeId }))).toBeNull();
}
async function standsFor(code: string): Promise<string> {
  const reader = await hub.as('BANKING', { role: 'OFFICER' });
  const { data } = await reader.ask('query ($code: PlatformCode!) { platform(code: $code) { code } }', {
    code,
  });
  return textAt(data, 'platform', 'code');
}
const pairsOf = async (code: string): Promise<string[]> => {
  const rows: { same_as: string }[] = await owner.query(
    `SELECT same_as FROM registry.same_platform WHERE code = $1 ORDER BY same_as`,
    [code],
  );
  return rows.map((row) => row.same_as);
};

describe('a merge', () => {
  it('needs a second officer, and lets both codes stand for the surviving platform', async () => {
    const [absorbed, surviving] = [await website(), await firm()];
    const proposal = await propose(absorbed, surviving);
    expect(at(proposal, 'merge')).toMatchObject({ status: 'PROPOSED', proposedBy: 'li', decidedBy: null });
    expect(await standsFor(absorbed)).toBe(absorbed);
    const mergeId = idOf(proposal);
    expect(refusalOf(await tell(li, 'approvePlatformMerge', { mergeId }))).toBe('MERGE_NEEDS_SECOND_OFFICER');
    const approved = await tell(wang, 'approvePlatformMerge', { mergeId });
    expect(approved).toMatchObject({
      merge: { status: 'MERGED', decidedBy: 'wang' },
      platform: { code: surviving },
      refusal: null,
    });
    expect(await standsFor(absorbed)).toBe(surviving);
    expect(await standsFor(surviving)).toBe(surviving);
  });

  it('waits in the tasks of the proposing office until it is decided', async () => {
    const mergeId = idOf(await propose(await website(), await firm()));
    const tasksOf = async (who: TestCaller): Promise<string[]> => {
      const { data } = await who.ask(
        '{ myTasks(first: 50) { edges { node { kind subjectId requiredMutation } } } }',
      );
      const edges = at(data, 'myTasks', 'edges') as { node: { kind: string; subjectId: string } }[];
      return edges.filter(({ node }) => node.subjectId === mergeId).map(({ node }) => node.kind);
    };
    expect(await tasksOf(wang)).toEqual(['DECIDE_PLATFORM_MERGE']);
    expect(await tasksOf(await hub.as('OFFICE', BEIJING))).toEqual([]);
    await tell(wang, 'approvePlatformMerge', { mergeId });
    expect(await tasksOf(wang)).toEqual([]);
    await tell(wang, 'reverseMerge', { mergeId, reason: '有误。' });
    expect(await tasksOf(li)).toEqual(['DECIDE_MERGE_REVERSAL']);
  });

  it('is reversed by two officers as well, and each code stands for itself again', async () => {
    const [absorbed, surviving] = [await website(), await firm()];
    const mergeId = await merged(absorbed, surviving);
    await tell(wang, 'reverseMerge', { mergeId, reason: '有误。' });
    expect(await standsFor(absorbed)).toBe(surviving);
    expect(refusalOf(await tell(wang, 'approveMergeReversal', { mergeId }))).toBe(
      'MERGE_NEEDS_SECOND_OFFICER',
    );
    expect(at(await tell(li, 'rejectMergeReversal', { mergeId }), 'merge', 'status')).toBe('MERGED');
    await reversed(mergeId);
    expect([await standsFor(absorbed), await standsFor(surviving)]).toEqual([absorbed, surviving]);
    expect([await pairsOf(absorbed), await pairsOf(surviving)]).toEqual([[], []]);
    await merged(absorbed, surviving);
    expect(await standsFor(absorbed)).toBe(surviving);
  });

  it('of merges in a chain, each is reversed by itself in any order', async () => {
    const [one, two, three, last] = [await website(), await website(), await website(), await firm()];
    const first = await merged(one, two);
    const second = await merged(two, three);
    const third = await merged(three, last);
    const all = (): Promise<string[]> => Promise.all([one, two, three, last].map(standsFor));
    expect(await all()).toEqual([last, last, last, last]);
    expect(await pairsOf(one)).toEqual([two, three, last].toSorted());
    await reversed(second);
    expect(await all()).toEqual([two, two, last, last]);
    expect(await pairsOf(one)).toEqual([two]);
    expect(await pairsOf(last)).toEqual([three]);
    await reversed(first);
    expect(await all()).toEqual([one, two, last, last]);
    await reversed(third);
    expect(await all()).toEqual([one, two, three, last]);
    const left: unknown[] = await owner.query(`SELECT FROM registry.same_platform WHERE code = ANY ($1)`, [
      [one, two, three, last],
    ]);
    expect(left).toEqual([]);
  });

  it('gives the surviving platform the sectors and places of all its codes, and its reversal gives each its own back', async () => {
    const last = await firm();
    const two = await website('二', '110106', 'EQUITY_CROWDFUNDING');
    const one = await website('一', '110107', 'THIRD_PARTY_PAYMENT');
    const [own, both, all] = [
      { sectors: ['P2P_LENDING'], operatingRegions: ['110105'] },
      { sectors: ['EQUITY_CROWDFUNDING', 'THIRD_PARTY_PAYMENT'], operatingRegions: ['110106', '110107'] },
      {
        sectors: ['P2P_LENDING', 'EQUITY_CROWDFUNDING', 'THIRD_PARTY_PAYMENT'],
        operatingRegions: ['110105', '110106', '110107'],
      },
    ];
    const shown = async (code: string): Promise<unknown> => {
      const { data } = await li.ask(
        'query ($code: PlatformCode!) { platform(code: $code) { sectors operatingRegions } }',
        { code },
      );
      return at(data, 'platform');
    };
    const first = await merged(one, two);
    expect(await shown(two)).toEqual(both);
    const second = await merged(two, last);
    expect(await shown(last)).toEqual(all);
    const found = await li.ask(
      '{ platforms(first: 50, filter: { sector: "THIRD_PARTY_PAYMENT", operatingRegion: "110107" }) { edges { node { code } } } }',
    );
    expect(at(found.data, 'platforms', 'edges')).toContainEqual({ node: { code: last } });
    await reversed(second);
    expect([await shown(last), await shown(two)]).toEqual([own, both]);
    await reversed(first);
    expect(await shown(two)).toEqual({ sectors: ['EQUITY_CROWDFUNDING'], operatingRegions: ['110106'] });
  });

  it('is on record: every row is given by its events', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(owner, platformIdentityWorkflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});

describe('a merge is refused', () => {
  it.each([
    ['MERGE_PLATFORM_UNKNOWN', async () => [await website(), '91440300708461136T']],
    [
      'PLATFORMS_ALREADY_ONE',
      async () => {
        const [absorbed, surviving] = [await website(), await firm()];
        await merged(absorbed, surviving);
        return [surviving, absorbed];
      },
    ],
    ['MERGE_DIRECTION', async () => [await firm(), await website()]],
    [
      'PLATFORM_OUTSIDE_OFFICE',
      async () => [await website('外地网站', '320102'), await website('外地', '330106')],
    ],
    [
      'MERGE_ALREADY_PROPOSED',
      async () => {
        const absorbed = await website();
        await propose(absorbed, await firm());
        return [absorbed, await firm()];
      },
    ],
  ] as const)('%s', async (refusal, make) => {
    const [absorbed = '', surviving = ''] = await make();
    expect(refusalOf(await propose(absorbed, surviving))).toBe(refusal);
  });

  it('PLATFORM_REGISTRAR_ONLY, MERGE_OTHER_OFFICE and MERGE_NOT_PROPOSERS to others than the proposing office', async () => {
    const mergeId = idOf(await propose(await website(), await firm()));
    const police = await hub.as('POLICE', BEIJING);
    expect(refusalOf(await propose(await website(), await firm(), police))).toBe('PLATFORM_REGISTRAR_ONLY');
    expect(refusalOf(await tell(police, 'approvePlatformMerge', { mergeId }))).toBe(
      'PLATFORM_REGISTRAR_ONLY',
    );
    const office = await hub.as('OFFICE', BEIJING);
    expect(refusalOf(await tell(office, 'approvePlatformMerge', { mergeId }))).toBe('MERGE_OTHER_OFFICE');
    expect(refusalOf(await tell(wang, 'withdrawPlatformMerge', { mergeId }))).toBe('MERGE_NOT_PROPOSERS');
    const elsewhere = await commerce('qian', { region: '320000' });
    expect(refusalOf(await tell(elsewhere, 'approvePlatformMerge', { mergeId }))).toBe('MERGE_UNKNOWN');
    expect(refusalOf(await tell(li, 'withdrawPlatformMerge', { mergeId }))).toBeNull();
    expect(refusalOf(await tell(wang, 'approvePlatformMerge', { mergeId }))).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('at its approval, where the two became one by another way since', async () => {
    const [one, two] = [await website(), await website()];
    const there = idOf(await propose(one, two));
    const back = idOf(await propose(two, one));
    expect(refusalOf(await tell(wang, 'approvePlatformMerge', { mergeId: there }))).toBeNull();
    expect(refusalOf(await tell(wang, 'approvePlatformMerge', { mergeId: back }))).toBe(
      'PLATFORMS_ALREADY_ONE',
    );
  });
});

describe('what was filed under the absorbed code', () => {
  let absorbed: string;
  let surviving: string;
  let mergeId: string;

  beforeAll(async () => {
    [absorbed, surviving] = [await website('被归并的网站'), await firm()];
    for (const [code, title] of [
      [absorbed, '网站的登记'],
      [surviving, '公司的登记'],
    ]) {
      await owner.query(
        `INSERT INTO commerce.registration (platform_code, registered_name, status, established_on, registered_capital,
           legal_representative_name, legal_representative_id_number, business_scope)
         VALUES ($1, $2, 'ACTIVE', '2015-01-01', 100, '张三', '11010519491231002X', '—')`,
        [code, title],
      );
      await owner.query(
        `INSERT INTO commerce.name_change (platform_code, changed_on, former_name, new_name) VALUES ($1, $2, '旧', $3)`,
        [code, code === absorbed ? '2015-02-01' : '2016-02-01', title],
      );
    }
    const banking = await hub.as('BANKING', { role: 'OFFICER' });
    await banking.ask(
      `mutation ($input: OpenSubstanceCaseInput!) { openSubstanceCase(input: $input) { refusal { code } } }`,
      {
        input: {
          idempotencyKey: newId(),
          platform: absorbed,
          businessLine: '网络借贷',
          reason: '投诉',
          concernedAgencies: ['BANKING', 'COMMERCE'],
        },
      },
    );
    mergeId = await merged(absorbed, surviving);
  });

  const SHOWN = `query ($code: PlatformCode!) {
    platform(code: $code) {
      code name formerCodes { code name interim } identifiers { kind value }
      commerce { registeredName nameChanges { newName } }
      substanceCases { edges { node { platform { code } } } }
    }
    substanceCases(filter: { platform: $code }) { edges { node { platform { code } } } }
    platforms(filter: { codes: [$code] }) { edges { node { code } } }
  }`;

  /** About which platform the parties of the case are given data within it. */
  async function casePlatform(): Promise<string | undefined> {
    const [opened]: { id: string }[] = await owner.query(
      `SELECT id FROM coordination.substance_case WHERE platform_code = $1`,
      [absorbed],
    );
    const lookup = createCaseLookup(await hub.database.as('huishang_gateway'));
    const named = await lookup.find({ caseId: opened?.id ?? null } as Caller);
    return named?.platformCode;
  }

  it('is shown under the surviving one, by whichever code it is asked for, and parts again with it', async () => {
    const reader = await commerce('sun');
    const answers = [];
    for (const code of [absorbed, surviving]) {
      const { data, errors } = await reader.ask(SHOWN, { code });
      expect(errors).toEqual([]);
      answers.push(data);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      platform: {
        code: surviving,
        formerCodes: [{ code: absorbed, name: '被归并的网站', interim: true }],
        commerce: {
          registeredName: '公司的登记',
          nameChanges: [{ newName: '网站的登记' }, { newName: '公司的登记' }],
        },
        substanceCases: { edges: [{ node: { platform: { code: surviving } } }] },
      },
      substanceCases: { edges: [{ node: { platform: { code: surviving } } }] },
      platforms: { edges: [{ node: { code: surviving } }] },
    });
    expect(JSON.stringify(at(answers[0], 'platform', 'identifiers'))).toContain(absorbed);

    expect(await casePlatform()).toBe(surviving);

    await reversed(mergeId);
    expect(await casePlatform()).toBe(absorbed);
    const { data } = await reader.ask(SHOWN, { code: surviving });
    expect(data).toMatchObject({
      platform: {
        code: surviving,
        formerCodes: [],
        commerce: { nameChanges: [{ newName: '公司的登记' }] },
        substanceCases: { edges: [] },
      },
      substanceCases: { edges: [] },
    });
    const again = await reader.ask(SHOWN, { code: absorbed });
    expect(again.data).toMatchObject({
      platform: {
        code: absorbed,
        commerce: { registeredName: '网站的登记' },
        substanceCases: { edges: [{ node: { platform: { code: absorbed } } }] },
      },
    });
  });
});
