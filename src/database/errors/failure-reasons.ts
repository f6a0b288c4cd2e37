import type { LocalizedText } from '../../kernel/index.js';

interface ReasonTexts {
  /** SQLSTATEs, or the first characters that a class of them has in common (PostgreSQL documentation, appendix A). */
  readonly sqlStates: readonly string[];
  /** Whether the hub can serve nobody while it lasts, so that `/health/ready` says no. */
  readonly unready: boolean;
  readonly message: LocalizedText;
}

const reason = (sqlStates: readonly string[], unready: boolean, en: string, zh: string): ReasonTexts => ({
  sqlStates,
  unready,
  message: { en, zh },
});

/** Why the database could not serve: what PostgreSQL says of it, and what callers and operators are told. */
export const FAILURE_REASONS = {
  UNREACHABLE: reason(['08'], true, 'The database cannot be reached.', '无法连接数据库。'),
  STALLED: reason([], true, 'The database does not answer in time.', '数据库未在规定时间内响应。'),
  STANDBY_MISSING: reason(
    [],
    true,
    'The standby database does not confirm what is written.',
    '同步备用数据库未确认写入。',
  ),
  READ_ONLY: reason(['25006'], true, 'The database takes no writes.', '数据库处于只读状态。'),
  DISK_FULL: reason(['53100'], true, 'The disk of the database is full.', '数据库磁盘空间已满。'),
  OUT_OF_MEMORY: reason(['53200', '53000'], true, 'The database has no memory left.', '数据库内存不足。'),
  TOO_MANY_CONNECTIONS: reason(
    ['53300', '53400'],
    true,
    'The database admits no more connections.',
    '数据库连接数已达上限。',
  ),
  SHUTTING_DOWN: reason(
    ['57P01', '57P02', '57P03', '57P05'],
    true,
    'The database is stopping or starting.',
    '数据库正在停止或启动。',
  ),
  LOGIN_REFUSED: reason(['28'], true, "The database refuses the hub's login.", '数据库拒绝本系统登录。'),
  DATABASE_MISSING: reason(
    ['3D000', '57P04'],
    true,
    "The hub's database does not exist.",
    '本系统数据库不存在。',
  ),
  WRONG_IDENTITY: reason(
    [],
    true,
    'The database gives the hub another role than the one it logged in as.',
    '数据库会话角色与登录角色不一致。',
  ),
  STORAGE_FAULT: reason(
    ['58', 'XX001', 'XX002'],
    true,
    'The storage of the database fails.',
    '数据库存储故障。',
  ),
  CLOCKS_DIFFER: reason(
    ['ZC001'],
    true,
    'The clocks of the hub and its database differ by more than five minutes.',
    '本系统与数据库的时钟相差超过五分钟。',
  ),
  BUSY: reason(
    ['55P03', '57014'],
    false,
    'The database is too busy to answer in time.',
    '数据库繁忙，未能及时处理。',
  ),
  CONFLICT: reason(
    ['40001', '40P01', '40003'],
    false,
    'The work collided with other work again and again.',
    '处理与其他业务多次冲突。',
  ),
} as const satisfies Record<string, ReasonTexts>;

export type FailureReason = keyof typeof FAILURE_REASONS;

const BY_PREFIX: readonly (readonly [prefix: string, reason: FailureReason])[] = (
  Object.entries(FAILURE_REASONS) as [FailureReason, ReasonTexts][]
)
  .flatMap(([name, { sqlStates }]) => sqlStates.map((prefix) => [prefix, name] as const))
  .toSorted(([one], [other]) => other.length - one.length);

/** Why the database could not serve, by PostgreSQL's SQLSTATE; null where the question is at fault, or nothing is known. */
export function reasonOfSqlState(sqlState: string): FailureReason | null {
  return BY_PREFIX.find(([prefix]) => sqlState.startsWith(prefix))?.[1] ?? null;
}
