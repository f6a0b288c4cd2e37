import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startAgencySites, type AgencySites } from '../../testkit/agency-sites.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { answering, bodyOf, startSite, type Site } from '../../testkit/site.js';

const { code } = SCENARIOS.pooledLender;
const BOTH = `query ($code: PlatformCode!, $asOf: DateTime) {
  platform(code: $code, asOf: $asOf) { commerce { registeredName } banking { lending { lenders } } }
}`;

let database: TestDatabase;
let sites: AgencySites;
/** A site of another make: it knows nothing of instants, and says so by saying nothing. */
let foreign: Site;
let hub: TestHub;

beforeAll(async () => {
  database = await createTestDatabase();
  sites = await startAgencySites(database, systemClock);
  const own = sites.remoteSubgraphs.get('commerce');
  foreign = await startSite(
    answering(async (request, response) => {
      const headers = {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      };
      const answer = await fetch(own?.url ?? '', { method: 'POST', headers, body: await bodyOf(request) });
      const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data, errors }));
    }),
  );
  hub = await startTestHub({
    database,
    remoteSubgraphs: new Map([
      ...sites.remoteSubgraphs,
      ['commerce', { ...REMOTE_SUBGRAPH_DEFAULTS, url: `${foreign.url}/`, allowPrivate: true }],
    ]),
  });
  sites.trust(hub.url);
});
afterAll(async () => {
  await hub?.stop();
  await foreign?.stop();
  await sites?.stop();
  await database?.drop();
});

describe('an agency at its own site', () => {
  it('answers of an instant where it says that it does, and is refused where it does not', async () => {
    const owner = await database.asOwner();
    await owner.query('UPDATE banking.lending SET lenders = 100 WHERE platform_code = $1', [code]);
    const [row]: { now: Date }[] = await owner.query(
      `SELECT pg_sleep(0.005), date_trunc('milliseconds', clock_timestamp()) AS now, pg_sleep(0.005)`,
    );
    await owner.query('UPDATE banking.lending SET lenders = 200 WHERE platform_code = $1', [code]);
    const caller = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
    const present = await caller.ask(BOTH, { code });
    expect(present.errors).toEqual([]);
    expect(at(present.data, 'platform')).toMatchObject({
      commerce: { registeredName: expect.any(String) },
      banking: { lending: { lenders: 200 } },
    });
    const past = await caller.ask(BOTH, { code, asOf: row?.now.toISOString() });
    expect(at(past.data, 'platform')).toEqual({ commerce: null, banking: { lending: { lenders: 100 } } });
    expect(past.errors).toMatchObject([
      { path: ['platform', 'commerce'], extensions: { code: 'AS_OF_UNSUPPORTED', agency: 'COMMERCE' } },
    ]);
  });
});
