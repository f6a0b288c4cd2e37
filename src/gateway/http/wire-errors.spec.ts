import { describe, expect, it } from 'vitest';
import { toWireError } from './wire-errors.js';

const both = (en: string, zh: string) => ({ en, zh });

describe('toWireError', () => {
  it('hides everything about a fault but that there was one', () => {
    for (const code of [undefined, 'INTERNAL_SERVER_ERROR', 'INTERNAL']) {
      const wire = toWireError(
        {
          message: 'SELECT * FROM secret',
          path: ['a'],
          extensions: {
            ...(code ? { code } : {}),
            stacktrace: ['at f'],
            query: 'SELECT',
            remedy: 'call 10.0.0.1',
          },
        },
        'en',
      );
      expect(JSON.stringify(wire)).not.toMatch(/SELECT|at f/);
      expect(wire).toMatchObject({ path: ['a'], extensions: { code: 'INTERNAL' } });
    }
  });

  it('speaks the language of the caller', () => {
    const error = {
      message: 'Bad.',
      extensions: {
        code: 'BAD_USER_INPUT',
        message: both('Bad.', '无效。'),
        remedy: both('Mend it.', '请更正。'),
      },
    };
    expect(toWireError(error, 'en')).toEqual({
      message: 'Bad.',
      extensions: { code: 'BAD_USER_INPUT', remedy: 'Mend it.' },
    });
    expect(toWireError(error, 'zh')).toEqual({
      message: '无效。',
      extensions: { code: 'BAD_USER_INPUT', remedy: '请更正。' },
    });
    expect(toWireError({ message: 'x' }, 'zh').message).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    [{ code: 'BAD_REQUEST' }, 'BAD_USER_INPUT'],
    [{ code: 'OPERATION_RESOLUTION_FAILURE' }, 'BAD_USER_INPUT'],
    [{ code: 'PERSISTED_QUERY_NOT_SUPPORTED' }, 'BAD_USER_INPUT'],
    [{ code: 'GRAPHQL_VALIDATION_FAILED' }, 'GRAPHQL_VALIDATION_FAILED'],
    [{ code: 'GRAPHQL_VALIDATION_FAILED', limit: 'depth' }, 'OPERATION_TOO_COMPLEX'],
    [{ code: 'GRAPHQL_VALIDATION_FAILED', refusal: 'X' }, 'BAD_USER_INPUT'],
    [{ code: 'FIELD_DENIED', policy: 'p' }, 'FIELD_DENIED'],
    [{ code: 'constructor' }, 'constructor'],
  ])('gives %j the code %s', (extensions, code) => {
    expect(toWireError({ message: 'x', extensions }, 'en').extensions).toMatchObject({ code });
  });

  it('never passes a stack on', () => {
    const wire = toWireError(
      { message: 'x', extensions: { code: 'FIELD_DENIED', stacktrace: ['at f'] } },
      'en',
    );
    expect(wire).toEqual({ message: 'x', extensions: { code: 'FIELD_DENIED' } });
  });
});
