import { describe, expect, it } from 'vitest';
import { serverArguments } from './server-arguments.js';

describe('the server command line', () => {
  it('lets settings change the defaults', () => {
    const given = serverArguments('/data', 5432, { shared_buffers: '128MB' });
    expect(given).toContain('shared_buffers=128MB');
    expect(given).toContain('max_connections=200');
    expect(given).not.toContain('shared_buffers=256MB');
  });

  it('listens on the loopback address only, whatever the settings say', () => {
    const given = serverArguments('/data', 5432, {
      listen_addresses: '*',
      port: '1',
      unix_socket_directories: '/tmp',
    });
    expect(given.filter((each) => /^(listen|port|unix)/.test(each))).toEqual([
      'listen_addresses=127.0.0.1',
      'port=5432',
      'unix_socket_directories=',
    ]);
  });

  it('does not touch fsync', () => {
    expect(serverArguments('/data', 5432, {}).join(' ')).not.toContain('fsync');
  });
});
