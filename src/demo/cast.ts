import { inChinese, type Actor, type LocalizedText, type Role } from '../kernel/index.js';
import { PERSONAS, type Persona } from '../personas/index.js';

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

const system = (agency: Actor, en: string, zh: string): Player => ({
  agency,
  role: 'SYSTEM',
  officer: `${agency.toLowerCase()}-system`,
  title: { en: `The system of ${en}`, zh: inChinese`${zh}业务系统` },
});

/** One of those whom one may also sign in as. */
const person = ({ agency, role, id, title }: Persona): Player => ({
  agency,
  role,
  officer: id,
  office: 'BEIJING',
  title,
});

/** 参演人员: who acts in the demo. */
export const CAST = {
  pbocSystem: system('PBOC', "the People's Bank", '人民银行'),
  pbocOfficer: person(PERSONAS.pbocOfficer),
  bankingOfficer: person(PERSONAS.bankingOfficer),
  securitiesOfficer: person(PERSONAS.securitiesOfficer),
  insuranceOfficer: person(PERSONAS.insuranceOfficer),
  commerceOfficer: person(PERSONAS.commerceOfficer),
  policeOfficer: person(PERSONAS.policeOfficer),
  policeHead: person(PERSONAS.policeHead),
  localFinanceOfficer: person(PERSONAS.localFinanceOfficer),
  commerceSystem: system('COMMERCE', 'the commerce bureau', '工商部门'),
  officeOfficer: person(PERSONAS.officeOfficer),
  reviewer: person(PERSONAS.reviewer),
  chair: person(PERSONAS.chair),
  firstMember: person(PERSONAS.firstMember),
  secondMember: person(PERSONAS.secondMember),
} as const satisfies Record<string, Player>;

export type Part = keyof typeof CAST;
export type Cast = Readonly<Record<Part, Player>>;

/** Who is named in a record by the `sub` of his token; the hub itself where nobody is. */
export function officerText(cast: Cast, name: string | null): LocalizedText {
  if (name === null) return { en: 'the hub', zh: '本系统' };
  const player = Object.values<Player>(cast).find((each) => each.officer === name);
  return { en: name, zh: player?.title.zh ?? name };
}
