import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueCollections, sweepDeadlines } from '../../../src/determination/index.js';
import { newId } from '../../../src/kernel/index.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, refusalCode, RULING } from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
beforeEach(async () => {
  desk = await Desk.open(database);
});
afterAll(() => close?.());

interface TaskRow {
  readonly agency: string;
  readonly kind: string;
  readonly due_at: Date | null;
  readonly level: string | null;
  readonly region: string | null;
}

function tasks(): Promise<TaskRow[]> {
  return database.query(
    `SELECT agency, kind, due_at, level, region FROM coordination.task
     WHERE platform_code = $1 AND closed_at IS NULL ORDER BY agency, kind`,
    [desk.platform.code],
  );
}

async function waiting(): Promise<string[]> {
  return (await tasks()).map(({ agency, kind }) => `${agency} ${kind}`);
}

async function told(
  topic: string,
): Promise<{ recipients: string[]; subject_version: number; body: object }[]> {
  return database.query(
    `SELECT recipients, subject_version, body FROM coordination.outbox_message
     WHERE topic = $1 AND body ->> 'platform' = $2 ORDER BY sequence`,
    [topic, desk.platform.code],
  );
}

describe('the tasks of a case', () => {
  it('follow it from its opening to its ruling', async () => {
    const caseId = await desk.openCase();
    expect(await waiting()).toEqual(['BANKING GIVE_OPINION', 'SECURITIES GIVE_OPINION']);
    granted(await desk.file('BANKING', caseId));
    expect(await waiting()).toEqual(['SECURITIES GIVE_OPINION']);
    granted(await desk.file('SECURITIES', caseId, { substanceClass: 'ASSET_MANAGEMENT' }));
    expect(await waiting()).toEqual(['BANKING REVISE_OPINION', 'SECURITIES REVISE_OPINION']);
    const { id: disputeId, dueAt } = await desk.dispute(caseId);
    expect((await tasks()).map((task) => task.due_at)).toEqual([dueAt, dueAt]);

    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('BANKING').referDispute({ ...on(), reason: '意见不一致较大' }));
    expect(await waiting()).toEqual(['OFFICE ACCEPT_DISPUTE']);
    const { level, region } = await desk.dispute(caseId);
    expect(await tasks()).toMatchObject([{ level, region }]);

    const office = desk.as('OFFICE');
    granted(await office.acceptDispute(on()));
    expect(await waiting()).toEqual(['OFFICE TABLE_RULING']);
    granted(await office.tableRuling({ ...on(), ...RULING }));
    expect(await waiting()).toEqual(['LEADING_GROUP REVIEW_LEGALITY', 'LEGAL_AFFAIRS REVIEW_LEGALITY']);
    const review = { result: 'PASSED', opinion: '程序合法。' } as const;
    granted(await desk.reviewer().reviewDisputeLegality({ ...on(), ...review }));
    expect(await waiting()).toEqual(['OFFICE CONVENE_DELIBERATION']);
    granted(
      await office.conveneDeliberation({ ...on(), meetingAt: desk.clock.now(), papers: [{ title: '草案' }] }),
    );
    expect(await waiting()).toEqual(['LEADING_GROUP CAST_VOTE']);
    granted(await desk.as('LEADING_GROUP').castVote({ ...on(), choice: 'FOR' }));
    expect(await waiting()).toEqual(['LEADING_GROUP RULE_DISPUTE']);
    granted(await desk.as('LEADING_GROUP').ruleDispute(on()));
    expect(await waiting()).toEqual(['OFFICE ISSUE_ORDER']);
    const { version } = await desk.dispute(caseId);
    expect(await told('dispute.decided')).toEqual([
      {
        recipients: ['BANKING', 'SECURITIES'],
        subject_version: version,
        body: { case: caseId, platform: desk.platform.code },
      },
    ]);
    expect(await told('case.determined')).toEqual([]);
  });

  it('ask each party for its part of what is missing, until it has supplied it', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const parts = (['BANKING', 'SECURITIES'] as const).map((agency) => ({ agency, missing: '资金流水' }));
    granted(await desk.as('OFFICE').requestSupplement({ ...on(), parts }));
    expect(await waiting()).toEqual(['BANKING SUPPLEMENT_DISPUTE', 'SECURITIES SUPPLEMENT_DISPUTE']);
    granted(await desk.as('BANKING').supplementDispute({ ...on(), answer: '见附件' }));
    expect(await waiting()).toEqual(['SECURITIES SUPPLEMENT_DISPUTE']);
    granted(await desk.as('SECURITIES').supplementDispute({ ...on(), answer: '见附件' }));
    expect(await waiting()).toEqual(['OFFICE ACCEPT_DISPUTE']);
  });

  it('end when all agree, which is told to the parties', async () => {
    const caseId = await desk.openCase();
    for (const agency of ['BANKING', 'SECURITIES'] as const) granted(await desk.file(agency, caseId));
    expect(await waiting()).toEqual(['OFFICE ISSUE_ORDER']);
    expect(await told('case.determined')).toMatchObject([{ recipients: ['BANKING', 'SECURITIES'] }]);
  });

  it('follow the clock', async () => {
    const { caseId } = await desk.openDispute();
    const { dueAt } = await desk.dispute(caseId);
    await sweepDeadlines(database, dueAt ?? new Date());
    expect(await waiting()).toEqual(['OFFICE ACCEPT_DISPUTE']);
  });

  it('are told of what stands when a sweep is through, and of nothing on the way there', async () => {
    const caseId = await desk.openCase(['BANKING', 'SECURITIES', 'POLICE'], { urgent: true });
    granted(await desk.file('BANKING', caseId));
    granted(await desk.file('SECURITIES', caseId, { substanceClass: 'ASSET_MANAGEMENT' }));
    const { dueAt } = await desk.case(caseId);
    await closeOverdueCollections(database, dueAt ?? new Date(), desk.settings, DESK_LAW);
    expect(await waiting()).toEqual(['OFFICE ACCEPT_DISPUTE']);
    const opened = await told('task.opened');
    expect(opened.map(({ body }) => ({ ...body }))).toMatchObject([
      { kind: 'GIVE_OPINION' },
      { kind: 'GIVE_OPINION' },
      { kind: 'GIVE_OPINION' },
      { kind: 'ACCEPT_DISPUTE' },
    ]);
  });

  it('come back when an opinion is withdrawn', async () => {
    const caseId = await desk.openCase();
    const opinionId = granted(await desk.file('BANKING', caseId));
    granted(
      await desk.as('BANKING').withdrawOpinion({ idempotencyKey: newId(), opinionId, reason: '补充调查' }),
    );
    expect(await waiting()).toEqual(['BANKING GIVE_OPINION', 'SECURITIES GIVE_OPINION']);
  });

  it('ask each member for a vote, and whoever presides to rule', async () => {
    await desk.seat('second');
    const { disputeId, on } = await desk.openDeliberation();
    const asked = (): Promise<unknown> =>
      database.query(
        `SELECT kind, officer FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL ORDER BY officer`,
        [disputeId],
      );
    expect(await asked()).toEqual([
      { kind: 'CAST_VOTE', officer: 'leading_group-1' },
      { kind: 'CAST_VOTE', officer: 'second' },
    ]);
    granted(await desk.as('LEADING_GROUP').castVote({ ...on(), choice: 'FOR' }));
    expect(await asked()).toEqual([{ kind: 'CAST_VOTE', officer: 'second' }]);
    granted(await desk.as('LEADING_GROUP', { officer: 'second' }).castVote({ ...on(), choice: 'FOR' }));
    expect(await asked()).toEqual([{ kind: 'RULE_DISPUTE', officer: 'leading_group-1' }]);
  });

  it('stay as they are when a step is refused', async () => {
    const { disputeId } = await desk.openDispute();
    const before = await waiting();
    const refused = await desk.as('OFFICE').acceptDispute({ idempotencyKey: newId(), disputeId });
    expect(refusalCode(refused)).toBe('TRANSITION_NOT_ALLOWED');
    expect(await waiting()).toEqual(before);
  });
});
