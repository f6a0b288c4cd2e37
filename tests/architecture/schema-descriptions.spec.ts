import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { readPublicSchema } from '../../src/engine/supergraph/public-schema.js';

interface Described {
  readonly at: string;
  readonly text: string | null | undefined;
}

/** What clients see of the committed supergraph: no introspection, nothing of Federation. */
const schema = readPublicSchema(parse(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8')));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name, description }) => ({ at: `${type.name}.${name}`, text: description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({
      at: `${type.name}.${name}`,
      text: description,
    }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { at: `${type.name}.${field.name}`, text: field.description },
    ...field.args.map(({ name, description }) => ({
      at: `${type.name}.${field.name}(${name}:)`,
      text: description,
    })),
  ]);
}

const ofTypes: readonly Described[] = types.map(({ name, description }) => ({ at: name, text: description }));
const all = [...ofTypes, ...types.flatMap(membersOf)];
const textOf = ({ text }: Described): string => text ?? '';
const shown = (each: Described): string => `${each.at}: ${textOf(each)}`;

/** Types that are the technique’s own or a mere filter, for which there is no Chinese term. */
const WITHOUT_TERM = /^(JSON|LocalDate|DateTime|CallerInput|[A-Za-z]+Filter)$/;

describe('descriptions in the public schema', () => {
  it('are there for every type, field, argument, input field and enum value', () => {
    expect(all.length).toBeGreaterThan(2_000);
    expect(all.filter((each) => textOf(each) === '').map(({ at }) => at)).toEqual([]);
  });

  it('are sentences of at most 200 characters: from a capital to a full stop', () => {
    const wrong = all.filter((each) => !/^[A-Z`][^]{0,198}\.$/u.test(textOf(each)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('have the Chinese term of each type and each enum value', () => {
    const values = types.filter(isEnumType).flatMap(membersOf);
    const named = [...ofTypes.filter(({ at }) => !WITHOUT_TERM.test(at)), ...values];
    expect(named.filter((each) => !/\p{Script=Han}/u.test(textOf(each))).map(shown)).toEqual([]);
  });
});
