import {
  inChinese,
  regionCodeOf,
  type Actor,
  type Level,
  type LocalizedText,
  type Rank,
  type RegionCode,
  type Role,
} from '../kernel/index.js';

/** 示例人员: somebody whom one may be while trying the hub out. */
export interface Persona {
  readonly agency: Actor;
  /** The officer's own name within its agency: `sub` of the tokens. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode | null;
  readonly rank: Rank | null;
}

const COUNTRY = { level: 'NATIONAL', region: null } as const;
const BEIJING = { level: 'PROVINCIAL', region: regionCodeOf('110000') } as const;
const NANJING = { level: 'MUNICIPAL', region: regionCodeOf('320100') } as const;

type Words = readonly [en: string, zh: string];

function persona(
  agency: Actor,
  id: string,
  [en, zh]: Words,
  { role = 'OFFICER', rank = null, ...office }: Partial<Persona>,
): Persona {
  return { agency, id, title: { en, zh }, role, rank, ...BEIJING, ...office };
}

const officer = (agency: Actor, [en, zh]: Words): Persona =>
  persona(agency, `${agency.toLowerCase()}-officer`, [`An officer of ${en}`, inChinese`${zh}经办人员`], {});

const head = (agency: Actor, [en, zh]: Words): Persona =>
  persona(
    agency,
    `${agency.toLowerCase()}-head`,
    [`The principal head of ${en}`, inChinese`${zh}主要负责人`],
    {
      role: 'LEADER',
      rank: 'PRINCIPAL_HEAD',
    },
  );

const member = (id: string, [en, zh]: Words): Persona =>
  persona('LEADING_GROUP', id, [`${en} of the leading group`, inChinese`领导小组${zh}`], { role: 'LEADER' });

const PBOC: Words = ["the People's Bank", '人民银行'];
const BANKING: Words = ['the banking regulator', '银监部门'];
const POLICE: Words = ['the police', '公安机关'];
const LOCAL_FINANCE: Words = ['the local finance office', '金融办'];

/** Of Beijing where nothing else is said. */
export const PERSONAS = {
  pbocOfficer: officer('PBOC', PBOC),
  pbocHead: head('PBOC', PBOC),
  pbocAuditor: persona('PBOC', 'pboc-auditor', ["The auditor of the People's Bank", '人民银行审计员'], {
    role: 'AUDITOR',
    ...COUNTRY,
  }),
  bankingOfficer: officer('BANKING', BANKING),
  bankingHead: head('BANKING', BANKING),
  securitiesOfficer: officer('SECURITIES', ['the securities regulator', '证监部门']),
  insuranceOfficer: officer('INSURANCE', ['the insurance regulator', '保监部门']),
  commerceOfficer: officer('COMMERCE', ['the commerce bureau', '工商部门']),
  policeOfficer: officer('POLICE', POLICE),
  policeHead: head('POLICE', POLICE),
  localFinanceOfficer: officer('LOCAL_FINANCE', LOCAL_FINANCE),
  nanjingOfficer: persona(
    'LOCAL_FINANCE',
    'nanjing-officer',
    [`An officer of ${LOCAL_FINANCE[0]} of Nanjing`, inChinese`南京市${LOCAL_FINANCE[1]}经办人员`],
    NANJING,
  ),
  officeOfficer: officer('OFFICE', ["the leading group's office", '领导小组办公室']),
  officeAuditor: persona(
    'OFFICE',
    'office-auditor',
    ["The auditor of the leading group's office", '领导小组办公室审计员'],
    {
      role: 'AUDITOR',
      ...COUNTRY,
    },
  ),
  systemAdministrator: persona(
    'OFFICE',
    'system-administrator',
    ["The system administrator of the leading group's office", '领导小组办公室系统管理员'],
    { role: 'SYSTEM_ADMINISTRATOR', ...COUNTRY },
  ),
  securityAdministrator: persona(
    'OFFICE',
    'security-administrator',
    ["The security administrator of the leading group's office", '领导小组办公室安全管理员'],
    { role: 'SECURITY_ADMINISTRATOR', ...COUNTRY },
  ),
  reviewer: persona(
    'LEADING_GROUP',
    'legality-reviewer',
    ['The legality reviewer of the leading group', '领导小组合法性审查人员'],
    {},
  ),
  chair: member('leader-chair', ['The chair', '组长']),
  firstMember: member('leader-first-member', ['A member', '成员甲']),
  secondMember: member('leader-second-member', ['Another member', '成员乙']),
} as const satisfies Record<string, Persona>;
