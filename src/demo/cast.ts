import { inChinese, type Actor, type LocalizedText, type Role } from '../kernel/index.js';

/** Somebody who acts in the demo, with a development token of his agency. */
export interface Player {
  readonly agency: Actor;
  readonly role: Role;
  /** The token's `sub`. */
  readonly officer: string;
  /** For which office he acts: that of Beijing; the national one where nothing is said. */
  readonly office?: 'BEIJING';
  readonly title: LocalizedText;
}

const officer = (agency: Actor, en: string, zh: string): Player => ({
  agency,
  role: 'OFFICER',
  officer: `${agency.toLowerCase()}-officer`,
  office: 'BEIJING',
  title: { en: `An officer of ${en}`, zh: inChinese`${zh}经办人员` },
});

const system = (agency: Actor, en: string, zh: string): Player => ({
  agency,
  role: 'SYSTEM',
  officer: `${agency.toLowerCase()}-system`,
  title: { en: `The system of ${en}`, zh: inChinese`${zh}业务系统` },
});

const leader = (name: string, en: string, zh: string): Player => ({
  agency: 'LEADING_GROUP',
  role: 'LEADER',
  officer: name,
  office: 'BEIJING',
  title: { en: `${en} of the leading group`, zh: inChinese`领导小组${zh}` },
});

/** 参演人员: who acts in the demo. */
export const CAST = {
  pbocSystem: system('PBOC', "the People's Bank", '人民银行'),
  pbocOfficer: officer('PBOC', "the People's Bank", '人民银行'),
  bankingOfficer: officer('BANKING', 'the banking regulator', '银监部门'),
  securitiesOfficer: officer('SECURITIES', 'the securities regulator', '证监部门'),
  insuranceOfficer: officer('INSURANCE', 'the insurance regulator', '保监部门'),
  commerceOfficer: officer('COMMERCE', 'the commerce bureau', '工商部门'),
  localFinanceOfficer: officer('LOCAL_FINANCE', 'the local finance office', '金融办'),
  commerceSystem: system('COMMERCE', 'the commerce bureau', '工商部门'),
  officeOfficer: officer('OFFICE', "the leading group's office", '领导小组办公室'),
  reviewer: {
    agency: 'LEADING_GROUP',
    role: 'OFFICER',
    officer: 'legality-reviewer',
    office: 'BEIJING',
    title: { en: 'The legality reviewer of the leading group', zh: '领导小组合法性审查人员' },
  },
  chair: leader('leader-chair', 'The chair', '组长'),
  firstMember: leader('leader-first-member', 'A member', '成员甲'),
  secondMember: leader('leader-second-member', 'Another member', '成员乙'),
} as const satisfies Record<string, Player>;

export type Part = keyof typeof CAST;
export type Cast = Readonly<Record<Part, Player>>;

/** Who is named in a record by the `sub` of his token; the hub itself where nobody is. */
export function officerText(cast: Cast, name: string | null): LocalizedText {
  if (name === null) return { en: 'the hub', zh: '本系统' };
  const player = Object.values<Player>(cast).find((each) => each.officer === name);
  return { en: name, zh: player?.title.zh ?? name };
}
