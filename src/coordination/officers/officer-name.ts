import { parseRegionCode, regionName, wordFor, type Locale } from '../../kernel/index.js';

/** Somebody as the hub knows him: what he was at his last sign-in; null where he never signed in to the console. */
export interface KnownOfficer {
  readonly name: string | null;
  readonly role: string;
  readonly rank: string | null;
  readonly region: string | null;
}

const STAFF = { en: 'member of staff', zh: '工作人员' } as const;
/** Who leads elsewhere is one of several here. */
const MEMBER = { en: 'member', zh: '成员' } as const;

function placeOf(region: string | null): string | null {
  const code = region === null ? null : parseRegionCode(region);
  return code?.ok ? regionName(code.value) : null;
}

function postOf(agency: string, known: KnownOfficer | null, locale: Locale): string {
  if (agency === 'LEADING_GROUP' && (known === null || known.role === 'LEADER')) return MEMBER[locale];
  const word = known && wordFor(known.rank ?? known.role, locale);
  return word ?? STAFF[locale];
}

/**
 * 单位、岗位和姓名: what somebody is called in a record, as 北京市人民银行经办人员周明.
 *
 * @param known null for somebody who never signed in to the console: the agency and that he works there is all that is said
 */
export function officerName(agency: string, known: KnownOfficer | null, locale: Locale): string {
  const body = wordFor(agency, locale) ?? agency;
  const place = placeOf(known?.region ?? null);
  const post = postOf(agency, known, locale);
  const name = known?.name ?? null;
  if (locale === 'zh') return `${place ?? ''}${body}${post}${name ?? ''}`;
  const office = `${post} of ${body}${place === null ? '' : `, ${place}`}`;
  return name === null ? office : `${name}, ${office}`;
}
