import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import bruno, { type BrunoRequest } from '@usebruno/lang';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { readSupergraph } from '../../../src/engine/index.js';
import { newId } from '../../../src/kernel/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

const FOLDER = projectFile('examples', 'bruno');
const textOf = (...path: readonly string[]): string =>
  readFileSync(projectFile('examples', 'bruno', ...path), 'utf8');

const requests = readdirSync(FOLDER)
  .filter((name) => /^\d+-.*\.bru$/.test(name))
  .map((name) => ({ name, request: bruno.bruToJsonV2(textOf(name)) }))
  .toSorted((one, other) => Number(one.request.meta.seq) - Number(other.request.meta.seq));
const environment = bruno.bruToEnvJsonV2(textOf('environments', 'local.bru')).variables;

/** The values of a run: those of the environment, and what answers gave. */
class Values {
  readonly #values = new Map<string, string>();

  set(name: string, value: unknown): void {
    this.#values.set(name, String(value));
  }

  /** As Bruno does it: what nobody has given stays as it is written. */
  in(text: string): string {
    return text.replaceAll(/\{\{(.*?)\}\}/g, (written, name: string) =>
      name === '$guid' ? newId() : (this.#values.get(name) ?? written),
    );
  }
}

interface Received {
  readonly status: number;
  readonly body: unknown;
  readonly getHeader: (name: string) => string | null;
}

function headersOf({ headers = [], auth }: BrunoRequest, values: Values): Record<string, string> {
  const { username = '', password = '' } = auth?.basic ?? {};
  const basic = Buffer.from(values.in(`${username}:${password}`)).toString('base64');
  return {
    ...Object.fromEntries(headers.map(({ name, value }) => [name, values.in(value)])),
    ...(auth?.bearer ? { authorization: `Bearer ${values.in(auth.bearer.token)}` } : {}),
    ...(auth?.basic ? { authorization: `Basic ${basic}` } : {}),
  };
}

async function send(request: BrunoRequest, values: Values): Promise<Received> {
  const { graphql, formUrlEncoded = [], text } = request.body ?? {};
  const form = new URLSearchParams(
    formUrlEncoded.map(({ name, value }): [string, string] => [name, values.in(value)]),
  );
  const response = await fetch(values.in(request.http.url), {
    method: request.http.method.toUpperCase(),
    headers: {
      ...headersOf(request, values),
      ...(graphql ? { 'content-type': 'application/json' } : {}),
    },
    body: graphql
      ? JSON.stringify({
          query: values.in(graphql.query),
          variables: JSON.parse(values.in(graphql.variables ?? '{}')) as unknown,
        })
      : text === undefined
        ? form
        : values.in(text),
  });
  const body: unknown = await response.json();
  return { status: response.status, body, getHeader: (name) => response.headers.get(name) };
}

/** What an expression of the collection finds in an answer: Bruno evaluates it as JavaScript. */
const found = (expression: string, res: Received): unknown => runInNewContext(expression, { res }) as unknown;

const HOLDS: Readonly<Record<string, (actual: unknown, expected: string) => boolean>> = {
  eq: (actual, expected) => String(actual) === expected,
  in: (actual, expected) => expected.split(', ').includes(String(actual)),
  isDefined: (actual) => actual !== undefined,
  isUndefined: (actual) => actual === undefined,
  isNull: (actual) => actual === null,
};

/** The assertions of a request that do not hold, each with what was found. */
function broken({ assertions = [] }: BrunoRequest, res: Received, values: Values): unknown[] {
  return assertions.flatMap(({ name, value }) => {
    const [operator = '', ...rest] = values.in(value).split(' ');
    const actual = found(name, res);
    return HOLDS[operator]?.(actual, rest.join(' ')) === true ? [] : [{ name, value, actual }];
  });
}

describe('the collection for Bruno', () => {
  const values = new Values();
  let hub: TestHub;
  let stopIssuer: () => void;
  beforeAll(async () => {
    // Under the rows that the hub ships, as agencies' systems meet it.
    hub = await startTestHub({ law: [] });
    const beijing = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000' } as const;
    const { token } = await hub.as('PBOC', { ...beijing, officer: 'u1' });
    // The agency's own issuer: it gives the token to whoever shows the client's secret.
    const issuer = createServer((request, response) => {
      const isKnown =
        request.headers.authorization ===
        `Basic ${Buffer.from('huishang-example:secret').toString('base64')}`;
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKnown ? { access_token: token, expires_in: 3600 } : {}));
    });
    await new Promise<void>((resolve) => void issuer.listen(0, '127.0.0.1', resolve));
    stopIssuer = () => void issuer.close();
    const address = issuer.address();
    if (address === null || typeof address === 'string') throw new Error('The issuer has no port.');
    for (const { name, value, secret } of environment) if (!secret) values.set(name, value);
    values.set('url', hub.url);
    values.set('tokenUrl', `http://127.0.0.1:${address.port}/token`);
    values.set('clientSecret', 'secret');
    values.set('token2', (await hub.as('BANKING', { ...beijing, officer: 'u2' })).token);
  });
  afterAll(async () => {
    stopIssuer?.();
    await hub?.stop();
  });

  it('has no token in it, and says of each request what it is for', () => {
    expect(environment.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'token',
      'token2',
      'clientSecret',
    ]);
    for (const { name, request } of requests) expect(request.docs, name).toMatch(/\w/);
    expect(requests.map(({ request }) => Number(request.meta.seq))).toEqual(
      requests.map((_, place) => place + 1),
    );
  });

  it.each(
    requests
      .filter(({ request }) => request.body?.graphql)
      .map(({ name, request }) => [name, request] as const),
  )('%s is valid under the public schema', (_name, { body }) => {
    const { publicSchema } = readSupergraph(
      readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'),
    );
    expect(validate(publicSchema, parse(body?.graphql?.query ?? ''))).toEqual([]);
  });

  // In their order: later ones use what earlier ones were answered.
  it.each(requests.map(({ name, request }) => [name, request] as const))(
    '%s is answered as it says',
    async (_name, request) => {
      expect(request.assertions).toBeDefined();
      const once = async (): Promise<string | null> => {
        let next: string | null = null;
        const res = await send(request, values);
        expect(broken(request, res, values)).toEqual([]);
        for (const { name, value } of request.vars?.res ?? []) values.set(name, found(value, res));
        const bru = {
          setVar: (name: string, value: unknown) => values.set(name, value),
          setNextRequest: (name: string) => {
            next = name;
          },
        };
        runInNewContext(request.script?.res ?? '', { res, bru, atob });
        return next;
      };
      // One that names itself is sent again, as the runner does.
      await vi.waitUntil(async () => (await once()) !== request.meta.name, PATIENCE);
    },
  );

  it('has the file imported in the end', async () => {
    expect(values.in('{{importStatus}}')).toBe('COMPLETED');
    const owner = await hub.database.asOwner();
    const rows: unknown = await owner.query(
      `SELECT account_no, balance FROM pboc.account WHERE account_no LIKE '9100000_' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { account_no: '91000001', balance: '1234567800' },
      { account_no: '91000002', balance: '88500000' },
    ]);
  });
});
