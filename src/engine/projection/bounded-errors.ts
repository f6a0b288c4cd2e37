import { defineRefusal } from '../../kernel/index.js';
import type { AnswerError } from './project.js';

/** Errors that one answer holds at most; nobody reads more, and each costs the client and the hub its bytes. */
const MAX_ERRORS = 1_000;

const errorsLeftOut = defineRefusal<{ leftOut: number }>('ERRORS_LEFT_OUT', ({ leftOut }) => ({
  message: {
    en: `${leftOut} more errors are left out of this answer.`,
    zh: `本次答复另有 ${leftOut} 项错误未列出。`,
  },
  remedy: {
    en: 'Ask for fewer objects at once to see all of their errors.',
    zh: '请减少单次查询的对象数量，以查看全部错误。',
  },
}));

/** The first of an answer's errors, and in the place of the others how many they are. */
export function boundedErrors(errors: readonly AnswerError[]): readonly AnswerError[] {
  if (errors.length <= MAX_ERRORS) return errors;
  const leftOut = errors.length - MAX_ERRORS + 1;
  const { code, message, remedy } = errorsLeftOut({ leftOut });
  const last = { message: message.en, extensions: { code, leftOut, message, remedy } };
  return [...errors.slice(0, MAX_ERRORS - 1), last];
}
