const DEFAULTS: Readonly<Record<string, string>> = {
  max_connections: '200',
  shared_buffers: '256MB',
  // The hub tells a full port from a held directory by what the server says.
  lc_messages: 'C',
};

/**
 * The server's command line. Everything not named here or in `settings` is PostgreSQL's default, `fsync=on` among it:
 * an acknowledged write survives a crash.
 *
 * @param settings may change any setting but where the server listens: on 127.0.0.1 and nowhere else
 */
export function serverArguments(
  cluster: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): string[] {
  const all = {
    ...DEFAULTS,
    ...settings,
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
