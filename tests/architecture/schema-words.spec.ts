import { readFile } from 'node:fs/promises';
import { buildASTSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql';
import { expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';

const text = await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8');
const schema = buildASTSchema(parse(text), { assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({
        at: `${type.name}.${field.name}`,
        name: field.name,
        type: field.type.toString().replaceAll(/[[\]!]/g, ''),
      }))
    : [],
);

it('where an entity stands in its life is its `status`, nowhere its `state`', () => {
  expect(fields.filter(({ name }) => /^state$|State$/.test(name)).map(({ at }) => at)).toEqual([]);
  expect(types.filter(({ name }) => name.endsWith('State')).map(({ name }) => name)).toEqual([]);
});

it('a status is of an enumeration that is called so', () => {
  const statuses = fields.filter(({ name, type }) => name === 'status' && isEnumType(schema.getType(type)));
  expect(statuses.length).toBeGreaterThan(15);
  expect(statuses.filter(({ type }) => !type.endsWith('Status')).map(({ at }) => at)).toEqual([]);
});

it('a substance case is called so wherever it is named', () => {
  const cases = fields.filter(({ type }) => type === 'SubstanceCase');
  expect(cases.length).toBeGreaterThan(5);
  expect(new Set(cases.map(({ name }) => name))).toEqual(new Set(['node', 'substanceCase']));
});

it('one mutation does one thing: what ends a pause or a suspension is a mutation of its own', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const stopping = mutations.flatMap((name) => /^(?:pause|suspend)(\w+)$/.exec(name)?.[1] ?? []);
  expect(stopping.length).toBeGreaterThan(2);
  expect(stopping.filter((subject) => !mutations.includes(`resume${subject}`))).toEqual([]);
});
