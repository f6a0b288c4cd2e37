import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clientCredentials,
  fieldState,
  HubClient,
  HubError,
  refusalOf,
  type Page,
} from '../../../src/client/index.js';
import {
  receiptCheck,
  verifyAnswerReceipt,
  verifyStoredReceipt,
} from '../../../src/client/receipts/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { isQuiet, startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { answering, bodyOf, startSite } from '../../testkit/site.js';
import { startWeakLink, type WeakLink } from '../../testkit/weak-link.js';

let hub: TestHub;
let link: WeakLink;
beforeAll(async () => {
  hub = await startTestHub();
  link = await startWeakLink(hub.url);
});
afterAll(async () => {
  await link?.stop();
  await hub?.stop();
});

const RETRIES = { firstPause: 5, longestPause: 20 };

async function client(agency: Parameters<TestHub['as']>[0], who: As = {}, url = hub.url): Promise<HubClient> {
  const { token } = await hub.as(agency, who);
  return new HubClient({
    url,
    token,
    retries: RETRIES,
    exchange: { purpose: 'RECTIFICATION', language: 'en' },
  });
}

const CODE = '91110105HY0000016E';
const DOSSIER = `query Dossier($code: PlatformCode!) {
  platform(code: $code) { name commerce { legalRepresentative { name idNumber } } }
}`;
const LIST = `query List($first: Int, $after: String) {
  platforms(first: $first, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } }
}`;
const OPEN = `mutation Open($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) { substanceCase { id } refusal { code message remedy field } }
}`;
interface List {
  readonly platforms: Page<{ readonly code: string }>;
}
interface Opened {
  readonly openSubstanceCase: { readonly substanceCase: { readonly id: string } | null };
}
const caseOn = (businessLine: string) => ({
  input: {
    platform: SCENARIOS.pooledLender.code,
    businessLine,
    reason: '投诉',
    concernedAgencies: ['BANKING', 'SECURITIES'],
  },
});

describe('a query', () => {
  it('tells for each field whether it was given, masked or denied, and why', async () => {
    const pboc = await client('PBOC', { role: 'OFFICER' });
    const answer = await pboc.query(DOSSIER, { code: CODE }, { decisions: true });
    const person = ['platform', 'commerce', 'legalRepresentative'];
    expect(fieldState(answer, ['platform', 'name'], 'Platform.name')).toEqual({
      state: 'GIVEN',
      value: expect.stringMatching(/./),
    });
    expect(fieldState(answer, [...person, 'name'], 'LegalRepresentative.name')).toEqual({
      state: 'MASKED',
      value: expect.stringContaining('*'),
    });
    expect(fieldState(answer, [...person, 'idNumber'], 'LegalRepresentative.idNumber')).toMatchObject({
      state: 'DENIED',
      denial: {
        policy: 'commerce.person_id_number',
        owner: 'COMMERCE',
        reason: 'NO_AGREEMENT',
        remedy: expect.stringContaining('proposeSharingAgreement'),
      },
    });
  });

  it('is refused as a whole where all or nothing was asked for, in the language asked for', async () => {
    const pboc = await client('PBOC', { role: 'OFFICER' });
    const asked = pboc.query(DOSSIER, { code: CODE }, { onDenied: 'reject', language: 'zh' });
    await expect(asked).rejects.toMatchObject({
      code: 'OPERATION_DENIED',
      status: 403,
      message: expect.stringMatching(/[㐀-鿿]/),
      requestId: expect.any(String),
    });
  });

  it('carries its purpose, and a basis in Chinese, to the record', async () => {
    const { token } = await hub.as('PBOC', { role: 'OFFICER' });
    const bare = new HubClient({ url: `${hub.url}/`, token });
    const basis = '中国人民银行法第三十二条';
    await bare.query('{ me { agency } }', {}, { basis, purpose: 'RISK_MONITORING' });
    const owner = await hub.database.asOwner();
    const rows: unknown[] = await owner.query(`SELECT purpose FROM audit.entry WHERE basis = $1`, [basis]);
    expect(rows).toEqual([{ purpose: 'RISK_MONITORING' }]);
  });

  it('is tried again when its answer is lost, and given up after the attempts that are allowed', async () => {
    const weak = await client('PBOC', {}, link.url);
    link.loseAnswers(2);
    expect((await weak.query('{ me { agency } }')).data).toEqual({ me: { agency: 'PBOC' } });
    link.loseAnswers(4);
    await expect(weak.query('{ me { agency } }')).rejects.toMatchObject({
      code: 'UNREACHABLE',
      status: null,
    });
  });

  it('ends when its signal aborts, instead of being tried again', async () => {
    const weak = await client('PBOC', {}, link.url);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(weak.query('{ me { agency } }', {}, { signal })).rejects.toThrow('enough');
  });
});

describe('a mutation', () => {
  it('whose answer is lost happens once', async () => {
    const weak = await client('BANKING', { role: 'OFFICER' }, link.url);
    link.loseAnswers(2);
    const { data } = await weak.mutate<Opened>(OPEN, caseOn('lost-answer'));

    const id = data.openSubstanceCase.substanceCase?.id;
    const owner = await hub.database.asOwner();
    const rows: { id: string }[] = await owner.query(
      `SELECT id FROM coordination.substance_case WHERE business_line = 'lost-answer'`,
    );
    expect(rows).toEqual([{ id }]);
  });

  it('without a place for a key is sent once', async () => {
    const weak = await client('BANKING', { role: 'OFFICER' }, link.url);
    link.loseAnswers(1);
    const before = link.connections();
    await expect(weak.mutate('mutation { __typename }', {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(link.connections() - before).toBeLessThanOrEqual(1);
    expect((await weak.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('that is refused says so by code, sentence and remedy', async () => {
    const banking = await client('BANKING', { role: 'OFFICER' });
    await banking.mutate<Opened>(OPEN, caseOn('twice'));
    const answer = await banking.mutate<Opened>(OPEN, caseOn('twice'));
    expect(refusalOf(answer)).toMatchObject({
      code: 'CASE_ALREADY_OPEN',
      message: expect.stringMatching(/./),
      remedy: expect.stringMatching(/./),
    });
  });
});

describe('tokens', () => {
  it('are fetched with client credentials, once for many requests, and anew when the hub takes one no more', async () => {
    const given: string[] = [];
    const asked: string[] = [];
    const tokens = ['1s', '1h'];
    const provider = await startSite(
      answering(async (request, response) => {
        asked.push(`${request.headers.authorization} ${await bodyOf(request)}`);
        const ttl = tokens[Math.min(given.length, 1)] ?? '1h';
        // The first is at its end when it is given, though the provider says that it is good for an hour.
        const { token } = await hub.as('PBOC', { ttl: ttl === '1s' ? '-1h' : ttl });
        given.push(token);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3_600 }));
      }),
    );
    try {
      const token = clientCredentials({
        tokenEndpoint: provider.url,
        clientId: 'pboc:system',
        clientSecret: 'geheim',
        parameters: { resource: 'huishang' },
      });
      const caller = new HubClient({ url: hub.url, token, retries: RETRIES });
      const answers = await Promise.all([1, 2, 3].map(() => caller.query('{ me { agency } }')));
      for (const { data } of answers) expect(data).toEqual({ me: { agency: 'PBOC' } });
      expect(answers).toHaveLength(3);
      await caller.query('{ me { agency } }');
      expect(asked).toEqual(
        Array(2).fill(
          `Basic ${btoa('pboc%3Asystem:geheim')} grant_type=client_credentials&resource=huishang`,
        ),
      );
    } finally {
      await provider.stop();
    }
  });

  it('that are not acceptable are an error, and are not tried again', async () => {
    const nobody = new HubClient({ url: link.url, token: () => 'no token', retries: RETRIES });
    await expect(nobody.query('{ me { agency } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    await expect(nobody.query('{ me { agency } }')).rejects.toBeInstanceOf(HubError);
  });
});

describe('pages', () => {
  it('are read one after another until there are no more', async () => {
    const pboc = await client('PBOC');
    const codes: string[] = [];
    let pages = 0;
    for await (const { page } of pboc.pages<List, { code: string }>(LIST, ({ platforms }) => platforms, {
      first: 7,
    })) {
      pages += 1;
      codes.push(...page.edges.map(({ node }) => node.code));
    }
    const owner = await hub.database.asOwner();
    const rows: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform WHERE merged_into IS NULL ORDER BY code`,
    );
    expect(codes).toEqual(rows.map(({ code }) => code));
    expect(pages).toBe(Math.ceil(rows.length / 7));
  });

  it('are not asked for before they are wanted, and of none there is an end', async () => {
    const pboc = await client('PBOC');
    for await (const { code } of pboc.nodes<List, { code: string }>(LIST, ({ platforms }) => platforms, {
      first: 3,
    })) {
      expect(code).toMatch(/^[0-9A-Z]{18}$/);
      break;
    }
    const none = pboc.nodes<List, { code: string }>(LIST, ({ platforms }) => platforms, { first: 0 });
    expect(await none.next()).toEqual({ done: true, value: undefined });
  });
});

describe('receipts', () => {
  it('are verified before an answer is given out, and tell another answer', async () => {
    const jwks = await (await fetch(`${hub.url}/.well-known/jwks.json`)).text();
    const { token } = await hub.as('PBOC');
    const checked = new HubClient({ url: hub.url, token, checkReceipt: receiptCheck({ jwks }) });
    const operation = '{ me { agency } }';
    const { receipt, body } = await checked.query(operation);
    if (receipt === null) throw new Error('There is no receipt.');
    const findings = (given: Parameters<typeof verifyAnswerReceipt>[0]): string[] =>
      verifyAnswerReceipt(given, { jwks }).map(({ code }) => code);
    expect(findings({ receipt, body })).toEqual([]);
    expect(findings({ receipt, body: body.replace('PBOC', 'POLICE') })).toEqual(['ANSWER']);
    expect(findings({ receipt: null, body })).toEqual(['MISSING']);
    expect(verifyStoredReceipt(receipt, { jwks }, body).result).toBe('INCOMPLETE');
    const foreign = {
      keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }],
    };
    const wrong = new HubClient({
      url: hub.url,
      token,
      checkReceipt: receiptCheck({ jwks: JSON.stringify(foreign) }),
    });
    await expect(wrong.query(operation)).rejects.toMatchObject({ code: 'RECEIPT_WRONG' });
  });
});

describe('a subscription', () => {
  const WATCH = 'subscription { caseChanged { substanceCase { businessLine } } }';

  it('goes on behind a cut connection, misses nothing meanwhile, and gives receipts', async () => {
    const watcher = await client('BANKING', { role: 'OFFICER' }, link.url);
    const actor = await client('BANKING', { role: 'OFFICER' });
    const leave = new AbortController();
    const events = watcher.subscribe(WATCH, {}, { signal: leave.signal });
    const opened = async (line: string): Promise<unknown> => {
      const next = events.next();
      await expect.poll(() => hub.streams().subscribers, PATIENCE).toBeGreaterThan(0);
      await actor.mutate<Opened>(OPEN, caseOn(line));
      return (await next).value;
    };
    const told = (businessLine: string) => ({
      kind: 'NEXT',
      answer: {
        data: { caseChanged: { substanceCase: { businessLine } } },
        receipt: expect.stringMatching(/^[^.]+\.[^.]+\.[^.]+$/),
      },
    });
    expect(await opened('before the cut')).toMatchObject(told('before the cut'));
    link.cut();
    const reopened = events.next();
    await actor.mutate<Opened>(OPEN, caseOn('during the cut'));
    expect((await reopened).value).toEqual({ kind: 'REOPENED', resumed: true });
    expect((await events.next()).value).toMatchObject(told('during the cut'));
    expect(await opened('after the cut')).toMatchObject(told('after the cut'));
    const last = events.next();
    leave.abort(new Error('left'));
    await expect(last).rejects.toThrow('left');
    await expect.poll(() => isQuiet(hub), PATIENCE).toBe(true);
  });

  it('that is not allowed is an error, and is not opened again', async () => {
    const watcher = await client('BANKING', { role: 'OFFICER' });
    await expect(watcher.subscribe('subscription { nothing }').next()).rejects.toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const nobody = new HubClient({ url: hub.url, token: 'none' });
    await expect(nobody.subscribe(WATCH).next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('begins anew where the hub does not go on behind the last id, and says that something may be missed', async () => {
    const asked: (string | undefined)[] = [];
    const server = await startSite((request, response) => {
      asked.push(request.headers['last-event-id'] as string | undefined);
      response.setHeader('content-type', 'text/event-stream');
      const number = asked.length;
      const expired = '{"errors":[{"message":"Too old.","extensions":{"code":"LAST_EVENT_ID_EXPIRED"}}]}';
      response.write(
        number === 2
          ? `event: next\ndata: ${expired}\n\nevent: complete\ndata:\n\n`
          : `id: ${number}\n\nid: ${number}a\nevent: next\ndata: {"data":{"number":${number}}}\n\n`,
        () => {
          if (number === 1) response.destroy();
          else response.end('event: complete\ndata:\n\n');
        },
      );
    });
    try {
      const follower = new HubClient({ url: server.url, token: 'any' });
      const told: unknown[] = [];
      for await (const event of follower.subscribe<{ number: number }>('subscription { number }')) {
        told.push(event.kind === 'NEXT' ? event.answer.data.number : event.resumed);
      }
      expect(told).toEqual([1, false, 3]);
      expect(asked).toEqual([undefined, '1a', undefined]);
    } finally {
      await server.stop();
    }
  });

  it('tells a server that gives ids the last one when it opens the stream again', async () => {
    const asked: (string | undefined)[] = [];
    const server = await startSite((request, response) => {
      asked.push(request.headers['last-event-id'] as string | undefined);
      response.setHeader('content-type', 'text/event-stream');
      const number = asked.length;
      response.write(`id: ${number}\nevent: next\ndata: {"data":{"number":${number}}}\n\n`, () => {
        if (number < 3) response.destroy();
        else response.end('event: complete\ndata:\n\n');
      });
    });
    try {
      const follower = new HubClient({ url: server.url, token: 'any' });
      const numbers: unknown[] = [];
      for await (const event of follower.subscribe<{ number: number }>('subscription { number }')) {
        numbers.push(event.kind === 'NEXT' ? event.answer.data.number : event.resumed);
      }
      expect(numbers).toEqual([1, true, 2, true, 3]);
      expect(asked).toEqual([undefined, '1', '2']);
    } finally {
      await server.stop();
    }
  });
});
