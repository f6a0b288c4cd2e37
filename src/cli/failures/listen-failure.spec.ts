import { describe, expect, it } from 'vitest';
import { listenFailure } from './listen-failure.js';

function systemError(fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error('listen failed'), { syscall: 'listen' }, fields);
}

describe('an address at which nothing can listen', () => {
  it.each([
    [{ code: 'EADDRINUSE', port: 4000 }, 'Port 4000 is in use.', 'PORT=4001'],
    [{ code: 'EACCES', port: 80 }, 'This user may not listen at port 80.', 'PORT'],
    [{ code: 'EADDRNOTAVAIL', address: '192.0.2.1' }, '192.0.2.1 is no address of this machine.', 'HOST'],
    [
      { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'a.b' },
      'The host name a.b is not known.',
      'HOST',
    ],
    [
      { code: 'EAI_AGAIN', syscall: 'getaddrinfo', hostname: 'a.b' },
      'The host name a.b is not known.',
      'HOST',
    ],
  ])('is told in one sentence, with the variable: %o', (fields, message, variable) => {
    const failure = listenFailure(systemError(fields));
    expect(failure?.message).toBe(message);
    expect(failure?.remedy).toContain(variable);
  });

  it('is nothing else that fails', () => {
    expect(listenFailure(new Error('x'))).toBeNull();
    expect(listenFailure(systemError({ code: 'EACCES', syscall: 'open' }))).toBeNull();
    expect(listenFailure(systemError({ code: 'EMFILE' }))).toBeNull();
  });
});
