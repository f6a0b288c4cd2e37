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
  /** 姓名: invented, as the person is; `name` of the ID tokens. */
  readonly name: string;
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
  name: string,
  [en, zh]: Words,
  { role = 'OFFICER', rank = null, ...office }: Partial<Persona>,
): Persona {
  return { agency, id, name, title: { en, zh }, role, rank, ...BEIJING, ...office };
}

const officer = (agency: Actor, name: string, [en, zh]: Words): Persona =>
  persona(
    agency,
    `${agency.toLowerCase()}-officer`,
    name,
    [`An officer of ${en}`, inChinese`${zh}经办人员`],
    {},
  );

const head = (agency: Actor, name: string, [en, zh]: Words): Persona =>
  persona(
    agency,
    `${agency.toLowerCase()}-head`,
    name,
    [`The principal head of ${en}`, inChinese`${zh}主要负责人`],
    {
      role: 'LEADER',
      rank: 'PRINCIPAL_HEAD',
    },
  );

const member = (id: string, name: string, [en, zh]: Words): Persona =>
  persona('LEADING_GROUP', id, name, [`${en} of the leading group`, inChinese`领导小组${zh}`], {
    role: 'LEADER',
  });

const PBOC: Words = ["the People's Bank", '人民银行'];
const BANKING: Words = ['the banking regulator', '银监部门'];
const POLICE: Words = ['the police', '公安机关'];
const LOCAL_FINANCE: Words = ['the local finance office', '金融办'];

/** Of Beijing where nothing else is said. */
export const PERSONAS = {
  pbocOfficer: officer('PBOC', '周明', PBOC),
  pbocHead: head('PBOC', '陈立', PBOC),
  pbocAuditor: persona(
    'PBOC',
    'pboc-auditor',
    '许静',
    ["The auditor of the People's Bank", '人民银行审计员'],
    {
      role: 'AUDITOR',
      ...COUNTRY,
    },
  ),
  bankingOfficer: officer('BANKING', '林芳', BANKING),
  bankingHead: head('BANKING', '郑国平', BANKING),
  securitiesOfficer: officer('SECURITIES', '何伟', ['the securities regulator', '证监部门']),
  insuranceOfficer: officer('INSURANCE', '孙悦', ['the insurance regulator', '保监部门']),
  commerceOfficer: officer('COMMERCE', '马林', ['the commerce bureau', '工商部门']),
  policeOfficer: officer('POLICE', '赵刚', POLICE),
  policeHead: head('POLICE', '吴建华', POLICE),
  localFinanceOfficer: officer('LOCAL_FINANCE', '高敏', LOCAL_FINANCE),
  nanjingOfficer: persona(
    'LOCAL_FINANCE',
    'nanjing-officer',
    '谢宁',
    [`An officer of ${LOCAL_FINANCE[0]} of Nanjing`, inChinese`南京市${LOCAL_FINANCE[1]}经办人员`],
    NANJING,
  ),
  officeOfficer: officer('OFFICE', '刘洋', ["the leading group's office", '领导小组办公室']),
  officeAuditor: persona(
    'OFFICE',
    'office-auditor',
    '方颖',
    ["The auditor of the leading group's office", '领导小组办公室审计员'],
    {
      role: 'AUDITOR',
      ...COUNTRY,
    },
  ),
  systemAdministrator: persona(
    'OFFICE',
    'system-administrator',
    '徐凯',
    ["The system administrator of the leading group's office", '领导小组办公室系统管理员'],
    { role: 'SYSTEM_ADMINISTRATOR', ...COUNTRY },
  ),
  securityAdministrator: persona(
    'OFFICE',
    'security-administrator',
    '曹琳',
    ["The security administrator of the leading group's office", '领导小组办公室安全管理员'],
    { role: 'SECURITY_ADMINISTRATOR', ...COUNTRY },
  ),
  reviewer: persona(
    'LEADING_GROUP',
    'legality-reviewer',
    '宋文',
    ['The legality reviewer of the leading group', '领导小组合法性审查人员'],
    {},
  ),
  chair: member('leader-chair', '王志远', ['The chair', '组长']),
  firstMember: member('leader-first-member', '李华', ['A member', '成员甲']),
  secondMember: member('leader-second-member', '张兰', ['Another member', '成员乙']),
} as const satisfies Record<string, Persona>;
