import {
  AGENCIES,
  byAgency,
  LEVELS,
  PURPOSES,
  ROLES,
  SUBSTANCE_CLASS_LABELS,
  SUBSTANCE_CLASSES,
} from '../../kernel/index.js';
import { describeLabels, enumOf } from './enum-of.js';
import { registerEnumType } from 'type-graphql';

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const AGENCY_DESCRIPTIONS = byAgency(({ en, short }) => `${capitalized(en)} (${short}).`);

export const AgencyEnum = enumOf(
  'Agency',
  'An agency that owns data (成员单位).',
  AGENCIES,
  AGENCY_DESCRIPTIONS,
);
export const LevelEnum = enumOf('Level', 'Administrative level (层级).', LEVELS, {
  NATIONAL: 'The whole country (国家级).',
  PROVINCIAL: 'A province, autonomous region or municipality under the central government (省级).',
  MUNICIPAL: 'A city or prefecture (市级).',
  DISTRICT: 'A county or urban district (区县级).',
});
export const RoleEnum = enumOf('Role', 'Kind of caller (角色).', ROLES, {
  SYSTEM: 'An agency’s machine client (系统); it takes no step in a case.',
  OFFICER: 'A person who handles cases (经办人员).',
  LEADER: 'A person who leads (负责人): votes, rules and approves.',
  AUDITOR: 'Reads the record of uses and signs of misuse (审计员), and no business data.',
  SYSTEM_ADMINISTRATOR: 'Keeps the system running (系统管理员), and reads no business data.',
  SECURITY_ADMINISTRATOR: 'Administers security (安全管理员), and reads no business data.',
});
export const PurposeEnum = enumOf('Purpose', 'What data is asked for (使用目的).', PURPOSES, {
  RECTIFICATION: 'Rectification of a platform (整改).',
  SUBSTANCE_DETERMINATION: 'Determination of what a business really is (业务实质认定).',
  ACCOUNT_INQUIRY: 'Inquiry into accounts by statutory procedure (账户查询).',
  CRIMINAL_INVESTIGATION: 'Criminal investigation by the police (刑事侦查).',
  RISK_MONITORING: 'Watching risk (风险监测).',
  STATISTICS: 'Statistics (统计).',
});
export const SubstanceClassEnum = enumOf(
  'SubstanceClass',
  'What a business is in substance (业务实质类别).',
  SUBSTANCE_CLASSES,
  describeLabels(SUBSTANCE_CLASS_LABELS),
);

/** 许可状态: one list for every agency's licences, so that clients need only one. */
export enum LicenceStatus {
  VALID = 'VALID',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
  REVOKED = 'REVOKED',
}
registerEnumType(LicenceStatus, {
  name: 'LicenceStatus',
  description: 'State of a licence that an agency gave (许可状态).',
  valuesConfig: {
    VALID: { description: 'It holds (有效).' },
    EXPIRED: { description: 'Its time is over (届满).' },
    CANCELLED: { description: 'Cancelled at the holder’s wish or after expiry (注销, 行政许可法 art. 70).' },
    REVOKED: { description: 'Revoked as a penalty (吊销).' },
  },
});
