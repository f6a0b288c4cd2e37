import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { DAY_MILLISECONDS, newId, type Actor } from '../../../src/kernel/index.js';
import {
  onwardEntities,
  onwardTasks,
  onwardWorkflows,
  sweepOnwardConsents,
} from '../../../src/onward-sharing/index.js';
import { rebuildTasks } from '../../../src/workflow/tasks/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { openCase } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');
const SELECTION = `{ onwardConsent { id status source } refusal { code } }`;

let hub: TestHub;
let caseId: string;
let owner: DataSource;

const send = async (agency: Actor, mutation: string, input: object, officer = `${agency} one`) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await (
    await hub.as(agency, { role: 'OFFICER', officer })
  ).ask(`mutation ($input: ${type}) { ${mutation}(input: $input) ${SELECTION} }`, {
    input: { idempotencyKey: newId(), ...input },
  });
  expect(errors).toEqual([]);
  return at(data, mutation) as { onwardConsent: object | null; refusal: { code: string } | null };
};
const refusalOf = async (...sent: Parameters<typeof send>) => (await send(...sent)).refusal?.code ?? 'OK';

async function http(agency: Actor, method: 'GET' | 'PUT', query = ''): Promise<[number, string | null]> {
  const { authorization = '' } = (await hub.as(agency, { role: 'OFFICER' })).headers;
  const response = await fetch(`${hub.url}/cases/${caseId}/attachments/${HASH}${query}`, {
    method,
    headers: { authorization, 'content-type': 'application/octet-stream' },
    ...(method === 'PUT' ? { body: new Uint8Array(PDF) } : {}),
  });
  if (response.ok) return [response.status, null];
  return [response.status, textAt(await response.json(), 'errors', 0, 'extensions', 'code')];
}

const request = (changes: object = {}) => ({
  recipient: 'SECURITIES',
  items: ['banking.lending'],
  reason: '认定业务实质需要',
  legalBasis: '证券法 170',
  validTo: new Date(Date.now() + 3_600_000).toISOString(),
  ...changes,
});

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner(onwardEntities);
  caseId = await openCase(hub, ['PBOC', 'BANKING', 'SECURITIES']);
});
afterAll(() => hub?.stop());

it('a file that holds another agency’s items is given to a third one by consent of that agency alone', async () => {
  const name = `?name=${encodeURIComponent('材料.pdf')}`;
  expect(await http('PBOC', 'PUT', `${name}&items=banking.nothing`)).toEqual([
    400,
    'ATTACHMENT_ITEMS_UNUSABLE',
  ]);
  expect(await http('PBOC', 'PUT', `${name}&items=banking.lending,banking.p2p_filing`)).toEqual([201, null]);
  const third = () => http('OFFICE', 'GET');
  expect(await third()).toEqual([403, 'ONWARD_CONSENT_REQUIRED']);
  expect(await http('PBOC', 'GET')).toEqual([200, null]);

  const asked = await send('PBOC', 'requestOnwardConsent', request({ recipient: 'OFFICE' }));
  expect(asked).toMatchObject({ onwardConsent: { status: 'REQUESTED', source: 'BANKING' }, refusal: null });
  const consentId = textAt(asked, 'onwardConsent', 'id');
  const answer = { consentId, consents: true, answer: '同意' };
  expect(await refusalOf('PBOC', 'answerOnwardConsent', answer)).toBe('ONWARD_STEP_NOT_YOURS');
  expect(await refusalOf('BANKING', 'answerOnwardConsent', answer, 'PBOC one')).toBe('ONWARD_STEP_NOT_YOURS');
  expect(await refusalOf('POLICE', 'answerOnwardConsent', answer)).toBe('ONWARD_CONSENT_UNKNOWN');
  expect(await third()).toEqual([403, 'ONWARD_CONSENT_REQUIRED']);
  expect(await refusalOf('BANKING', 'answerOnwardConsent', answer)).toBe('OK');
  expect(await third()).toEqual([200, null]);
  expect(await refusalOf('BANKING', 'endOnwardConsent', { consentId })).toBe('OK');
  expect(await third()).toEqual([403, 'ONWARD_CONSENT_REQUIRED']);
  expect(await refusalOf('BANKING', 'endOnwardConsent', { consentId })).toBe('TRANSITION_NOT_ALLOWED');
});

it('a request is for conditional items of one other agency, to a third, for a time', async () => {
  const asked = (changes: object) => refusalOf('PBOC', 'requestOnwardConsent', request(changes));
  expect(await asked({ items: ['banking.p2p_filing'] })).toBe('ONWARD_ITEMS_UNUSABLE');
  expect(await asked({ items: ['banking.lending', 'commerce.shareholders'] })).toBe('ONWARD_ITEMS_UNUSABLE');
  expect(await asked({ items: ['pboc.reserve_accounts'] })).toBe('ONWARD_ITEMS_UNUSABLE');
  expect(await asked({ recipient: 'BANKING' })).toBe('ONWARD_PARTIES_UNUSABLE');
  expect(await asked({ validTo: new Date(0).toISOString() })).toBe('ONWARD_TERM_UNUSABLE');
  expect(await asked({ reason: ' ' })).toBe('INPUT_MISSING');
});

const officer = (agency: Actor, name = `${agency} one`) => hub.as(agency, { role: 'OFFICER', officer: name });

async function tasksOf(agency: Actor, id: string): Promise<object[]> {
  const { data } = await (
    await officer(agency)
  ).ask('{ myTasks(first: 50) { edges { node { kind subjectId requiredMutation dueAt urgent } } } }');
  return listAt(data, 'myTasks', 'edges')
    .map((edge) => at(edge, 'node') as { subjectId: string })
    .filter(({ subjectId }) => subjectId === id);
}

async function shownTo(agency: Actor, id: string, name?: string): Promise<unknown> {
  const { data } = await (
    await officer(agency, name)
  ).ask(
    `query ($id: ID!) { onwardConsent(id: $id) { status dueAt version events { command agency officer }
       availableActions { mutation label } } }`,
    { id },
  );
  return at(data, 'onwardConsent');
}

const messagesOf = (id: string): Promise<{ topic: string; recipients: string[] }[]> =>
  owner.query(
    `SELECT topic, recipients FROM coordination.outbox_message WHERE subject_id = $1 AND topic <> 'task.opened' ORDER BY sequence`,
    [id],
  );

const requested = async (changes: object = {}): Promise<string> =>
  textAt(await send('PBOC', 'requestOnwardConsent', request(changes)), 'onwardConsent', 'id');

it('the source agency has a task with its clock until it answers, and each party sees what it can do', async () => {
  const validTo = new Date(Date.now() + 90 * DAY_MILLISECONDS).toISOString();
  const id = await requested({ validTo });
  expect(await tasksOf('BANKING', id)).toMatchObject([
    { kind: 'ANSWER_ONWARD_CONSENT', requiredMutation: 'answerOnwardConsent', dueAt: expect.any(String) },
  ]);
  expect(await tasksOf('PBOC', id)).toEqual([]);
  const actions = async (agency: Actor, name?: string) =>
    listAt(await shownTo(agency, id, name), 'availableActions').map((action) => textAt(action, 'mutation'));
  expect(await actions('BANKING')).toEqual(['answerOnwardConsent']);
  // Whoever asked answers in no agency's name.
  expect(await actions('BANKING', 'PBOC one')).toEqual([]);
  expect(await actions('PBOC')).toEqual(['endOnwardConsent']);
  expect(await actions('SECURITIES')).toEqual([]);
  expect(await shownTo('POLICE', id)).toBeNull();

  const answer = { consentId: id, consents: true, answer: '同意' };
  expect(await refusalOf('BANKING', 'answerOnwardConsent', { ...answer, expectedVersion: 7 })).toBe(
    'STALE_VERSION',
  );
  expect(await refusalOf('BANKING', 'answerOnwardConsent', { ...answer, expectedVersion: 1 })).toBe('OK');
  expect(await tasksOf('BANKING', id)).toEqual([]);
  expect(await shownTo('SECURITIES', id)).toMatchObject({
    status: 'CONSENTED',
    dueAt: null,
    version: 2,
    events: [
      { command: 'requestOnwardConsent', agency: 'PBOC', officer: 'pboc one' },
      { command: 'consentOnward', agency: 'BANKING', officer: 'banking one' },
    ],
  });

  // A consent ends with its time, which all three are told.
  const database = await hub.database.as('huishang_coordination', onwardEntities);
  const over = new Date(Date.parse(validTo) + 1);
  expect(await sweepOnwardConsents(database, over)).toContain(id);
  expect(await sweepOnwardConsents(database, over)).not.toContain(id);
  expect(await shownTo('PBOC', id)).toMatchObject({ status: 'ENDED', availableActions: [] });
  expect(await messagesOf(id)).toEqual([
    { topic: 'onward_consent.requested', recipients: ['BANKING'] },
    { topic: 'onward_consent.consented', recipients: ['PBOC', 'BANKING', 'SECURITIES'] },
    { topic: 'onward_consent.ended', recipients: ['PBOC', 'BANKING', 'SECURITIES'] },
  ]);
});

it('a request that is not answered is warned of, reminded of, and ends unanswered; its tasks are worked out anew', async () => {
  const validTo = new Date(Date.now() + 90 * DAY_MILLISECONDS).toISOString();
  const id = await requested({ validTo });
  const database = await hub.database.as('huishang_coordination', onwardEntities);
  const dueAt = Date.parse(textAt(await shownTo('PBOC', id), 'dueAt'));
  await sweepOnwardConsents(database, new Date(dueAt - 1));
  await sweepOnwardConsents(database, new Date(dueAt + 1));
  expect(await tasksOf('BANKING', id)).toMatchObject([{ urgent: true }]);
  await owner.query('DELETE FROM coordination.task WHERE subject_id = $1', [id]);
  await rebuildTasks(owner, onwardTasks, new Date());
  expect(await tasksOf('BANKING', id)).toMatchObject([{ kind: 'ANSWER_ONWARD_CONSENT', urgent: true }]);
  await sweepOnwardConsents(database, new Date(validTo));
  expect(await tasksOf('BANKING', id)).toEqual([]);
  expect(await messagesOf(id)).toEqual([
    { topic: 'onward_consent.requested', recipients: ['BANKING'] },
    { topic: 'onward_consent.due_soon', recipients: ['BANKING'] },
    { topic: 'onward_consent.overdue', recipients: ['PBOC', 'BANKING'] },
    { topic: 'onward_consent.ended', recipients: ['PBOC', 'BANKING'] },
  ]);
  const late = { consentId: id, consents: false, answer: '不同意' };
  expect(await refusalOf('BANKING', 'answerOnwardConsent', late)).toBe('TRANSITION_NOT_ALLOWED');
});

it('all are given exactly by their events', async () => {
  const found = [];
  for await (const difference of verifyWorkflows(owner, onwardWorkflows)) found.push(difference);
  expect(found).toEqual([]);
});
