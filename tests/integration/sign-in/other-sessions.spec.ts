import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../testkit/browser.js';
import { subscribe, type TestStream } from '../../testkit/event-stream.js';
import { ask, PROOF, signedIn, signInAs, signOut } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { openBeijingCase } from '../../testkit/open-case.js';
import { PATIENCE } from '../../testkit/patience.js';

const PAPER = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const SHA256 = createHash('sha256').update(PAPER).digest('hex');
const EVENTS = 'subscription { workflowChanged { id } }';

let hub: TestHub;
let caseId: string;
beforeAll(async () => {
  hub = await startTestHub({ signIn: {}, law: [], streams: { keepAliveMilliseconds: 20 } });
  caseId = await openBeijingCase(hub, '网络借贷');
});
afterAll(() => hub?.stop());

const cookieOf = (browser: Browser): string => `__Host-session=${browser.cookie('__Host-session') ?? ''}`;

/** Puts a file to the case with a cookie, as a page does. */
async function put(
  cookie: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${hub.url}/cases/${caseId}/attachments/${SHA256}?name=paper.pdf`, {
    method: 'PUT',
    headers: { ...headers, cookie, 'content-type': 'application/octet-stream' },
    body: PAPER,
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}

const refusedAs = (status: number, extensions: object) => ({ status, body: { errors: [{ extensions }] } });
const FORGED = refusedAs(403, { code: 'CSRF_PROOF_MISSING' });
const ENDED = refusedAs(401, { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' });

const stored = async (): Promise<number> => {
  const [row] = await (
    await hub.database.asOwner()
  ).query(`SELECT count(*)::int AS number FROM coordination.attachment`);
  return (row as { number: number }).number;
};

async function listen(cookie: string): Promise<TestStream> {
  const before = hub.streams().subscribers;
  const stream = subscribe(`${hub.url}/graphql/stream`, { ...PROOF, cookie }, EVENTS);
  await expect.poll(() => hub.streams().subscribers, PATIENCE).toBe(before + 1);
  return stream;
}

describe('a file that is put with the cookie of a session', () => {
  it('is taken from our own page, and from no other', async () => {
    const browser = await signedIn(hub.url, 'banking-officer', 'banking');
    const cookie = cookieOf(browser);
    for (const headers of [
      {},
      { 'x-csrf': 'yes' },
      { ...PROOF, origin: 'https://evil.example' },
      { ...PROOF, 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await put(cookie, headers as Record<string, string>)).toMatchObject(FORGED);
    }
    expect(await stored()).toBe(0);
    expect(await put(cookie, { ...PROOF, origin: hub.url, 'sec-fetch-site': 'same-origin' })).toMatchObject({
      status: 201,
      body: { sha256: SHA256 },
    });
    expect(await stored()).toBe(1);
    await signOut(browser, hub.url);
    expect(await put(cookie, PROOF)).toMatchObject(ENDED);
  });
});

describe('an event stream', () => {
  it('ends with the session that opened it, when another agency signs in with the same browser', async () => {
    const browser = await signedIn(hub.url, 'banking-officer', 'banking');
    const former = cookieOf(browser);
    const stream = await listen(former);
    await signInAs(browser, hub.url, 'police-officer', 'police');
    expect(await stream.next()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' } }],
    });
    expect(await stream.next()).toBeNull();
    await stream.close();
    // The former cookie opens none; the present one is the other agency's and nobody else's.
    const again = subscribe(`${hub.url}/graphql/stream`, { ...PROOF, cookie: former }, EVENTS);
    await expect(again.next()).rejects.toThrow(/401/);
    expect(await ask(browser, hub.url)).toMatchObject({ body: { data: { me: { agency: 'POLICE' } } } });
  });

  it('tells a session what its own agency may see, whatever another session listens to', async () => {
    const banking = await listen(cookieOf(await signedIn(hub.url, 'banking-officer', 'banking')));
    const auditor = subscribe(
      `${hub.url}/graphql/stream`,
      { ...PROOF, cookie: cookieOf(await signedIn(hub.url, 'office-auditor', 'office')) },
      EVENTS,
    );
    expect(await auditor.next()).toMatchObject({ errors: [{ extensions: { code: 'FIELD_DENIED' } }] });
    const id = await openBeijingCase(hub, '众筹');
    expect(await banking.next()).toMatchObject({ data: { workflowChanged: { id } } });
    await banking.close();
    await auditor.close();
  });
});
