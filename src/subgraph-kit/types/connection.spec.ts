import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageRequest, toConnection } from './connection.js';

describe('cursors', () => {
  it('come back as the key that they were made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        fc.pre(!key.includes('\0'));
        expect(decodeCursor(encodeCursor(key))).toBe(key);
      }),
    );
  });

  it('of another make are refused', () => {
    for (const cursor of ['', ' ', '***', 'YQ==', 'YQ\n', 'YR', '_w', encodeCursor('a\0b'), '平台', 'YQ ']) {
      expect(() => decodeCursor(cursor), cursor).toThrow(GraphQLError);
    }
  });
});

describe('pageRequest', () => {
  it.each([
    [undefined, 20],
    [null, 20],
    [0, 0],
    [1, 1],
    [200, 200],
  ])('first %j gives %i', (first, size) => {
    expect(pageRequest(first, null)).toEqual({ size, after: null });
  });

  it.each([-1, 201, 2 ** 31 - 1])('first %i is refused', (first) => {
    expect(() => pageRequest(first, null)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', first }) }),
    );
  });
});

describe('toConnection', () => {
  it('shows a page of the rows and says whether there are more', () => {
    const page = { size: 2, after: null };
    const key = (row: number): string => String(row);
    expect(toConnection([1, 2, 3], page, key)).toEqual({
      edges: [
        { cursor: encodeCursor('1'), node: 1 },
        { cursor: encodeCursor('2'), node: 2 },
      ],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: encodeCursor('1'),
        endCursor: encodeCursor('2'),
      },
    });
    expect(toConnection([1, 2], page, key).pageInfo.hasNextPage).toBe(false);
    expect(toConnection([], page, key)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(toConnection([1], { size: 0, after: encodeCursor('0') }, key)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });
});
