import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctionEntities, correctionWorkflows, sweepCorrections } from '../../../src/corrections/index.js';
import { DAY_MILLISECONDS, newId } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';

const { code } = SCENARIOS.pooledLender;
const OFFICE = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' } as const;
const READ = `{ platform(code: "${code}") { commerce { registeredCapital { amount } businessScope } } }`;
const SELECTION = `{ correction { id version status owner item dueAt content { stands proposed answer toldAll }
  availableActions { mutation } } refusal { code } }`;
const REQUEST = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) ${SELECTION} }`;
const ANSWER = `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) ${SELECTION} }`;
const SUPPLEMENT = `mutation ($input: SupplementCorrectionInput!) { supplementCorrection(input: $input) ${SELECTION} }`;
const CLOSE = `mutation ($input: CloseCorrectionInput!) { closeCorrection(input: $input) ${SELECTION} }`;
const FIND = `query ($id: ID!) { correction(id: $id) { status content { stands } } }`;
const TASKS = `{ myTasks(first: 50) { edges { node { kind subjectId dueAt } } } }`;
const NOTICES = `{ correctionNotices(first: 50) { edges { node { owner platformCode field level region wrongSince } } } }`;

let hub: TestHub;
let owner: DataSource;

const reader = (agency: Parameters<TestHub['as']>[0], more: As = {}): Promise<TestCaller> =>
  hub.as(agency, { ...OFFICE, officer: `${agency} officer`, ...more });

const request = (changes: object = {}) => ({
  input: {
    idempotencyKey: newId(),
    platformCode: code,
    field: 'CommerceRecord.registeredCapital',
    stands: '注册资本5000万元',
    proposed: '注册资本500万元',
    reason: '与企业提交的验资报告不符。',
    ...changes,
  },
});

async function send(who: TestCaller, document: string, variables: object) {
  const { data, errors } = await who.ask(document, { ...variables });
  expect(errors).toEqual([]);
  const [payload] = Object.values(data as Record<string, Record<string, unknown>>);
  const refusal = payload?.['refusal'] as { code: string } | null;
  return { code: refusal?.code ?? 'OK', correction: payload?.['correction'] as Record<string, unknown> };
}

/** Asks for a correction of a field that no other test asks about. */
async function requested(who: TestCaller, changes: object = {}): Promise<string> {
  const { code: refusal, correction } = await send(who, REQUEST, request(changes));
  expect(refusal).toBe('OK');
  return String(correction['id']);
}

const step = (id: string, more: object = {}) => ({
  input: { idempotencyKey: newId(), correctionId: id, ...more },
});

async function tasksOf(who: TestCaller, id: string): Promise<string[]> {
  const { data } = await who.ask(TASKS);
  return listAt(data, 'myTasks', 'edges')
    .map((edge) => at(edge, 'node') as { kind: string; subjectId: string })
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind);
}

const messagesOf = (id: string): Promise<{ topic: string; recipients: string[]; body: object }[]> =>
  owner.query(
    `SELECT topic, recipients, body FROM coordination.outbox_message WHERE subject_id = $1 ORDER BY sequence`,
    [id],
  );

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner(correctionEntities);
});
afterAll(() => hub?.stop());

describe('a request for correction', () => {
  it('is about what the office was given, and nothing else', async () => {
    const banking = await reader('BANKING');
    const before = await send(banking, REQUEST, request());
    expect(before.code).toBe('CORRECTION_FIELD_NOT_READ');
    expect((await banking.ask(READ)).errors).toEqual([]);
    // Another office of the same agency has not read it.
    const elsewhere = await reader('BANKING', { region: '320000' });
    expect((await send(elsewhere, REQUEST, request())).code).toBe('CORRECTION_FIELD_NOT_READ');
    for (const field of ['CommerceRecord.nothing', 'PbocRecord.suspiciousReports', 'Platform.name']) {
      expect((await send(banking, REQUEST, request({ field }))).code).toBe('CORRECTION_FIELD_NOT_READ');
    }
    const other = request({ platformCode: '91440300708461136T' });
    expect((await send(banking, REQUEST, other)).code).toBe('CORRECTION_FIELD_NOT_READ');
    expect((await send(await reader('COMMERCE'), REQUEST, request())).code).toBe('CORRECTION_OWN_DATA');
    const machine = await reader('BANKING', { role: 'SYSTEM' });
    expect((await send(machine, REQUEST, request())).code).toBe('CORRECTION_STEP_NOT_YOURS');
    expect((await send(banking, REQUEST, request({ evidence: ['0'.repeat(64)] }))).code).toBe(
      'ATTACHMENT_UNKNOWN',
    );
    expect((await send(banking, REQUEST, request({ proposed: ' ' }))).code).toBe('INPUT_MISSING');
  });

  it('goes to the source agency, comes back for more, and tells every office that read the old value', async () => {
    const [banking, commerce] = [await reader('BANKING'), await reader('COMMERCE')];
    const insurance = await reader('INSURANCE');
    for (const each of [banking, insurance]) await each.ask(READ);
    const id = await requested(banking);
    expect((await send(banking, REQUEST, request())).code).toBe('CORRECTION_ALREADY_OPEN');
    expect(await tasksOf(commerce, id)).toEqual(['ANSWER_CORRECTION']);
    expect((await send(banking, ANSWER, step(id, { answer: 'CORRECTED', reason: '已更正' }))).code).toBe(
      'CORRECTION_SINCE_UNUSABLE',
    );
    expect((await send(banking, ANSWER, step(id, { answer: 'ASK_BACK', reason: '请补充' }))).code).toBe(
      'CORRECTION_STEP_NOT_YOURS',
    );

    for (const stranger of [insurance, await reader('BANKING', { region: '320000' })]) {
      expect((await send(stranger, CLOSE, step(id))).code).toBe('CORRECTION_UNKNOWN');
    }

    const back = await send(commerce, ANSWER, step(id, { answer: 'ASK_BACK', reason: '请提供验资报告' }));
    expect(back.correction).toMatchObject({ status: 'ASKED_BACK', dueAt: null, availableActions: [] });
    expect(await tasksOf(commerce, id)).toEqual([]);
    expect(await tasksOf(banking, id)).toEqual(['SUPPLEMENT_CORRECTION']);
    const more = await send(banking, SUPPLEMENT, step(id, { supplement: '验资报告编号2016-15' }));
    expect(more.correction).toMatchObject({ status: 'REQUESTED' });

    const wrongSince = new Date(Date.now() - 3_600_000).toISOString();
    const done = await send(
      commerce,
      ANSWER,
      step(id, { answer: 'CORRECTED', reason: '录入有误', wrongSince }),
    );
    expect(done.correction).toMatchObject({
      status: 'CORRECTED',
      owner: 'COMMERCE',
      item: 'commerce.registration',
      content: { answer: '录入有误', toldAll: true },
    });
    expect((await send(banking, CLOSE, step(id))).correction).toMatchObject({
      status: 'CLOSED',
      content: { toldAll: null },
    });

    for (const [who, told] of [
      [insurance, 1],
      [banking, 1],
      [await reader('INSURANCE', { region: '320000' }), 0],
      [await reader('SECURITIES'), 0],
      [commerce, 0],
    ] as const) {
      const { data } = await who.ask(NOTICES);
      expect(listAt(data, 'correctionNotices', 'edges')).toHaveLength(told);
    }
    const { data } = await insurance.ask(NOTICES);
    expect(at(data, 'correctionNotices', 'edges', 0, 'node')).toEqual({
      owner: 'COMMERCE',
      platformCode: code,
      field: 'CommerceRecord.registeredCapital',
      level: 'PROVINCIAL',
      region: '110000',
      wrongSince,
    });
    expect(at((await insurance.ask(FIND, { id })).data, 'correction')).toBeNull();
    const messages = await messagesOf(id);
    const told = messages.filter(({ topic }) => topic === 'correction.data_corrected');
    expect(
      told.toSorted((one, other) => (String(one.recipients) < String(other.recipients) ? -1 : 1)),
    ).toMatchObject([
      { recipients: ['BANKING'] },
      { recipients: ['INSURANCE'], body: { offices: [{ level: 'PROVINCIAL', region: '110000' }] } },
    ]);
    expect(JSON.stringify(messages)).not.toContain('500');
  });

  it('is refused with reasons and ground alone', async () => {
    const [banking, commerce] = [await reader('BANKING'), await reader('COMMERCE')];
    await banking.ask(READ);
    const id = await requested(banking, { field: 'CommerceRecord.businessScope' });
    const refusal = { answer: 'REFUSED', reason: '登记信息与档案一致' };
    expect((await send(commerce, ANSWER, step(id, refusal))).code).toBe('INPUT_MISSING');
    const { correction } = await send(commerce, ANSWER, step(id, { ...refusal, ground: '登记档案' }));
    expect(correction).toMatchObject({ status: 'REFUSED', content: { toldAll: null } });
    expect(await tasksOf(banking, id)).toEqual(['CLOSE_CORRECTION']);
    expect((await send(banking, CLOSE, step(id))).code).toBe('OK');
  });

  it('has a clock of working days: a warning, a reminder, and the data authority, which sees no value', async () => {
    const banking = await reader('BANKING');
    await banking.ask(READ);
    const id = await requested(banking, { field: 'CommerceRecord.businessScope' });
    const database = await hub.database.as('huishang_coordination', correctionEntities);
    const [{ due_at: dueAt }]: [{ due_at: Date }] = await owner.query(
      `SELECT due_at FROM coordination.correction WHERE id = $1`,
      [id],
    );
    const authority = await hub.as('DATA_AUTHORITY', {
      role: 'OFFICER',
      level: 'NATIONAL',
      officer: 'supervisor',
    });
    const days = (count: number): Date => new Date(dueAt.getTime() + count * DAY_MILLISECONDS);
    expect(await sweepCorrections(database, days(-9))).toEqual([]);
    expect(await sweepCorrections(database, days(0))).toContain(id);
    expect(at((await authority.ask(FIND, { id })).data, 'correction')).toBeNull();
    await sweepCorrections(database, days(20));
    const topics = (await messagesOf(id)).map(({ topic }) => topic);
    expect(topics).toEqual([
      'task.opened',
      'correction.due_soon',
      'correction.overdue',
      'correction.escalated',
    ]);
    expect(at((await authority.ask(FIND, { id })).data, 'correction')).toEqual({
      status: 'REQUESTED',
      content: null,
    });
    expect(
      (
        await send(
          await reader('COMMERCE'),
          ANSWER,
          step(id, { answer: 'REFUSED', reason: '无误', ground: '登记档案' }),
        )
      ).code,
    ).toBe('OK');
  });

  it('leaves nothing of the value in the record of requests, and is given exactly by its events', async () => {
    const entries: { entry: string }[] = await owner.query(
      `SELECT to_jsonb(entry)::text AS entry FROM audit.entry WHERE operation_kind = 'mutation'`,
    );
    expect(entries.length).toBeGreaterThan(10);
    expect(JSON.stringify(entries)).not.toContain('注册资本');
    const found = [];
    for await (const difference of verifyWorkflows(owner, correctionWorkflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});
