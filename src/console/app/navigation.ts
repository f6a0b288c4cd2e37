import type { Session } from '../api/session';
import { ENUM_WORDS } from '../graphql/enum-words.generated';
import { defineTexts } from '../i18n/texts';

export const navigationTexts = defineTexts(
  {
    tasks: '我的待办',
    platforms: '机构档案',
    cases: '认定事项',
    disputes: '意见协调',
    orders: '整治任务',
    warrants: '账户查询',
    agreements: '共享协议',
    overview: '统计',
    audit: '审计',
    signals: '滥用迹象',
    subjects: '提供情况报告',
    catalogue: '数据目录',
    groups: '领导小组',
    imports: '数据导入',
    law: '规定与日历',
    webhooks: '消息回调',
    health: '运行状况',
    explorer: '接口调试',
  },
  {
    tasks: 'My work',
    platforms: 'Firms',
    cases: 'Determinations',
    disputes: 'Disputes',
    orders: 'Orders',
    warrants: 'Account warrants',
    agreements: 'Agreements',
    overview: 'Overview',
    audit: 'Audit',
    signals: 'Signals',
    subjects: 'Data subjects',
    catalogue: 'Catalogue',
    groups: 'Leading groups',
    imports: 'Data imports',
    law: 'Rules and calendar',
    webhooks: 'Webhooks',
    health: 'Health',
    explorer: 'Explorer',
  },
);

export type Place = keyof typeof navigationTexts.zh;

const BUSINESS: readonly Place[] = [
  'tasks',
  'platforms',
  'cases',
  'disputes',
  'orders',
  'warrants',
  'agreements',
  'overview',
  'catalogue',
  'imports',
  'law',
];

/** 三员分立: an auditor sees the record alone, an administrator his own pages alone; nobody both. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  OFFICER: BUSINESS,
  LEADER: [
    'tasks',
    'disputes',
    'cases',
    'platforms',
    'orders',
    'warrants',
    'agreements',
    'overview',
    'catalogue',
    'imports',
    'law',
  ],
  SYSTEM: ['platforms', 'cases', 'disputes', 'orders', 'catalogue', 'imports', 'explorer'],
  AUDITOR: ['audit', 'signals', 'subjects'],
  SYSTEM_ADMINISTRATOR: ['health', 'webhooks', 'law', 'explorer'],
  SECURITY_ADMINISTRATOR: ['groups', 'catalogue', 'agreements'],
};

const beginningWith = (first: Place, places: readonly Place[]): readonly Place[] => [
  first,
  ...places.filter((place) => place !== first),
];

/** 三员: each has the pages of his own navigation and no others. */
const ADMINISTRATORS: ReadonlySet<string> = new Set([
  'AUDITOR',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
]);

/** Roles that have a page in their navigation; those of business where none has. */
export function rolesOf(place: string): readonly string[] {
  const roles = Object.keys(PLACES).filter((role) => PLACES[role]?.some((each) => each === place));
  return roles.length > 0 ? roles : ['OFFICER', 'LEADER'];
}

/** Whether an address of the console is of an administrator whose it is not; everybody has the first page. */
export function isOfOthers(path: string, session: Pick<Session, 'role' | 'agency'>): boolean {
  const [, place = ''] = path.split('/');
  if (place === '' || !ADMINISTRATORS.has(session.role ?? '')) return false;
  return !placesOf(session).some((each) => each === place);
}

/** What a role has in its navigation, the first being where it begins; the office's leaders keep the seats of groups. */
export function placesOf({ role, agency }: Pick<Session, 'role' | 'agency'>): readonly Place[] {
  const ofRole = PLACES[role ?? ''] ?? ['tasks'];
  // Records are imported by the agencies that own them.
  const ownsData = Object.hasOwn(ENUM_WORDS.Agency, agency ?? '');
  const all = ownsData ? ofRole : ofRole.filter((place) => place !== 'imports');
  // A member of a leading group begins with what is before the group.
  const own = role === 'LEADER' && agency === 'LEADING_GROUP' ? beginningWith('disputes', all) : all;
  const places = role === 'LEADER' && agency === 'OFFICE' ? [...own, 'groups' as const] : own;
  return import.meta.env.DEV && !places.includes('explorer') ? [...places, 'explorer'] : places;
}
