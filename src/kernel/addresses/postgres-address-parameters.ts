/** How a connection is encrypted. Files are PEM, by their paths. */
export interface PostgresTls {
  readonly mode: 'OFF' | 'VERIFIED' | 'UNVERIFIED';
  readonly ca: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
  /** Whether TLS begins at once, without asking the server first (PostgreSQL 17 on). */
  readonly direct: boolean;
}

/** What the query string of a PostgreSQL URL says; null where it says nothing. */
export interface AddressParameters {
  readonly user: string | null;
  readonly password: string | null;
  readonly host: string | null;
  readonly port: string | null;
  readonly dbname: string | null;
  readonly options: string | null;
  readonly applicationName: string | null;
  readonly connectTimeout: number | null;
  readonly tls: PostgresTls | null;
}

/** Parameters of libpq that mean something to the hub. The others are refused: a setting that is passed over misleads. */
const KNOWN = [
  'user',
  'password',
  'host',
  'port',
  'dbname',
  'options',
  'application_name',
  'fallback_application_name',
  'client_encoding',
  'connect_timeout',
  'sslmode',
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslnegotiation',
  'target_session_attrs',
] as const;
type Name = (typeof KNOWN)[number];

/** What a parameter with a closed list of values may say. */
const ALLOWED: Partial<Record<Name, readonly string[]>> = {
  // The hub reads and writes everywhere, so that only a server that takes writes serves it.
  target_session_attrs: ['read-write', 'primary', 'any'],
  client_encoding: ['UTF8', 'utf8', 'UTF-8', 'utf-8', 'auto'],
  // `allow` and `prefer` go on without encryption where somebody on the way asks them to.
  sslmode: ['disable', 'require', 'verify-ca', 'verify-full', 'no-verify'],
  ssl: ['true', 'false', '1', '0'],
  sslnegotiation: ['postgres', 'direct'],
};

type Problem = (problem: string) => Error;

function isKnown(name: string): name is Name {
  return (KNOWN as readonly string[]).includes(name);
}

function readPairs(
  query: string,
  decode: (text: string, part: string) => string,
  unusable: Problem,
): ReadonlyMap<Name, string> {
  const pairs = new Map<Name, string>();
  for (const pair of query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals), 'parameters');
    const shown = /^\w{1,40}$/.test(name) ? `the parameter "${name}"` : 'a parameter';
    if (!isKnown(name))
      throw unusable(`has ${shown}, which the hub does not know; it knows ${KNOWN.join(', ')}`);
    if (equals < 0) throw unusable(`has ${shown} without a value`);
    if (pairs.has(name)) throw unusable(`has ${shown} more than once`);
    const value = decode(pair.slice(equals + 1), `parameter "${name}"`);
    const allowed = ALLOWED[name];
    if (allowed && !allowed.includes(value)) {
      throw unusable(`has ${shown} with a value that does not serve; it may be ${allowed.join(', ')}`);
    }
    pairs.set(name, value);
  }
  return pairs;
}

/**
 * `require` and `verify-ca` verify the server in full, as `pg` has it: an encrypted connection to whoever answers keeps
 * nothing secret.
 */
function tlsOf(pairs: ReadonlyMap<Name, string>): PostgresTls | null {
  const files = {
    ca: pairs.get('sslrootcert') ?? null,
    certificate: pairs.get('sslcert') ?? null,
    key: pairs.get('sslkey') ?? null,
  };
  const direct = pairs.get('sslnegotiation') === 'direct';
  const mode = pairs.get('sslmode') ?? (['false', '0'].includes(pairs.get('ssl') ?? '') ? 'disable' : null);
  if (mode === 'disable') return { mode: 'OFF', ...files, direct: false };
  if (mode === 'no-verify') return { mode: 'UNVERIFIED', ...files, direct };
  const asked =
    mode !== null || pairs.has('ssl') || direct || Object.values(files).some((file) => file !== null);
  return asked ? { mode: 'VERIFIED', ...files, direct } : null;
}

/**
 * Reads the query string of a PostgreSQL URL.
 *
 * @param unusable makes what is thrown, of the end of a sentence
 */
export function readParameters(
  query: string,
  decode: (text: string, part: string) => string,
  unusable: Problem,
): AddressParameters {
  const pairs = readPairs(query, decode, unusable);
  const text = (name: Name): string | null => pairs.get(name) || null;
  const timeout = text('connect_timeout');
  if (timeout !== null && !/^[1-9]\d{0,3}$/.test(timeout)) {
    throw unusable('has a "connect_timeout" that is no number of seconds from 1 to 9999');
  }
  return {
    user: text('user'),
    password: text('password'),
    host: text('host'),
    port: text('port'),
    dbname: text('dbname'),
    options: text('options'),
    applicationName: text('application_name') ?? text('fallback_application_name'),
    connectTimeout: timeout === null ? null : Number(timeout),
    tls: tlsOf(pairs),
  };
}
