import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Engine } from '../engine.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { boundedErrors } from './bounded-errors.js';
import type { AnswerError } from './project.js';

function errors(count: number): AnswerError[] {
  return Array.from({ length: count }, (_, index) => ({
    message: 'gone',
    path: ['rows', index],
    extensions: { code: 'AGENCY_UNAVAILABLE' },
  }));
}

describe('the errors of an answer', () => {
  it.each([0, 1, 999, 1_000])('are all there where they are %i', (count) => {
    expect(boundedErrors(errors(count))).toEqual(errors(count));
  });

  it.each([1_001, 1_002, 20_000])(
    'are a thousand where they are %i, and the last says how many more',
    (count) => {
      const bounded = boundedErrors(errors(count));
      expect(bounded).toHaveLength(1_000);
      expect(bounded.slice(0, -1)).toEqual(errors(999));
      const leftOut = count - 999;
      const sentence = expect.stringContaining(String(leftOut)) as string;
      expect(bounded.at(-1)).toEqual({
        message: `${leftOut} more errors are left out of this answer.`,
        extensions: {
          code: 'ERRORS_LEFT_OUT',
          leftOut,
          message: { en: sentence, zh: sentence },
          remedy: { en: expect.any(String) as string, zh: expect.any(String) as string },
        },
      });
    },
  );

  it('are bounded also where an agency sends them for every object', async () => {
    const count = 5_000;
    const failures: unknown[] = [];
    const engine = new Engine({
      supergraph: readSupergraph(`
        schema { query: Query }
        enum join__Graph { A @join__graph(name: "a", url: "http://a.invalid") }
        type Query @join__type(graph: A) { rows: [Row] }
        type Row @join__type(graph: A) { name: String }
      `),
      limits: {},
      onFailure: (_where, error) => failures.push(error),
      subgraphs: new Map([
        [
          'a',
          {
            fetch: async () => ({
              data: { rows: Array.from({ length: count }, () => ({ name: null })) },
              errors: Array.from({ length: count }, (_, index) => ({
                message: 'gone',
                path: ['rows', index, 'name'],
              })),
            }),
          },
        ],
      ]),
    });
    const query = '{ rows { name } }';
    const input = engine.input(engine.operation(query, parse(query), null), {});
    if (!input.ok) throw new Error('The operation is refused.');
    const answer = await engine.run({
      operation: input.operation,
      prepared: engine.prepare(input.operation, { key: '', details: () => null }),
      variables: input.variables,
      contextToken: async () => '',
      signal: new AbortController().signal,
    });
    expect(answer.errors).toHaveLength(1_000);
    expect(answer.errors?.at(-1)).toMatchObject({ extensions: { code: 'ERRORS_LEFT_OUT', leftOut: 4_001 } });
    expect(failures).toHaveLength(1);
  });
});
