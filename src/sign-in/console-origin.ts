import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** The origin at which a request found the console; null where the console has none. */
export type ConsoleOrigin = (headers: Pick<IncomingHttpHeaders, 'host'>) => string | null;

/**
 * Where the console is: at the configured origin; while developing, where none is, at the host that is asked, if it can only
 * be this machine.
 *
 * @param configured without a trailing slash; null where nothing is configured
 */
export function consoleOrigin(configured: string | null, production: boolean): ConsoleOrigin {
  return ({ host }) => {
    if (configured !== null) return configured;
    const isLocal = !production && host !== undefined && LOOPBACK_HOST.test(host);
    return isLocal ? `http://${host}` : null;
  };
}
