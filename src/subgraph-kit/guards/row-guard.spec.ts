import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyRowGuard, type CheckEntity } from './row-guard.js';
import { UnreadableRows, type UnreadableRow } from './unreadable-rows.js';

const SDL = `
  scalar RegionCode
  enum State { OPEN CLOSED }
  enum Sector { LENDING PAYMENT }
  type Thing { id: ID! state: State! sectors: [Sector!]! region: RegionCode note: String other: Thing parts: [Part!]! }
  type Part { note: String state: State }
  type Plain { id: ID! }
  type ThingEdge { cursor: String! node: Thing! }
  type ThingConnection { edges: [ThingEdge!]! }
  type Query { things: [Thing!]! connection: ThingConnection! thing: Thing plains: [Plain!]! state: State }
`;

const thing = (id: string, more: object = {}) => ({
  id,
  state: 'OPEN',
  sectors: ['LENDING'],
  region: '110105',
  parts: [],
  ...more,
});

let schema: GraphQLSchema;
let check: CheckEntity;
let told: UnreadableRow[];
let unreadable: UnreadableRows;

beforeEach(() => {
  schema = buildSchema(SDL);
  check = applyRowGuard(schema);
  told = [];
  unreadable = new UnreadableRows((row) => void told.push(row));
});

async function ask(query: string, rootValue: object) {
  const { data, errors = [] } = await execute({
    schema,
    document: parse(query),
    rootValue,
    contextValue: { unreadable },
  });
  const all = [...errors, ...unreadable.errors()];
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: all.map(({ path, extensions }) => [
      path?.join('.') ?? null,
      extensions['id'],
      extensions['field'],
    ]),
  };
}

describe('a list', () => {
  it.each([
    ['an unknown code', { state: 'BITCOIN' }, 'state'],
    ['an unknown code among others', { sectors: ['LENDING', 'BITCOIN'] }, 'sectors'],
    ['no code at all', { state: 7 }, 'state'],
    ['an unknown division', { region: '31011' }, 'region'],
    ['a division that never was', { region: '990101' }, 'region'],
  ])('leaves out a row with %s', async (_what, more, field) => {
    const things = [thing('1'), thing('2', more), thing('3')];
    for (const given of [things, Promise.resolve(things)]) {
      unreadable = new UnreadableRows((row) => void told.push(row));
      expect(await ask('{ things { id state sectors region } }', { things: given })).toMatchObject({
        data: { things: [{ id: '1' }, { id: '3' }] },
        errors: [[null, '2', field]],
      });
    }
    expect(told).toEqual([
      { type: 'Thing', id: '2', field },
      { type: 'Thing', id: '2', field },
    ]);
  });

  it.each([
    ['null', { region: null }],
    ['an abolished division', { region: '330103' }],
    ['an empty list', { sectors: [] }],
  ])('keeps a row with %s', async (_what, more) => {
    const { data, errors } = await ask('{ things { id } }', { things: [thing('1', more)] });
    expect({ data, errors }).toEqual({ data: { things: [{ id: '1' }] }, errors: [] });
  });

  it('of edges is one of their nodes', async () => {
    const edges = [thing('1'), thing('2', { state: 'BITCOIN' })].map((node) => ({ cursor: node.id, node }));
    expect(await ask('{ connection { edges { cursor node { id } } } }', { connection: { edges } })).toEqual({
      data: { connection: { edges: [{ cursor: '1', node: { id: '1' } }] } },
      errors: [[null, '2', 'state']],
    });
  });

  it('says so once of a row that it and another list leave out, and of each row without an id', async () => {
    const bad = thing('2', { state: 'BITCOIN' });
    const parts = [{ note: 'a', state: 'X' }, { note: 'b', state: 'Y' }, { note: 'c' }];
    const edges = [{ cursor: '2', node: bad }];
    const asked = '{ things { id parts { note } } connection { edges { cursor } } }';
    expect(await ask(asked, { things: [thing('1', { parts }), bad], connection: { edges } })).toEqual({
      data: { things: [{ id: '1', parts: [{ note: 'c' }] }], connection: { edges: [] } },
      errors: expect.arrayContaining([
        [null, '2', 'state'],
        [null, null, 'state'],
        [null, null, 'state'],
      ]),
    });
    expect(unreadable.errors()).toHaveLength(3);
  });

  it('of rows without closed codes is left as it is', async () => {
    expect(schema.getQueryType()?.getFields()['plains']?.resolve).toBeUndefined();
  });
});

describe('a row by itself', () => {
  it('is null, with the error in its place', async () => {
    const bad = thing('2', { state: 'BITCOIN' });
    expect(await ask('{ thing { id other { id } } }', { thing: thing('1', { other: bad }) })).toEqual({
      data: { thing: { id: '1', other: null } },
      errors: [['thing.other', '2', 'state']],
    });
    expect(told).toHaveLength(1);
  });

  it('that a reference was resolved to is an error', () => {
    const good = thing('1');
    expect(check('Thing', good, { unreadable })).toBe(good);
    expect(check('Plain', { id: '1' }, { unreadable })).toEqual({ id: '1' });
    expect(() => check('Thing', thing('2', { state: 'BITCOIN' }), { unreadable })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'ROW_UNREADABLE', id: '2' }) }),
    );
  });
});
