import { describe, expect, it } from 'vitest';
import { FAILURE_REASONS, reasonOfSqlState } from './failure-reasons.js';

/** SQLSTATEs of PostgreSQL's appendix A, and what the hub makes of each; null is a fault of the question. */
const STATES = {
  '08000': 'UNREACHABLE',
  '08006': 'UNREACHABLE',
  '25006': 'READ_ONLY',
  '53100': 'DISK_FULL',
  '53200': 'OUT_OF_MEMORY',
  '53000': 'OUT_OF_MEMORY',
  '53300': 'TOO_MANY_CONNECTIONS',
  '53400': 'TOO_MANY_CONNECTIONS',
  '57P01': 'SHUTTING_DOWN',
  '57P02': 'SHUTTING_DOWN',
  '57P03': 'SHUTTING_DOWN',
  '57P05': 'SHUTTING_DOWN',
  '57P04': 'DATABASE_MISSING',
  '3D000': 'DATABASE_MISSING',
  '28000': 'LOGIN_REFUSED',
  '28P01': 'LOGIN_REFUSED',
  '58000': 'STORAGE_FAULT',
  '58030': 'STORAGE_FAULT',
  XX001: 'STORAGE_FAULT',
  XX002: 'STORAGE_FAULT',
  ZC001: 'CLOCKS_DIFFER',
  '55P03': 'BUSY',
  '57014': 'BUSY',
  '40001': 'CONFLICT',
  '40P01': 'CONFLICT',
  '40003': 'CONFLICT',
  '00000': null,
  '22001': null,
  '22P02': null,
  '23505': null,
  '25001': null,
  '40002': null,
  '42501': null,
  '42601': null,
  '55000': null,
  P0001: null,
  XX000: null,
  '': null,
} as const;

describe('why the database could not serve', () => {
  it.each(Object.entries(STATES))('%s is %s', (sqlState, reason) => {
    expect(reasonOfSqlState(sqlState)).toBe(reason);
  });

  it('is told in both languages, one sentence each', () => {
    for (const { message } of Object.values(FAILURE_REASONS)) {
      expect(message.en).toMatch(/^[A-Z][^.]+\.$/);
      expect(message.zh).toMatch(/^\p{Script=Han}[^。]+。$/u);
    }
  });

  it('says of a full disk that it is full', () => {
    expect(FAILURE_REASONS.DISK_FULL.message).toEqual({
      en: 'The disk of the database is full.',
      zh: '数据库磁盘空间已满。',
    });
  });
});
