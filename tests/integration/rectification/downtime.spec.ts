import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { endOfWorkingDays, newId, SettableClock } from '../../../src/kernel/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';
import { PATIENCE } from '../../testkit/patience.js';

/** A Monday without a holiday nearby, ten in the morning in Beijing. */
const MONDAY = new Date('2026-03-09T02:00:00Z');
const STAGES = ['warnOfDeadline', 'remindOverdue', 'escalateOverdue'];

let database: TestDatabase;
const hubs: TestHub[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const hub of hubs) await hub.stop();
  await database.drop();
});

async function hubAt(now: Date): Promise<TestHub> {
  const hub = await startTestHub({
    database,
    clock: new SettableClock(now),
    rectification: { acceptance: 10, warning: 2 },
  });
  hubs.push(hub);
  return hub;
}

async function issue(hub: TestHub): Promise<string> {
  const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
  await fileOpinion(hub, 'BANKING', caseId);
  await fileOpinion(hub, 'SECURITIES', caseId);
  const office = await hub.as('OFFICE', { role: 'OFFICER' });
  const found = await office.ask('query ($id: ID!) { substanceCase(id: $id) { determination { id } } }', {
    id: caseId,
  });
  const { data, errors } = await office.ask(
    `mutation ($input: IssueRectificationOrderInput!) {
       issueRectificationOrder(input: $input) { rectificationOrder { id dueAt } refusal { code } }
     }`,
    {
      input: {
        idempotencyKey: newId(),
        determinationId: textAt(found.data, 'substanceCase', 'determination', 'id'),
        kind: 'BAN',
        measures: '停止新增业务',
        legalBasis: [{ law: '银行业监督管理法', article: '44' }],
        verifyingAgency: 'PBOC',
      },
    },
  );
  expect(errors).toEqual([]);
  expect(at(data, 'issueRectificationOrder', 'rectificationOrder', 'dueAt')).toBe(
    endOfWorkingDays(MONDAY, 10).toISOString(),
  );
  return textAt(data, 'issueRectificationOrder', 'rectificationOrder', 'id');
}

async function commands(hub: TestHub, id: string): Promise<unknown[]> {
  const { data } = await (
    await hub.as('OFFICE')
  ).ask('query ($id: ID!) { rectificationOrder(id: $id) { events { command } } }', { id });
  return listAt(data, 'rectificationOrder', 'events').map((event) => at(event, 'command'));
}

it('makes up, once, what came due while no hub was up, however many come up together', async () => {
  const before = await hubAt(MONDAY);
  const orders = [await issue(before), await issue(before)];
  await before.stop();
  hubs.length = 0;

  const later = endOfWorkingDays(MONDAY, 30);
  const [one, other] = await Promise.all([hubAt(later), hubAt(later)]);
  for (const id of orders) {
    await vi.waitFor(async () => expect(await commands(one, id)).toHaveLength(1 + STAGES.length), PATIENCE);
    expect(await commands(other, id)).toEqual(['issueRectificationOrder', ...STAGES]);
  }
});
