import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import { Fault } from '../fault.js';
import { newRow, type Row } from '../row.js';
import { mergeInto } from './merge.js';
import { representationOf } from './representations.js';
import { targetsAt } from './targets.js';

const MEDIA: Readonly<Record<string, readonly string[]>> = {
  Media: ['Film', 'Song'],
  Film: ['Film'],
  Song: ['Song'],
};
const matches = (typename: unknown, condition: string): boolean =>
  typename === condition || (MEDIA[condition] ?? []).some((type) => type === typename);
const LOST = new Fault({ message: 'lost', extensions: { code: 'AGENCY_UNAVAILABLE' } });

function merged(target: object, source: object): { data: unknown; lost: Fault[] } {
  const lost: Fault[] = [];
  mergeInto(target as Row, source as Row, { matches, onLost: (fault) => lost.push(fault) });
  return { data: target, lost };
}

describe('mergeInto', () => {
  it('joins objects and lists place by place', () => {
    const { data } = merged(
      { a: { x: 1 }, list: [{ x: 1 }, null, { x: 3 }], kept: 1 },
      { a: { y: 2 }, list: [{ y: 1 }, { y: 2 }, null], added: [1] },
    );
    expect(data).toEqual({ a: { x: 1, y: 2 }, list: [{ x: 1, y: 1 }, { y: 2 }, null], kept: 1, added: [1] });
  });

  it('takes nothing of what all objects have, and changes nothing of it', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1}},"toString":"t"}',
    ) as object;
    for (const target of [newRow(), { a: {} }, { constructor: { prototype: {} } }]) {
      merged(target, hostile);
      expect(Object.keys(target)).not.toContain('__proto__');
      expect(Object.getPrototypeOf(target)).not.toHaveProperty('polluted');
      expect(({} as Row)['polluted']).toBeUndefined();
      expect(Object.prototype.toString.call(null)).toBe('[object Null]');
    }
  });

  it('keeps a value against a fault, and tells of the fault', () => {
    expect(merged({ a: { x: 1 } }, { a: LOST })).toEqual({ data: { a: { x: 1 } }, lost: [LOST] });
    expect(merged({ a: LOST }, { a: 1 })).toEqual({ data: { a: 1 }, lost: [] });
    expect(merged({}, { a: LOST })).toEqual({ data: { a: LOST }, lost: [] });
    expect(merged({ a: LOST }, { a: new Fault(LOST.details) })).toEqual({ data: { a: LOST }, lost: [] });
  });

  it('keeps a concrete type against the name of its interface', () => {
    expect(merged({ __typename: 'Film' }, { __typename: 'Media' }).data).toEqual({ __typename: 'Film' });
    expect(merged({ __typename: 'Media' }, { __typename: 'Film' }).data).toEqual({ __typename: 'Film' });
  });
});

describe('targetsAt', () => {
  const data = {
    found: [
      [{ __typename: 'Film', of: { id: 1 } }, null],
      [{ __typename: 'Song', of: { id: 2 } }, LOST],
      null,
    ],
  };

  it('finds objects through lists of lists, nulls and faults', () => {
    const of = { Field: 'of' };
    expect(targetsAt(data, [{ Field: 'found' }, '@', '@', of], matches)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(targetsAt(data, [{ Field: 'found' }, '@', of], matches)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(targetsAt(data, [{ Field: 'missing' }, '@', of], matches)).toEqual([]);
  });

  it('follows type conditions', () => {
    const on = (...types: string[]) =>
      targetsAt(data, [{ Field: 'found' }, '@', '@', { TypeCondition: types }, { Field: 'of' }], matches);
    expect(on('Song')).toEqual([{ id: 2 }]);
    expect(on('Media')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(on('Person')).toEqual([]);
  });
});

describe('representationOf', () => {
  const field = (name: string, ...selections: RequiresSelection[]): RequiresSelection => ({
    kind: 'Field',
    name,
    ...(selections.length > 0 ? { selections } : {}),
  });
  const on = (typeCondition: string, ...selections: RequiresSelection[]) =>
    ({ kind: 'InlineFragment', typeCondition, selections }) as const;
  const scope = { matches, variables: { yes: true, no: false } };
  const film = { __typename: 'Film', id: 1, part: { x: 1, y: null }, list: [{ x: 1 }, null], other: 5 };
  const of = (row: object, ...requires: Parameters<typeof representationOf>[1]) => {
    const representation = representationOf(row as Row, requires, [], scope);
    return 'value' in representation
      ? (JSON.parse(JSON.stringify(representation.value)) as unknown)
      : representation;
  };

  it('is what the requirement names, and no more', () => {
    expect(
      of(
        film,
        on('Film', field('__typename'), field('id'), field('part', field('y')), field('list', field('x'))),
      ),
    ).toEqual({
      __typename: 'Film',
      id: 1,
      part: { y: null },
      list: [{ x: 1 }, null],
    });
  });

  it('joins what several fragments name of one object', () => {
    const both = [
      on('Film', field('__typename'), field('part', field('x'))),
      on('Media', field('part', field('y'))),
    ];
    expect(of(film, ...both)).toEqual({ __typename: 'Film', part: { x: 1, y: null } });
  });

  it('leaves out fragments on other types and under conditions that do not hold', () => {
    const key = on('Film', field('__typename'));
    const part = on('Film', field('missing'));
    expect(of(film, key, on('Song', field('missing')))).toEqual({ __typename: 'Film' });
    expect(of(film, key, { ...part, skipIf: 'yes' })).toEqual({ __typename: 'Film' });
    expect(of(film, key, { ...part, includeIf: 'no' })).toEqual({ __typename: 'Film' });
    expect(of(film, key, { ...part, includeIf: 'yes' })).toEqual({ fault: null });
  });

  it('sends what the planner fetched under a name of its own under the name of the field', () => {
    expect(
      of(film, on('Film', field('__typename'), { kind: 'Field', name: 'other', alias: 'weight' })),
    ).toEqual({
      __typename: 'Film',
      weight: 5,
    });
  });

  it('is none where a part could not be had, and says why', () => {
    expect(of({ ...film, part: LOST }, on('Film', field('__typename'), field('part', field('x'))))).toEqual({
      fault: LOST,
    });
    expect(of({ id: 1 }, on('Film', field('__typename')))).toEqual({ fault: null });
  });
});
