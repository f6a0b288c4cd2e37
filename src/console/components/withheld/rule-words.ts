import { defineTexts } from '../../i18n/texts';

/** The rules by which the hub decides what is given, in words and with what they rest on, by the names that denials have. */
export const ruleWords = defineTexts(
  {
    role: '业务数据由经办人员、负责人和业务系统查阅，三员不办理业务。',
    jurisdiction: '按属地管理，只查阅本机关管辖范围内的机构。',
    level: '数据按级别提供，各级机关只查阅相应级别的数据。',
    'not-shared': '不予共享的数据由数据所属部门自行留存（国发〔2016〕51号第九条）。',
    'purpose-stated': '提供该项数据须说明用途。',
    'basis-stated':
      '该项数据在法律授权的范围内提供，须注明法律依据（《中华人民共和国个人信息保护法》第三十四条）。',
    'agreement-in-force': '有条件共享的数据，凭现行共享协议提供（国发〔2016〕51号第九条）。',
    'purpose-covered': '共享协议只在约定的用途和范围内提供数据。',
    quota: '共享协议约定了每日限额。',
    'case-open': '为业务实质认定提供的数据，在本部门参与的、尚未作出认定的事项中使用。',
    warrant: '账户信息凭账户查询手续提供（《中华人民共和国反洗钱法》第四十三条至第四十五条）。',
    default: '没有规定允许共享的，不予提供。',
  },
  {
    role: 'Business data is for officers, leaders and agency systems, not for the three administrators.',
    jurisdiction: 'An office looks at the firms within its jurisdiction.',
    level: 'Data has levels; an office reads up to its own.',
    'not-shared': 'Data that is not shared stays with its owner (Guofa [2016] 51, article 9).',
    'purpose-stated': 'The item is given for a stated purpose.',
    'basis-stated':
      'The item is given within what a law empowers to (Personal Information Protection Law, article 34).',
    'agreement-in-force':
      'Conditionally shared data is given under a sharing agreement in force (Guofa [2016] 51, article 9).',
    'purpose-covered': 'An agreement gives data for its purposes and within its scope alone.',
    quota: 'The agreement has a daily quota.',
    'case-open': 'Data for a determination is used in an open determination that the agency takes part in.',
    warrant: 'Account data is given under an account warrant (Anti-Money-Laundering Law, articles 43 to 45).',
    default: 'What nothing allows is not given.',
  },
);
