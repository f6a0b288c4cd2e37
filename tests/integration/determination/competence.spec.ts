import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, type Outcome } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import {
  Desk,
  granted,
  MONDAY,
  ownDistrict,
  refusalCode,
  RULING,
} from '../../testkit/fixtures/determination-desk.js';

const CHAIR = 'chair';
const MEMBERS = [CHAIR, 'b', 'c', 'd'];

type Place = Pick<Caller, 'level' | 'region'>;
/** An office of a district that has nothing to do with the desk's, and one of a province that has not. */
const ELSEWHERE: readonly Place[] = [
  { level: 'DISTRICT', region: regionCodeOf('110105') },
  { level: 'PROVINCIAL', region: regionCodeOf('440000') },
];
/** Those above a district of Xinjiang. */
const ABOVE: readonly Place[] = [
  { level: 'PROVINCIAL', region: regionCodeOf('650000') },
  { level: 'NATIONAL', region: null },
];

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database, ownDistrict(), MEMBERS);
});

const key = () => ({ idempotencyKey: newId() });

describe('an office', () => {
  it.each(ELSEWHERE)('of another leading group ($level $region) runs no dispute', async (place) => {
    const { disputeId } = await desk.openDispute(true);
    const office = desk.as('OFFICE', place);
    const on = () => ({ ...key(), disputeId });
    const basis = [{ law: '证券投资基金法', article: '2' }];
    const until = new Date(MONDAY.getTime() + 86_400_000);
    const measure = { measure: '停', addressee: 'BANKING', until, reasons: '急', legalBasis: basis } as const;
    const outcomes: Outcome<string>[] = [
      await office.acceptDispute(on()),
      await office.requestSupplement({ ...on(), parts: [{ agency: 'BANKING', missing: '合同' }] }),
      await office.suspendDispute({ ...on(), reason: '待查' }),
      await office.referDisputeUpward({ ...on(), reason: '重大' }),
      await office.orderInterimMeasure({ ...on(), ...measure }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'OUTSIDE_LEADING_GROUP'));
  });

  it.each(ELSEWHERE)('of another leading group ($level $region) touches no case', async (place) => {
    const caseId = await desk.openCase();
    const office = desk.as('OFFICE', place);
    const outcomes = [
      await office.markUrgent({ ...key(), caseId, reason: '急' }),
      await office.addConcernedAgency({ ...key(), caseId, agency: 'PBOC', reason: '支付' }),
      await office.withdrawSubstanceCase({ ...key(), caseId, reason: '误' }),
    ];
    expect(outcomes.map(refusalCode)).toEqual(outcomes.map(() => 'OUTSIDE_LEADING_GROUP'));
  });

  it.each(ABOVE)('of a leading group above ($level $region) may', async (place) => {
    const { caseId, disputeId } = await desk.openDispute(true);
    granted(await desk.as('OFFICE', place).acceptDispute({ ...key(), disputeId }));
    expect(await desk.dispute(caseId)).toMatchObject({ state: 'DRAFTING' });
  });

  it('lets a dispute go that it has referred upward', async () => {
    const { disputeId } = await desk.openDispute(true);
    const on = () => ({ ...key(), disputeId });
    granted(await desk.as('OFFICE').referDisputeUpward({ ...on(), reason: '重大' }));
    expect(refusalCode(await desk.as('OFFICE').acceptDispute(on()))).toBe('OUTSIDE_LEADING_GROUP');
    granted(
      await desk.as('OFFICE', { level: 'PROVINCIAL', region: regionCodeOf('650000') }).acceptDispute(on()),
    );
  });
});

describe('what the members have before them', () => {
  async function tabled() {
    const { on, caseId, disputeId } = await desk.openDeliberation();
    granted(
      await desk
        .as('OFFICE')
        .recordPanelAdvice({ ...on(), panel: '专家组', advice: '应予清退', paperSha256: 'a'.repeat(64) }),
    );
    granted(await desk.member('b').castVote({ ...on(), choice: 'FOR' }));
    const dispute = { id: disputeId, round: 1 };
    const seenBy = async (...who: Parameters<Desk['as']>) => {
      const services = desk.as(...who);
      const rows = await Promise.all([
        services.draftsOf(dispute),
        services.votesOf(dispute),
        services.panelAdviceOf(dispute),
      ]);
      const told = await services.readTimeline(await desk.case(caseId));
      // The timeline tells neither more nor less; votes only of a round that is ruled.
      expect(told.filter(({ draft }) => draft !== null)).toHaveLength(rows[0].length);
      expect(told.filter(({ panelAdvice }) => panelAdvice !== null)).toHaveLength(rows[2].length);
      return rows.map(({ length }) => length);
    };
    return { on, seenBy };
  }
  const ALL = [1, 1, 1];
  const DRAFT_ALONE = [1, 0, 0];
  const NOTHING = [0, 0, 0];

  it('is not for the groups and offices of other regions', async () => {
    const { seenBy } = await tabled();
    for (const place of ELSEWHERE) {
      expect(await seenBy('LEADING_GROUP', place)).toEqual(NOTHING);
      expect(await seenBy('OFFICE', place)).toEqual(NOTHING);
    }
    for (const place of ABOVE) expect(await seenBy('OFFICE', place)).toEqual(ALL);
  });

  it.each([
    ['a member', { officer: 'b' }, ALL],
    ['a leader without a seat', { officer: 'stranger' }, NOTHING],
    ['whoever reviews drafts', { officer: 'clerk', role: 'OFFICER' }, DRAFT_ALONE],
    ['a reviewer who bears a member’s name', { officer: 'b', role: 'OFFICER' }, DRAFT_ALONE],
  ] as const)('of the leading group, %s', async (_, who, seen) => {
    const { seenBy } = await tabled();
    expect(await seenBy('LEADING_GROUP', who)).toEqual(seen);
  });

  it('is not for machines, administrators and auditors', async () => {
    const { seenBy } = await tabled();
    for (const role of ['SYSTEM', 'SYSTEM_ADMINISTRATOR', 'AUDITOR'] as const) {
      expect(await seenBy('OFFICE', { role })).toEqual(NOTHING);
    }
  });

  it('is no longer for a member who stands aside, until the ruling', async () => {
    const { on, seenBy } = await tabled();
    const seenByMember = () => seenBy('LEADING_GROUP', { officer: 'c' });
    expect(await seenByMember()).toEqual(ALL);
    granted(await desk.member('c').recuse({ ...on(), reason: '亲属' }));
    expect(await seenByMember()).toEqual(NOTHING);
    expect(await seenBy('LEADING_GROUP', { officer: 'd' })).toEqual(ALL);
    granted(await desk.member(CHAIR).castVote({ ...on(), choice: 'FOR' }));
    granted(await desk.member(CHAIR).ruleDispute({ ...on(), ...RULING }));
    expect(await seenByMember()).toEqual([1, 2, 1]);
  });
});
