import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEVELS, newId } from '../../../src/kernel/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
let platform: string;

beforeAll(async () => {
  hub = await startTestHub();
  const bank = await hub.as('BANKING');
  const { data } = await bank.ask(
    '{ platforms(filter: { sector: P2P_LENDING }, first: 1) { edges { node { code } } } }',
  );
  platform = textAt(data, 'platforms', 'edges', 0, 'node', 'code');
});
afterAll(() => hub.stop());

const OPEN = `mutation ($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) {
    substanceCase {
      id number status businessLine concernedAgencies openedBy version urgent
      platform { code name } opinions { id } conflicts { attribute } dispute { id } determination { id }
      events { version command from to agency officer role rule }
    }
    refusal { code message remedy }
  }
}`;

const FILE = `mutation ($input: FileOpinionInput!) {
  fileOpinion(input: $input) {
    opinion { id agency status version substanceClass redLines { redLine evidence } versions { version act } }
    refusal { code message remedy }
  }
}`;

const DISPUTES = `query ($filter: DisputeFilter) {
  disputes(filter: $filter) {
    edges { node {
      id status version attributesInConflict dueAt level region
      conflicts { attribute kind positions { agency value values } }
      substanceCase { id businessLine opinions { agency substanceClass } }
      events { command } votes { member choice } recusals { member } ruling { id }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const opinion = (caseId: string, substanceClass: string) => ({
  input: {
    idempotencyKey: newId(),
    caseId,
    substanceClass,
    responsibleAgency: 'BANKING',
    disposition: 'BAN',
    unassessedReason: '资金流向尚未核清。',
    redLines: [{ redLine: 'FUND_POOL', evidence: '资金池' }],
    legalBasis: [{ law: '银行业监督管理法', article: '19' }],
  },
});

async function openCase(businessLine: string, urgent = false): Promise<string> {
  const officer = await hub.as('BANKING', { role: 'OFFICER' });
  const concernedAgencies = ['BANKING', 'SECURITIES'];
  const input = {
    idempotencyKey: newId(),
    platform,
    businessLine,
    reason: '投诉',
    concernedAgencies,
    urgent,
  };
  const { data, errors } = await officer.ask(OPEN, { input });
  expect(errors).toEqual([]);
  return textAt(data, 'openSubstanceCase', 'substanceCase', 'id');
}

describe('over the public schema', () => {
  it('opens a case once and says why not again, in the caller’s language', async () => {
    const officer = await hub.as('BANKING', { role: 'OFFICER', language: 'en' });
    const input = {
      platform,
      businessLine: '债权转让',
      reason: '投诉',
      concernedAgencies: ['BANKING', 'PBOC'],
    };
    const first = await officer.ask(OPEN, { input: { ...input, idempotencyKey: newId() } });
    expect(first.errors).toEqual([]);
    expect(at(first.data, 'openSubstanceCase')).toMatchObject({
      refusal: null,
      substanceCase: {
        status: 'COLLECTING',
        concernedAgencies: ['PBOC', 'BANKING'],
        openedBy: 'BANKING',
        version: 1,
        platform: { code: platform, name: expect.any(String) },
        opinions: [],
        conflicts: [],
        dispute: null,
        determination: null,
        events: [{ version: 1, command: 'openSubstanceCase', from: null, to: 'COLLECTING', role: 'OFFICER' }],
      },
    });
    const second = await officer.ask(OPEN, { input: { ...input, idempotencyKey: newId() } });
    expect(at(second.data, 'openSubstanceCase', 'substanceCase')).toBeNull();
    const number = textAt(first.data, 'openSubstanceCase', 'substanceCase', 'number');
    expect(at(second.data, 'openSubstanceCase', 'refusal')).toMatchObject({
      code: 'CASE_ALREADY_OPEN',
      message: expect.stringContaining(number),
      remedy: expect.stringMatching(/^Work on case/),
    });
  });

  it('says under which rule a step is taken, and what was done in a sentence of the caller’s language', async () => {
    const caseId = await openCase('网络小额贷款', false);
    const query = `query ($id: ID!) {
      substanceCase(id: $id) { availableActions { mutation rule } timeline { command sentence rule } }
    }`;
    const read = async (language: string) => {
      const officer = await hub.as('OFFICE', { role: 'OFFICER', language });
      return at((await officer.ask(query, { id: caseId })).data, 'substanceCase');
    };
    expect(await read('zh-CN')).toMatchObject({
      availableActions: expect.arrayContaining([
        { mutation: 'markUrgent', rule: '国办发〔2016〕21号' },
        { mutation: 'addConcernedAgency', rule: '国办发〔2016〕21号' },
      ]),
      timeline: [{ sentence: '银行业监督管理机构启动业务实质认定。', rule: '国办发〔2016〕21号' }],
    });
    expect(await read('en')).toMatchObject({
      availableActions: expect.arrayContaining([{ mutation: 'markUrgent', rule: '国办发〔2016〕21号' }]),
      timeline: [{ sentence: 'Banking regulator opened the determination.' }],
    });
  });

  it('says whether an opinion has to be signed', async () => {
    const officer = await hub.as('BANKING', { role: 'OFFICER' });
    expect(await officer.ask('{ opinionSignatureRequired }')).toMatchObject({
      data: { opinionSignatureRequired: false },
    });
  });

  it('lists what concerns a division or one of it, and firms of one sector', async () => {
    const caseId = await openCase('私募基金', false);
    const officer = await hub.as('OFFICE', { role: 'OFFICER' });
    const { data } = await officer.ask(
      'query ($id: ID!) { substanceCase(id: $id) { regions platform { sectors } } }',
      { id: caseId },
    );
    const [place = ''] = at(data, 'substanceCase', 'regions') as string[];
    const [sector = ''] = at(data, 'substanceCase', 'platform', 'sectors') as string[];
    const listed = async (filter: object) => {
      const answer = await officer.ask(
        'query ($filter: SubstanceCaseFilter) { substanceCases(filter: $filter, first: 200) { edges { node { id } } } }',
        { filter },
      );
      expect(answer.errors).toEqual([]);
      return (at(answer.data, 'substanceCases', 'edges') as { node: { id: string } }[]).map(
        ({ node }) => node.id,
      );
    };
    expect(await listed({ region: place, sector })).toContain(caseId);
    expect(await listed({ region: `${place.slice(0, 2)}0000` })).toContain(caseId);
    expect(await listed({ region: place.startsWith('65') ? '540000' : '650000' })).not.toContain(caseId);
    const other = ['CROWDFUNDING', 'P2P_LENDING', 'INTERNET_INSURANCE', 'ADVERTISING'];
    for (const each of other) {
      expect((await listed({ sector: each })).includes(caseId)).toBe(
        (at(data, 'substanceCase', 'platform', 'sectors') as string[]).includes(each),
      );
    }
  });

  it('goes from two opinions that differ to the ruling', async () => {
    const caseId = await openCase('网络借贷', true);
    const bank = await hub.as('BANKING', { role: 'OFFICER' });
    const securities = await hub.as('SECURITIES', { role: 'OFFICER' });
    const filed = await bank.ask(FILE, opinion(caseId, 'LENDING'));
    expect(at(filed.data, 'fileOpinion')).toMatchObject({
      refusal: null,
      opinion: {
        agency: 'BANKING',
        status: 'ACTIVE',
        version: 1,
        redLines: [{ redLine: 'FUND_POOL', evidence: '资金池' }],
        versions: [{ version: 1, act: 'FILED' }],
      },
    });
    const look = 'query ($id: ID!) { substanceCase(id: $id) { opinions { agency } } }';
    const hidden = await securities.ask(look, { id: caseId });
    expect(at(hidden.data, 'substanceCase', 'opinions')).toEqual([]);
    await securities.ask(FILE, opinion(caseId, 'ASSET_MANAGEMENT'));

    const { data, errors } = await securities.ask(DISPUTES, {
      filter: { status: 'REFERRED', agency: 'SECURITIES' },
    });
    expect(errors).toEqual([]);
    const dispute = listAt(data, 'disputes', 'edges')
      .map((edge) => at(edge, 'node'))
      .find((node) => at(node, 'substanceCase', 'id') === caseId);
    expect(dispute).toMatchObject({
      status: 'REFERRED',
      version: 2,
      attributesInConflict: ['SUBSTANCE_CLASS'],
      conflicts: [
        {
          kind: 'DIVERGENCE',
          positions: [
            { agency: 'BANKING', value: 'LENDING', values: ['LENDING'] },
            { agency: 'SECURITIES', value: 'ASSET_MANAGEMENT' },
          ],
        },
      ],
      substanceCase: { opinions: [{ agency: 'BANKING' }, { agency: 'SECURITIES' }] },
      dueAt: expect.any(String),
      ruling: null,
    });
    const byId = await securities.ask(
      'query ($id: ID!) { dispute(id: $id) { status votes { member } substanceCase { id } } }',
      { id: at(dispute, 'id') },
    );
    expect(byId).toMatchObject({
      data: { dispute: { status: 'REFERRED', votes: [], substanceCase: { id: caseId } } },
      errors: [],
    });

    const office = await hub.as('OFFICE', { role: 'OFFICER' });
    const region = at(dispute, 'region') === null ? {} : { region: textAt(dispute, 'region') };
    const level = LEVELS.find((each) => each === at(dispute, 'level'));
    const chair = await hub.as('LEADING_GROUP', { role: 'LEADER', ...(level && { level }), ...region });
    const registrar = await hub.as('OFFICE', { role: 'LEADER' });
    const appointed = await registrar.ask(
      'mutation ($input: AppointMemberInput!) { appointMember(input: $input) { refusal { code } } }',
      {
        input: {
          idempotencyKey: newId(),
          level: at(dispute, 'level'),
          ...region,
          member: 'leading_group-leader',
          agency: 'PBOC',
          reason: '任命',
        },
      },
    );
    expect(at(appointed.data, 'appointMember', 'refusal')).toBeNull();
    // Other members may sit in the group of the sample: they are recused, so that this one is enough.
    const seats = `query ($level: Level, $region: RegionCode) { leadingGroups(level: $level, region: $region) {
      edges { node { members { member chair } } } } }`;
    const group = await registrar.ask(seats, { level: at(dispute, 'level'), ...region });
    const others = listAt(group.data, 'leadingGroups', 'edges', 0, 'node', 'members')
      .map((seat) => textAt(seat, 'member'))
      .filter((member) => member !== 'leading_group-leader');

    const disputeId = textAt(dispute, 'id');
    const give = async (caller: typeof office, mutation: string, more: Record<string, unknown> = {}) => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const fields =
        'dispute { status version votes { member choice } draft { tabledByAgency } panelAdvice { panel } ruling { rectificationOpinion legalBasis { law } jointTeam { lead members tasks { agency task dueOn } } voteCount { for } dissents { member } paper { kind title sections { heading text } } documentNumber decision { for majority heard absent } differingViews { member } jws } decisionMode views { member } absences { member } minutes { documentNumber paper { kind title } chair { member } present { member } recused { member reason } discussion { member } outcome } precedents(first: 3) { score matches { feature value } determination { id } } substanceCase { status determination { decidedBy disposition } } } refusal { code message }';
      const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} } }`;
      const answer = await caller.ask(query, { input: { idempotencyKey: newId(), disputeId, ...more } });
      expect(answer.errors).toEqual([]);
      return at(answer.data, 'answer');
    };
    expect(await give(bank, 'acceptDispute')).toMatchObject({
      dispute: null,
      refusal: { code: 'ACTOR_NOT_ALLOWED' },
    });
    expect(await give(office, 'acceptDispute')).toMatchObject({
      dispute: { status: 'DRAFTING' },
      refusal: null,
    });
    await give(office, 'suspendDispute', { reason: '等待' });
    await give(office, 'resumeDispute');
    const ruling = {
      substanceClass: 'ASSET_MANAGEMENT',
      responsibleAgency: 'SECURITIES',
      disposition: 'BAN',
      unassessedReason: '资金流向尚未核清。',
      redLines: ['NO_CUSTODY'],
      rectificationOpinion: '停止新增业务',
      reasons: '穿透后属于资产管理',
      legalBasis: [{ law: '证券投资基金法', article: '2' }],
      jointTeam: {
        lead: 'BANKING',
        members: ['POLICE'],
        tasks: [{ agency: 'POLICE', task: '立案侦查', dueOn: '2099-01-31' }],
      },
    };
    await give(office, 'tableRuling', ruling);
    const reviewer = await hub.as('LEADING_GROUP', { role: 'OFFICER', ...(level && { level }), ...region });
    await give(reviewer, 'reviewDisputeLegality', { result: 'PASSED', opinion: '程序合法' });
    await give(office, 'conveneDeliberation', {
      meetingAt: new Date().toISOString(),
      papers: [{ title: '认定意见（送审稿）' }],
    });
    await give(office, 'recordPanelAdvice', {
      panel: '专家咨询组',
      advice: '属于资产管理',
      paperSha256: 'ab'.repeat(32),
    });
    for (const member of others) {
      const decision = { member, recused: true, reasons: '利害关系', applicant: 'SECURITIES' };
      const seated = await hub.as('LEADING_GROUP', {
        role: 'LEADER',
        ...(level && { level }),
        ...region,
        officer: member,
      });
      const decided = await give(registrar, 'decideRecusal', decision);
      if (at(decided, 'refusal') !== null) await give(seated, 'recuse', { reason: '利害关系' });
    }
    // Nobody set how the group votes, so the chair decides.
    expect(await give(chair, 'castVote', { choice: 'FOR' })).toMatchObject({
      refusal: { code: 'OTHER_DECISION_MODE' },
    });
    expect(await give(chair, 'ruleDispute')).toMatchObject({
      refusal: null,
      dispute: {
        status: 'DECIDED',
        draft: { tabledByAgency: 'OFFICE' },
        decisionMode: 'CHAIR_AFTER_DISCUSSION',
        views: [],
        absences: [],
        minutes: [
          {
            paper: { kind: '纪要' },
            chair: { member: 'leading_group-leader' },
            present: [{ member: 'leading_group-leader' }],
            outcome: 'ADOPTED',
          },
        ],
        panelAdvice: [{ panel: '专家咨询组' }],
        ruling: {
          paper: { kind: '意见', title: expect.stringContaining('研究认定意见') },
          rectificationOpinion: '停止新增业务',
          legalBasis: [{ law: '证券投资基金法' }],
          jointTeam: ruling.jointTeam,
          voteCount: null,
          dissents: [],
          documentNumber: expect.stringMatching(/〔\d{4}〕\d+号$/),
          decision: { for: 0, majority: null, heard: [], absent: [] },
          differingViews: [],
          jws: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        },
        precedents: [],
        substanceCase: { status: 'DETERMINED', determination: { decidedBy: 'RULING', disposition: 'BAN' } },
      },
    });

    const seen = await bank.ask(
      `query ($code: PlatformCode!) { platform(code: $code) {
        determinationInForce(businessLine: "网络借贷") { substanceClass decidedBy platform { code } }
        substanceCases(first: 1) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
      { code: platform },
    );
    expect(seen.errors).toEqual([]);
    expect(at(seen.data, 'platform')).toMatchObject({
      determinationInForce: {
        substanceClass: 'ASSET_MANAGEMENT',
        decidedBy: 'RULING',
        platform: { code: platform },
      },
      substanceCases: { edges: [{ node: { id: caseId } }] },
    });
  });

  it('pages through cases, the newest first', async () => {
    const ids = [await openCase('一'), await openCase('二'), await openCase('三')].toReversed();
    const officer = await hub.as('BANKING', { role: 'OFFICER' });
    const query = `query ($after: String, $code: PlatformCode!) {
      substanceCases(filter: { platform: $code, agency: SECURITIES, status: COLLECTING }, first: 2, after: $after) {
        edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (after: string | null) => {
      const { data } = await officer.ask(query, { after, code: platform });
      return at(data, 'substanceCases');
    };
    const first = await page(null);
    const second = await page(textAt(first, 'pageInfo', 'endCursor'));
    const found = [first, second].flatMap((each) =>
      listAt(each, 'edges').map((edge) => at(edge, 'node', 'id')),
    );
    expect(at(first, 'pageInfo', 'hasNextPage')).toBe(true);
    expect(found.slice(0, 3)).toEqual(ids);
    const bad = await officer.ask(query, { after: 'bm9uc2Vuc2U', code: platform });
    expect(bad.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const)(
    'denies cases and disputes to the role %s',
    async (role) => {
      const caseId = await openCase(`认定事项 ${role}`);
      const caller = await hub.as('OFFICE', { role });
      for (const query of [
        `{ substanceCase(id: "${caseId}") { id } }`,
        '{ substanceCases { edges { node { id } } } }',
        '{ disputes { edges { node { id } } } }',
        `{ dispute(id: "${caseId}") { id } }`,
      ]) {
        const { data, errors } = await caller.ask(query);
        expect(errors[0]?.extensions).toMatchObject({ code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' });
        expect(JSON.stringify(data ?? null)).not.toContain(caseId);
      }
    },
  );

  it.each([
    'substanceCase',
    'dispute',
    'rectificationOrder',
    'leadingGroup',
    'accountWarrant',
    'sharingAgreement',
  ])('finds no %s under an id that nothing has, nor under a text that is no id', async (field) => {
    const officer = await hub.as('BANKING', { role: 'OFFICER' });
    for (const id of [newId(), 'none']) {
      const { data, errors } = await officer.ask(`{ ${field}(id: "${id}") { id } }`);
      expect([at(data, field), errors]).toEqual([null, []]);
    }
  });
});
