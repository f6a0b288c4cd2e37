import { decodeJwt } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { CallerContextSigner } from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { SettableClock, systemClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startRecordingGateway } from '../../testkit/fixtures/recording-gateway.js';

const gateway = await startRecordingGateway();
afterAll(() => gateway.stop());

function caller(who: Partial<Caller>): Caller {
  return {
    agency: 'INSURANCE',
    role: 'SYSTEM',
    level: 'NATIONAL',
    region: null,
    officer: 'system',
    purpose: 'RISK_MONITORING',
    caseId: null,
    basis: null,
    locale: 'en',
    ...who,
  };
}

/** Sees case status and masked names; sees neither case files nor ID numbers. */
const insurance = caller({});
/** Sees all of these. */
const police = caller({ agency: 'POLICE', purpose: 'CRIMINAL_INVESTIGATION' });

const { code } = SCENARIOS.pooledLender;

async function ask(who: Caller, query: string) {
  gateway.fetches.length = 0;
  const { data, errors = [] } = await gateway.ask(who, query, { code });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors,
    denied: errors.map(({ path, extensions }) => `${path?.join('.')}: ${String(extensions['policy'])}`),
    sent: gateway.fetches.map(({ operation }) => operation).join('\n'),
  };
}

const OF = (selection: string): string =>
  `query ($code: PlatformCode!) { platform(code: $code) { ${selection} } }`;

describe('a denied field is neither fetched nor shown', () => {
  it('on its own, and nothing beside it is lost', async () => {
    const { data, denied, sent } = await ask(
      insurance,
      OF('name police { hasOpenCase caseFiles { caseNo } }'),
    );
    expect(data).toEqual({
      platform: { name: SCENARIOS.pooledLender.name, police: { hasOpenCase: true, caseFiles: null } },
    });
    expect(denied).toEqual(['platform.police.caseFiles: police.case_files']);
    expect(sent).toContain('hasOpenCase');
    expect(sent).not.toMatch(/caseFiles|caseNo/);
  });

  it.each([
    [
      'under an alias',
      'police { hasOpenCase: caseFiles { caseNo: __typename } status: hasOpenCase }',
      ['platform.police.hasOpenCase'],
    ],
    [
      'under the alias __typename',
      'police { __typename: caseFiles { caseNo } hasOpenCase }',
      ['platform.police.__typename'],
    ],
    [
      'in a named fragment',
      'police { ...F } } } fragment F on PoliceRecord { ...G hasOpenCase } fragment G on PoliceRecord { caseFiles { caseNo',
      ['platform.police.caseFiles'],
    ],
    [
      'in inline fragments',
      '... { ... on Platform { police { ... @include(if: true) { caseFiles { caseNo } } hasOpenCase } } }',
      ['platform.police.caseFiles'],
    ],
    [
      'several times',
      'a: police { caseFiles { caseNo } hasOpenCase } police { b: caseFiles { stage } caseFiles { caseNo } }',
      ['platform.a.caseFiles', 'platform.police.b', 'platform.police.caseFiles'],
    ],
    [
      'beside a question about the schema',
      'police { caseFiles { caseNo } hasOpenCase } } s: __schema { queryType { name } } ... { __type(name: "Platform") { name }',
      ['platform.police.caseFiles'],
    ],
  ])('%s', async (_where, selection, paths) => {
    const { denied, data, sent } = await ask(insurance, OF(selection));
    expect(denied).toEqual(paths.map((path) => `${path}: police.case_files`));
    expect(JSON.stringify(data)).not.toMatch(/A1101/);
    expect(sent).toContain('hasOpenCase');
    expect(sent).not.toMatch(/caseFiles|caseNo|stage/);
    // The same question does show it to who may see it: the test would find a leak.
    expect(JSON.stringify(await ask(police, OF(selection)))).toMatch(/A1101|CaseFile/);
  });

  it('inside list items, each told of at its own place', async () => {
    const { data, denied, sent } = await ask(
      insurance,
      OF('commerce { shareholders { name id: idNumber } }'),
    );
    const holders = listAt(data, 'platform', 'commerce', 'shareholders');
    expect(holders.length).toBeGreaterThan(1);
    expect(holders.map((holder) => at(holder, 'id'))).toEqual(holders.map(() => null));
    expect(denied).toEqual(
      holders.map((_, index) => `platform.commerce.shareholders.${index}.id: commerce.person_id_number`),
    );
    expect(sent).not.toContain('idNumber');
  });

  it('asks nothing of an agency of which everything is denied', async () => {
    const { data, sent } = await ask(insurance, OF('police { caseFiles { caseNo } }'));
    expect(data).toEqual({ platform: { police: { caseFiles: null } } });
    expect(sent).not.toMatch(/caseFiles|police/);
    expect(gateway.fetches.map(({ subgraph }) => subgraph)).toEqual(['coordination']);
  });

  it('without a purpose says which one is missing', async () => {
    const { errors } = await ask(caller({ purpose: null }), OF('banking { lending { pooledFunds } }'));
    expect(errors).toMatchObject([
      {
        path: ['platform', 'banking', 'lending'],
        extensions: { code: 'PURPOSE_REQUIRED', owner: 'BANKING', remedy: expect.any(String) },
      },
    ]);
  });
});

describe("the federation's own fields", () => {
  it.each([
    '{ _entities(representations: [{ __typename: "Platform", code: "x" }]) { __typename } }',
    '{ _service { sdl } }',
    '{ platform(code: "91110105HY0000016E") { ... on _Entity { __typename } } }',
  ])('are not there for clients: %s', async (query) => {
    await expect(gateway.ask(police, query)).rejects.toThrow(/Cannot query field|Unknown type/);
  });
});

describe('the second check, where the data lives', () => {
  const CASE_FILES =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Platform { police { caseFiles { caseNo } } } } }';

  async function execute(contextToken: string, operation = CASE_FILES) {
    const subgraph = gateway.subgraphs.get('police');
    const variables = { r: [{ __typename: 'Platform', code }] };
    return subgraph?.execute({ operation, variables, contextToken });
  }
  const grant = { caller: insurance, audience: 'police', grants: [], masked: [], warrant: null };
  const refused = (errorCode: string) => ({
    errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: errorCode }) })],
  });

  it('refuses a context that does not grant what is asked, and discloses nothing', async () => {
    const granted = await execute(await gateway.signer.sign({ ...grant, grants: ['police.case_files'] }));
    expect(JSON.stringify(granted?.data)).toContain('A1101');
    for (const grants of [[], ['police.case_status'], ['pboc.case_files'], ['police.case_files.x']]) {
      expect(await execute(await gateway.signer.sign({ ...grant, grants }))).toEqual(refused('FIELD_DENIED'));
    }
    const hidden = await execute(
      await gateway.signer.sign({ ...grant, grants: ['police.case_status'] }),
      'query ($r: [_Any!]!) { _entities(representations: $r) { ...F } } fragment F on Platform { police { hasOpenCase: caseFiles { caseNo } } }',
    );
    expect(hidden).toEqual(refused('FIELD_DENIED'));
  });

  it('refuses a context for another agency, of another gateway, an old one, and none', async () => {
    const grants = ['police.case_files'];
    const elsewhere = await gateway.signer.sign({ ...grant, grants, audience: 'pboc' });
    const other = await (await CallerContextSigner.create(systemClock)).sign({ ...grant, grants });
    const clock = new SettableClock(new Date(Date.now() - 3_600_000));
    const old = await (await CallerContextSigner.create(clock)).sign({ ...grant, grants });
    for (const token of [elsewhere, other, old, '', 'x', `${other}x`]) {
      expect(await execute(token)).toEqual(refused('UNAUTHENTICATED'));
    }
  });

  it('is told of its own items only', async () => {
    await ask(
      police,
      OF('police { hasOpenCase } pboc { directBankLinks { __typename } } commerce { registeredName }'),
    );
    expect(gateway.fetches.map(({ subgraph }) => subgraph).toSorted()).toEqual([
      'commerce',
      'coordination',
      'pboc',
      'police',
    ]);
    for (const { subgraph, contextToken } of gateway.fetches) {
      const { aud, grants } = decodeJwt<{ grants: string[] }>(contextToken);
      expect(aud).toBe(subgraph);
      expect(grants.every((item) => item.startsWith(`${subgraph}.`))).toBe(true);
      expect(grants).toHaveLength(subgraph === 'coordination' ? 0 : 1);
    }
  });
});

describe('callers side by side', () => {
  it('get their own answers to one document, 200 times, 20 at once', async () => {
    const query = OF('commerce { legalRepresentative { name idNumber } } police { caseFiles { caseNo } }');
    const callers = [
      insurance,
      police,
      caller({ agency: 'COMMERCE', purpose: 'RECTIFICATION' }),
      caller({ locale: 'zh' }),
      caller({ purpose: null }),
    ];
    const alone = await Promise.all(
      callers.map(async (who) => JSON.stringify(await gateway.ask(who, query, { code }))),
    );
    expect(new Set(alone).size).toBe(callers.length);
    expect(alone[0]).not.toMatch(/A1101|王景辉/);
    expect(alone[1]).toMatch(/A1101/);
    for (let wave = 0; wave < 10; wave++) {
      const together = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          gateway.ask(callers[index % callers.length] ?? insurance, query, { code }),
        ),
      );
      for (const [index, answer] of together.entries()) {
        expect(JSON.stringify(answer)).toBe(alone[index % callers.length]);
      }
    }
  });
});
