import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import {
  determinationEntities,
  determinationWorkflows,
  sweepDeadlines,
  sweepTeamTasks,
} from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { verifyCaseSummaries } from '../../../src/statistics/index.js';
import { verifyWorkflows, type WorkflowProgress } from '../../../src/workflow/recorder/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk, granted, OPINION, refusalCode } from '../../testkit/fixtures/determination-desk.js';

const reason = '情况说明';
const MEASURE = {
  measure: '暂停新增出借。',
  addressee: 'BANKING',
  until: new Date('2016-06-30T00:00:00Z'),
  reasons: '资金流出。',
  legalBasis: [{ law: '银行业监督管理法', article: '37' }],
} as const;

let owned: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  owned = await createTestDatabase();
  database = await owned.as('huishang_coordination', [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
  ]);
});
afterAll(() => owned.drop());

const on = (disputeId: string) => ({ idempotencyKey: newId(), disputeId });
const later = (desk: Desk, days: number): void => desk.clock.advance(days * 86_400_000);
const passed = { result: 'PASSED', opinion: '合法' } as const;

/** One life of a case each; a flow that is not possible any more fails here. */
const FLOWS: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'opinions that agree': async (desk) => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId));
  },
  'a case withdrawn while opinions are collected': async (desk) => {
    const caseId = await desk.openCase();
    granted(await desk.file('BANKING', caseId));
    granted(await desk.as('OFFICE').withdrawSubstanceCase({ idempotencyKey: newId(), caseId, reason }));
  },
  'a settlement': async (desk) => {
    const { securities } = await desk.openDispute();
    granted(await desk.as('SECURITIES').reviseOpinion({ ...OPINION, ...on(''), opinionId: securities }));
  },
  'a consultation that runs out': async (desk) => {
    await desk.openDispute();
  },
  'urgency and measures': async (desk) => {
    const { caseId, disputeId } = await desk.openDispute();
    granted(await desk.as('BANKING').markUrgent({ idempotencyKey: newId(), caseId, reason }));
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(disputeId), ...MEASURE }));
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(disputeId), ...MEASURE }));
    const [first] = await desk.as('OFFICE').interimMeasures.load(disputeId);
    const lift = { ...on(disputeId), measureId: first?.id ?? '', reason };
    granted(await desk.as('OFFICE').liftInterimMeasure(lift));
  },
  'supplements, suspension and a way back to the parties': async (desk) => {
    const { disputeId, securities } = await desk.openDispute(true);
    const office = desk.as('OFFICE');
    later(desk, 1);
    const parts = [{ agency: 'BANKING', missing: '存管协议' }] as const;
    granted(await office.requestSupplement({ ...on(disputeId), parts }));
    later(desk, 1);
    granted(await office.suspendDispute({ ...on(disputeId), reason }));
    later(desk, 20);
    granted(await office.resumeDispute(on(disputeId)));
    granted(await desk.as('BANKING').supplementDispute({ ...on(disputeId), answer: '见附件' }));
    granted(await office.acceptDispute(on(disputeId)));
    await desk.reviewDraft(disputeId, {}, { result: 'DRAFT_RETURNED' });
    await desk.reviewDraft(disputeId, {}, { result: 'RETURNED' });
    granted(await desk.as('SECURITIES').reviseOpinion({ ...OPINION, ...on(''), opinionId: securities }));
  },
  'a supplement that runs out': async (desk) => {
    const { disputeId } = await desk.openDispute(true);
    const parts = [{ agency: 'BANKING', missing: '存管协议' }] as const;
    granted(await desk.as('OFFICE').requestSupplement({ ...on(disputeId), parts }));
  },
  'a deliberation that runs out': async (desk) => {
    await desk.openDeliberation();
  },
  'a ruling, its closing and a reopening': async (desk) => {
    const tasks = [{ agency: 'POLICE', task: '立案侦查', dueOn: '2016-07-01' }] as const;
    const jointTeam = { lead: 'BANKING', members: ['POLICE'], tasks } as const;
    const { on: again, disputeId } = await desk.openDeliberation({ jointTeam });
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...again(), ...MEASURE }));
    await desk.rule(disputeId);
    granted(await desk.as('OFFICE').closeDispute({ ...again(), reason }));
    granted(await desk.as('OFFICE').reopenDispute({ ...again(), newEvidence: '新流水' }));
    granted(await desk.as('OFFICE').referDisputeUpward({ ...again(), reason }));
  },
  'a withdrawal from suspension': async (desk) => {
    const { caseId, disputeId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').orderInterimMeasure({ ...on(disputeId), ...MEASURE }));
    granted(await desk.as('OFFICE').suspendDispute({ ...on(disputeId), reason }));
    granted(await desk.as('OFFICE').withdrawSubstanceCase({ idempotencyKey: newId(), caseId, reason }));
  },
  'refusals, which leave nothing': async (desk) => {
    const { disputeId } = await desk.openDispute(true);
    const refusals = [
      await desk.as('BANKING').acceptDispute(on(disputeId)),
      await desk.as('OFFICE').reviewDisputeLegality({ ...on(disputeId), ...passed }),
      await desk.as('OFFICE').acceptDispute({ ...on(disputeId), expectedVersion: 1 }),
    ];
    expect(refusals.map(refusalCode)).toEqual([
      'ACTOR_NOT_ALLOWED',
      'TRANSITION_NOT_ALLOWED',
      'STALE_VERSION',
    ]);
  },
};

async function verified() {
  const differences = [];
  const compared = new Map<string, number>();
  const note = ({ kind, done }: WorkflowProgress) => compared.set(kind, done);
  for await (const each of verifyWorkflows(database, determinationWorkflows, note)) {
    differences.push(each);
  }
  return { differences, compared: Object.fromEntries(compared) };
}

describe('the events', () => {
  it('give every case, dispute and interim measure exactly, whatever happened to it', async () => {
    for (const flow of Object.values(FLOWS)) {
      const desk = await Desk.open(database);
      await flow(desk);
    }
    for (const day of ['2016-06-21', '2016-07-01', '2016-08-01', '2017-01-01']) {
      await sweepDeadlines(database, new Date(`${day}T02:00:00Z`));
      await sweepTeamTasks(database, new Date(`${day}T02:00:00Z`));
    }
    const { differences, compared } = await verified();
    expect(differences).toEqual([]);
    const [{ states = '' } = {}]: { states?: string }[] = await database.query(
      `SELECT string_agg(DISTINCT state, ' ' ORDER BY state) AS states FROM coordination.dispute`,
    );
    expect(states.split(' ')).toEqual(['REFERRED', 'SETTLED', 'WITHDRAWN']);
    const measures: object[] = await database.query(
      `SELECT state FROM coordination.interim_measure GROUP BY state ORDER BY state`,
    );
    expect(measures).toEqual([{ state: 'ENDED' }, { state: 'EXPIRED' }, { state: 'LIFTED' }]);
    expect(compared).toEqual({ CASE: 11, DISPUTE: 9, INTERIM_MEASURE: 4, TEAM_TASK: 1 });
  });

  it('give what statistics count of each case', async () => {
    const differences = [];
    for await (const each of verifyCaseSummaries(await owned.asOwner())) differences.push(each);
    expect(differences).toEqual([]);
  });

  it('show a row that was changed without one, and events that are not whole', async () => {
    const owner = await owned.asOwner();
    const tampered = await (await Desk.open(database)).openDispute(true);
    const gap = await (await Desk.open(database)).openDispute(true);
    await owner.query(`UPDATE coordination.dispute SET round = 7, due_at = now() WHERE id = $1`, [
      tampered.disputeId,
    ]);
    await owner.query(`DELETE FROM coordination.dispute_event WHERE dispute_id = $1 AND version = 1`, [
      gap.disputeId,
    ]);
    const { differences } = await verified();
    expect(differences).toMatchObject([
      {
        kind: 'DISPUTE',
        id: tampered.disputeId,
        columns: [{ column: 'round', inRow: 7, byEvents: 1 }, { column: 'dueAt' }],
        fault: null,
      },
      { kind: 'DISPUTE', id: gap.disputeId, columns: [], fault: 'The event that made version 1 is missing' },
    ]);
  });
});
