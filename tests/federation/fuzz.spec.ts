import fc from 'fast-check';
import { execute, GraphQLError, parse } from 'graphql';
import { expect, it } from 'vitest';
import { documents, rubbish } from './documents.js';
import { GUARDED, ROOT, startLibrary } from './library.js';

const library = startLibrary();
const schema = library.supergraph.publicSchema;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const variables = fc.record({
  yes: fc.boolean(),
  no: fc.boolean(),
  some: fc.boolean(),
  id: fc.constantFrom('m1', 'm2', 'none'),
  first: fc.constantFrom(0, 1, 2, null),
});

/** What a single server answers over the same objects, with denied fields as null. */
async function expected(
  query: string,
  given: Record<string, unknown>,
  denied: readonly string[],
): Promise<unknown> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues: given,
    rootValue: ROOT,
    fieldResolver: (
      source: Record<string, unknown>,
      parameters: unknown,
      _context,
      { fieldName, parentType },
    ) => {
      if (denied.includes(`${parentType.name}.${fieldName}`)) return null;
      const value = source[fieldName];
      return typeof value === 'function' ? (value as (given: unknown) => unknown)(parameters) : value;
    },
  });
  expect(errors).toBeUndefined();
  return plain(data);
}

it('answers every query as a single server over the same objects would', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(documents(schema), variables, fc.subarray(GUARDED), async (query, given, denied) => {
      let answer;
      try {
        answer = await library.ask(query, given, denied);
      } catch (error) {
        // A generated document may ask for two things under one key, or more than the limits allow.
        const isPlanned =
          error instanceof GraphQLError && error.extensions['code'] !== 'OPERATION_NOT_PLANNABLE';
        if (isPlanned) return;
        throw error;
      }
      answered++;
      expect(answer.data).toEqual(await expected(query, given, denied));
      for (const { path, extensions } of answer.errors) {
        expect(extensions['code']).toBe('FIELD_DENIED');
        expect(path).toBeDefined();
      }
      expect(answer.errors.length === 0 || denied.length > 0).toBe(true);
      for (const coordinate of denied) {
        const [type, field] = coordinate.split('.');
        // Names of guarded fields occur on no other type, so a fetch that has one has fetched it.
        for (const { operation } of answer.fetches) {
          expect(operation, `${type}.${field}`).not.toMatch(
            new RegExp(`\\b${field === 'name' ? 'author\\{[^}]*\\bname' : field}\\b(?!:)`),
          );
        }
      }
    }),
    { numRuns: 1500 },
  );
  expect(answered).toBeGreaterThan(600);
});

it('survives what is no document', async () => {
  await fc.assert(
    fc.asyncProperty(rubbish, async (text) => {
      await library.ask(text).then(
        ({ data }) => expect(data).toBeTypeOf('object'),
        (error: unknown) => expect(error).toBeInstanceOf(GraphQLError),
      );
    }),
    { numRuns: 500 },
  );
});
