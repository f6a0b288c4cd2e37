import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  MONDAY,
  NATIONAL,
  ownDistrict,
  refusalCode,
  RULING,
} from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database, ownDistrict(), ['chair', 'b']);
});

describe('the draft', () => {
  it('comes before its review, and the review before the meeting', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const office = desk.as('OFFICE');
    granted(await office.acceptDispute(on()));
    const review = { result: 'PASSED', opinion: '合法' } as const;
    const early = await desk.reviewer().reviewDisputeLegality({ ...on(), ...review });
    expect(refusalCode(early)).toBe('TRANSITION_NOT_ALLOWED');
    granted(await desk.member('b').tableRuling({ ...on(), ...RULING }));
    expect((await office.draftsOf({ id: disputeId, round: 1 }))[0]).toMatchObject({
      ...RULING,
      tabledBy: 'b',
      tabledByAgency: 'LEADING_GROUP',
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: 4,
    });
    // A meeting that is called, and a vote, wait for the review.
    const meeting = { meetingAt: MONDAY, papers: [] };
    const unreviewed = [
      await office.conveneDeliberation({ ...on(), ...meeting }),
      await desk.member('b').castVote({ ...on(), choice: 'FOR' }),
      await desk.member('chair').ruleDispute(on()),
    ];
    expect(unreviewed.map(refusalCode)).toEqual(unreviewed.map(() => 'DRAFT_NOT_REVIEWED'));
    // A member drafted: his own body does not review it.
    const own = await desk.reviewer().reviewDisputeLegality({ ...on(), ...review });
    expect(refusalCode(own)).toBe('REVIEWER_DRAFTED');
    granted(await office.reviewDisputeLegality({ ...on(), ...review }));
    expect((await desk.dispute(caseId)).state).toBe('DELIBERATION');
    const [reviewed] = await office.draftReviewsOf({ id: disputeId, round: 1 });
    const [draft] = await office.drafts.load(disputeId);
    expect(reviewed).toMatchObject({
      draftVersion: draft?.version,
      draftSha256: draft?.textSha256,
      reviewedByAgency: 'OFFICE',
      ...review,
    });
  });

  it('is reviewed by nobody of the office that drafted it: REVIEWER_DRAFTED', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('OFFICE').acceptDispute(on()));
    granted(await desk.as('OFFICE').tableRuling({ ...on(), ...RULING }));
    const review = { result: 'PASSED', opinion: '合法' } as const;
    const colleague = desk.as('OFFICE', { officer: 'office-2' });
    expect(refusalCode(await colleague.reviewDisputeLegality({ ...on(), ...review }))).toBe(
      'REVIEWER_DRAFTED',
    );
    const notTheirs = [
      await desk.member('b').reviewDisputeLegality({ ...on(), ...review }),
      await desk.as('BANKING').reviewDisputeLegality({ ...on(), ...review }),
    ];
    expect(notTheirs.map(refusalCode)).toEqual(['ACTOR_NOT_ALLOWED', 'ACTOR_NOT_ALLOWED']);
    // The office of a group above had no part in it, but for one who drafted here before.
    const above = (officer: string) => desk.as('OFFICE', { ...NATIONAL, officer });
    expect(refusalCode(await above('office-1').reviewDisputeLegality({ ...on(), ...review }))).toBe(
      'REVIEWER_DRAFTED',
    );
    granted(await above('national-1').reviewDisputeLegality({ ...on(), ...review }));
  });

  it('is missing in a dispute that was under review before there were drafts: RULING_NOT_TABLED', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    granted(await desk.as('OFFICE').acceptDispute(on()));
    await database.query(`UPDATE coordination.dispute SET state = 'LEGAL_REVIEW' WHERE id = $1`, [disputeId]);
    const review = { result: 'PASSED', opinion: '合法' } as const;
    const outcome = await desk.reviewer().reviewDisputeLegality({ ...on(), ...review });
    expect(refusalCode(outcome)).toBe('RULING_NOT_TABLED');
    await desk.reviewDraft(disputeId);
  });

  it('has seven working days for its review, fewer with a reason: REVIEW_TIME_TOO_SHORT', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    const on = () => ({ idempotencyKey: newId(), disputeId });
    const office = desk.as('OFFICE');
    granted(await office.acceptDispute(on()));
    const table = (more: object) => office.tableRuling({ ...on(), ...RULING, ...more });
    expect(refusalCode(await table({ reviewWorkingDays: 6 }))).toBe('REVIEW_TIME_TOO_SHORT');
    expect(refusalCode(await table({ reviewWorkingDays: 0, urgentReason: '资金正在转移' }))).toBe(
      'REVIEW_TIME_OUT_OF_RANGE',
    );
    granted(await table({}));
    expect((await desk.dispute(caseId)).dueAt).toEqual(new Date('2016-06-22T15:59:59.999Z'));
    // A draft that is replaced before its review has its whole time again, or what is given for a reason.
    granted(await table({ reviewWorkingDays: 2, urgentReason: '资金正在转移' }));
    expect((await desk.dispute(caseId)).dueAt).toEqual(new Date('2016-06-15T15:59:59.999Z'));
    const drafts = await office.drafts.load(disputeId);
    expect(drafts.map((draft) => [draft.reviewWorkingDays, draft.urgentReason])).toEqual([
      [7, null],
      [2, '资金正在转移'],
    ]);
  });

  it('goes back to whoever drafts where it does not pass', async () => {
    const { disputeId, caseId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE').acceptDispute({ idempotencyKey: newId(), disputeId }));
    await desk.reviewDraft(disputeId, {}, { result: 'DRAFT_RETURNED' });
    expect((await desk.dispute(caseId)).state).toBe('DRAFTING');
    await desk.reviewDraft(disputeId, { reasons: '已按审查意见修改。' });
    expect((await desk.dispute(caseId)).state).toBe('DELIBERATION');
    const reviews = await desk.reviewer().draftReviewsOf({ id: disputeId, round: 1 });
    expect(reviews.map(({ result }) => result)).toEqual(['DRAFT_RETURNED', 'PASSED']);
    expect(await desk.as('BANKING').draftReviewsOf({ id: disputeId, round: 1 })).toEqual([]);
  });
});
