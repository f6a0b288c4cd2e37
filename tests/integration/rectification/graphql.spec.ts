import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  endOfWorkingDays,
  isProvisionalDeadline,
  newId,
  SettableClock,
  type Actor,
} from '../../../src/kernel/index.js';
import { sweepOrders } from '../../../src/rectification/index.js';
import { rectificationEntities } from '../../../src/rectification/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { TEST_PLAN, TEST_ROUTE } from '../../testkit/fixtures/desk-law.js';
import { openCase } from '../../testkit/fixtures/case-work.js';

/** A Monday without a holiday nearby, ten in the morning in Beijing. */
const MONDAY = new Date('2026-03-09T02:00:00Z');
const SHA256 = 'b'.repeat(64);
const platform = SCENARIOS.pooledLender.code;

const clock = new SettableClock(MONDAY);
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ clock, law: [TEST_PLAN, TEST_ROUTE] });
});
afterAll(() => hub.stop());

const officer = (agency: Actor | 'OFFICE', more: As = {}) => hub.as(agency, { role: 'OFFICER', ...more });

/** Gives one of the mutations on orders and answers with its payload. */
async function give(caller: TestCaller, mutation: string, input: Record<string, unknown>) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const fields = `rectificationOrder {
      id documentNumber status version addressee verifier waitingFor rectifyBy dueAt overdue
      determinationSuperseded determination { id disposition } platform { code }
      offices { agency level } cooperatingGroups { level region }
      redLines legalBasis { law article } progress { percent done obstacles evidence { sha256 } }
      events { version command from to agency }
    } refusal { code message remedy }`;
  const answer = await caller.ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(answer.errors).toEqual([]);
  return at(answer.data, 'answer');
}

/** A determination by consensus; gives its id. */
async function determine(disposition: string): Promise<string> {
  const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
  for (const agency of ['BANKING', 'SECURITIES'] as const) {
    const { data, errors } = await (
      await officer(agency)
    ).ask(`mutation ($input: FileOpinionInput!) { fileOpinion(input: $input) { refusal { code } } }`, {
      input: {
        idempotencyKey: newId(),
        caseId,
        substanceClass: 'LENDING',
        responsibleAgency: 'BANKING',
        disposition,
        unassessedReason: '资金流向尚未核清。',
        redLines: [{ redLine: 'FUND_POOL', evidence: '资金池' }],
        legalBasis: [{ law: '银行业监督管理法', article: '19' }],
      },
    });
    expect([errors, at(data, 'fileOpinion', 'refusal')]).toEqual([[], null]);
  }
  const { data } = await (
    await officer('OFFICE')
  ).ask('query ($id: ID!) { substanceCase(id: $id) { determination { id } } }', { id: caseId });
  return textAt(data, 'substanceCase', 'determination', 'id');
}

async function issue(determinationId: string, more: Record<string, unknown> = {}) {
  return give(await officer('OFFICE'), 'issueRectificationOrder', {
    determinationId,
    kind: 'RECTIFY_BY',
    measures: '清退资金池',
    legalBasis: [{ law: '网络借贷信息中介机构业务活动管理暂行办法', article: '40' }],
    verifyingAgency: 'PBOC',
    ...more,
  });
}

/** 交办单文本, in which no code stands. */
async function printed(id: string): Promise<unknown> {
  const query = `query ($id: ID!) { rectificationOrder(id: $id) { paper {
    kind title documentNumber addressee sections { heading text } issuingBody issuedOn } } }`;
  const { data, errors } = await (await officer('BANKING')).ask(query, { id });
  expect(errors).toEqual([]);
  const paper = at(data, 'rectificationOrder', 'paper');
  // The platform's code and the line of business, a random identifier here, are the case's own words.
  const own = [platform, /“[0-9a-f-]{36}”/g];
  const text = own.reduce<string>((rest, word) => rest.replaceAll(word, ''), JSON.stringify(paper));
  expect(text).not.toMatch(/[A-Z_]{4,}|\d{4}-\d{2}/);
  return paper;
}

describe('over the public schema', () => {
  it('carries a determination by consensus out, from the order to its end', async () => {
    const determinationId = await determine('RECTIFY_BY_DEADLINE');
    const issued = await issue(determinationId);
    expect(issued).toMatchObject({
      refusal: null,
      rectificationOrder: {
        documentNumber: expect.stringMatching(/〔2026〕\d+号$/),
        status: 'ISSUED',
        addressee: 'BANKING',
        verifier: 'PBOC',
        waitingFor: 'BANKING',
        offices: [
          { agency: 'BANKING', level: 'NATIONAL' },
          { agency: 'PBOC', level: 'NATIONAL' },
        ],
        cooperatingGroups: ['310000', '340000', '440000'].map((region) => ({ level: 'PROVINCIAL', region })),
        rectifyBy: endOfWorkingDays(MONDAY, 20).toISOString(),
        dueAt: endOfWorkingDays(MONDAY, 3).toISOString(),
        overdue: false,
        redLines: ['FUND_POOL'],
        determinationSuperseded: false,
        determination: { id: determinationId, disposition: 'RECTIFY_BY_DEADLINE' },
        platform: { code: platform },
      },
    });
    const order = { orderId: textAt(issued, 'rectificationOrder', 'id') };
    expect(await printed(order.orderId)).toMatchObject({
      kind: '通知',
      documentNumber: at(issued, 'rectificationOrder', 'documentNumber'),
      issuedOn: '2026年3月9日',
    });
    const bank = await officer('BANKING');
    const pboc = await officer('PBOC', { language: 'en' });
    expect(await give(pboc, 'acceptRectificationOrder', order)).toMatchObject({
      rectificationOrder: null,
      refusal: {
        code: 'ORDER_STEP_NOT_YOURS',
        message: 'acceptRectificationOrder is not for the People’s Bank in the role officer.',
      },
    });
    await give(bank, 'acceptRectificationOrder', { ...order, agency: 'BANKING', expectedVersion: 1 });
    const progress = { percent: 60, done: '已清退六成', obstacles: '部分投资人失联' };
    const evidence = [{ description: '清退名单', sha256: SHA256 }];
    expect(
      await give(bank, 'reportRectificationProgress', { ...order, ...progress, evidence }),
    ).toMatchObject({
      rectificationOrder: { progress: [{ ...progress, evidence: [{ sha256: SHA256 }] }] },
    });
    await give(bank, 'submitRectification', { ...order, report: '已整改', evidence });
    expect(
      await give(pboc, 'verifyRectification', { ...order, result: 'RETURNED', findings: '尚有余额' }),
    ).toMatchObject({ rectificationOrder: { status: 'RETURNED', waitingFor: 'BANKING' } });
    const extension = { workingDays: 5, reason: '清退量大' };
    await give(await officer('OFFICE'), 'extendRectificationOrder', { ...order, ...extension });
    await give(bank, 'submitRectification', { ...order, report: '余额已清' });
    await give(pboc, 'verifyRectification', { ...order, result: 'PASSED', findings: '余额为零', evidence });
    const closed = await give(await officer('OFFICE'), 'closeRectificationOrder', order);
    expect(closed).toMatchObject({
      refusal: null,
      rectificationOrder: { status: 'CLOSED', waitingFor: null, dueAt: null, version: 9 },
    });
    const events = listAt(closed, 'rectificationOrder', 'events');
    expect(events.map((event) => [at(event, 'command'), at(event, 'to')])).toEqual([
      ['issueRectificationOrder', 'ISSUED'],
      ['acceptRectificationOrder', 'ACCEPTED'],
      ['reportRectificationProgress', 'ACCEPTED'],
      ['submitRectification', 'SUBMITTED'],
      ['returnForRectification', 'RETURNED'],
      ['extendRectificationOrder', 'RETURNED'],
      ['submitRectification', 'SUBMITTED'],
      ['passVerification', 'VERIFIED'],
      ['closeRectificationOrder', 'CLOSED'],
    ]);
  });

  it('finds orders by state, agency and platform, page by page, and under their determination', async () => {
    const determinationId = await determine('BAN');
    const ids: string[] = [];
    for (const kind of ['BAN', 'WIND_DOWN', 'SUSPEND_BUSINESS']) {
      ids.push(textAt(await issue(determinationId, { kind }), 'rectificationOrder', 'id'));
    }
    await give(await officer('OFFICE'), 'withdrawRectificationOrder', { orderId: ids[1], reason: '重复' });
    const bank = await officer('BANKING');
    const query = `query ($filter: RectificationOrderFilter, $after: String) {
      rectificationOrders(filter: $filter, first: 1, after: $after) {
        edges { node { id kind status } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (filter: Record<string, unknown>, after: string | null = null) => {
      const { data, errors } = await bank.ask(query, { filter: { platform, ...filter }, after });
      expect(errors).toEqual([]);
      return at(data, 'rectificationOrders');
    };
    const first = await page({ agency: 'BANKING', status: 'ISSUED' });
    const second = await page(
      { agency: 'BANKING', status: 'ISSUED' },
      textAt(first, 'pageInfo', 'endCursor'),
    );
    expect([first, second].map((each) => at(each, 'edges', 0, 'node', 'id'))).toEqual([ids[2], ids[0]]);
    expect(at(await page({ status: 'WITHDRAWN' }), 'edges', 0, 'node')).toMatchObject({ id: ids[1] });
    const foreign = await bank.ask(query, { after: 'bm9uc2Vuc2U' });
    expect(foreign.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');

    const { data, errors } = await bank.ask(
      `query ($code: PlatformCode!, $id: ID!) {
        platform(code: $code) { rectificationOrders(first: 2) { edges { node { id } } pageInfo { hasNextPage } } }
        rectificationOrder(id: $id) { determination { orders { id } } } }`,
      { code: platform, id: ids[0] },
    );
    expect(errors).toEqual([]);
    expect(at(data, 'platform', 'rectificationOrders')).toMatchObject({
      edges: [{ node: { id: ids[2] } }, { node: { id: ids[1] } }],
      pageInfo: { hasNextPage: true },
    });
    expect(
      listAt(data, 'rectificationOrder', 'determination', 'orders').map((each) => at(each, 'id')),
    ).toEqual(ids);
  });

  it('shows an order to those that it concerns, and to nobody else', async () => {
    const id = textAt(await issue(await determine('RECTIFY_PROMPTLY')), 'rectificationOrder', 'id');
    const query = `query ($id: ID!, $code: PlatformCode!) {
      rectificationOrder(id: $id) { id }
      rectificationOrders(first: 1) { edges { node { id } } }
      platform(code: $code) { rectificationOrders(first: 1) { edges { node { id } } }
        determinationInForce { orders { id } } } }`;
    const seen = async (agency: Actor | 'OFFICE' | 'LEADING_GROUP') => {
      const { data, errors } = await (await hub.as(agency)).ask(query, { id, code: platform });
      expect(errors).toEqual([]);
      return JSON.stringify(data).split(`"${id}"`).length - 1;
    };
    for (const agency of ['BANKING', 'SECURITIES', 'PBOC', 'OFFICE', 'LEADING_GROUP'] as const) {
      expect([agency, await seen(agency)]).toEqual([agency, 4]);
    }
    for (const agency of ['INSURANCE', 'COMMERCE', 'POLICE'] as const) {
      expect([agency, await seen(agency)]).toEqual([agency, 0]);
    }
  });

  it.each(['AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const)(
    'denies orders and the accountability list to the role %s',
    async (role) => {
      const id = textAt(await issue(await determine('RECTIFY_PROMPTLY')), 'rectificationOrder', 'id');
      const caller = await hub.as('OFFICE', { role });
      for (const query of [
        `{ rectificationOrder(id: "${id}") { id } }`,
        '{ rectificationOrders { edges { node { id } } } }',
        '{ accountabilityList { edges { node { orderId } } } }',
        `{ platform(code: "${platform}") { rectificationOrders { edges { node { id } } } } }`,
      ]) {
        const { data, errors } = await caller.ask(query);
        expect(errors[0]?.extensions).toMatchObject({ code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' });
        expect(JSON.stringify(data ?? null)).not.toContain(id);
      }
    },
  );

  it('lists who let a deadline pass', async () => {
    const id = textAt(await issue(await determine('RECTIFY_PROMPTLY')), 'rectificationOrder', 'id');
    const database = await hub.database.as('huishang_coordination', rectificationEntities);
    const due = endOfWorkingDays(MONDAY, 3);
    await sweepOrders(database, due);
    clock.set(endOfWorkingDays(MONDAY, 5));
    const { data, errors } = await (
      await officer('OFFICE')
    ).ask(`{ accountabilityList(filter: { agency: BANKING, open: true }, first: 200) { edges { node {
      agency orderId documentNumber kind platformCode level region step dueAt dueAtProvisional workingDaysOverdue remindedAt escalatedAt endedAt
    } } } rectificationOrders(filter: { overdue: true }, first: 200) { edges { node { id overdue } } } }`);
    expect(errors).toEqual([]);
    const entries = listAt(data, 'accountabilityList', 'edges').map((edge) => at(edge, 'node'));
    expect(entries.find((entry) => at(entry, 'orderId') === id)).toMatchObject({
      agency: 'BANKING',
      kind: 'RECTIFY_BY',
      platformCode: platform,
      step: 'ISSUED',
      dueAt: due.toISOString(),
      dueAtProvisional: isProvisionalDeadline(due),
      workingDaysOverdue: 2,
      remindedAt: due.toISOString(),
      escalatedAt: null,
      endedAt: null,
    });
    expect(listAt(data, 'rectificationOrders', 'edges').map((edge) => at(edge, 'node'))).toContainEqual({
      id,
      overdue: true,
    });
  });
});
