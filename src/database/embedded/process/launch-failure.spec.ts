import { describe, expect, it } from 'vitest';
import { launchFailure } from './launch-failure.js';

describe('why a server ended before it was ready', () => {
  it.each([
    ['could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'directory-held'],
    ['FATAL:  pre-existing shared memory block (key 262147, ID 12) is still in use', 'directory-held'],
    ['FATAL:  unrecognized configuration parameter "nonsense"', 'lasting'],
    ['', 'lasting'],
  ])('%s → %s', (written, failure) => {
    expect(launchFailure(written)).toBe(failure);
  });
});
