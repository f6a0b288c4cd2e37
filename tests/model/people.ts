import type { Caller } from '../../src/identity/index.js';
import { regionCodeOf, type Actor } from '../../src/kernel/index.js';

/** Somebody who may or may not do what he tries. */
export interface Person {
  readonly name: string;
  readonly agency: Actor;
  readonly more: Partial<Caller>;
}

const person = (name: string, agency: Actor, more: Partial<Caller> = {}): Person => ({
  name,
  agency,
  more: { officer: name, ...more },
});

export const BANKING = person('banking', 'BANKING');
export const SECURITIES = person('securities', 'SECURITIES');
/** An agency that no case here concerns. */
export const INSURANCE = person('insurance', 'INSURANCE');
export const OFFICE = person('office', 'OFFICE', { level: 'NATIONAL', region: null });
/** A leader of the province who is no member of its leading group. */
export const STRANGER = person('stranger', 'LEADING_GROUP');
/** A leader of another province. */
export const ELSEWHERE = person('elsewhere', 'LEADING_GROUP', { region: regionCodeOf('320000') });
/** Reviews drafts for the province's leading group; and for the national one. */
export const REVIEWER = person('reviewer', 'LEADING_GROUP', { role: 'OFFICER' });
export const NATIONAL_REVIEWER = person('national reviewer', 'LEADING_GROUP', {
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
});
/** The banking regulator's offices of a province that the case does not concern, and of the country. */
export const BANKING_ELSEWHERE = person('banking elsewhere', 'BANKING', {
  level: 'PROVINCIAL',
  region: regionCodeOf('320000'),
});
export const BANKING_ABOVE = person('banking above', 'BANKING', { level: 'NATIONAL', region: null });
/** The office of the leading group of a place of operation. */
export const OFFICE_OF_PLACE = person('office of place', 'OFFICE', {
  level: 'PROVINCIAL',
  region: regionCodeOf('440000'),
});
/** Whom transfers of suspected crimes are for: the head of the sending office, the police, the procuratorate. */
export const HEAD = person('head', 'BANKING', { role: 'LEADER' });
export const POLICE = person('police', 'POLICE');
export const PROSECUTOR = person('prosecutor', 'PROCURATORATE');
export const MACHINE = person('machine', 'BANKING', { role: 'SYSTEM' });
export const AUDITOR = person('auditor', 'OFFICE', { role: 'AUDITOR' });

/** Members of the leading group of the province, the first in the chair. */
export const MEMBERS = ['chair', 'second', 'third'] as const;
export const member = (name: string): Person => person(name, 'LEADING_GROUP');
/** A member of the national leading group, which is above that of the province. */
export const nationalMember = (name: string): Person =>
  person(name, 'LEADING_GROUP', { level: 'NATIONAL', region: null });
