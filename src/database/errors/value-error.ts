import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/**
 * SQLSTATE class 22 (data exception) and class 54 (program limit exceeded): a value is out of range, too large or not
 * well-formed (PostgreSQL documentation, appendix A).
 */
const OF_VALUES = /^(22|54)/;

/** Whether PostgreSQL says that a value is at fault. Looks through what TypeORM and graphql-js wrap around its error. */
export function isValueError(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return OF_VALUES.test(error.code ?? '');
  if (error instanceof QueryFailedError) return isValueError(error.driverError);
  return error instanceof Error && 'originalError' in error && isValueError(error.originalError);
}
