import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openCrimeTransfers } from '../../../src/crime-transfers/index.js';
import { rebuildAllTasks, TASK_SUBJECT_ENTITIES } from '../../../src/hub/rebuild-all-tasks.js';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import { Desk, granted, refusalCode, RULING } from '../../testkit/fixtures/determination-desk.js';

const HARM = { severity: { participants: 900, fraud: true } } as const;
const SUSPECTED = { gravity: 'SUSPECTED_CRIME', unassessedReason: null, ...HARM } as const;

let owned: TestDatabase;
let database: DataSource;
let owner: DataSource;
let desk: Desk;

beforeAll(async () => {
  owned = await createTestDatabase();
  const entities = [PlatformEntity, ...TASK_SUBJECT_ENTITIES];
  database = await owned.as('huishang_coordination', entities);
  owner = await owned.asOwner(entities);
});
afterAll(() => owned?.drop());
beforeEach(async () => {
  desk = await Desk.open(database);
});

async function asked(): Promise<string[]> {
  const rows: { kind: string; subject_kind: string; agency: string }[] = await owner.query(
    `SELECT kind, subject_kind, agency FROM coordination.task
     WHERE platform_code = $1 AND closed_at IS NULL AND subject_kind IN ('CASE', 'DISPUTE') ORDER BY kind, agency`,
    [desk.platform.code],
  );
  return rows.map(({ kind, subject_kind: subject, agency }) => `${subject} ${kind} ${agency}`);
}

function report(agency: Actor, caseId: string) {
  const context = {
    caller: desk.caller(agency),
    grants: new Set<string>(),
    masked: new Set<string>(),
    warrant: null,
  };
  return openCrimeTransfers({ database, clock: desk.clock, context, jurisdiction: null }, DESK_LAW).report({
    idempotencyKey: newId(),
    platformCode: desk.platform.code,
    caseId,
    offence: '非法吸收公众存款罪',
    facts: '向社会公开募集资金并承诺还本付息。',
    amount: null,
    officers: ['zhang', 'wang'],
    papers: [],
  });
}

it('a ruling that suspects a crime asks whoever is responsible to report it, until a transfer names the case', async () => {
  const ruling = { ...RULING, ...SUSPECTED };
  const { caseId, disputeId } = await desk.openDeliberation(ruling);
  await desk.rule(disputeId);
  expect(await desk.determination(caseId)).toMatchObject({
    gravity: 'SUSPECTED_CRIME',
    crimeReporters: [{ agency: 'SECURITIES' }],
  });
  const both = ['DISPUTE ISSUE_ORDER OFFICE', 'CASE REPORT_SUSPECTED_CRIME SECURITIES'];
  expect(await asked()).toEqual(both);
  await rebuildAllTasks(owner, desk.clock.now());
  expect(await asked()).toEqual(both);
  const transferId = granted(await report('SECURITIES', caseId));
  expect(await asked()).toEqual(['DISPUTE ISSUE_ORDER OFFICE']);
  const [transfer]: { case_id: string }[] = await owner.query(
    `SELECT case_id FROM coordination.crime_transfer WHERE id = $1`,
    [transferId],
  );
  expect(transfer).toEqual({ case_id: caseId });
  await rebuildAllTasks(owner, desk.clock.now());
  expect(await asked()).toEqual(['DISPUTE ISSUE_ORDER OFFICE']);
});

it('opinions that agree and suspect a crime ask whoever found it, also once the case is closed', async () => {
  const caseId = await desk.openCase();
  granted(await desk.file('BANKING', caseId, { disposition: 'CLOSE_OR_BAN' }));
  granted(await desk.file('SECURITIES', caseId, { disposition: 'CLOSE_OR_BAN', ...SUSPECTED }));
  expect(await asked()).toEqual(['CASE ISSUE_ORDER OFFICE', 'CASE REPORT_SUSPECTED_CRIME SECURITIES']);
  const reason = '无须采取措施';
  granted(await desk.as('OFFICE').closeSubstanceCase({ idempotencyKey: newId(), caseId, reason }));
  expect(await asked()).toEqual(['CASE REPORT_SUSPECTED_CRIME SECURITIES']);
  await owner.query(`DELETE FROM coordination.task`);
  await rebuildAllTasks(owner, desk.clock.now());
  expect(await asked()).toEqual(['CASE REPORT_SUSPECTED_CRIME SECURITIES']);
  granted(await report('BANKING', caseId));
  expect(await asked()).toEqual([]);
});

it('a later determination takes its place', async () => {
  const first = await desk.openCase();
  for (const agency of ['BANKING', 'SECURITIES'] as const) {
    granted(await desk.file(agency, first, { disposition: 'STRIKE_HARD' }));
  }
  expect(await asked()).toEqual([
    'CASE ISSUE_ORDER OFFICE',
    'CASE REPORT_SUSPECTED_CRIME BANKING',
    'CASE REPORT_SUSPECTED_CRIME SECURITIES',
  ]);
  const second = await desk.openCase();
  for (const agency of ['BANKING', 'SECURITIES'] as const) {
    granted(await desk.file(agency, second, { newEvidence: '资金已全部清退' }));
  }
  expect(await asked()).toEqual(['CASE ISSUE_ORDER OFFICE']);
});

it.each([
  ['DISPOSITION_NOT_ALLOWED', { gravity: 'GRAVE', ...HARM }],
  ['DISPOSITION_NOT_ALLOWED', { conduct: 'SMALL_RISK', ...HARM }],
  ['CONDUCT_UNKNOWN', { conduct: 'RUDE', ...HARM }],
  ['CONDUCT_MISSING', { ...HARM }],
  ['HARM_MISSING', { conduct: 'SUBSTANCE_MISMATCH' }],
  [null, { conduct: 'SUBSTANCE_MISMATCH', ...HARM }],
  [null, { ...SUSPECTED }],
] as const)('a draft is held to what its conduct allows: %s %j', async (code, finding) => {
  const { disputeId } = await desk.openDispute(true);
  const on = () => ({ idempotencyKey: newId(), disputeId });
  granted(await desk.as('OFFICE').acceptDispute(on()));
  const draft = { ...RULING, unassessedReason: null, ...finding };
  expect(refusalCode(await desk.as('OFFICE').tableRuling({ ...on(), ...draft }))).toBe(code);
});
