import { GraphQLError } from 'graphql';
import { defineRefusal, type Refusal } from '../../kernel/index.js';
import type { ErrorDetails } from './field-error.js';

/** A variable is null that stands where a value is needed. */
export const variableIsNull = defineRefusal<{ variable: string }>('VARIABLE_IS_NULL', ({ variable }) => ({
  message: {
    en: `The variable $${variable} is null, and is used where null is not allowed.`,
    zh: `变量 $${variable} 为 null，而其使用之处不允许 null。`,
  },
  remedy: {
    en: `Give $${variable} a value, or leave it out so that its default holds.`,
    zh: `请为 $${variable} 赋值，或不传该变量以采用其默认值。`,
  },
}));

/** A refusal of what a client sent; the edge puts its words into the caller's language. */
export function badInput({ code, message, remedy, facts }: Refusal): ErrorDetails {
  return {
    message: message.en,
    extensions: { ...facts, code: 'BAD_USER_INPUT', refusal: code, message, remedy },
  };
}

/** {@link badInput} as an error. */
export function badInputError(refusal: Refusal): GraphQLError {
  const { message, extensions } = badInput(refusal);
  return new GraphQLError(message, { extensions });
}
