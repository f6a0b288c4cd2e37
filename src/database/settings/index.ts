import { z } from 'zod';
import { parsePostgresUrl } from '../../kernel/index.js';
import { setting, settingGroup } from '../../settings/index.js';

/** Which database the hub works on. */
export interface DatabaseSettings {
  /** The owner's URL of an external PostgreSQL; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** Connections at most for each database role. */
  readonly databasePoolSize: number;
  /** What the database roles' passwords are derived from; null, in development only, takes the owner's password. */
  readonly databaseRoleSecret: string | null;
  /** For `huishang subgraph serve`: the URL of the agency's own database, as the subgraph's role. */
  readonly subgraphDatabaseUrl: string | null;
}

/** Kept as text: the database takes it apart by the same parser, and keeps its parts. */
const databaseUrl = z.string().superRefine((text, context) => {
  const parsed = parsePostgresUrl(text);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
});

const ROLE_SECRET_NEEDED =
  'DATABASE_ROLE_SECRET must be set where DATABASE_URL has no password: the passwords of the database roles are derived from it, and from nothing that anybody could guess.';

/** An owner's password serves in development: who knows it may set the roles' passwords anyway. */
function hasRoleSecret(url: string | undefined, secret: string | undefined): boolean {
  if (url === undefined || secret !== undefined) return true;
  const parsed = parsePostgresUrl(url);
  return parsed.ok && parsed.value.password !== null;
}

export const databaseSettings = settingGroup({
  variables: {
    DATABASE_URL: setting(databaseUrl.optional(), {
      en: '`postgres://user:password@host:port/database` of the owner; without it the embedded PostgreSQL is started',
      zh: '属主的 `postgres://user:password@host:port/database`；不设则启动内嵌 PostgreSQL',
      production: true,
    }),
    DATABASE_POOL_SIZE: setting(z.coerce.number().int().min(1).max(100).default(6), {
      en: 'connections at most for each of the nine pools, 1 to 100',
      zh: '九个连接池各自的最大连接数，1 至 100',
    }),
    DATABASE_ROLE_SECRET: setting(z.string().min(16, 'must have at least 16 characters').optional(), {
      en: "what the roles' passwords are derived from, at least 16 characters; demanded where `DATABASE_URL` has no password",
      zh: '派生各角色口令的密钥，至少 16 个字符；`DATABASE_URL` 无口令时必设',
      byDefault: { en: "the owner's password", zh: '属主口令' },
      production: true,
    }),
    SUBGRAPH_DATABASE_URL: setting(databaseUrl.optional(), {
      en: "for `subgraph`: URL of the agency's own database, as the subgraph's role",
      zh: '供 `subgraph` 使用：以子图角色登录部门自有数据库的 URL',
    }),
  },
  read: (values, { production, problems }): DatabaseSettings => {
    const { DATABASE_URL: url, DATABASE_ROLE_SECRET: secret } = values;
    // Production demands the secret anyway.
    if (!production && !hasRoleSecret(url, secret)) problems.push(ROLE_SECRET_NEEDED);
    return {
      databaseUrl: url ?? null,
      databasePoolSize: values.DATABASE_POOL_SIZE,
      databaseRoleSecret: secret ?? null,
      subgraphDatabaseUrl: values.SUBGRAPH_DATABASE_URL ?? null,
    };
  },
});
