import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clueEntities, clueWorkflows, openClues } from '../../../src/clues/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock, type Outcome } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at } from '../../testkit/at.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));
const { code } = SCENARIOS.pooledLender;

let hub: TestHub;
let database: DataSource;
let owner: DataSource;

const caller = (agency: Caller['agency'], more: Partial<Caller> = {}): Caller => ({
  agency,
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: regionCodeOf('110000'),
  officer: `${agency} officer`,
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'zh',
  ...more,
});
const PBOC = caller('PBOC');
const POLICE = caller('POLICE');

const as = (who: Caller) =>
  openClues(
    {
      database,
      clock,
      context: { caller: who, grants: new Set(), masked: new Set(), warrant: null },
      jurisdiction: null,
    },
    SHIPPED_LAW,
  );
type Clue = Parameters<ReturnType<typeof as>['transfer']>[0];

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'OK' : outcome.error.code);
const clue = (changes: Partial<Clue> = {}): Clue => ({
  idempotencyKey: newId(),
  receiver: 'POLICE',
  receiverLevel: 'PROVINCIAL',
  receiverRegion: '110000',
  platformCode: code,
  matter: '该机构资金流向异常，涉嫌非法集资。',
  ...changes,
});
async function passedOn(): Promise<string> {
  const outcome = await as(PBOC).transfer(clue());
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const on = (clueId: string) => ({ idempotencyKey: newId(), clueId });

beforeAll(async () => {
  hub = await startTestHub();
  database = await hub.database.as('huishang_coordination', clueEntities);
  owner = await hub.database.asOwner(clueEntities);
});
afterAll(() => hub?.stop());

describe('a clue of the People’s Bank', () => {
  it('is signed for and answered by the office that it was passed on to', async () => {
    const id = await passedOn();
    expect(codeOf(await as(POLICE).feedBack({ ...on(id), feedback: '已立案' }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    expect(codeOf(await as(POLICE).receive(on(id)))).toBe('OK');
    expect(codeOf(await as(POLICE).feedBack({ ...on(id), feedback: '已立案' }))).toBe('OK');
    expect(await as(PBOC).find(id)).toMatchObject({
      state: 'FED_BACK',
      feedback: '已立案',
      legalBasis: '《中华人民共和国反洗钱法》（2024年修订）第二十条、第四十五条',
    });
  });

  it('is seen by the two offices and those above them, and by nobody else', async () => {
    const id = await passedOn();
    const nation = { level: 'NATIONAL', region: null } as const;
    for (const [who, seen] of [
      [PBOC, true],
      [POLICE, true],
      [caller('POLICE', nation), true],
      [caller('POLICE', { region: regionCodeOf('320000') }), false],
      [caller('PBOC', { region: regionCodeOf('320000') }), false],
      [caller('BANKING', nation), false],
      [caller('OFFICE', nation), false],
      [caller('LEADING_GROUP', { ...nation, role: 'LEADER' }), false],
      [{ ...POLICE, role: 'AUDITOR' }, false],
    ] as const) {
      expect((await as(who).find(id)) !== null, `${who.agency} ${who.region} ${who.role}`).toBe(seen);
    }
    const elsewhere = caller('POLICE', { region: regionCodeOf('320000') });
    expect(codeOf(await as(elsewhere).receive(on(id)))).toBe('CLUE_UNKNOWN');
    expect(codeOf(await as(PBOC).receive(on(id)))).toBe('CLUE_STEP_NOT_YOURS');
    const messages: { body: object }[] = await owner.query(
      `SELECT body FROM coordination.outbox_message WHERE subject_id = $1`,
      [id],
    );
    expect(JSON.stringify(messages)).not.toContain(code);
  });

  it.each<[refusal: string, changes: Partial<Clue>, who: Caller]>([
    ['CLUE_STEP_NOT_YOURS', {}, POLICE],
    ['CLUE_STEP_NOT_YOURS', {}, caller('OFFICE')],
    ['CLUE_STEP_NOT_YOURS', {}, { ...PBOC, role: 'SYSTEM' }],
    ['CLUE_RECEIVER_UNUSABLE', { receiver: 'OFFICE' }, PBOC],
    ['CLUE_RECEIVER_UNUSABLE', { receiver: 'PBOC' }, PBOC],
    ['CLUE_RECEIVER_UNUSABLE', { receiverRegion: null }, PBOC],
    ['CLUE_PLATFORM_UNKNOWN', { platformCode: '91440300708461136T' }, PBOC],
    ['INPUT_MISSING', { matter: ' ' }, PBOC],
  ])('is refused with %s for %o', async (refusal, changes, who) => {
    expect(codeOf(await as(who).transfer(clue(changes)))).toBe(refusal);
  });

  it('is given exactly by its events', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(owner, clueWorkflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});

describe('reports of suspicious transactions', () => {
  const ASK = `query ($code: PlatformCode!) { platform(code: $code) { pboc { suspiciousReports { reportNo } } } }`;

  it('give nothing to anybody but the People’s Bank: no row, no count, whatever the purpose', async () => {
    for (const agency of [
      'BANKING',
      'SECURITIES',
      'INSURANCE',
      'COMMERCE',
      'POLICE',
      'OFFICE',
      'LEADING_GROUP',
    ] as const) {
      for (const purpose of [
        'CRIMINAL_INVESTIGATION',
        'RISK_MONITORING',
        'SUBSTANCE_DETERMINATION',
      ] as const) {
        const reader = await hub.as(agency, { role: 'LEADER', purpose });
        const { data, errors } = await reader.ask(ASK, { code });
        expect(at(data, 'platform', 'pboc', 'suspiciousReports') ?? null).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'FIELD_DENIED', reason: 'NOT_SHARED' } }]);
      }
    }
  });

  it('stay with it', async () => {
    const reader = await hub.as('PBOC', { role: 'OFFICER' });
    const { data, errors } = await reader.ask(ASK, { code });
    expect(errors).toEqual([]);
    expect(at(data, 'platform', 'pboc', 'suspiciousReports')).not.toEqual([]);
  });
});
