import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { lockStandstill } from '../../../src/determination/rows/cases/standstill.js';
import { newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  MONDAY,
  OPINION,
  refusalCode,
  NATIONAL,
} from '../../testkit/fixtures/determination-desk.js';
import { putAttachment } from '../../testkit/fixtures/put-attachment.js';

const DAY = 86_400_000;
const MEASURE = {
  measure: '暂停新增出借。',
  addressee: 'BANKING',
  until: new Date('2016-08-01T00:00:00Z'),
  reasons: '资金持续流出。',
  legalBasis: [{ law: '银行业监督管理法', article: '37' }],
} as const;

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

const reason = '情况说明';
const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });
const ofCase = (caseId: string) => ({ idempotencyKey: newId(), caseId, reason });
const commands = async (disputeId: string) =>
  (await desk.as('OFFICE').disputeEvents.load(disputeId)).map(({ command }) => command);

describe('supplements', () => {
  const parts = [
    { agency: 'BANKING', missing: '存管协议' },
    { agency: 'SECURITIES', missing: '私募备案' },
  ] as const;

  it('stop the clock of the acceptance until every party asked has answered', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    desk.clock.advance(2 * DAY);
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), parts }));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'COMPLETENESS',
      dueAt: new Date('2016-06-22T15:59:59.999Z'),
      referralDueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
    desk.clock.advance(DAY);
    const sha256 = await putAttachment(desk, 'BANKING', caseId);
    const evidence = [{ description: '协议扫描件', source: '存管银行', sha256: sha256.toUpperCase() }];
    granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '见附件', evidence }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'COMPLETENESS' });
    desk.clock.advance(DAY);
    granted(await desk.as('SECURITIES').supplementDispute({ ...on(disputeId), answer: '未备案' }));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      // Three working days were left on Wednesday, and are left on Friday.
      dueAt: new Date('2016-06-22T15:59:59.999Z'),
      referralDueAt: null,
      referralStoppedAt: null,
    });
    const events = await desk.as('OFFICE').disputeEvents.load(disputeId);
    expect(events.at(-1)).toMatchObject({
      command: 'completeSupplement',
      agency: null,
      details: { cause: 'ALL_SUPPLIED' },
    });
    const office = desk.as('OFFICE');
    expect(await office.supplementRequests.load(disputeId)).toMatchObject([{ parts, round: 1 }]);
    expect(await office.supplements.load(disputeId)).toMatchObject([
      { agency: 'BANKING', answer: '见附件', evidence: [{ sha256 }] },
      { agency: 'SECURITIES', answer: '未备案', suppliedBy: 'securities-1' },
    ]);
  });

  it('name only what is attached to the case: ATTACHMENT_UNKNOWN', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), parts }));
    const supply = (agency: 'BANKING' | 'SECURITIES', sha256: string) => {
      const evidence = [{ description: '协议扫描件', source: '存管银行', sha256 }];
      return desk.as(agency).supplementDispute({ ...on(disputeId), answer: '见附件', evidence });
    };
    const before = await commands(disputeId);
    expect(refusalCode(await supply('BANKING', 'ab'.repeat(32)))).toBe('ATTACHMENT_UNKNOWN');
    const elsewhere = await putAttachment(
      desk,
      'BANKING',
      await desk.openCase(undefined, { businessLine: '众筹' }),
    );
    expect(refusalCode(await supply('BANKING', elsewhere))).toBe('ATTACHMENT_UNKNOWN');
    expect(await commands(disputeId)).toEqual(before);
    expect(await desk.as('OFFICE').supplements.load(disputeId)).toEqual([]);
    // What another party attached is there for whoever may see it.
    const attached = await putAttachment(desk, 'BANKING', caseId);
    granted(await supply('SECURITIES', attached));
    granted(await supply('BANKING', attached));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
  });

  it('end when the office waits no longer, and may be asked for again', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    const office = desk.as('OFFICE');
    granted(await office.requestSupplement({ ...on(disputeId), parts }));
    granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '见附件' }));
    granted(await office.completeSupplement({ ...on(disputeId), reason }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
    granted(await office.requestSupplement({ ...on(disputeId), parts: [parts[0]] }));
    // What was answered before does not answer the second request.
    granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '再次补正' }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
  });

  it('are asked of parties, each once, for a time within bounds', async () => {
    const { disputeId } = await desk.openDispute(true);
    const office = desk.as('OFFICE');
    const ask = (more: object) => office.requestSupplement({ ...on(disputeId), parts, ...more });
    const outcomes = [
      await ask({ parts: [] }),
      await ask({ parts: [parts[0], parts[0]] }),
      await ask({ parts: [{ agency: 'POLICE', missing: '启动认定材料' }] }),
      await ask({ parts: [{ agency: 'BANKING', missing: ' ' }] }),
      await ask({ dueAt: MONDAY }),
      await ask({ dueAt: new Date('2016-06-20T16:00:00Z') }),
      await desk.as('BANKING').requestSupplement({ ...on(disputeId), parts }),
    ];
    expect(outcomes.map(refusalCode)).toEqual([
      'INPUT_MISSING',
      'PARTY_REPEATED',
      'NOT_CONCERNED',
      'INPUT_MISSING',
      'DEADLINE_OUT_OF_RANGE',
      'DEADLINE_OUT_OF_RANGE',
      'ACTOR_NOT_ALLOWED',
    ]);
    granted(await ask({ dueAt: new Date('2016-06-20T15:59:59.999Z') }));
  });

  it('are given by the parties asked, once', async () => {
    const { disputeId } = await desk.openDispute(true);
    const office = desk.as('OFFICE');
    const answer = (agency: 'BANKING' | 'SECURITIES' | 'OFFICE') =>
      desk.as(agency).supplementDispute({ ...on(disputeId), answer: '见附件' });
    expect(refusalCode(await answer('BANKING'))).toBe('TRANSITION_NOT_ALLOWED');
    granted(await office.requestSupplement({ ...on(disputeId), parts: [parts[0]] }));
    expect(refusalCode(await answer('SECURITIES'))).toBe('SUPPLEMENT_NOT_ASKED');
    expect(refusalCode(await answer('OFFICE'))).toBe('ACTOR_NOT_ALLOWED');
    granted(await office.completeSupplement({ ...on(disputeId), reason }));
    granted(await office.requestSupplement({ ...on(disputeId), parts }));
    granted(await answer('BANKING'));
    expect(refusalCode(await answer('BANKING'))).toBe('SUPPLEMENT_ALREADY_GIVEN');
  });
});

describe('referral upward', () => {
  it('begins anew with the leading group above, whose members then act', async () => {
    const { on: again, caseId, disputeId } = await desk.openDeliberation();
    const below = desk.as('LEADING_GROUP');
    granted(await below.castVote({ ...again(), choice: 'FOR' }));
    granted(await desk.as('OFFICE').referDisputeUpward({ ...again(), reason }));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      level: 'NATIONAL',
      region: null,
      round: 2,
      dueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
    expect((await desk.as('OFFICE').disputeEvents.load(disputeId)).at(-1)).toMatchObject({
      command: 'referDisputeUpward',
      rule: '行政处罚法 25',
      details: { cause: 'REQUEST', reason, from: { level: 'PROVINCIAL', region: '110000' } },
    });
    const above = desk.as('OFFICE', NATIONAL);
    granted(await above.acceptDispute(again()));
    await desk.reviewDraft(disputeId, {}, { place: NATIONAL });
    expect(refusalCode(await below.castVote({ ...again(), choice: 'FOR' }))).toBe('OUTSIDE_LEADING_GROUP');
  });

  it('takes a supplement that is being waited for along', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    const parts = [{ agency: 'BANKING', missing: '存管协议' }] as const;
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), parts }));
    granted(await desk.as('OFFICE').referDisputeUpward({ ...on(disputeId), reason }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED', referralDueAt: null });
  });

  it('ends with the national leading group: HIGHEST_LEVEL', async () => {
    const { disputeId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').referDisputeUpward({ ...on(disputeId), reason }));
    const outcome = await desk.as('OFFICE', NATIONAL).referDisputeUpward({ ...on(disputeId), reason });
    expect(refusalCode(outcome)).toBe('HIGHEST_LEVEL');
  });

  it('is for the office, and not from the consultation', async () => {
    const { disputeId } = await desk.openDispute();
    const refer = (agency: 'BANKING' | 'LEADING_GROUP' | 'OFFICE') =>
      desk.as(agency).referDisputeUpward({ ...on(disputeId), reason });
    expect(refusalCode(await refer('BANKING'))).toBe('ACTOR_NOT_ALLOWED');
    expect(refusalCode(await refer('LEADING_GROUP'))).toBe('ACTOR_NOT_ALLOWED');
    expect(refusalCode(await refer('OFFICE'))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('withdrawal', () => {
  const before = {
    COLLECTING: async () => ({ caseId: await desk.openCase() }),
    CONSULTATION: () => desk.openDispute(),
    DELIBERATION: () => desk.openDeliberation(),
    SUSPENDED: async () => {
      const opened = await desk.openDispute();
      granted(await desk.as('OFFICE').suspendDispute({ ...on(opened.disputeId), reason }));
      return opened;
    },
  };

  it.each(['COLLECTING', 'CONSULTATION', 'DELIBERATION', 'SUSPENDED'] as const)(
    'ends a case that is %s and its dispute, and leaves the line of business free',
    async (state) => {
      const { caseId } = await before[state]();
      granted(await desk.as('OFFICE').withdrawSubstanceCase(ofCase(caseId)));
      expect(await desk.case(caseId)).toMatchObject({ status: 'WITHDRAWN' });
      const dispute = await desk.as('OFFICE').disputeOfCase.load(caseId);
      const { suspendedFrom, suspendedAt, dueAt } = dispute ?? {};
      expect([dispute?.state, suspendedFrom ?? suspendedAt ?? dueAt ?? null]).toEqual(
        state === 'COLLECTING' ? [undefined, null] : ['WITHDRAWN', null],
      );
      expect(refusalCode(await desk.file('BANKING', caseId))).toBe('TRANSITION_NOT_ALLOWED');
      await desk.openCase();
    },
  );

  it('is for the office and the agency that opened the case', async () => {
    const input = { idempotencyKey: newId(), platform: desk.platform.code, businessLine: '网络借贷' };
    const concernedAgencies = ['BANKING', 'SECURITIES'] as const;
    const caseId = granted(
      await desk.as('BANKING').openSubstanceCase({ ...input, reason, concernedAgencies }),
    );
    const outcomes = [
      await desk.as('SECURITIES').withdrawSubstanceCase(ofCase(caseId)),
      await desk.as('BANKING', { role: 'SYSTEM' }).withdrawSubstanceCase(ofCase(caseId)),
      await desk.as('LEADING_GROUP').withdrawSubstanceCase(ofCase(caseId)),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'ACTOR_NOT_ALLOWED'));
    expect(refusalCode(await desk.as('BANKING').withdrawSubstanceCase(ofCase(newId())))).toBe('CASE_UNKNOWN');
    granted(await desk.as('BANKING').withdrawSubstanceCase(ofCase(caseId)));
    const again = await desk.as('BANKING').withdrawSubstanceCase(ofCase(caseId));
    expect(refusalCode(again)).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is not for what was determined before: CASE_ALREADY_DETERMINED', async () => {
    const { on: again, caseId, disputeId } = await desk.openDeliberation();
    await desk.rule(disputeId);
    const decided = await desk.as('OFFICE').withdrawSubstanceCase(ofCase(caseId));
    expect(refusalCode(decided)).toBe('TRANSITION_NOT_ALLOWED');
    granted(await desk.as('OFFICE').reopenDispute({ ...again(), newEvidence: '新流水' }));
    const reopened = await desk.as('OFFICE').withdrawSubstanceCase(ofCase(caseId));
    expect(refusalCode(reopened)).toBe('CASE_ALREADY_DETERMINED');
    const stale = await desk.as('OFFICE').withdrawSubstanceCase({ ...ofCase(caseId), expectedVersion: 1 });
    expect(refusalCode(stale)).toBe('STALE_VERSION');
  });
});

describe('urgency', () => {
  it('takes a dispute out of the consultation at once', async () => {
    const { caseId, disputeId } = await desk.openDispute();
    granted(await desk.as('BANKING').markUrgent(ofCase(caseId)));
    expect(await desk.case(caseId)).toMatchObject({ urgent: true });
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      dueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
    expect(await commands(disputeId)).toEqual(['openDispute', 'markUrgent', 'referDispute']);
    const twice = await desk.as('OFFICE').markUrgent(ofCase(caseId));
    expect(refusalCode(twice)).toBe('CASE_ALREADY_URGENT');
  });

  it('waits for the opinions where there is no dispute yet', async () => {
    const caseId = await desk.openCase();
    expect(refusalCode(await desk.as('POLICE').markUrgent(ofCase(caseId)))).toBe('ACTOR_NOT_ALLOWED');
    granted(await desk.as('OFFICE').markUrgent(ofCase(caseId)));
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId, { substanceClass: 'ASSET_MANAGEMENT' }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'REFERRED' });
  });
});

describe('interim measures', () => {
  it('hold until the office lifts them', async () => {
    const { disputeId } = await desk.openDispute(true);
    const office = desk.as('OFFICE');
    granted(await office.orderInterimMeasure({ ...on(disputeId), ...MEASURE }));
    const [measure] = await desk.as('OFFICE').interimMeasures.load(disputeId);
    expect(measure).toMatchObject({ ...MEASURE, state: 'IN_FORCE', orderedBy: 'office-1', endedAt: null });
    const lift = { measureId: measure?.id ?? '', reason };
    granted(await office.liftInterimMeasure({ ...on(disputeId), ...lift }));
    expect(await desk.as('OFFICE').interimMeasures.load(disputeId)).toMatchObject([
      { state: 'LIFTED', version: 2, endedAt: MONDAY },
    ]);
    expect(refusalCode(await office.liftInterimMeasure({ ...on(disputeId), ...lift }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    const other = { ...on(disputeId), ...lift, measureId: newId() };
    expect(refusalCode(await office.liftInterimMeasure(other))).toBe('INTERIM_MEASURE_UNKNOWN');
    expect(await commands(disputeId)).toEqual([
      'openDispute',
      'referDispute',
      'orderInterimMeasure',
      'liftInterimMeasure',
    ]);
  });

  it('end with the ruling', async () => {
    const { on: again, disputeId } = await desk.openDeliberation();
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...again(), ...MEASURE }));
    await desk.rule(disputeId);
    expect(await desk.as('OFFICE').interimMeasures.load(disputeId)).toMatchObject([
      { state: 'ENDED', endedAt: MONDAY },
    ]);
  });

  it('end with the settlement, and with the withdrawal', async () => {
    const settled = await desk.openDispute(true);
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(settled.disputeId), ...MEASURE }));
    granted(await desk.as('OFFICE').acceptDispute(on(settled.disputeId)));
    await desk.reviewDraft(settled.disputeId, {}, { result: 'RETURNED' });
    const revision = { ...OPINION, idempotencyKey: newId(), opinionId: settled.securities };
    granted(await desk.as('SECURITIES').reviseOpinion(revision));
    const withdrawn = await desk.openDispute(true);
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(withdrawn.disputeId), ...MEASURE }));
    granted(await desk.as('OFFICE').withdrawSubstanceCase(ofCase(withdrawn.caseId)));
    for (const { disputeId } of [settled, withdrawn]) {
      expect(await desk.as('OFFICE').interimMeasures.load(disputeId)).toMatchObject([{ state: 'ENDED' }]);
    }
  });

  it('are for urgent disputes, by the office, until a time to come, on a legal basis', async () => {
    const { disputeId } = await desk.openDispute();
    const order = (more: object) =>
      desk.as('OFFICE').orderInterimMeasure({ ...on(disputeId), ...MEASURE, ...more });
    expect(refusalCode(await order({}))).toBe('DISPUTE_NOT_URGENT');
    const urgent = await (await Desk.open(database)).openDispute(true);
    const outcomes = [
      await order({ disputeId: urgent.disputeId, until: MONDAY }),
      await order({ disputeId: urgent.disputeId, legalBasis: [] }),
      await desk.as('BANKING').orderInterimMeasure({ ...on(urgent.disputeId), ...MEASURE }),
    ];
    expect(outcomes.map(refusalCode)).toEqual([
      'DEADLINE_OUT_OF_RANGE',
      'LEGAL_BASIS_MISSING',
      'ACTOR_NOT_ALLOWED',
    ]);
  });
});

describe('closing and reopening', () => {
  async function decided() {
    const opened = await desk.openDeliberation();
    await desk.rule(opened.disputeId);
    return opened;
  }

  it('closes a ruled dispute on which nothing is to be carried out, and reopens it on new evidence', async () => {
    const { on: again, caseId } = await decided();
    expect(refusalCode(await desk.as('BANKING').closeDispute({ ...again(), reason }))).toBe(
      'ACTOR_NOT_ALLOWED',
    );
    granted(await desk.as('OFFICE').closeDispute({ ...again(), reason }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'CLOSED', dueAt: null });
    granted(await desk.as('OFFICE').reopenDispute({ ...again(), newEvidence: '新流水' }));
    expect(await desk.dispute(caseId)).toMatchObject({
      state: 'REFERRED',
      round: 2,
      dueAt: new Date('2016-06-20T15:59:59.999Z'),
    });
  });
});

describe('standstill', () => {
  const still = (businessLine = '网络借贷') =>
    database.transaction(async (manager) => {
      const line = { platformCode: desk.platform.code, businessLine };
      return (await lockStandstill(manager, line)) !== null;
    });

  it('lasts from the opening of a dispute until it is decided, suspensions included', async () => {
    expect(await still()).toBe(false);
    const { disputeId, caseId } = await desk.openDispute();
    expect(await still()).toBe(true);
    expect(await still('众筹')).toBe(false);
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason }));
    expect(await still()).toBe(true);
    granted(await desk.as('OFFICE').withdrawSubstanceCase(ofCase(caseId)));
    expect(await still()).toBe(false);
    const { on: again, disputeId: ruled } = await desk.openDeliberation();
    await desk.rule(ruled);
    expect(await still()).toBe(false);
    granted(await desk.as('OFFICE').reopenDispute({ ...again(), newEvidence: '新流水' }));
    expect(await still()).toBe(true);
  });

  it('lets no party act against the dispute: no other case, no other opinion', async () => {
    const { securities } = await desk.openDispute(true);
    const platform = { platform: desk.platform.code, businessLine: '网络借贷' };
    const opening = { ...platform, reason, concernedAgencies: ['BANKING', 'SECURITIES'] as const };
    const opinion = { idempotencyKey: newId(), opinionId: securities };
    const outcomes = [
      await desk.as('BANKING').openSubstanceCase({ idempotencyKey: newId(), ...opening }),
      await desk.as('SECURITIES').reviseOpinion({ ...OPINION, ...opinion }),
      await desk.as('SECURITIES').withdrawOpinion({ ...opinion, reason }),
    ];
    expect(outcomes.map(refusalCode)).toEqual([
      'CASE_ALREADY_OPEN',
      'TRANSITION_NOT_ALLOWED',
      'TRANSITION_NOT_ALLOWED',
    ]);
  });
});

describe('the level', () => {
  it('is that of the lowest group that decides in the place of registration', async () => {
    const hangzhou = await Desk.open(database, { registeredRegion: '330106', operatingRegions: ['330108'] });
    const { caseId, disputeId } = await hangzhou.openDispute(true);
    expect(await hangzhou.dispute(caseId)).toMatchObject({ level: 'PROVINCIAL', region: '330000' });
    granted(await desk.as('OFFICE', NATIONAL).referDisputeUpward({ ...on(disputeId), reason }));
    expect(await hangzhou.dispute(caseId)).toMatchObject({ level: 'NATIONAL', region: null });
  });
});
