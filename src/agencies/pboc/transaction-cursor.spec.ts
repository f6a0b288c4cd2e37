import { describe, expect, it } from 'vitest';
import { parseTransactionKey, transactionKey } from './transaction-cursor.js';

describe('the key of a transaction', () => {
  it('reads back as the position it was made from', () => {
    const position = { bookedAt: new Date('2016-04-12T08:30:00.007Z'), id: 'TX 2016-000042' };
    expect(parseTransactionKey(transactionKey(position))).toEqual(position);
  });

  it.each([
    ['nothing', ''],
    ['another list’s key', '91110000600037341L'],
    ['an instant without milliseconds', '2016-04-12T08:30:00Z T1'],
    ['a month that does not exist', '2016-13-01T00:00:00.000Z T1'],
    ['no id', '2016-04-12T08:30:00.000Z '],
    ['a control character, which PostgreSQL text cannot hold', '2016-04-12T08:30:00.000Z T\u0000'],
  ])('is refused as bad input when it is %s', (_what, key) => {
    expect(() => parseTransactionKey(key)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    );
  });
});
