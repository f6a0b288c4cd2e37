import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';

export const registrarOnly = defineRefusal<{ agency: string; role: string }>(
  'PLATFORM_REGISTRAR_ONLY',
  ({ agency, role }) => ({
    message: {
      en: inEnglish`Officers and leaders of the commerce bureau and of the leading group’s office keep the registry of platforms; you act for ${agency} as ${role}.`,
      zh: inChinese`从业机构登记由工商部门和领导小组办公室的经办人员、负责人办理，您的身份为${agency}的${role}。`,
    },
    remedy: {
      en: 'Have the commerce bureau or the office of the leading group do it.',
      zh: '请由工商部门或领导小组办公室办理。',
    },
  }),
);

export const platformOutsideOffice = defineRefusal<{ office: string }>(
  'PLATFORM_OUTSIDE_OFFICE',
  ({ office }) => ({
    message: {
      en: inEnglish`None of the platform’s places lies in the area of your office (${office}).`,
      zh: inChinese`该从业机构的注册地和经营地均不在贵单位（${office}）的管辖范围内。`,
    },
    remedy: {
      en: 'Leave it to the office of one of its places, or to one above that.',
      zh: '请由其注册地、经营地或上级单位办理。',
    },
  }),
);

export const platformPlaceMissing = defineRefusal('PLATFORM_PLACE_MISSING', () => ({
  message: {
    en: 'Neither a region of registration nor one of operation is given.',
    zh: '未填写注册地，也未填写经营地。',
  },
  remedy: {
    en: 'Give operatingRegions, or registeredRegion for a registered firm.',
    zh: '请填写经营地；已注册的请填写注册地。',
  },
  field: 'operatingRegions',
}));

export const platformSectorUnknown = defineRefusal<{ sector: string }>(
  'PLATFORM_SECTOR_UNKNOWN',
  ({ sector }) => ({
    message: {
      en: inEnglish`The rows of today have no sector ${sector}.`,
      zh: inChinese`现行数据中没有领域 ${sector}。`,
    },
    remedy: {
      en: 'Give one or more sectors that lawSectors lists.',
      zh: '请填写 lawSectors 所列的一个或多个领域。',
    },
    field: 'sectors',
  }),
);

export const identifierKindGiven = defineRefusal<{ field: string }>('PLATFORM_IDENTIFIER_KIND', () => ({
  message: {
    en: 'Codes are not entered as identifiers: the unified code has a field of its own, and interim codes are given by the registry.',
    zh: '统一社会信用代码另有填写项，临时代码由登记簿编制，均不作为标识填写。',
  },
  remedy: { en: 'Leave this entry out.', zh: '请删除该项。' },
}));

export const identifierMalformed = defineRefusal<{ field: string; kind: string }>(
  'PLATFORM_IDENTIFIER_MALFORMED',
  ({ kind }) => ({
    message: {
      en: inEnglish`What is given as ${kind} has not the form of one.`,
      zh: inChinese`所填“${kind}”格式不符。`,
    },
    remedy: {
      en: 'A domain is written example.com.cn, an ICP number 京ICP备12345678号-1, a registration number in 13 or 15 digits, an organisation code in 9 characters with its check character.',
      zh: '域名如 example.com.cn；ICP备案号如 京ICP备12345678号-1；注册号为13位或15位数字；组织机构代码为9位并含校验码。',
    },
  }),
);

/** A number of a person where an identifier or a name belongs; neither repeated nor kept. */
export const identifierPersonal = defineRefusal<{ field: string }>('PLATFORM_IDENTIFIER_PERSONAL', () => ({
  message: {
    en: 'What is given holds a number that names a person; it was neither looked up nor kept.',
    zh: '所填内容含有可识别自然人的号码，系统未予查询，也未留存。',
  },
  remedy: { en: 'Enter what names the platform, or leave it out.', zh: '请填写从业机构的标识，或者不填。' },
}));

export const identifierTaken = defineRefusal<{ field: string; kind: string; platform: string }>(
  'PLATFORM_IDENTIFIER_TAKEN',
  ({ kind, platform }) => ({
    message: {
      en: inEnglish`The registry knows this ${kind} as that of the platform ${platform}.`,
      zh: inChinese`登记簿中该“${kind}”属于从业机构 ${platform}。`,
    },
    remedy: {
      en: 'Use that platform where it is the same; otherwise leave the identifier out and say in the case why it is another.',
      zh: '如为同一机构，请使用该机构；如非同一机构，请不填该标识，并在有关事项中说明。',
    },
  }),
);

export const interimCodeUnknown = defineRefusal('INTERIM_CODE_UNKNOWN', () => ({
  message: {
    en: 'The code is an interim one that the registry never gave.',
    zh: '该代码为临时代码，但登记簿未编制过。',
  },
  remedy: {
    en: 'Leave the code out: the registry gives the interim code.',
    zh: '请不填代码，由登记簿编制临时代码。',
  },
  field: 'unifiedSocialCreditCode',
}));
