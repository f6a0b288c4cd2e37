import { describe, expect, it } from 'vitest';
import { FieldError } from '../errors/field-error.js';
import { newRow, type Row } from '../joined-data/row.js';
import type { RepresentationPart, RepresentationShape } from '../planning/index.js';
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
const FAILED = new FieldError({ message: 'failed', extensions: { code: 'AGENCY_UNAVAILABLE' } });

function merged(target: object, source: object): { data: unknown; unplaced: FieldError[] } {
  const unplaced: FieldError[] = [];
  mergeInto(target as Row, source as Row, { matches, onUnplaced: (error) => unplaced.push(error) });
  return { data: target, unplaced };
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

  it('keeps a value against a field error, and reports the error', () => {
    expect(merged({ a: { x: 1 } }, { a: FAILED })).toEqual({ data: { a: { x: 1 } }, unplaced: [FAILED] });
    expect(merged({ a: FAILED }, { a: 1 })).toEqual({ data: { a: 1 }, unplaced: [] });
    expect(merged({}, { a: FAILED })).toEqual({ data: { a: FAILED }, unplaced: [] });
    expect(merged({ a: FAILED }, { a: new FieldError(FAILED.details) })).toEqual({
      data: { a: FAILED },
      unplaced: [],
    });
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
      [{ __typename: 'Song', of: { id: 2 } }, FAILED],
      null,
    ],
  };

  it('finds objects through lists of lists, nulls and field errors', () => {
    expect(targetsAt(data, ['found', '@', '@', 'of'], matches)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(targetsAt(data, ['found', '@', 'of'], matches)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(targetsAt(data, ['missing', '@', 'of'], matches)).toEqual([]);
  });

  it('follows type conditions', () => {
    const on = (type: string) => targetsAt(data, ['found', '@', '@', { on: type }, 'of'], matches);
    expect(on('Song')).toEqual([{ id: 2 }]);
    expect(on('Media')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(on('Person')).toEqual([]);
  });
});

describe('representationOf', () => {
  const field = (name: string, ...inner: RepresentationPart[]): RepresentationPart => ({
    kind: 'FIELD',
    name,
    from: name,
    inner: inner.length > 0 ? inner : null,
  });
  const on = (type: string, ...parts: RepresentationPart[]): RepresentationShape => ({
    on: type,
    typename: type,
    parts,
  });
  const film = { __typename: 'Film', id: 1, part: { x: 1, y: null }, list: [{ x: 1 }, null], other: 5 };
  const of = (row: object, ...shapes: RepresentationShape[]) => {
    const representation = representationOf(row as Row, shapes, matches);
    return 'value' in representation
      ? (JSON.parse(JSON.stringify(representation.value)) as unknown)
      : representation;
  };

  it('is what the requirement names, and no more', () => {
    expect(of(film, on('Film', field('id'), field('part', field('y')), field('list', field('x'))))).toEqual({
      __typename: 'Film',
      id: 1,
      part: { y: null },
      list: [{ x: 1 }, null],
    });
  });

  it('joins what several fragments name of one object', () => {
    const both = [on('Film', field('part', field('x'))), on('Media', field('part', field('y')))];
    expect(of(film, ...both)).toEqual({ __typename: 'Film', part: { x: 1, y: null } });
  });

  it('leaves out what is for other types', () => {
    expect(of(film, on('Film'), on('Song', field('missing')))).toEqual({ __typename: 'Film' });
    const some = (type: string) => on('Film', { kind: 'FRAGMENT', on: type, inner: [field('missing')] });
    expect(of(film, some('Song'))).toEqual({ __typename: 'Film' });
    expect(of(film, some('Media'))).toEqual({ error: null });
  });

  it('sends what was fetched under another key under the name of the field, and the type as it is known', () => {
    const weight: RepresentationPart = { kind: 'FIELD', name: 'weight', from: 'other', inner: null };
    expect(of(film, { on: null, typename: 'Media', parts: [weight] })).toEqual({
      __typename: 'Media',
      weight: 5,
    });
  });

  it('is none where a part could not be had, and says why', () => {
    expect(of({ ...film, part: FAILED }, on('Film', field('part', field('x'))))).toEqual({
      error: FAILED,
    });
    expect(of({ id: 1 }, on('Film'))).toEqual({ error: null });
  });
});
