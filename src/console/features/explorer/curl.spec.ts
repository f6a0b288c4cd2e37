import { describe, expect, it } from 'vitest';
import { curlOf } from './curl';

const NOTHING = { purpose: null, caseId: null, basis: null };
const ZH = { locale: 'zh', stream: false } as const;

describe('a request for a terminal', () => {
  it('takes the token from the shell, and says what is asked', () => {
    expect(curlOf('http://127.0.0.1:4000', { text: '{ me { agency } }', variables: {} }, NOTHING, ZH)).toBe(
      [
        "curl -sS 'http://127.0.0.1:4000/graphql'",
        '  -H "authorization: Bearer $TOKEN"',
        "  -H 'content-type: application/json'",
        "  -H 'accept: application/graphql-response+json'",
        "  -H 'accept-language: zh-CN'",
        `  -d '{"query":"{ me { agency } }"}'`,
      ].join(' \\\n'),
    );
  });

  it('carries purpose, matter and basis', () => {
    const exchange = { purpose: 'RISK_MONITORING', caseId: 'c1', basis: '《反洗钱法》第二十三条' };
    const curl = curlOf('http://h', { text: '{ a }', variables: { code: 1 } }, exchange, ZH);
    expect(curl).toContain("-H 'exchange-purpose: RISK_MONITORING'");
    expect(curl).toContain("-H 'exchange-case: c1'");
    expect(curl).toContain(`-H 'exchange-basis: ${encodeURIComponent('《反洗钱法》第二十三条')}'`);
    expect(curl).toContain('"variables":{"code":1}');
  });

  it('keeps quotation marks of the text out of the shell', () => {
    const curl = curlOf('http://h', { text: `{ a(b: "it's") }`, variables: {} }, NOTHING, ZH);
    expect(curl).toContain(`it'\\''s`);
  });

  it('asks for events where it is a subscription', () => {
    const curl = curlOf('http://h', { text: 'subscription { a }', variables: {} }, NOTHING, {
      locale: 'en',
      stream: true,
    });
    expect(curl).toContain("curl -sSN 'http://h/graphql/stream'");
    expect(curl).toContain('text/event-stream');
  });
});
