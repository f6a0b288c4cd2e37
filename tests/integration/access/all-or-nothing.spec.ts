import { afterAll, expect, it } from 'vitest';
import { SettableClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startTestHub, type Answer } from '../../testkit/hub.js';

const clock = new SettableClock(new Date());
const hub = await startTestHub({ clock });
const owner = await hub.database.asOwner();
afterAll(() => hub.stop());

const { code } = SCENARIOS.pooledLender;
const BOTH =
  'query Both($code: PlatformCode!) { platform(code: $code) { police { hasOpenCase caseFiles { caseNo } } } }';
const ALLOWED = 'query Allowed($code: PlatformCode!) { platform(code: $code) { police { hasOpenCase } } }';

async function ask(query: string, onDenied: string, language = 'en'): Promise<Answer> {
  const { token } = await hub.as('INSURANCE');
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'exchange-purpose': 'RISK_MONITORING',
      'exchange-on-denied': onDenied,
      'accept-language': language,
    },
    body: JSON.stringify({ query, variables: { code } }),
  });
  const { data, errors = [] } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors };
}

it('refuses all where a field is denied, and lists every denial', async () => {
  const { status, data, errors } = await ask(BOTH, 'reject');
  expect(status).toBe(403);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([
    {
      extensions: {
        code: 'OPERATION_DENIED',
        remedy: expect.any(String),
        denials: [
          {
            field: 'PoliceRecord.caseFiles',
            policy: 'police.case_files',
            owner: 'POLICE',
            code: 'FIELD_DENIED',
            reason: 'NO_AGREEMENT',
            remedy: expect.any(String),
          },
        ],
      },
    },
  ]);
  expect(JSON.stringify(errors)).not.toContain('hasOpenCase":');
});

it('records what was refused', async () => {
  await owner.query(`SELECT 1`);
  const before: unknown[] = await owner.query(`SELECT id FROM audit.entry`);
  await ask(BOTH, 'reject');
  const after: { fields_denied: unknown[] }[] = await owner.query(
    `SELECT fields_denied FROM audit.operation ORDER BY recorded_at DESC, id DESC LIMIT 1`,
  );
  const count: unknown[] = await owner.query(`SELECT id FROM audit.entry`);
  expect(count.length).toBe(before.length + 1);
  expect(after[0]?.fields_denied).toEqual([
    { field: 'PoliceRecord.caseFiles', policy: 'police.case_files', reason: 'NO_AGREEMENT' },
  ]);
});

it('gives all where nothing is denied, and the rest where nothing else is asked for', async () => {
  expect(await ask(ALLOWED, 'reject')).toMatchObject({
    status: 200,
    data: { platform: { police: { hasOpenCase: true } } },
    errors: [],
  });
  expect(await ask(BOTH, 'omit')).toMatchObject({
    status: 200,
    data: { platform: { police: { hasOpenCase: true, caseFiles: null } } },
    errors: [{ extensions: { code: 'FIELD_DENIED' } }],
  });
});

it('speaks Chinese, and refuses a value that it does not know', async () => {
  expect((await ask(BOTH, 'reject', 'zh')).errors[0]?.message).toMatch(/全部或不予提供/);
  expect(await ask(ALLOWED, 'maybe')).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_USER_INPUT', reason: 'HEADER_UNUSABLE' } }],
  });
});

it('counts no use of a quota for what it refuses', async () => {
  await owner.query(
    `UPDATE access.agreement_version AS terms SET daily_quota = 1 FROM access.agreement
     WHERE agreement.id = agreement_id AND owner = 'POLICE' AND grantee = 'INSURANCE'`,
  );
  await owner.query(`UPDATE access.agreement SET terms_version = terms_version WHERE owner = 'POLICE'`);
  for (let attempt = 0; attempt < 3; attempt++) expect((await ask(BOTH, 'reject')).status).toBe(403);
  const used: unknown[] = await owner.query(`SELECT used FROM access.agreement_usage`);
  expect(used).toEqual([]);
});
