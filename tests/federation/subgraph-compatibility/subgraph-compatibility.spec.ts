import { stripIgnoredCharacters } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { composeGuardedSupergraph } from '../../../src/gateway/index.js';
import { at } from '../../testkit/at.js';
import { startCompatibilityFederation } from './federation.js';

/** The features of Apollo's federation subgraph compatibility suite, asked of the kit over HTTP. */

const federation = await startCompatibilityFederation();
afterAll(() => federation.stop());

const FEDERATION_LINK =
  /@link\(url:"https:\/\/specs\.apollo\.dev\/federation\/v(\d\.\d+)" import:\[([^\]]*)\]\)/g;

async function sdl(): Promise<string> {
  const { data } = await federation.askRegister('{ _service { sdl } }');
  return stripIgnoredCharacters(String(at(data, '_service', 'sdl')));
}

async function entities(type: string, selection: string, ...keys: object[]): Promise<unknown> {
  const { data, errors } = await federation.askRegister(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`,
    { r: keys.map((key) => ({ __typename: type, ...key })) },
  );
  expect(errors).toBeUndefined();
  return at(data, '_entities');
}

describe('_service', () => {
  it('gives the SDL with everything in it, and nothing of the federation’s own machinery', async () => {
    const text = await sdl();
    expect(text).toMatch(/type Query\{filing\(id:ID!\):Filing retiredFiling\(/);
    expect(text).not.toMatch(/_entities|_Any|_Service|_Entity/);
  });

  it('and the types that the specification names are there', async () => {
    const { data } = await federation.askRegister(`{
      service: __type(name: "_Service") { kind fields { name type { kind ofType { name } } } }
      entity: __type(name: "_Entity") { kind possibleTypes { name } }
      any: __type(name: "_Any") { kind }
      fieldSet: __type(name: "federation__FieldSet") { kind }
    }`);
    expect(data).toMatchObject({
      service: {
        kind: 'OBJECT',
        fields: [{ name: 'sdl', type: { kind: 'NON_NULL', ofType: { name: 'String' } } }],
      },
      entity: { kind: 'UNION' },
      any: { kind: 'SCALAR' },
      fieldSet: { kind: 'SCALAR' },
    });
    const possible = at(data, 'entity', 'possibleTypes') as { name: string }[];
    expect(possible.map(({ name }) => name).toSorted()).toEqual([
      'Archive',
      'Filing',
      'Officer',
      'RetiredFiling',
      'Study',
    ]);
  });
});

describe('@link', () => {
  it('names the federation once, and imports exactly the directives that the classes use', async () => {
    const links = [...(await sdl()).matchAll(FEDERATION_LINK)];
    expect(links.map(([, version]) => version)).toEqual(['2.6']);
    expect(JSON.parse(`[${links[0]?.[2]?.replaceAll('" "', '","')}]`)).toEqual([
      '@key',
      '@shareable',
      '@extends',
      '@external',
      '@requires',
      '@provides',
      '@override',
      '@interfaceObject',
      '@inaccessible',
      '@tag',
      '@authenticated',
      '@policy',
      '@composeDirective',
    ]);
  });
});

describe('@key and _entities', () => {
  it('a single key', async () => {
    expect(await entities('Officer', 'email name', { email: 'lin@example.cn' })).toEqual([
      { email: 'lin@example.cn', name: 'Lin Yi' },
    ]);
  });

  it('a key of several fields', async () => {
    expect(await entities('RetiredFiling', 'number office reason', { number: 'N0', office: 'east' })).toEqual(
      [{ number: 'N0', office: 'east', reason: 'Replaced by N1' }],
    );
  });

  it('a composite key', async () => {
    expect(
      await entities('Study', 'dossier { caseNumber description }', { dossier: { caseNumber: '1234' } }),
    ).toEqual([{ dossier: { caseNumber: '1234', description: 'Pooled funds' } }]);
  });

  it('several keys of one type side by side, in the order of the representations', async () => {
    expect(
      await entities(
        'Filing',
        'id number',
        { number: 'N2', variant: { id: 'interim' } },
        { id: 'filing-1' },
        { id: 'nothing' },
        { number: 'N1', office: 'east' },
      ),
    ).toEqual([
      { id: 'filing-2', number: 'N2' },
      { id: 'filing-1', number: 'N1' },
      null,
      { id: 'filing-1', number: 'N1' },
    ]);
  });

  it('keeps every one of repeated keys in the SDL', async () => {
    expect(await sdl()).toMatch(
      /type Filing@key\(fields:"id"\)@key\(fields:"number office"\)@key\(fields:"number variant \{ id \}"\)/,
    );
  });

  it('a type that is no entity is refused and the others are answered', async () => {
    const { data, errors } = await federation.askRegister(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Filing { id } } }',
      {
        r: [
          { __typename: 'Dossier', caseNumber: '1234' },
          { __typename: 'Filing', id: 'filing-1' },
        ],
      },
    );
    expect(errors).toHaveLength(1);
    expect(at(data, '_entities')).toEqual([null, { __typename: 'Filing', id: 'filing-1' }]);
  });
});

describe('between subgraphs', () => {
  it('@requires: a field is worked out from fields of another subgraph', async () => {
    expect(await sdl()).toContain('averagePerYear:Int@requires(fields:"filingsPrepared yearsOfService")');
    expect(await federation.ask('{ officer(email: "lin@example.cn") { averagePerYear } }')).toEqual({
      data: { officer: { averagePerYear: 4 } },
    });
    // The same fields by hand: the answer rests on the representation and on nothing else.
    const representation = { email: 'lin@example.cn', filingsPrepared: 30, yearsOfService: 3 };
    expect(await entities('Officer', 'averagePerYear', representation)).toEqual([{ averagePerYear: 10 }]);
  });

  it('@requires: nested fields, which the other neighbour asks of the register', async () => {
    expect(await federation.ask('{ filing(id: "filing-1") { box } }')).toEqual({
      data: { filing: { box: 'A4, 0.12 boxes' } },
    });
  });

  it('@provides: on this path the field comes from here, elsewhere from its owner', async () => {
    expect(await sdl()).toContain('preparedBy:Officer@provides(fields:"filingsPrepared")');
    expect(
      await federation.ask(
        '{ filing(id: "filing-1") { preparedBy { filingsPrepared } } officer(email: "lin@example.cn") { filingsPrepared } }',
      ),
    ).toEqual({
      data: { filing: { preparedBy: { filingsPrepared: 1337 } }, officer: { filingsPrepared: 40 } },
    });
  });

  it('@override: the field is answered here and no longer there', async () => {
    expect(await sdl()).toContain('name:String@override(from:"officers")');
    expect(await federation.ask('{ officer(email: "lin@example.cn") { name } }')).toEqual({
      data: { officer: { name: 'Lin Yi' } },
    });
  });

  it('@shareable: either subgraph may answer', async () => {
    expect(await sdl()).toContain('type FilingSize@shareable{');
    expect(await federation.ask('{ filing(id: "filing-1") { size { format pages } } }')).toEqual({
      data: { filing: { size: { format: 'A4', pages: 12 } } },
    });
  });

  it('@interfaceObject: adds a field to every implementation of an interface', async () => {
    expect(await sdl()).toMatch(/type Archive@key\(fields:"id"\)@interfaceObject\{/);
    expect(
      await federation.ask('{ archive(id: "archive-1") { __typename id retiredFilings { number reason } } }'),
    ).toEqual({
      data: {
        archive: {
          __typename: 'PaperArchive',
          id: 'archive-1',
          retiredFilings: [{ number: 'N0', reason: 'Replaced by N1' }],
        },
      },
    });
  });
});

describe('what composition is told', () => {
  it('@tag', async () => {
    expect(await sdl()).toContain('notes:String@tag(name:"internal")');
    expect(federation.supergraphSdl).toMatch(/notes: String[^\n]*@tag\(name: "internal"\)/);
  });

  it('@inaccessible: answered by the subgraph, unknown to clients', async () => {
    expect(await sdl()).toContain('unit:String@inaccessible');
    expect(await entities('Filing', 'size { unit }', { id: 'filing-1' })).toEqual([
      { size: { unit: 'sheet' } },
    ]);
    await expect(federation.ask('{ filing(id: "filing-1") { size { unit } } }')).rejects.toThrow(
      'Cannot query field "unit"',
    );
  });

  it('@composeDirective: a directive of the agency’s own reaches the supergraph', async () => {
    const text = await sdl();
    expect(text).toContain('directive@retention(days:Int)on OBJECT');
    expect(text).toMatch(
      /@link\(url:"https:\/\/specs\.huishang\.invalid\/retention\/v1\.0" import:\["@retention"\]\)@composeDirective\(name:"@retention"\)/,
    );
    expect(text).toMatch(/type Filing.*?@retention\(days:3650\)/);
    expect(federation.supergraphSdl).toMatch(/type Filing [^}]*@retention\(days: 3650\)/);
  });

  it('@deprecated', async () => {
    expect(await sdl()).toContain('@deprecated(reason:"Use filing.")');
  });
});

describe('who may ask', () => {
  const FEE = '{ filing(id: "filing-1") { fee } }';

  it('@policy: only who was granted the item', async () => {
    expect(await sdl()).toContain('fee:Int@policy(policies:[["register.fee"]])');
    expect(await federation.askRegister(FEE)).toMatchObject({ data: { filing: { fee: 4200 } } });
    expect(await federation.askRegister(FEE, {}, { grants: [] })).toMatchObject({
      errors: [{ extensions: { code: 'FIELD_DENIED', policy: 'register.fee' } }],
    });
  });

  it.each([
    '{ filing(id: "filing-1") { seal } }',
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Filing", id: "filing-1" }]) { __typename } }',
    '{ __typename }',
  ])('@authenticated holds for everything, so for %s', async (query) => {
    expect((await federation.askRegister(query)).errors).toBeUndefined();
    for (const token of [null, '', 'x.y.z']) {
      const answer = await federation.askRegister(query, {}, { token });
      expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer).not.toHaveProperty('data');
    }
  });

  it('@requiresScopes: the hub knows no scopes, so it does not compose with them', () => {
    const composed = composeGuardedSupergraph(
      [
        {
          name: 'a',
          sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: [{ name: "@requiresScopes", as: "@needs" }])
            type Query { x: Int @needs(scopes: [["read"]]) }`,
        },
      ],
      [],
    );
    expect(composed).toMatchObject({
      ok: false,
      problems: [
        { code: 'PROTECTION_NOT_ENFORCED', message: expect.stringContaining('@requiresScopes') as string },
      ],
    });
  });
});

describe('federated tracing', () => {
  it('is not offered: the answer is the same with the header, and times of an agency’s fields stay there', async () => {
    const headers = { 'apollo-federation-include-trace': 'ftv1' };
    const query = '{ filing(id: "filing-1") { id } }';
    const { status: _, ...plain } = await federation.askRegister(query);
    const { status, ...traced } = await federation.askRegister(query, {}, { headers });
    expect(status).toBe(200);
    expect(traced).toEqual(plain);
    expect(traced).not.toHaveProperty('extensions');
  });
});
