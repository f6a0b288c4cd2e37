import { AGENCY_REGISTER, type Agency } from '../agencies/agency-register.js';
import { memberOf, type OpenCode } from './code-list.js';

/** Codes of the agencies (成员单位) that own data. They are part of the public schema. */
export const AGENCIES: readonly [Agency, ...Agency[]] = [
  AGENCY_REGISTER[0].code,
  ...AGENCY_REGISTER.slice(1).map(({ code }) => code),
];

/**
 * The actors that the hub's own code knows by name: the agencies that own data, the leading group (领导小组) and its office
 * (领导小组办公室). Who else may act, and what each may do, is dated data.
 */
export const ACTORS = [...AGENCIES, 'OFFICE', 'LEADING_GROUP'] as const;

/** 办理主体: the code of whoever may act. */
export type Actor = OpenCode<(typeof ACTORS)[number]>;

/** Whether the hub's own code knows this actor by name. */
export const isKnownActor = memberOf(ACTORS);

/** Whether the actor is the leading group or its office: it decides or runs the procedure, and speaks for no agency. */
export function isGroupSide(actor: Actor): boolean {
  return actor === 'OFFICE' || actor === 'LEADING_GROUP';
}

/** Administrative levels (层级), highest first. Each may have a leading group of its own. */
export const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Kinds of caller. The three administrators (三员分立: system, security, auditor) are kept apart from each other and
 * from business data.
 */
export const ROLES = [
  'SYSTEM',
  'OFFICER',
  'LEADER',
  'AUDITOR',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** Whether a person acts (经办人员、负责人), who may do what a machine or an administrator may not. */
export const isHuman = (role: Role): boolean => role === 'OFFICER' || role === 'LEADER';

/** Business data is for people and their agencies' systems (业务角色); administrators and auditors (三员) read none of it. */
export const isBusinessRole = (role: Role): boolean => isHuman(role) || role === 'SYSTEM';

/** 三员: no login holds two of these roles, and none does what is another's. */
export const ADMINISTRATORS = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] as const;
export type Administrator = (typeof ADMINISTRATORS)[number];

/** What data may be asked for (使用目的), named by the header `Exchange-Purpose`. */
export const PURPOSES = [
  'RECTIFICATION',
  'SUBSTANCE_DETERMINATION',
  'ACCOUNT_INQUIRY',
  'CRIMINAL_INVESTIGATION',
  'RISK_MONITORING',
  'STATISTICS',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** 职务: rank of a leader within its agency — 负责人, 主要负责人, 其授权的其他负责人, 主持工作的负责人. */
export const RANKS = ['HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD', 'ACTING_HEAD'] as const;
export type Rank = (typeof RANKS)[number];

export const isAgency = memberOf(AGENCIES);
export const isLevel = memberOf(LEVELS);
export const isRole = memberOf(ROLES);
export const isAdministrator = memberOf(ADMINISTRATORS);
export const isPurpose = memberOf(PURPOSES);
export const isRank = memberOf(RANKS);
