import type { ASTVisitor, ValidationContext } from 'graphql';
import { badInput, badInputError, type ErrorDetails } from '../../engine/index.js';
import { defineRefusal, isStorableJson, isStorableText } from '../../kernel/index.js';

/** A text that no agency's database takes; found at the door, so that it is the caller's error and nobody's outage. */
const textNotStorable = defineRefusal('TEXT_NOT_STORABLE', () => ({
  message: {
    en: 'A text of the request contains the character U+0000, or half of a surrogate pair.',
    zh: '请求中的文本含有字符 U+0000 或不完整的代理对。',
  },
  remedy: {
    en: 'Take the character out, and send well-formed Unicode.',
    zh: '请删除该字符，并发送格式正确的Unicode文本。',
  },
}));

/** A validation rule: no literal of a document holds text that cannot be stored. */
export function storableTextRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (!isStorableText(value)) context.reportError(badInputError(textNotStorable({})));
    },
  };
}

/** What is wrong with the variables of a request that hold text that cannot be stored; null when nothing is. */
export function unstorable(variables: Readonly<Record<string, unknown>>): ErrorDetails | null {
  return isStorableJson(variables) ? null : badInput(textNotStorable({}));
}
