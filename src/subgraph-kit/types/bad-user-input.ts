import { GraphQLError } from 'graphql';
import type { Refusal } from '../../kernel/index.js';

/** A refused argument or value as a GraphQL error: BAD_USER_INPUT, with the sentence and remedy in both languages. */
export function unusable({ code, message, remedy, facts }: Refusal): GraphQLError {
  return new GraphQLError(message.en, {
    extensions: { ...facts, code: 'BAD_USER_INPUT', refusal: code, message, remedy },
  });
}
