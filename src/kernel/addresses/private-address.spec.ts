import { describe, expect, it } from 'vitest';
import { hasPrivateHost, isPrivateAddress } from './private-address.js';

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a00:1',
    'fd00::1',
    'fe80::1',
    'not an address',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['1.1.1.1', '172.32.0.1', '223.5.5.5', '2400:3200::1', '::ffff:1.1.1.1'])(
    '%s is public',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('hasPrivateHost', () => {
  it.each(['http://[::1]:4000/', 'https://2130706433/', 'https://0x7f.1/', 'http://a.localhost/'])(
    'sees through %s',
    (url) => expect(hasPrivateHost(new URL(url))).toBe(true),
  );

  it('leaves names to their resolution', () =>
    expect(hasPrivateHost(new URL('https://exchange.pboc.example/graphql'))).toBe(false));
});
