import { defineRefusal, type Refusal } from '../../kernel/index.js';
import { databaseFailure } from './database-failure.js';
import { FAILURE_REASONS, type FailureReason } from './failure-reasons.js';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/**
 * SQLSTATE class 22 (data exception) and class 54 (program limit exceeded): a value is out of range, too large or not
 * well-formed (PostgreSQL documentation, appendix A).
 */
const OF_VALUES = /^(22|54)/;

/** Whether PostgreSQL says that a value is at fault. Looks through what TypeORM and graphql-js wrap around its error. */
function isValueError(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return OF_VALUES.test(error.code ?? '');
  if (error instanceof QueryFailedError) return isValueError(error.driverError);
  return error instanceof Error && 'originalError' in error && isValueError(error.originalError);
}

/** The database could not serve; nothing was done (HTTP 503). */
export const databaseUnavailable = defineRefusal<{ reason: FailureReason }>(
  'DATABASE_UNAVAILABLE',
  ({ reason }) => {
    const { en, zh } = FAILURE_REASONS[reason].message;
    return {
      message: { en: `${en} Nothing was done.`, zh: `${zh}本次请求未作任何处理。` },
      remedy: { en: 'Send the request again later.', zh: '请稍后重新提交请求。' },
    };
  },
);

/** Whether the work was kept is not known (HTTP 503). */
export const outcomeUnknown = defineRefusal('OUTCOME_UNKNOWN', () => ({
  message: {
    en: 'The database was lost sight of while the work was being committed, so whether it was kept is not known.',
    zh: '提交过程中与数据库失去联系，无法确认本次办理是否已保存。',
  },
  remedy: {
    en: 'Send the same request again with the same idempotency key: it is done once, and the answer is certain then.',
    zh: '请使用同一幂等键重新提交同一请求：系统只办理一次，届时答复为准。',
  },
}));

const valueNotStorable = defineRefusal('VALUE_NOT_STORABLE', () => ({
  message: {
    en: 'The database does not take a value of the request: it is out of range, too large, or not well-formed.',
    zh: '请求中的某个值超出范围、过大或格式不正确，数据库无法处理。',
  },
  remedy: {
    en: 'Correct the values of the request, headers and token included, and send it again.',
    zh: '请更正请求中的值（包括请求头和令牌）后重新提交。',
  },
}));

/**
 * What a caller is told where a value is at fault and neither the database nor the hub: BAD_USER_INPUT with
 * VALUE_NOT_STORABLE; null for any other error.
 */
export function valueRefusal(error: unknown): Refusal | null {
  if (!isValueError(error)) return null;
  const { code: refusal, ...words } = valueNotStorable({});
  return { ...words, code: 'BAD_USER_INPUT', facts: { refusal } };
}

/** What a caller is told of a failure of the database; null for an error that is none. */
export function databaseRefusal(error: unknown): Refusal | null {
  const failure = databaseFailure(error);
  if (failure === null) return null;
  return failure.outcome === 'UNKNOWN' ? outcomeUnknown({}) : databaseUnavailable({ reason: failure.reason });
}
