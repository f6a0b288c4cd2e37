import { CodedError } from '../results/coded-error.js';
import { failed, ok, type Result } from '../results/result.js';
import { readParameters, type AddressParameters, type PostgresTls } from './postgres-address-parameters.js';

export type { PostgresTls } from './postgres-address-parameters.js';

/** One server of an address: a host's name or IP address, or the absolute path of the directory of its Unix socket. */
export interface PostgresHost {
  readonly host: string;
  readonly port: number;
}

/** The parts of a PostgreSQL URL. Whoever connects takes the parts; the text is read nowhere else. */
export interface PostgresAddress {
  /** At least one; tried in this order for the one that takes writes. */
  readonly hosts: readonly PostgresHost[];
  readonly database: string;
  readonly user: string;
  /** Null where the URL has none: another kind of login, PGPASSWORD or a password file then has to serve. */
  readonly password: string | null;
  /** Null where the URL says nothing of it. */
  readonly tls: PostgresTls | null;
  /** Command line options of the session (`-c name=value`). */
  readonly options: string | null;
  readonly applicationName: string | null;
  /** Seconds for making one connection. */
  readonly connectTimeout: number | null;
}

const DEFAULT_PORT = 5432;
const NOT_BRACKETED = 'has a host that is none; write an IPv6 address in brackets';
const URL_SHAPE = /^postgres(?:ql)?:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/;

/** What is wrong with the text, as the end of a sentence that begins with the variable's name. Never repeats the text. */
class Unusable extends CodedError {
  readonly code = 'UNUSABLE';
}

function decode(text: string, part: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Unusable(`has a "%" in its ${part} that begins no percent-encoding; write "%" itself as %25`);
  }
}

function readUser(text: string): { user: string | null; password: string | null } {
  if (text.includes('@')) {
    throw new Unusable('has more than one "@" before its path; write one within a name or password as %40');
  }
  const colon = text.indexOf(':');
  const [user, password] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
  return { user: decode(user, 'user name') || null, password: decode(password, 'password') || null };
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    throw new Unusable('has a port that is no number from 1 to 65535');
  }
  return Number(text);
}

function readHost(text: string): { host: string; port: number | null } {
  if (/:.*:/.test(text) && !text.startsWith('[')) throw new Unusable(NOT_BRACKETED);
  const found = /^(?:\[([\da-fA-F:.%]+)\]|([^:[\]]*))(?::(.*))?$/.exec(text);
  if (!found) throw new Unusable(NOT_BRACKETED);
  const [, v6, name = '', port = ''] = found;
  return { host: decode(v6 ?? name, 'host'), port: port === '' ? null : readPort(port) };
}

/** Names of the parameter `host` with the ports of the parameter `port`, one for each or one for all. */
function hostsOf(inAuthority: string, { host, port }: AddressParameters): PostgresHost[] {
  const given = inAuthority === '' ? [] : inAuthority.split(',').map(readHost);
  if (host !== null && given.some((each) => each.host !== '')) {
    throw new Unusable('names its host twice, before the path and as the parameter "host"');
  }
  if (port !== null && given.some((each) => each.port !== null)) {
    throw new Unusable('names its port twice, before the path and as the parameter "port"');
  }
  const named = host === null ? given : host.split(',').map((name) => ({ host: name, port: null }));
  const hosts = named.length === 0 ? [{ host: '', port: null }] : named;
  const ports = port === null ? [] : port.split(',').map(readPort);
  if (ports.length > 1 && ports.length !== hosts.length) {
    throw new Unusable('names another number of ports than of hosts');
  }
  return hosts.map((each, index) => ({
    host: each.host || 'localhost',
    port: each.port ?? ports[index] ?? ports[0] ?? (host === null ? null : given[0]?.port) ?? DEFAULT_PORT,
  }));
}

function once(part: string, inUrl: string | null, asParameter: string | null): string | null {
  if (inUrl !== null && asParameter !== null) {
    throw new Unusable(`names its ${part} twice, in the URL itself and as a parameter`);
  }
  return inUrl ?? asParameter;
}

/**
 * Takes the URL of a PostgreSQL database apart, in the form that libpq has (PostgreSQL documentation, "Connection URIs"):
 * `postgres://user:password@host:port/database?parameter=value`, with several hosts, IPv6 addresses, Unix sockets, and
 * everything percent-encoded. Stricter than libpq in this: nothing is named twice, nothing is unknown, and the user and
 * the database are named.
 *
 * @returns what is wrong as the end of a sentence that begins with the variable's name, without the text itself
 */
export function parsePostgresUrl(text: string): Result<PostgresAddress, string> {
  const found = URL_SHAPE.exec(text);
  if (!found) return failed('must look like postgres://user:password@host:port/database');
  if (/\s/.test(text)) return failed('has a space or a line break in it; write a space as %20');
  const [, authority = '', path = '', query = ''] = found;
  const at = authority.lastIndexOf('@');
  try {
    const parameters = readParameters(query, decode, (problem) => new Unusable(problem));
    const named = readUser(at < 0 ? '' : authority.slice(0, at));
    const user = once('user', named.user, parameters.user);
    const database = once('database', decode(path, 'database name') || null, parameters.dbname);
    if (user === null) return failed('names no user');
    if (database === null) return failed('names no database');
    return ok({
      hosts: hostsOf(authority.slice(at + 1), parameters),
      database,
      user,
      password: once('password', named.password, parameters.password),
      tls: parameters.tls,
      options: parameters.options,
      applicationName: parameters.applicationName,
      connectTimeout: parameters.connectTimeout,
    });
  } catch (error) {
    if (error instanceof Unusable) return failed(error.message);
    throw error;
  }
}
