import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  crimeTransferTasks,
  crimeTransferWorkflows,
  openCrimeTransfers,
  sweepTransfers,
} from '../../../src/crime-transfers/index.js';
import { rebuildAllTasks, TASK_SUBJECT_ENTITIES } from '../../../src/hub/rebuild-all-tasks.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock, type Level, type Outcome } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk } from '../../testkit/fixtures/determination-desk.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

/** A Monday, eight in the morning in Beijing. */
const NOW = new Date('2026-06-01T00:00:00Z');
const HOUR = 3_600_000;
const clock = new SettableClock(NOW);
const SHA = 'a'.repeat(64);

let owned: TestDatabase;
let database: DataSource;
let owner: DataSource;
let platformCode: string;

const caller = (agency: string, more: Partial<Caller> = {}): Caller => ({
  agency,
  role: 'OFFICER',
  level: 'MUNICIPAL',
  region: regionCodeOf('320100'),
  officer: `${agency} officer`,
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'zh',
  ...more,
});
const BANKING = caller('BANKING');
const HEAD = caller('BANKING', { role: 'LEADER', officer: 'head' });
const POLICE = caller('POLICE');
const PROSECUTOR = caller('PROCURATORATE');

const as = (who: Caller) =>
  openCrimeTransfers(
    {
      database,
      clock,
      context: { caller: who, grants: new Set(), masked: new Set(), warrant: null },
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );
type Services = ReturnType<typeof as>;
type Report = Parameters<Services['report']>[0];
type Answer = Parameters<Services['answer']>[0];

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.error.code);
const idOf = (outcome: Outcome<string>): string => {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message.en}`);
  return outcome.value;
};

const report = (changes: Partial<Report> = {}): Report => ({
  idempotencyKey: newId(),
  platformCode,
  caseId: null,
  offence: '涉嫌非法吸收公众存款罪',
  facts: '该机构向社会公开募集资金并承诺还本付息。',
  amount: '500000000',
  officers: ['zhang', 'wang'],
  papers: [],
  ...changes,
});
const paper = (kind: 'TRANSFER_LETTER' | 'INVESTIGATION_REPORT' | 'GOODS_LIST' | 'EXPERT_REPORT') => ({
  kind,
  title: kind,
  sha256: SHA,
});
const PAPERS = [paper('TRANSFER_LETTER'), paper('INVESTIGATION_REPORT'), paper('GOODS_LIST')];
const on = (transferId: string) => ({ idempotencyKey: newId(), transferId });
const decision = (transferId: string) =>
  ({ ...on(transferId), approve: true, rank: 'PRINCIPAL_HEAD', reason: '符合刑事追诉标准' }) as const;
const answer = (transferId: string, said: Partial<Answer> & Pick<Answer, 'answer'>): Answer => ({
  ...on(transferId),
  reason: null,
  legalBasis: null,
  missingPapers: null,
  office: null,
  period: null,
  approvedBy: null,
  caseNumber: null,
  ...said,
});
const refusal = (id: string) =>
  answer(id, {
    answer: 'REFUSED',
    reason: '没有犯罪事实',
    legalBasis: [{ law: '刑事诉讼法', article: '112' }],
  });

const reported = async (changes: Partial<Report> = {}): Promise<string> =>
  idOf(await as(BANKING).report(report(changes)));
async function approved(): Promise<string> {
  const id = await reported();
  idOf(await as(HEAD).decide(decision(id)));
  return id;
}
async function handedOver(): Promise<string> {
  const id = await approved();
  return idOf(await as(BANKING).handOver({ ...on(id), papers: PAPERS }));
}
async function received(): Promise<string> {
  const id = await handedOver();
  return idOf(await as(POLICE).answer(answer(id, { answer: 'RECEIVED' })));
}
async function refused(): Promise<string> {
  const id = await received();
  return idOf(await as(POLICE).answer(refusal(id)));
}
const stateOf = async (id: string, who = BANKING): Promise<string | undefined> =>
  (await as(who).find(id))?.state;
const dueOf = async (id: string): Promise<string | undefined> =>
  (await as(BANKING).find(id))?.dueAt?.toISOString();
const openTasks = (id: string): Promise<unknown> =>
  owner.query(
    `SELECT kind, mailbox, urgent FROM coordination.task WHERE subject_id = $1 AND closed_at IS NULL ORDER BY kind, mailbox`,
    [id],
  );

beforeAll(async () => {
  owned = await createTestDatabase();
  const entities = [PlatformEntity, ...TASK_SUBJECT_ENTITIES];
  database = await owned.as('huishang_coordination', entities);
  owner = await owned.asOwner(entities);
  const [platform]: { code: string }[] = await owner.query(
    `SELECT code FROM coordination.platform WHERE NOT interim ORDER BY code LIMIT 1`,
  );
  if (!platform) throw new Error('The sample has no platform.');
  platformCode = platform.code;
});
beforeEach(() => clock.set(NOW));
afterAll(() => owned?.drop());

describe('a transfer to the police', () => {
  it('goes from the report to the filing, each step within the time of its law', async () => {
    const id = await reported();
    expect(await dueOf(id)).toBe('2026-06-04T15:59:59.999Z');
    expect(codeOf(await as(HEAD).decide(decision(id)))).toBe('OK');
    expect(await dueOf(id)).toBe(new Date(NOW.getTime() + 24 * HOUR).toISOString());
    expect(await as(POLICE).find(id)).toBeNull();
    expect(codeOf(await as(BANKING).handOver({ ...on(id), papers: PAPERS }))).toBe('OK');
    expect(codeOf(await as(POLICE).answer(answer(id, { answer: 'RECEIVED' })))).toBe('OK');
    expect(await dueOf(id)).toBe('2026-06-04T15:59:59.999Z');
    const filing = answer(id, { answer: 'CASE_FILED', caseNumber: '宁公（经）立字〔2026〕1号' });
    expect(codeOf(await as(POLICE).answer(filing))).toBe('OK');
    expect(await dueOf(id)).toBe('2026-06-04T15:59:59.999Z');
    expect(codeOf(await as(BANKING).handOverGoods({ ...on(id), note: '账册12箱' }))).toBe('OK');
    expect(await as(BANKING).find(id)).toMatchObject({
      state: 'COMPLETED',
      approver: 'head',
      approverRank: 'PRINCIPAL_HEAD',
      policeLevel: 'MUNICIPAL',
      policeRegion: '320100',
      dueAt: null,
    });
    const events = await as(BANKING).events.load(id);
    expect(events.map(({ command }) => command)).toEqual([
      'reportSuspectedCrime',
      'approveCrimeTransfer',
      'handOverCrimeTransfer',
      'receiveCrimeTransfer',
      'fileTransferredCase',
      'handOverCrimeTransferGoods',
    ]);
    expect(events[2]).toMatchObject({ rule: '行政执法机关移送涉嫌犯罪案件的规定 5、6', region: '320100' });
  });

  it('succeeds while a dispute on the same firm is in consultation, and stops nothing of it', async () => {
    const desk = await Desk.open(database);
    const { caseId, disputeId } = await desk.openDispute();
    const id = await reported({ platformCode: desk.platform.code, caseId });
    idOf(await as(HEAD).decide(decision(id)));
    idOf(await as(BANKING).handOver({ ...on(id), papers: PAPERS }));
    const filing = () => as(POLICE).answer(answer(id, { answer: 'CASE_FILED', caseNumber: '1' }));
    expect(codeOf(await filing())).toBe('TRANSITION_NOT_ALLOWED');
    idOf(await as(POLICE).answer(answer(id, { answer: 'RECEIVED' })));
    idOf(await filing());
    const [dispute]: { status: string }[] = await owner.query(
      `SELECT state AS status FROM coordination.dispute WHERE id = $1`,
      [disputeId],
    );
    expect(dispute?.status).toBe('CONSULTATION');
    expect(await stateOf(id)).toBe('CASE_FILED');
  });

  it('is shown to its parties alone: not to the office, the group, other agencies or places', async () => {
    const id = await received();
    const place = (level: Level, region: string | null) => ({
      level,
      region: region === null ? null : regionCodeOf(region),
    });
    const whole = place('NATIONAL', null);
    for (const [who, seen] of [
      [BANKING, true],
      [caller('BANKING', place('PROVINCIAL', '320000')), true],
      [caller('BANKING', whole), true],
      [caller('BANKING', place('MUNICIPAL', '320200')), false],
      [POLICE, true],
      [caller('POLICE', place('PROVINCIAL', '320000')), true],
      [caller('POLICE', place('DISTRICT', '320102')), false],
      [caller('POLICE', place('PROVINCIAL', '110000')), false],
      [caller('SECURITIES', whole), false],
      [caller('OFFICE', whole), false],
      [caller('LEADING_GROUP', { ...whole, role: 'LEADER' }), false],
      [PROSECUTOR, false],
      [caller('BANKING', { role: 'AUDITOR' }), false],
    ] as const) {
      const found = await as(who).find(id);
      expect(found !== null, `${who.agency} ${who.level} ${who.region} ${who.role}`).toBe(seen);
    }
  });
});

describe('a report', () => {
  it.each<[code: string, changes: Partial<Report>, who: Caller]>([
    ['TRANSFER_OFFICERS_TOO_FEW', { officers: ['zhang', ' zhang '] }, BANKING],
    ['TRANSFER_OFFICERS_TOO_FEW', { officers: ['zhang'] }, BANKING],
    ['INPUT_TOO_LONG', { officers: Array.from({ length: 21 }, (_, index) => `officer ${index}`) }, BANKING],
    ['NOT_AN_ENFORCEMENT_AGENCY', {}, caller('OFFICE')],
    ['NOT_AN_ENFORCEMENT_AGENCY', {}, caller('LEADING_GROUP', { role: 'LEADER' })],
    ['NOT_AN_ENFORCEMENT_AGENCY', {}, caller('LOCAL_FINANCE')],
    ['NOT_AN_ENFORCEMENT_AGENCY', {}, POLICE],
    ['TRANSFER_STEP_NOT_YOURS', {}, caller('BANKING', { role: 'SYSTEM' })],
    ['TRANSFER_PLATFORM_UNKNOWN', { platformCode: '91440300708461136T' }, BANKING],
    ['TRANSFER_CASE_UNKNOWN', { caseId: newId() }, BANKING],
    ['TRANSFER_AMOUNT_UNUSABLE', { amount: '-1' }, BANKING],
    ['TRANSFER_PAPER_UNUSABLE', { papers: [{ kind: 'OTHER', title: '照片', sha256: 'none' }] }, BANKING],
    ['INPUT_MISSING', { offence: ' ' }, BANKING],
  ])('is refused with %s for %o', async (code, changes, who) => {
    expect(codeOf(await as(who).report(report(changes)))).toBe(code);
  });

  it('is made once under one key, by any enforcement agency', async () => {
    const once = report();
    const first = idOf(await as(BANKING).report(once));
    expect(idOf(await as(BANKING).report(once))).toBe(first);
    for (const agency of ['PBOC', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'FUNDRAISING_LEAD']) {
      expect(codeOf(await as(caller(agency)).report(report()))).toBe('OK');
    }
  });
});

describe('the head', () => {
  it('is the principal or acting head, of the office, and none of those who prepared it', async () => {
    const id = await reported();
    const decide = async (who: Caller, rank: 'HEAD' | 'PRINCIPAL_HEAD' | 'ACTING_HEAD' = 'PRINCIPAL_HEAD') =>
      codeOf(await as(who).decide({ ...decision(id), rank }));
    expect(await decide(BANKING)).toBe('TRANSFER_STEP_NOT_YOURS');
    expect(await decide(HEAD, 'HEAD')).toBe('TRANSFER_RANK_TOO_LOW');
    expect(await decide({ ...HEAD, rank: 'HEAD' })).toBe('TRANSFER_RANK_TOO_LOW');
    expect(await decide({ ...HEAD, officer: 'wang' })).toBe('TRANSFER_FOUR_EYES');
    expect(await decide({ ...HEAD, officer: BANKING.officer })).toBe('TRANSFER_FOUR_EYES');
    expect(await decide({ ...HEAD, region: regionCodeOf('320200') })).toBe('TRANSFER_UNKNOWN');
    expect(await decide({ ...HEAD, agency: 'OFFICE' })).toBe('TRANSFER_UNKNOWN');
    const listed = async (who: Caller): Promise<readonly string[]> => {
      const found = await as(who).find(id);
      return found
        ? as(who)
            .actionsOf(found)
            .map(({ mutation }) => mutation)
        : [];
    };
    expect(await listed(HEAD)).toEqual(['decideCrimeTransfer']);
    expect(await listed({ ...HEAD, officer: BANKING.officer })).toEqual([]);
    expect(await listed({ ...HEAD, rank: 'HEAD' })).toEqual([]);
    expect(await decide({ ...HEAD, rank: 'ACTING_HEAD' }, 'ACTING_HEAD')).toBe('OK');
  });

  it('may have it not transferred, with reasons; the agency then disposes of it by its own law', async () => {
    const id = await reported();
    idOf(await as(HEAD).decide({ ...decision(id), approve: false, reason: '未达到追诉标准' }));
    expect(await stateOf(id)).toBe('NOT_APPROVED');
    expect((await as(BANKING).events.load(id)).at(-1)?.details).toEqual({ reason: '未达到追诉标准' });
    expect(codeOf(await as(BANKING).handOver({ ...on(id), papers: PAPERS }))).toBe('TRANSITION_NOT_ALLOWED');
    idOf(await as(BANKING).recordDisposal({ ...on(id), disposal: '责令改正' }));
    expect(await stateOf(id)).toBe('ADMINISTRATIVE');
  });
});

describe('the papers', () => {
  it('have to be there when the case is handed over', async () => {
    const id = await approved();
    const papers = [paper('TRANSFER_LETTER'), paper('GOODS_LIST')];
    expect(codeOf(await as(BANKING).handOver({ ...on(id), papers }))).toBe('TRANSFER_PAPER_MISSING');
  });

  it('that the police miss are completed in three days, while the review goes on', async () => {
    const id = await handedOver();
    idOf(await as(POLICE).answer(answer(id, { answer: 'RECEIVED', missingPapers: ['EXPERT_REPORT'] })));
    expect(await as(BANKING).find(id)).toMatchObject({
      state: 'RECEIVED',
      missingPapers: ['EXPERT_REPORT'],
      completeBy: new Date('2026-06-04T15:59:59.999Z'),
    });
    expect(await openTasks(id)).toEqual([
      { kind: 'ANSWER_CRIME_TRANSFER', mailbox: 'POLICE/MUNICIPAL/320100/', urgent: false },
      { kind: 'COMPLETE_CRIME_TRANSFER', mailbox: 'BANKING/MUNICIPAL/320100/', urgent: false },
    ]);
    idOf(await as(BANKING).completePapers({ ...on(id), papers: [paper('EXPERT_REPORT')] }));
    expect(await as(BANKING).find(id)).toMatchObject({
      state: 'RECEIVED',
      missingPapers: [],
      completeBy: null,
    });
  });
});

describe('the police', () => {
  it('forward what is not their place to the competent office, and the sender is told', async () => {
    const id = await handedOver();
    const elsewhere = { level: 'MUNICIPAL', region: regionCodeOf('320200') } as const;
    const forward = answer(id, { answer: 'FORWARDED', reason: '主要犯罪地在无锡', office: elsewhere });
    const here = {
      ...forward,
      idempotencyKey: newId(),
      office: { level: POLICE.level, region: POLICE.region },
    };
    expect(codeOf(await as(POLICE).answer(here))).toBe('TRANSFER_SAME_OFFICE');
    idOf(await as(POLICE).answer(forward));
    const wuxi = caller('POLICE', elsewhere);
    expect(await stateOf(id, wuxi)).toBe('HANDED_OVER');
    // The office that it was with follows it, and acts on it no more.
    expect(codeOf(await as(POLICE).answer(answer(id, { answer: 'RECEIVED' })))).toBe(
      'TRANSFER_STEP_NOT_YOURS',
    );
    idOf(await as(wuxi).answer(answer(id, { answer: 'RECEIVED' })));
    const told: { topic: string; recipients: string[] }[] = await owner.query(
      `SELECT topic, recipients FROM coordination.outbox_message WHERE subject_id = $1 AND topic = 'crime_transfer.forwarded'`,
      [id],
    );
    expect(told).toEqual([{ topic: 'crime_transfer.forwarded', recipients: ['BANKING'] }]);
  });

  it('take a longer review as the law gives it, and what is long is approved', async () => {
    const id = await received();
    const extend = (period: Answer['period'], approvedBy: string | null = null) =>
      as(POLICE).answer(answer(id, { answer: 'REVIEW_EXTENDED', reason: '案情复杂', period, approvedBy }));
    expect(codeOf(await extend('COMPLEX'))).toBe('INPUT_MISSING');
    idOf(await extend('COMPLEX', '李局长'));
    expect(await dueOf(id)).toBe('2026-07-01T15:59:59.999Z');
    expect(codeOf(await extend('AT_THE_LATEST'))).toBe('TRANSFER_REVIEW_NOT_LONGER');
    clock.set(new Date('2016-06-01T00:00:00Z'));
    expect(codeOf(await extend('EXCEPTIONAL', '李局长'))).toBe('TRANSFER_PERIOD_MISSING');
  });

  it('hand back what is no crime but an offence, also after they filed', async () => {
    const id = await received();
    idOf(await as(POLICE).answer(answer(id, { answer: 'CASE_FILED', caseNumber: '2' })));
    idOf(await as(POLICE).answer(answer(id, { answer: 'RETURNED', reason: '情节显著轻微' })));
    idOf(await as(BANKING).recordDisposal({ ...on(id), disposal: '没收违法所得' }));
    expect(await as(BANKING).find(id)).toMatchObject({ state: 'ADMINISTRATIVE', disposal: '没收违法所得' });
  });

  it('say when it is no matter for them', async () => {
    const id = await handedOver();
    idOf(await as(POLICE).answer(answer(id, { answer: 'NOT_POLICE_MATTER', reason: '属海关缉私部门管辖' })));
    expect(await stateOf(id)).toBe('NOT_POLICE_MATTER');
  });
});

describe('a refusal of the police', () => {
  it('is objected to once, within three days, by the sender alone; then the procuratorate is advised', async () => {
    const id = await refused();
    const object = (who = BANKING) => as(who).object({ ...on(id), reason: '证据充分' });
    expect(codeOf(await object(caller('OFFICE', { level: 'NATIONAL', region: null })))).toBe(
      'TRANSFER_UNKNOWN',
    );
    expect(codeOf(await object(POLICE))).toBe('TRANSFER_STEP_NOT_YOURS');
    idOf(await object());
    expect(await dueOf(id)).toBe('2026-06-04T15:59:59.999Z');
    idOf(await as(POLICE).answer(refusal(id)));
    expect(codeOf(await object())).toBe('TRANSFER_OBJECTED_BEFORE');
    expect(await as(PROSECUTOR).find(id)).toBeNull();
    idOf(await as(BANKING).advise({ ...on(id), reason: '仍有异议' }));
    const supervise = (act: 'ASK_REASONS' | 'ORDER_FILING' | 'END', who = PROSECUTOR) =>
      as(who).supervise({ ...on(id), act, reason: '依法监督' });
    expect(codeOf(await supervise('ASK_REASONS', BANKING))).toBe('TRANSFER_STEP_NOT_YOURS');
    idOf(await supervise('ASK_REASONS'));
    expect(await dueOf(id)).toBe('2026-06-08T15:59:59.999Z');
    idOf(await as(POLICE).answer(answer(id, { answer: 'REASONS_GIVEN', reason: '证据不足' })));
    idOf(await supervise('ORDER_FILING'));
    expect(await dueOf(id)).toBe('2026-06-16T15:59:59.999Z');
    idOf(await as(POLICE).answer(answer(id, { answer: 'CASE_FILED', caseNumber: '3' })));
    expect(await stateOf(id, PROSECUTOR)).toBe('CASE_FILED');
  });

  it('comes to administrative disposal where nobody objects in time', async () => {
    const id = await refused();
    clock.set(new Date('2026-06-04T16:00:00Z'));
    const object = await as(BANKING).object({ ...on(id), reason: '证据充分' });
    expect(codeOf(object)).toBe('TRANSFER_OBJECTION_TOO_LATE');
    idOf(await as(BANKING).recordDisposal({ ...on(id), disposal: '罚款' }));
    expect(await stateOf(id)).toBe('ADMINISTRATIVE');
  });

  it('after an objection is put to the procuratorate in three days or not at all; its end leaves the agency its own law', async () => {
    const late = await refused();
    idOf(await as(BANKING).object({ ...on(late), reason: '证据充分' }));
    idOf(await as(POLICE).answer(refusal(late)));
    const ended = await refused();
    idOf(await as(BANKING).advise({ ...on(ended), reason: '证据充分' }));
    idOf(await as(PROSECUTOR).supervise({ ...on(ended), act: 'END', reason: '理由成立' }));
    expect(await stateOf(ended)).toBe('SUPERVISION_ENDED');
    clock.set(new Date('2026-06-04T16:00:00Z'));
    expect(codeOf(await as(BANKING).advise({ ...on(late), reason: '仍有异议' }))).toBe(
      'TRANSFER_OBJECTION_TOO_LATE',
    );
  });
});

describe('the clocks', () => {
  it('remind of what is overdue, and tell the office above a working day later, each once', async () => {
    const id = await approved();
    clock.set(new Date(NOW.getTime() + 24 * HOUR - 1));
    expect(await sweepTransfers(database, clock.now())).not.toContain(id);
    clock.set(new Date(NOW.getTime() + 24 * HOUR));
    expect(await sweepTransfers(database, clock.now())).toContain(id);
    expect(await sweepTransfers(database, clock.now())).not.toContain(id);
    const own = { kind: 'HAND_OVER_CRIME_TRANSFER', mailbox: 'BANKING/MUNICIPAL/320100/', urgent: true };
    expect(await openTasks(id)).toEqual([own]);
    clock.set(new Date(NOW.getTime() + 48 * HOUR));
    expect(await sweepTransfers(database, clock.now())).toContain(id);
    expect(await openTasks(id)).toEqual([own, { ...own, mailbox: 'BANKING/PROVINCIAL/320000/' }]);
    // The office above takes the step itself.
    const above = caller('BANKING', { level: 'PROVINCIAL', region: regionCodeOf('320000') });
    idOf(await as(above).handOver({ ...on(id), papers: PAPERS }));
    expect(await stateOf(id)).toBe('HANDED_OVER');
  });
});

describe('every transfer of this file', () => {
  it('offers what is accepted: the mutations of whose turn it is', async () => {
    const id = await refused();
    const offered = async (who: Caller) => {
      const transfer = await as(who).find(id);
      return transfer
        ? as(who)
            .actionsOf(transfer)
            .map(({ mutation }) => mutation)
        : null;
    };
    expect(await offered(BANKING)).toEqual([
      'objectToCrimeTransferRefusal',
      'adviseProsecutor',
      'recordAdministrativeDisposal',
    ]);
    expect(await offered(POLICE)).toEqual([]);
    clock.set(new Date('2026-06-04T16:00:00Z'));
    expect(await offered(BANKING)).toEqual(['adviseProsecutor', 'recordAdministrativeDisposal']);
  });

  it('is given exactly by its events, and so are its tasks', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(owner, crimeTransferWorkflows)) found.push(difference);
    expect(found).toEqual([]);
    const open = (): Promise<unknown> =>
      owner.query(
        `SELECT id FROM coordination.task WHERE subject_kind = '${crimeTransferTasks.kind}' AND closed_at IS NULL ORDER BY id`,
      );
    const before = await open();
    await rebuildAllTasks(database, clock.now());
    expect(await open()).toEqual(before);
  });
});
