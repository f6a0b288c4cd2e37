import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostgresUrl } from './postgres-address.js';

const BASE = {
  hosts: [{ host: 'db', port: 5432 }],
  database: 'huishang',
  user: 'hub_owner',
  password: 'secret',
  tls: null,
  options: null,
  applicationName: null,
  connectTimeout: null,
};
const TLS = { mode: 'VERIFIED', ca: null, certificate: null, key: null, direct: false };
const socket = [{ host: '/var/run/postgresql', port: 5432 }];

describe('a PostgreSQL URL', () => {
  it.each<[string, Partial<Record<keyof typeof BASE, unknown>>]>([
    ['postgres://hub_owner:secret@db/huishang', {}],
    ['postgresql://hub_owner:secret@db:5432/huishang', {}],
    ['postgres://db/huishang?user=hub_owner&password=secret', {}],
    ['postgresql:///huishang?host=/var/run/postgresql&user=hub_owner&password=secret', { hosts: socket }],
    ['postgresql://hub_owner:secret@%2Fvar%2Frun%2Fpostgresql/huishang', { hosts: socket }],
    ['postgresql://hub_owner@/huishang?host=/var/run/postgresql', { hosts: socket, password: null }],
    ['postgresql://hub_owner:secret@/?dbname=huishang&host=db&port=5432', {}],
    ['postgres://hub_owner@db/huishang', { password: null }],
    ['postgres://hub_owner:@db/huishang', { password: null }],
    [
      'postgres://hub%40owner:p%25%3A%2F%3F%23@db/hui%20shang',
      { user: 'hub@owner', password: 'p%:/?#', database: 'hui shang' },
    ],
    ['postgres://hub_owner:a:b@db/huishang', { password: 'a:b' }],
    [
      'postgres://hub_owner:secret@[2001:db8::1]:6432/huishang',
      { hosts: [{ host: '2001:db8::1', port: 6432 }] },
    ],
    ['postgres://hub_owner:secret@[::1]/huishang', { hosts: [{ host: '::1', port: 5432 }] }],
    [
      'postgres://hub_owner:secret@h1:5433,[::1]:5434,h3/huishang?target_session_attrs=read-write',
      {
        hosts: [
          { host: 'h1', port: 5433 },
          { host: '::1', port: 5434 },
          { host: 'h3', port: 5432 },
        ],
      },
    ],
    [
      'postgres://hub_owner:secret@/huishang?host=h1,h2&port=5433,5434',
      {
        hosts: [
          { host: 'h1', port: 5433 },
          { host: 'h2', port: 5434 },
        ],
      },
    ],
    [
      'postgres://hub_owner:secret@/huishang?host=h1,h2&port=5433',
      {
        hosts: [
          { host: 'h1', port: 5433 },
          { host: 'h2', port: 5433 },
        ],
      },
    ],
    ['postgres://hub_owner:secret@/huishang', { hosts: [{ host: 'localhost', port: 5432 }] }],
    ['postgres://hub_owner:secret@db/huishang?options=-c%20work_mem%3D8MB', { options: '-c work_mem=8MB' }],
    [
      'postgres://hub_owner:secret@db/huishang?application_name=hub-1&connect_timeout=3',
      { applicationName: 'hub-1', connectTimeout: 3 },
    ],
    [
      'postgres://hub_owner:secret@db/huishang?sslmode=verify-full&sslrootcert=/etc/ca.pem',
      { tls: { ...TLS, ca: '/etc/ca.pem' } },
    ],
    ['postgres://hub_owner:secret@db/huishang?sslmode=require', { tls: TLS }],
    ['postgres://hub_owner:secret@db/huishang?ssl=true', { tls: TLS }],
    ['postgres://hub_owner:secret@db/huishang?sslmode=disable', { tls: { ...TLS, mode: 'OFF' } }],
    ['postgres://hub_owner:secret@db/huishang?sslmode=no-verify', { tls: { ...TLS, mode: 'UNVERIFIED' } }],
  ])('%s has its parts', (url, parts) => {
    expect(parsePostgresUrl(url)).toEqual({ ok: true, value: { ...BASE, ...parts } });
  });

  it.each([
    ['mysql://hub_owner:secret@db/huishang', /^must look like/],
    ['db/huishang', /^must look like/],
    ['postgres://hub_owner:se%cret@db/huishang', /"%" in its password.*%25/],
    ['postgres://hub%owner:secret@db/huishang', /"%" in its user name/],
    ['postgres://hub_owner:secret@db/hui%', /"%" in its database name/],
    ['postgres://hub_owner:secret@d%b/huishang', /"%" in its host/],
    ['postgres://db/huishang?user=hub_owner&password=100%', /"%" in its parameter "password"/],
    ['postgres://hub_owner:se@cret@db/huishang', /more than one "@".*%40/],
    ['postgres://hub_owner:se#cret@db/huishang', /^must look like/],
    ['postgres://hub_owner:se cret@db/huishang', /%20/],
    ['postgres://db/huishang', /names no user/],
    ['postgres://hub_owner:secret@db', /names no database/],
    ['postgres://hub_owner:secret@db:0/huishang', /port/],
    ['postgres://hub_owner:secret@db:65536/huishang', /port/],
    ['postgres://hub_owner:secret@db:http/huishang', /port/],
    ['postgres://hub_owner:secret@::1/huishang', /brackets/],
    ['postgres://hub_owner:secret@db/huishang?user=hub_owner', /its user twice/],
    ['postgres://hub_owner:secret@db/huishang?password=other', /its password twice/],
    ['postgres://hub_owner:secret@db/huishang?host=other', /its host twice/],
    ['postgres://hub_owner:secret@db:5432/huishang?port=5433', /its port twice/],
    ['postgres://hub_owner:secret@db/huishang?dbname=other', /its database twice/],
    ['postgres://db/huishang?user=a&user=b', /"user" more than once/],
    ['postgres://hub_owner:secret@db/huishang?sslmod=require', /"sslmod", which the hub does not know/],
    ['postgres://hub_owner:secret@db/huishang?pgbouncer=true', /does not know/],
    ['postgres://hub_owner:secret@db/huishang?sslmode=prefer', /"sslmode" with a value/],
    [
      'postgres://hub_owner:secret@db/huishang?target_session_attrs=standby',
      /"target_session_attrs" with a value/,
    ],
    ['postgres://hub_owner:secret@/huishang?host=h1,h2&port=1,2,3', /number of ports/],
    ['postgres://hub_owner:secret@db/huishang?connect_timeout=soon', /connect_timeout/],
  ])('%s is refused without being repeated', (url, problem) => {
    const parsed = parsePostgresUrl(url);
    expect(parsed).toEqual({ ok: false, error: expect.stringMatching(problem) as string });
    expect(JSON.stringify(parsed)).not.toMatch(/secret|se%cret|100%/);
  });

  it('gives back every name and password that was encoded into it, wherever it stood', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (user, password, database) => {
        const [u, p, d] = [user, password, database].map(encodeURIComponent);
        const expected = { ok: true, value: { ...BASE, user, password, database } };
        expect(parsePostgresUrl(`postgres://${u}:${p}@db/${d}`)).toEqual(expected);
        expect(parsePostgresUrl(`postgres://db/?user=${u}&password=${p}&dbname=${d}`)).toEqual(expected);
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parsePostgresUrl(`postgres://${text}`).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
