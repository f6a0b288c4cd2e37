import { describe, expect, it } from 'vitest';
import { bearerToken, readCaller } from './exchange-headers.js';

describe('bearerToken', () => {
  it.each([
    ['Bearer abc.def.ghi', 'abc.def.ghi'],
    ['bearer   abc==', 'abc=='],
    ['Bearer', null],
    ['Bearer a b', null],
    ['Bearer a, Bearer b', null],
    ['Basic abc', null],
    ['Bearer a\u0000b', null],
    [undefined, null],
  ])('%j → %j', (authorization, token) => {
    expect(bearerToken({ authorization })).toBe(token);
  });
});

const HOLDER = {
  agency: 'PBOC',
  role: 'SYSTEM',
  level: 'NATIONAL',
  region: null,
  officer: 'system',
} as const;

describe('readCaller', () => {
  it('joins what the token proves with what the headers say', () => {
    const basis = '反洗钱法 第23条';
    expect(
      readCaller(HOLDER, {
        'exchange-purpose': 'RISK_MONITORING',
        'exchange-case': '0198c0de-0000-7000-8000-000000000000',
        'exchange-basis': encodeURIComponent(basis),
        'accept-language': 'zh',
      }),
    ).toEqual({
      ok: true,
      value: {
        ...HOLDER,
        purpose: 'RISK_MONITORING',
        caseId: '0198c0de-0000-7000-8000-000000000000',
        basis,
        locale: 'zh',
      },
    });
  });

  it('takes absent and blank headers for nothing said', () => {
    expect(readCaller(HOLDER, { 'exchange-purpose': ' ', 'exchange-case': '' })).toMatchObject({
      value: { purpose: null, caseId: null, basis: null, locale: 'en' },
    });
  });

  it.each([
    ['exchange-purpose', 'risk_monitoring'],
    ['exchange-purpose', ['RISK_MONITORING', 'STATISTICS']],
    ['exchange-case', 'a b'],
    ['exchange-basis', '%'],
    ['exchange-basis', encodeURIComponent('法').repeat(501)],
  ])('refuses %s: %j', (name, value) => {
    expect(readCaller(HOLDER, { [name]: value })).toMatchObject({
      ok: false,
      error: { code: 'HEADER_UNUSABLE' },
    });
  });
});
