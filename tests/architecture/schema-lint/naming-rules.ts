import { Kind } from 'graphql';
import { enumsOf, fieldsOf, inputsOf, namedType, typesOf, type Problem, type Rule } from './lint.js';

const PASCAL_CASE = /^[A-Z][\dA-Za-z]*$/;
const CAMEL_CASE = /^[a-z][\dA-Za-z]*$/;
const UPPER_CASE = /^[A-Z][\dA-Z]*(?:_[\dA-Z]+)*$/;

/** Words that say again what a type or a root field is. */
const REDUNDANT: Readonly<Record<string, RegExp>> = {
  [Kind.ENUM_TYPE_DEFINITION]: /^Enum|Enum$/,
  [Kind.INTERFACE_TYPE_DEFINITION]: /^Interface|Interface$/,
  [Kind.UNION_TYPE_DEFINITION]: /^Union|Union$/,
  [Kind.OBJECT_TYPE_DEFINITION]: /^Type|Type$/,
  Query: /^(?:query|get)|Query$/,
  Mutation: /^mutation|Mutation$/,
  Subscription: /^subscription|Subscription$/,
};

export const namingConvention: Rule = (document) => {
  const problems: Problem[] = [];
  const hold = (at: string, name: string, form: RegExp): void => {
    if (!form.test(name)) problems.push({ at, message: `${name} is not in the form ${form.source}` });
  };
  const spare = (at: string, name: string, of: string): void => {
    if (REDUNDANT[of]?.test(name)) problems.push({ at, message: `${name} says again what it is` });
  };
  for (const type of typesOf(document)) {
    hold(type.name.value, type.name.value, PASCAL_CASE);
    spare(type.name.value, type.name.value, type.kind);
  }
  for (const { owner, field, at } of fieldsOf(document)) {
    hold(at, field.name.value, CAMEL_CASE);
    spare(at, field.name.value, owner.name.value);
  }
  for (const { input, at } of inputsOf(document)) hold(at, input.name.value, CAMEL_CASE);
  for (const type of enumsOf(document))
    for (const { name } of type.values ?? [])
      hold(`${type.name.value}.${name.value}`, name.value, UPPER_CASE);
  for (const each of document.definitions)
    if (each.kind === Kind.DIRECTIVE_DEFINITION) hold(`@${each.name.value}`, each.name.value, CAMEL_CASE);
  return problems;
};

export const noTypenamePrefix: Rule = (document) =>
  fieldsOf(document)
    .filter(({ owner, field }) => field.name.value.toLowerCase().startsWith(owner.name.value.toLowerCase()))
    .map(({ at, owner }) => ({ at, message: `begins with the name of its type, ${owner.name.value}` }));

export const uniqueEnumValueNames: Rule = (document) =>
  enumsOf(document).flatMap((type) => {
    const names = (type.values ?? []).map(({ name }) => name.value.toUpperCase());
    return names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ at: type.name.value, message: `has ${name} twice, but for upper and lower case` }));
  });

/** A mutation takes one argument, `input`, of a type that is named after it. */
export const inputName: Rule = (document) =>
  fieldsOf(document)
    .filter(({ owner }) => owner.name.value === 'Mutation')
    .flatMap(({ field, at }) => {
      const name = field.name.value;
      const expected = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const given = (field.arguments ?? []).map((each) => `${each.name.value}: ${namedType(each.type)}`);
      return given.join(', ') === `input: ${expected}`
        ? []
        : [{ at, message: `takes (${given.join(', ')}) and not (input: ${expected})` }];
    });
