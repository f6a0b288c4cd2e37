import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { PostgresAddress, PostgresHost, PostgresTls } from '../../kernel/index.js';
import { DatabaseUnusable } from '../errors/database-error.js';

function readPem(path: string | null, parameter: string): { readonly text: string } | null {
  if (path === null || (parameter === 'sslrootcert' && path === 'system')) return null;
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    throw new DatabaseUnusable(
      `The file ${path}, which the database URL names as ${parameter}, cannot be read.`,
      'Name a PEM file that the account of the hub may read.',
      { cause: error },
    );
  }
}

/** As `pg` takes it; undefined leaves it to PGSSLMODE. */
function tlsOptions(tls: PostgresTls | null): Pick<pg.ClientConfig, 'ssl'> & { sslnegotiation?: 'direct' } {
  if (tls === null) return {};
  if (tls.mode === 'OFF') return { ssl: false };
  const ca = readPem(tls.ca, 'sslrootcert');
  const cert = readPem(tls.certificate, 'sslcert');
  const key = readPem(tls.key, 'sslkey');
  return {
    ssl: {
      rejectUnauthorized: tls.mode === 'VERIFIED',
      ...(ca ? { ca: ca.text } : {}),
      ...(cert ? { cert: cert.text } : {}),
      ...(key ? { key: key.text } : {}),
    },
    ...(tls.direct ? { sslnegotiation: 'direct' } : {}),
  };
}

/**
 * The servers of one address, and which of them took the last connection: after a failover the others are tried in turn
 * until one is found that takes writes (`target_session_attrs=read-write` of libpq).
 */
export class Servers {
  readonly address: PostgresAddress;
  readonly #tls: ReturnType<typeof tlsOptions>;
  #current = 0;

  /** @throws DatabaseUnusable when a file that the address names cannot be read */
  constructor(address: PostgresAddress) {
    this.address = address;
    this.#tls = tlsOptions(address.tls);
  }

  get count(): number {
    return this.address.hosts.length;
  }

  /** The one to connect to next. */
  get current(): PostgresHost {
    const { hosts } = this.address;
    return hosts[this.#current % hosts.length] ?? { host: 'localhost', port: 5432 };
  }

  /** Connections are made to the next server, unless somebody has moved on already. */
  moveOnFrom(host: PostgresHost): void {
    if (this.current === host) this.#current = (this.#current + 1) % this.count;
  }

  /** What `pg` connects with: parts alone, and never a text that would be read anew. */
  clientConfig({ host, port }: PostgresHost): pg.ClientConfig {
    const { user, password, database, options } = this.address;
    return {
      host,
      port,
      user,
      database,
      ...(password === null ? {} : { password }),
      ...(options === null ? {} : { options }),
      ...this.#tls,
    };
  }
}
