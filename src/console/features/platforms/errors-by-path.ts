import type { AnswerError } from '../../api/ask';

/** What stands at a place of an answer instead of a value. */
export type ErrorAt = (path: readonly (string | number)[]) => AnswerError | null;

/** Finds the error at a place of an answer. */
export function errorsByPath(errors: readonly AnswerError[]): ErrorAt {
  const byPath = new Map(errors.map((error) => [(error.path ?? []).join('.'), error]));
  return (path) => byPath.get(path.join('.')) ?? null;
}

/** Whether a value of an answer was masked: asterisks stand for what was left out (脱敏). */
export function isMasked(value: unknown): value is string {
  return typeof value === 'string' && value.includes('*');
}
