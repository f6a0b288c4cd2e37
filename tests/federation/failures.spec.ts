import { describe, expect, it } from 'vitest';
import { federate, type ToySubgraph } from './toy-federation.js';

const PLATFORMS: ToySubgraph = {
  name: 'registry',
  sdl: `
    type Query { platforms: [Platform!]! first: Platform }
    type Platform @key(fields: "code") { code: ID! name: String! seat: Seat @shareable }
    type Seat @shareable { city: String }
  `,
  resolvers: {
    Query: {
      platforms: () =>
        ['1', '2', '3'].map((code) => ({ code, name: `platform ${code}`, seat: { city: 'c' } })),
      first: () => ({ code: '1', name: 'platform 1', seat: { city: 'c' } }),
    },
  },
};

const POLICE_SDL = `
  type Query { cases: [Case!] }
  type Platform @key(fields: "code") { code: ID! cases: [Case!]! suspect: String seat: Seat @shareable }
  type Seat @shareable { district: String }
  type Case { no: ID! stage: String! }
`;

function withPolice(answer: NonNullable<ToySubgraph['answer']>) {
  return federate(PLATFORMS, { name: 'police', sdl: POLICE_SDL, answer });
}

const ASK = '{ platforms { name who: suspect } }';
const UNAVAILABLE = { code: 'AGENCY_UNAVAILABLE', agency: 'POLICE' };

describe('an agency that fails', () => {
  const rubbish: Record<string, unknown> = {
    throws: undefined,
    'answers data null without an error': { data: null },
    'answers data null with an error': { data: null, errors: [{ message: 'SELECT * FROM secret' }] },
    'answers nothing': {},
    'answers a string': 'go away',
    'answers null': null,
    'answers a list': { data: [1, 2] },
    'answers errors that are no list': { data: {}, errors: 7 },
    'answers null as an error': { data: {}, errors: [null] },
    'answers entities that are no list': { data: { _entities: 'none' } },
    'answers without entities': { data: {} },
  };
  for (const [what, answer] of Object.entries(rubbish)) {
    it(`loses its own fields when it ${what}`, async () => {
      const federation = withPolice(() => {
        if (answer === undefined) throw new Error('ECONNREFUSED 10.0.0.1');
        return answer;
      });
      const { data, errors } = await federation.ask(ASK);
      expect(data).toEqual({
        platforms: ['1', '2', '3'].map((code) => ({ name: `platform ${code}`, who: null })),
      });
      expect(errors).toHaveLength(3);
      expect(errors).toMatchObject(
        [0, 1, 2].map((index) => ({ path: ['platforms', index, 'who'], extensions: UNAVAILABLE })),
      );
      expect(JSON.stringify(errors)).not.toMatch(/SELECT|ECONNREFUSED/);
    });
  }

  it.each([0, 1, 2, 4, 100])(
    'answers %i entities where 3 were asked for: which is whose, nobody can tell',
    async (count) => {
      const entities = Array.from({ length: count }, (_, index) => ({ key_who: `Wang ${index}` }));
      const { data, errors } = await withPolice(() => ({ data: { _entities: entities } })).ask(ASK);
      expect(data).toMatchObject({ platforms: [{ who: null }, { who: null }, { who: null }] });
      expect(errors).toMatchObject(
        [0, 1, 2].map((index) => ({ path: ['platforms', index, 'who'], extensions: UNAVAILABLE })),
      );
    },
  );

  it.each([[{}], [{ suspicious: 'Wang' }], [7], ['x'], [[]]])(
    'answers with %j for an entity: what it leaves out is an error at its path',
    async (entity) => {
      const federation = withPolice(() => ({ data: { _entities: [entity, null, { key_who: 'Li' }] } }));
      const { data, errors } = await federation.ask(ASK);
      expect(data).toMatchObject({ platforms: [{ who: null }, { who: null }, { who: 'Li' }] });
      // Null is an answer: the agency knows no such platform.
      expect(errors.map(({ path }) => path)).toEqual([['platforms', 0, 'who']]);
    },
  );

  it('loses only its part of an object that another agency brought as well', async () => {
    const federation = withPolice(() => ({ data: null }));
    const { data, errors } = await federation.ask('{ first { seat { city district } } }');
    expect(data).toEqual({ first: { seat: { city: 'c', district: null } } });
    expect(errors).toMatchObject([{ path: ['first', 'seat', 'district'], extensions: UNAVAILABLE }]);
  });

  it('raises the null of a field that may not be null to the nearest place that may', async () => {
    const { data, errors } = await withPolice(() => ({ data: null })).ask(
      '{ first { name cases { no } } cases { no } }',
    );
    expect(data).toEqual({ first: null, cases: null });
    expect(errors.map(({ path }) => path)).toEqual([['first', 'cases'], ['cases']]);
    const all = await withPolice(() => ({ data: null })).ask('{ platforms { cases { no } } }');
    expect(all.data).toBeNull();
    expect(all.errors[0]).toMatchObject({ path: ['platforms', 0, 'cases'] });
  });

  it('fails where it was to give a key: nobody is asked with half a key', async () => {
    const federation = federate(
      {
        name: 'a',
        sdl: 'type Query { t: T } type T @key(fields: "id") { id: ID! }',
        resolvers: { Query: { t: () => ({ id: 1 }) } },
      },
      {
        name: 'b',
        sdl: 'type T @key(fields: "id") @key(fields: "no") { id: ID! no: ID! }',
        answer: () => ({ data: null }),
      },
      { name: 'c', sdl: 'type T @key(fields: "no") { no: ID! x: Int }', resolvers: { T: { x: () => 1 } } },
    );
    const { data, errors, fetches } = await federation.ask('{ t { x } }');
    expect(data).toEqual({ t: { x: null } });
    expect(errors).toMatchObject([{ path: ['t', 'x'], extensions: { agency: 'B' } }]);
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['a', 'b']);
  });
});

describe("an agency's errors", () => {
  it("come out at the client's own path, with aliases and list indices", async () => {
    const federation = withPolice(() => ({
      data: { _entities: [{ key_who: 'Wang' }, { key_who: null }, null] },
      errors: [
        { message: 'mistake in SQL', path: ['_entities', 1, 'key_who'] },
        {
          message: 'not for you',
          path: ['_entities', 2, 'key_who'],
          extensions: { code: 'FIELD_DENIED', policy: 'p' },
        },
      ],
    }));
    const { data, errors } = await federation.ask('{ list: platforms { who: suspect } }');
    expect(data).toEqual({ list: [{ who: 'Wang' }, { who: null }, { who: null }] });
    expect(errors).toEqual([
      {
        message: expect.stringContaining('error of its own'),
        path: ['list', 1, 'who'],
        extensions: {
          ...UNAVAILABLE,
          message: {
            en: 'The agency POLICE could not be asked (it answered with an error of its own), so its fields are missing from this answer.',
            zh: '未能从 POLICE 取得数据（其返回内部错误），本次应答缺少其字段。',
          },
          remedy: { en: 'Ask for them again later.', zh: '请稍后再查询这些字段。' },
        },
      },
      { message: 'not for you', path: ['list', 2, 'who'], extensions: { code: 'FIELD_DENIED', policy: 'p' } },
    ]);
  });

  it('keep the way below a null that rose in the agency', async () => {
    const federation = withPolice(() => ({
      data: { key_all: [{ no: '1', key_s: 'filed' }, null] },
      errors: [{ message: 'x', path: ['key_all', 1, 'key_s'] }],
    }));
    const { data, errors } = await federation.ask('{ all: cases { no s: stage } }');
    expect(data).toEqual({ all: null });
    expect(errors).toMatchObject([{ path: ['all', 1, 's'], extensions: UNAVAILABLE }]);
  });

  it('lead nowhere when their path does, and pollute nothing', async () => {
    for (const path of [
      ['__proto__', 'polluted'],
      ['constructor', 'prototype', 'polluted'],
      ['_entities', 'length', 'x'],
      'text',
      [7, {}],
      ['_entities', 99, 'x'],
    ]) {
      const federation = withPolice(() => ({
        data: { _entities: [{ key_who: 'a' }, { key_who: 'b' }, { key_who: 'c' }] },
        errors: [{ message: 'x', path }],
      }));
      const { data, errors } = await federation.ask(ASK);
      expect(data).toMatchObject({ platforms: [{ who: 'a' }, { who: 'b' }, { who: 'c' }] });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.path).toBeUndefined();
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('cannot set the status or headers of the answer', async () => {
    const federation = withPolice(() => ({
      data: { _entities: [null, null, null] },
      errors: [
        {
          message: 'x',
          extensions: {
            code: 'BAD_USER_INPUT',
            http: { status: 200, headers: { 'set-cookie': 'a' } },
            stacktrace: ['at'],
            hint: 1,
          },
        },
      ],
    }));
    const { errors } = await federation.ask(ASK);
    expect(errors).toEqual([{ message: 'x', extensions: { code: 'BAD_USER_INPUT', hint: 1 } }]);
  });
});

describe('an agency that lies', () => {
  it('cannot put a prototype under the joined data', async () => {
    const federation = withPolice(() => ({
      data: JSON.parse(
        '{"_entities":[{"key_who":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},null,null],"__proto__":{"polluted":1}}',
      ) as unknown,
    }));
    const { data } = await federation.ask(ASK);
    expect(JSON.stringify(data)).not.toContain('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('cannot put an object or a list where a string belongs, nor a string where an object does', async () => {
    const federation = withPolice(() => ({
      data: { _entities: [{ key_who: { a: 1 } }, { key_who: ['x'] }, { key_who: 7 }] },
    }));
    const { data, errors } = await federation.ask(ASK);
    expect(data).toMatchObject({ platforms: [{ who: null }, { who: null }, { who: null }] });
    expect(errors.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ['platforms', index, 'who']));
    const list = await withPolice(() => ({ data: { cases: { no: 1 } } })).ask('{ cases { no } }');
    expect(list.data).toEqual({ cases: null });
    const item = await withPolice(() => ({ data: { cases: ['x'] } })).ask('{ cases { no } }');
    expect(item.data).toEqual({ cases: null });
    expect(item.errors).toMatchObject([{ path: ['cases', 0] }]);
  });
});

describe('an agency that answers with very many errors', () => {
  const many = (count: number, path?: readonly (string | number)[]) =>
    withPolice(() => ({
      data: { _entities: [null, null, null] },
      errors: Array.from({ length: count }, (_, index) => ({
        message: `mistake ${index}`,
        ...(path ? { path } : {}),
      })),
    }));

  it('is told of once where they have no place, and at each place where they have', async () => {
    const homeless = await many(20_000).ask(ASK);
    expect(homeless.errors).toMatchObject([{ extensions: UNAVAILABLE }]);
    const placed = await many(20_000, ['_entities', 1]).ask(ASK);
    expect(placed.errors).toMatchObject([{ path: ['platforms', 1, 'who'], extensions: UNAVAILABLE }]);
  });

  it('is one line of the log, with their number', async () => {
    const federation = many(20_000);
    await federation.ask(ASK);
    expect(federation.failures()).toMatchObject([
      { message: 'The agency answered with 20000 errors. The first: mistake 0', count: 20_000 },
    ]);
  });
});

describe('an agency that says more of an object than its type', () => {
  const KINDS: ToySubgraph = {
    name: 'kinds',
    sdl: `
      type Query { found: [Found] media: [Media] }
      union Found = Film | Song
      interface Media { title: String }
      type Film implements Media { title: String length: Int }
      type Song implements Media { title: String }
      type Other { title: String }
      type Unused { other: Other }
    `,
    answer: () => ({
      data: {
        found: ['Film', 'Other', 'Nobody', 'Media', '__proto__', 'constructor', 7, null].map(
          (__typename) => ({
            __typename,
            title: 'x',
          }),
        ),
      },
    }),
  };

  it('loses the object when that is not one of the types that it may be of', async () => {
    const federation = federate(KINDS);
    const { data, errors } = await federation.ask(
      '{ found { ... on Film { title } ... on Song { title } } }',
    );
    expect(data).toEqual({ found: [{ title: 'x' }, ...Array.from({ length: 7 }, () => null)] });
    expect(errors.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5, 6, 7].map((index) => ['found', index]));
  });
});

describe('the owner of the types behind an interface that another agency knows as an object', () => {
  const OWNER_SDL = `
    interface Media @key(fields: "id") { id: ID! }
    type Movie implements Media @key(fields: "id") { id: ID! length: Int }
    type Song implements Media @key(fields: "id") { id: ID! }
    type Query { media: [Media] }
  `;
  const STARS: ToySubgraph = {
    name: 'stars',
    sdl: 'type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int } type Query { top: Media }',
    resolvers: { Query: { top: () => ({ id: '1', stars: 5 }) } },
  };

  it.each([
    ['{ top { stars ... on Movie { length } } }', ['top']],
    ['{ top { __typename stars } }', ['top']],
  ])('is away: an error where its type decides over the answer: %s', async (query, path) => {
    const federation = federate(STARS, { name: 'types', sdl: OWNER_SDL, answer: () => ({ data: null }) });
    const { data, errors } = await federation.ask(query);
    expect(data).toEqual({ top: null });
    expect(errors).toMatchObject([{ path, extensions: { code: 'AGENCY_UNAVAILABLE' } }]);
  });

  it('is away, and nothing depends on it: the answer is whole', async () => {
    const federation = federate(STARS, { name: 'types', sdl: OWNER_SDL, answer: () => ({ data: null }) });
    expect(await federation.ask('{ top { stars } }')).toMatchObject({
      data: { top: { stars: 5 } },
      errors: [],
    });
  });
});
