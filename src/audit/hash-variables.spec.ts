import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { variablesKey } from '../database/index.js';
import { hashVariables } from './hash-variables.js';

const key = variablesKey({ roleSecret: 'sixteen characters' });

it('the hash of variables is the same for the same, another for others, and another under another secret', () => {
  const other = variablesKey({ roleSecret: 'sixteen other characters' });
  fc.assert(
    fc.property(fc.json(), fc.json(), (one, two) => {
      expect(hashVariables(one, key)).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
      expect(hashVariables(one, key) === hashVariables(two, key)).toBe(one === two);
      expect(hashVariables(one, other)).not.toBe(hashVariables(one, key));
      expect(hashVariables(one, key)).not.toContain(createHash('sha256').update(one).digest('hex'));
    }),
  );
});

it('is HMAC-SHA256 as others compute it', () => {
  expect(hashVariables('{"code":"91110105HY0000016E"}', Buffer.from('key'))).toBe(
    'hmac-sha256:8ab0f4a7ec43c1cd62d8afae7d3899cf5cf9d42887af28663e590607e6436dd2',
  );
});
