import { describe, expect, it } from 'vitest';
import type { RefusalMaker } from '../kernel/index.js';
import * as errors from './token.errors.js';

const FACTS = { accepted: ['RS256'], maxSeconds: 900, claim: 'exp', retryAfterSeconds: 5 };
/** What is written in Latin letters in a Chinese sentence: names of claims, headers, types, codes and standards. */
const NAMES = /[“"][\w+]+[”"]|RFC \d+|\bJWT\b|GB\/T \d+|\bLEADER\b|\bRS256\b|Retry-After|\bkid\b|\balg\b/g;

describe('the refusals of a token', () => {
  const refusals = Object.values(errors).map((make) =>
    (make as RefusalMaker<Record<string, unknown>>)(FACTS),
  );

  it('have a code of their own each', () => {
    expect(new Set(refusals.map(({ code }) => code)).size).toBe(refusals.length);
    expect(refusals.length).toBeGreaterThan(20);
  });

  it.each(refusals)('$code is a whole sentence with a remedy in both languages', ({ message, remedy }) => {
    for (const text of [message.en, remedy.en]) expect(text).toMatch(/^[A-Z][ -~’“”]+\.$/);
    for (const text of [message.zh, remedy.zh]) {
      expect(text).toMatch(/^\p{Script=Han}.+。$/u);
      expect(text.replaceAll(NAMES, '')).not.toMatch(/[A-Za-z]{2,}/);
    }
  });
});
