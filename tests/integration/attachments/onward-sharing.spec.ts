import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { onwardEntities, onwardWorkflows } from '../../../src/onward-sharing/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, textAt } from '../../testkit/at.js';
import { openCase } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');
const SELECTION = `{ onwardConsent { id status source } refusal { code } }`;

let hub: TestHub;
let caseId: string;

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

it('all are given exactly by their events', async () => {
  const owner = await hub.database.asOwner(onwardEntities);
  const found = [];
  for await (const difference of verifyWorkflows(owner, onwardWorkflows)) found.push(difference);
  expect(found).toEqual([]);
});
