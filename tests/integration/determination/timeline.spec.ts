import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { isProvisionalDeadline, newId, type Actor } from '../../../src/kernel/index.js';
import { at as placed, listAt, textAt } from '../../testkit/at.js';
import { startTestHub } from '../../testkit/hub.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted } from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database);
});

const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });
const minute = (): void => desk.clock.advance(60_000);

/** A whole life: supplement, interim measure, meeting, vote, ruling. */
async function live() {
  const { caseId, disputeId } = await desk.openDispute(true);
  const office = desk.as('OFFICE');
  minute();
  const parts = [{ agency: 'BANKING', missing: '存管协议' }] as const;
  granted(await office.requestSupplement({ ...on(disputeId), parts }));
  minute();
  granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '见附件' }));
  minute();
  const until = new Date('2016-08-01T00:00:00Z');
  const measure = { measure: '暂停新增。', addressee: 'BANKING', until, reasons: '资金流出。' } as const;
  const legalBasis = [{ law: '银行业监督管理法', article: '37' }];
  granted(await office.orderInterimMeasure({ ...on(disputeId), ...measure, legalBasis }));
  minute();
  granted(await office.acceptDispute(on(disputeId)));
  await desk.reviewDraft(disputeId);
  await desk.convene(disputeId);
  minute();
  granted(await desk.as('LEADING_GROUP').castVote({ ...on(disputeId), choice: 'FOR' }));
  const beforeRuling = await timelineOf(caseId);
  minute();
  granted(await desk.as('LEADING_GROUP').ruleDispute(on(disputeId)));
  return { caseId, disputeId, beforeRuling };
}

async function timelineOf(caseId: string, agency: Actor = 'OFFICE') {
  const services = desk.as(agency);
  const found = await services.findCase(caseId);
  if (!found) throw new Error(`No case ${caseId}`);
  return services.readTimeline(found);
}

describe('the timeline', () => {
  it('tells every step in its order, with what it left behind', async () => {
    const { caseId, disputeId, beforeRuling } = await live();
    const timeline = await timelineOf(caseId);
    expect(timeline.map(({ subject, command, from, to }) => [subject, command, from, to])).toEqual([
      ['CASE', 'openSubstanceCase', null, 'COLLECTING'],
      ['CASE', 'fileOpinion', 'COLLECTING', 'COLLECTING'],
      ['CASE', 'fileOpinion', 'COLLECTING', 'COLLECTING'],
      ['DISPUTE', 'openDispute', null, 'CONSULTATION'],
      ['DISPUTE', 'referDispute', 'CONSULTATION', 'REFERRED'],
      ['CASE', 'openDispute', 'COLLECTING', 'DISPUTED'],
      ['DISPUTE', 'requestSupplement', 'REFERRED', 'COMPLETENESS'],
      ['DISPUTE', 'supplementDispute', 'COMPLETENESS', 'COMPLETENESS'],
      ['DISPUTE', 'completeSupplement', 'COMPLETENESS', 'REFERRED'],
      ['DISPUTE', 'orderInterimMeasure', 'REFERRED', 'REFERRED'],
      ['DISPUTE', 'acceptDispute', 'REFERRED', 'DRAFTING'],
      ['DISPUTE', 'tableRuling', 'DRAFTING', 'LEGAL_REVIEW'],
      ['DISPUTE', 'passLegalReview', 'LEGAL_REVIEW', 'DELIBERATION'],
      ['DISPUTE', 'conveneDeliberation', 'DELIBERATION', 'DELIBERATION'],
      ['DISPUTE', 'castVote', 'DELIBERATION', 'DELIBERATION'],
      ['DISPUTE', 'ruleDispute', 'DELIBERATION', 'DECIDED'],
      ['INTERIM_MEASURE', 'endWithDispute', 'IN_FORCE', 'ENDED'],
      ['CASE', 'ruleDispute', 'DISPUTED', 'DETERMINED'],
    ]);
    expect(timeline.map((step) => desk.as('BANKING').stepSentence(step))).not.toContain(null);
    const stepOf = (command: string) => timeline.find((step) => step.command === command);
    expect(stepOf('fileOpinion')).toMatchObject({
      agency: 'BANKING',
      officer: 'banking-1',
      role: 'OFFICER',
      rule: '国办发〔2016〕21号',
      opinion: { version: 1, substanceClass: 'INFORMATION_INTERMEDIARY' },
    });
    expect(stepOf('requestSupplement')?.supplementRequest).toMatchObject({ parts: [{ agency: 'BANKING' }] });
    expect(stepOf('supplementDispute')?.supplement).toMatchObject({ answer: '见附件' });
    expect(stepOf('completeSupplement')).toMatchObject({ agency: null, supplement: null });
    expect(stepOf('orderInterimMeasure')?.interimMeasure).toMatchObject({ state: 'ENDED' });
    expect(stepOf('endWithDispute')?.interimMeasure).toMatchObject({ measure: '暂停新增。' });
    expect(stepOf('conveneDeliberation')?.meeting).toMatchObject({ round: 1 });
    expect(stepOf('ruleDispute')).toMatchObject({ subjectId: disputeId, ruling: { round: 1 } });
    expect(beforeRuling.find(({ command }) => command === 'tableRuling')).toMatchObject({
      draft: { substanceClass: 'ASSET_MANAGEMENT' },
    });
    expect(stepOf('passLegalReview')?.draftReview).toMatchObject({ result: 'PASSED' });
    expect(stepOf('tableRuling')?.draft).toMatchObject({ substanceClass: 'ASSET_MANAGEMENT' });
    // How somebody voted is told when it can sway nobody any more.
    expect(beforeRuling.at(-1)).toMatchObject({ command: 'castVote', vote: null });
    expect(stepOf('castVote')?.vote).toMatchObject({ choice: 'FOR', member: 'leading_group-1' });
  });

  it('keeps from the agencies what the members have before them, until they have ruled', async () => {
    const { caseId, disputeId } = await desk.openDeliberation();
    const panelAdvice = { panel: '专家组', advice: '属于资产管理', paperSha256: 'a'.repeat(64) };
    granted(await desk.as('OFFICE').recordPanelAdvice({ ...on(disputeId), ...panelAdvice }));
    const before = async (agency: 'BANKING' | 'OFFICE' | 'LEADING_GROUP') => {
      const steps = await timelineOf(caseId, agency);
      return [
        steps.find(({ command }) => command === 'tableRuling')?.draft?.disputeId ?? null,
        steps.find(({ command }) => command === 'recordPanelAdvice')?.panelAdvice?.panel ?? null,
      ];
    };
    for (const agency of ['OFFICE', 'LEADING_GROUP'] as const) {
      expect(await before(agency)).toEqual([disputeId, '专家组']);
    }
    expect(await before('BANKING')).toEqual([null, null]);
    await desk.rule(disputeId);
    expect(await before('BANKING')).toEqual([disputeId, '专家组']);
  });

  it('says that others gave opinions, and not what, until they may be seen', async () => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    const filed = async (agency: 'BANKING' | 'SECURITIES' | 'OFFICE') =>
      (await timelineOf(caseId, agency)).find(({ command }) => command === 'fileOpinion');
    expect(await filed('SECURITIES')).toMatchObject({ agency: 'BANKING', opinion: null });
    expect(await filed('BANKING')).toMatchObject({ opinion: { version: 1 } });
    expect(await filed('OFFICE')).toMatchObject({ opinion: { version: 1 } });
    granted(await desk.file('SECURITIES', caseId, { substanceClass: 'ASSET_MANAGEMENT' }));
    expect(await filed('SECURITIES')).toMatchObject({ opinion: { version: 1 } });
  });

  it('costs no more statements for many cases than for one', async () => {
    const lives = [await live()];
    for (let more = 0; more < 3; more += 1) {
      desk = await Desk.open(database);
      lives.push(await live());
    }
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const costOf = async (cases: typeof lives): Promise<number> => {
      const services = desk.as('OFFICE');
      const found = await Promise.all(cases.map(({ caseId }) => services.findCase(caseId)));
      query.mockClear();
      const there = found.filter((each) => each !== null);
      const read = await Promise.all(there.map((each) => services.readTimeline(each)));
      expect(read.map(({ length }) => length)).toEqual(cases.map(() => 18));
      return query.mock.calls.length;
    };
    try {
      const one = await costOf(lives.slice(0, 1));
      expect(one).toBeGreaterThan(5);
      expect(await costOf(lives)).toBeLessThanOrEqual(one + 4);
    } finally {
      query.mockRestore();
    }
  });
});

it('is read over GraphQL, by those who may read cases', async () => {
  const hub = await startTestHub();
  try {
    const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
    await fileOpinion(hub, 'BANKING', caseId);
    await fileOpinion(hub, 'SECURITIES', caseId, 'ASSET_MANAGEMENT');
    const ask = `query ($id: ID!) {
      substanceCase(id: $id) {
        timeline {
          subject subjectId version command agency officer role at rule from to details dueAt dueAtProvisional
          opinion { version substanceClass } meeting { meetingAt } vote { choice } ruling { id }
          supplementRequest { parts { agency missing } answers { agency } } supplement { answer }
          interimMeasure { status }
        }
      }
    }`;
    const officer = await hub.as('SECURITIES', { role: 'OFFICER' });
    const { data, errors } = await officer.ask(ask, { id: caseId });
    expect(errors).toEqual([]);
    const timeline = listAt(data, 'substanceCase', 'timeline');
    expect(timeline.map((step) => textAt(step, 'command'))).toEqual([
      'openSubstanceCase',
      'fileOpinion',
      'fileOpinion',
      'openDispute',
      'openDispute',
    ]);
    const deadlines = timeline.map((step) => placed(step, 'dueAt'));
    expect(deadlines[0]).toEqual(expect.any(String));
    expect(deadlines).toContain(null);
    expect(timeline.map((step) => placed(step, 'dueAtProvisional'))).toEqual(
      deadlines.map((dueAt) => isProvisionalDeadline(typeof dueAt === 'string' ? new Date(dueAt) : null)),
    );
    expect(placed(timeline[2], 'opinion', 'substanceClass')).toBe('ASSET_MANAGEMENT');
    expect(placed(timeline[3], 'opinion')).toBeNull();
    const auditor = await hub.as('OFFICE', { role: 'AUDITOR' });
    const denied = await auditor.ask(ask, { id: caseId });
    expect(JSON.stringify(denied.errors)).toContain('FIELD_DENIED');
  } finally {
    await hub.stop();
  }
});
