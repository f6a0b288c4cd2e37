import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub } from '../../testkit/hub.js';
import { eventually, keptLog, OBSERVED } from '../../testkit/observed.js';
import { startCollector } from '../../testkit/peers/otlp-collector.js';
import { openCase } from '../../testkit/fixtures/case-work.js';

const log = keptLog();
const collector = await startCollector();
const hub = await startTestHub({
  logger: log.logger,
  observability: {
    ...OBSERVED,
    tracing: { url: `${collector.url}/v1/traces`, serviceName: 'hub', ratio: 1 },
  },
});
const owner = await hub.database.asOwner();
let stopped = false;
afterAll(async () => {
  if (!stopped) await hub.stop();
  await collector.stop();
});

const { code, name } = SCENARIOS.pooledLender;

/** What must be nowhere: numbers, names and secrets that only this file knows. */
const SECRETS = {
  officer: '欧阳测试员',
  officerPinyin: 'ouyangceshiyuan',
  idNumber: '110101199003075517',
  account: '6222020200112230000',
  person: '诸葛秘密',
  header: 'header-secret-1f0e9d8c7b6a59483726150f',
  dpop: 'eyJkcG9wIjoic2VjcmV0In0.c2VjcmV0LWJvZHk.c2VjcmV0LXNpZw',
} as const;

const lines = (message: string): readonly unknown[] =>
  log.lines().filter((line) => at(line, 'msg') === message);

describe('a finished request', () => {
  it('is one line: who, what, how long, how it ended', async () => {
    const police = await hub.as('POLICE', { role: 'OFFICER', purpose: 'CRIMINAL_INVESTIGATION' });
    const clientRequestId = '018f7f5e-1c2d-7a3b-8c4d-5e6f70819203';
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${police.token}`,
        'x-request-id': clientRequestId,
      },
      body: JSON.stringify({
        query:
          'query Basics($code: PlatformCode!) { platform(code: $code) { name commerce { registeredName } } }',
        variables: { code },
      }),
    });
    await response.text();
    const requestId = response.headers.get('x-request-id');
    expect(requestId).not.toBe(clientRequestId);
    const [line] = await eventually(
      () => lines('request finished'),
      (found) => found.length > 0,
      'line about the request',
    );
    expect(line).toMatchObject({
      level: 30,
      requestId,
      clientRequestId,
      agency: 'POLICE',
      role: 'OFFICER',
      kind: 'query',
      operation: 'Basics',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: 'OK',
      status: 200,
      fetches: 2,
      milliseconds: expect.any(Number),
    });
    expect(line).not.toHaveProperty('codes');
  });

  it('is one line for an event stream also, when it ends', async () => {
    const officer = await hub.as('SECURITIES', { role: 'OFFICER' });
    const stream = officer.subscribe('subscription Follow { caseChanged { version } }');
    await expect.poll(() => hub.streams().subscribers).toBe(1);
    await openCase(hub, ['BANKING', 'SECURITIES']);
    await stream.next();
    expect(lines('event stream finished')).toEqual([]);
    await stream.close();
    const [line, ...more] = await eventually(
      () => lines('event stream finished'),
      (found) => found.length > 0,
      'line about the stream',
    );
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      agency: 'SECURITIES',
      kind: 'subscription',
      operation: 'Follow',
      outcome: 'CANCELLED',
      events: 1,
    });
  });

  it('is no line where the operator does not want it', async () => {
    const quiet = keptLog();
    const other = await startTestHub({
      database: hub.database,
      logger: quiet.logger,
      observability: { ...OBSERVED, logRequests: false },
    });
    await (await other.as('POLICE')).ask('{ me { agency } }');
    await other.stop();
    expect(JSON.stringify(quiet.lines())).not.toContain('request finished');
  });
});

describe('what the hub may not tell', () => {
  const all = Object.values(SECRETS).join(' ');

  /** One request with a secret in every place that a client fills. */
  async function send(
    token: string,
    body: string,
    more: Record<string, string> = {},
  ): Promise<string | null> {
    const response = await fetch(`${hub.url}/graphql?note=${SECRETS.idNumber}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'exchange-purpose': 'CRIMINAL_INVESTIGATION',
        'exchange-case': SECRETS.header,
        'exchange-basis': encodeURIComponent(`${SECRETS.person} ${SECRETS.idNumber}`),
        'x-request-id': SECRETS.idNumber,
        traceparent: SECRETS.header,
        dpop: SECRETS.dpop,
        cookie: `session=${SECRETS.header}`,
        'user-agent': SECRETS.header,
        ...more,
      },
      body,
    });
    await response.text();
    return response.headers.get('x-request-id');
  }

  const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables });

  it('is in no log line, no metric and no span, whichever way it came', async () => {
    const { token } = await hub.as('POLICE', { role: 'OFFICER', officer: SECRETS.officer });
    const { token: pinyin } = await hub.as('POLICE', { role: 'OFFICER', officer: SECRETS.officerPinyin });
    const { idNumber, account, person } = SECRETS;
    const find =
      'query ($kind: IdentifierKind!, $value: String!) { platformByIdentifier(kind: $kind, value: $value) { name } }';
    const bodies = [
      query(find, { kind: 'DOMAIN', value: `${person} ${idNumber}` }),
      query(find, { kind: idNumber, value: person }),
      query(`{ platformByIdentifier(kind: DOMAIN, value: "${person} ${account}") { name } }`),
      query(`{ platform(code: "${idNumber}") { name } }`),
      query('query ($code: PlatformCode!) { platform(code: $code) { name } }', { code: idNumber }),
      query(`query Q${idNumber} { me { agency } }`),
      query(`{ x${account}: me { agency } }`),
      query(`{ field${idNumber} }`),
      query(`{ "${person}" `),
      query(`# ${person} ${idNumber}\n{ me { agency } }`),
      `{"query": "${person} ${idNumber}`,
      all,
      query(
        'mutation ($input: OpenSubstanceCaseInput!) { openSubstanceCase(input: $input) { substanceCase { id } refusal { code } } }',
        { input: { platform: code, businessLine: person, reason: all, idempotencyKey: `${account}\0` } },
      ),
    ];
    for (const body of bodies) {
      await send(token, body);
      await send(pinyin, body);
      await send(`${token}x`, body);
    }
    await send(token, bodies[0] ?? '', { 'content-type': `application/json; charset=${SECRETS.header}` });
    await send(token, bodies[0] ?? '', { 'exchange-purpose': SECRETS.header });
    await fetch(
      `${hub.url}/graphql?query=${encodeURIComponent(`{ platform(code: "${idNumber}") { name } }`)}`,
    );
    await fetch(`${hub.url}/${encodeURIComponent(person)}/${idNumber}`);

    // And what breaks on the way: the database quotes what it cannot take.
    await owner.query(
      `ALTER TABLE audit.entry ADD CONSTRAINT broken CHECK (officer <> '${SECRETS.officer}') NOT VALID`,
    );
    await owner.query('ALTER SCHEMA police RENAME TO elsewhere');
    const ask = query(
      `query ($code: PlatformCode!) { platform(code: $code) { name x${account}: police { hasOpenCase } } }`,
      { code },
    );
    const unrecorded = await send(token, ask);
    const lost = await send(pinyin, ask);
    await owner.query('ALTER SCHEMA elsewhere RENAME TO police');
    await owner.query('ALTER TABLE audit.entry DROP CONSTRAINT broken');

    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    await hub.stop();
    stopped = true;

    const written = log.lines();
    expect(written.filter((line) => at(line, 'where') === 'audit')).toMatchObject([
      {
        requestId: unrecorded,
        err: { code: '23514', constraint: 'broken', table: expect.stringMatching(/^entry_/) },
      },
    ]);
    expect(written.filter((line) => at(line, 'where') === 'police')).toContainEqual(
      expect.objectContaining({
        requestId: lost,
        err: expect.objectContaining({ message: expect.any(String) }),
      }),
    );
    const seen = {
      log: JSON.stringify(written),
      metrics,
      spans: `${Buffer.concat(collector.bodies).toString('utf8')} ${JSON.stringify(collector.spans)}`,
    };
    expect(collector.spans.length).toBeGreaterThan(50);
    expect(written.length).toBeGreaterThan(40);
    for (const [where, text] of Object.entries(seen)) {
      for (const [what, secret] of Object.entries({ ...SECRETS, token, pinyin, code, name })) {
        expect(text.includes(secret), `${what} in ${where}`).toBe(false);
      }
      const signature = token.slice(token.lastIndexOf('.') + 1);
      expect(text.includes(signature), `signature in ${where}`).toBe(false);
    }
  });
});

describe('the log itself', () => {
  it('withholds what has a name that is known to hold data, whoever writes it', () => {
    const kept = keptLog();
    kept.logger.info({ variables: { a: 1 }, token: 't', request: { headers: { a: 1 }, other: 2 } }, 'x');
    expect(kept.lines()).toMatchObject([
      { variables: '[withheld]', token: '[withheld]', request: { headers: '[withheld]', other: 2 } },
    ]);
  });

  it('tells of an error its type, its frames and its cause, and nothing that hangs on it', () => {
    const kept = keptLog();
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "zhangsan"'), {
      code: '22P02',
      detail: 'Key (name)=(zhangsan) already exists.',
      parameters: ['zhangsan'],
    });
    kept.logger.error(
      { err: new TypeError('relation "police.case_file" is missing for 张三', { cause }) },
      'x',
    );
    expect(kept.lines()).toMatchObject([
      {
        err: {
          type: 'TypeError',
          message: 'relation "police.case_file" is missing for …',
          stack: expect.stringMatching(/^\s+at /),
          cause: { type: 'Error', code: '22P02', message: 'invalid input syntax for type uuid: "…"' },
        },
      },
    ]);
    expect(JSON.stringify(kept.lines())).not.toMatch(/zhangsan|张三/);
  });
});
