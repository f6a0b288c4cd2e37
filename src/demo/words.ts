import {
  citeRule,
  inChinese,
  stepName,
  SUBSTANCE_CLASS_LABELS,
  wordFor,
  type LocalizedText,
} from '../kernel/index.js';

/** What codes are called in Chinese that mean something else elsewhere, or that only the demo meets. */
const WORDS = {
  substance: Object.fromEntries(Object.entries(SUBSTANCE_CLASS_LABELS).map(([code, { zh }]) => [code, zh])),
  disposition: {
    RECTIFY_PROMPTLY: '及时整改',
    RECTIFY_BY_DEADLINE: '限期整改',
    SUSPEND_AND_RETURN: '停业整改，回归资质业务',
    WIND_DOWN_GRADUALLY: '逐步化解',
    BAN: '取缔',
    STRIKE_HARD: '严厉打击',
    CLOSE_OR_BAN: '关闭或者取缔',
  },
  redLine: {
    FUND_POOL: '设立资金池',
    ILLEGAL_FUNDRAISING: '非法集资',
    SELF_FINANCING: '自融',
    PROMISED_RETURN: '代替客户承诺保本保息',
    NO_CUSTODY: '客户资金未第三方存管',
    FALSE_ADVERTISING: '虚假宣传',
  },
  sector: {
    P2P_LENDING: 'P2P网络借贷',
    ASSET_MANAGEMENT: '通过互联网开展资产管理及跨界从事金融业务',
  },
  registration: { ACTIVE: '存续', ABNORMAL: '经营异常', REVOKED: '已吊销', DEREGISTERED: '已注销' },
  filing: { ACCEPTED: '已受理', FILED: '已备案', REFUSED: '不予备案', CANCELLED: '备案已注销' },
  offence: { FUNDRAISING_FRAUD: '集资诈骗', ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS: '非法吸收公众存款' },
  stage: {
    FILED: '立案',
    INVESTIGATION: '侦查',
    REFERRED_FOR_PROSECUTION: '移送审查起诉',
    PROSECUTED: '提起公诉',
    ADJUDICATED: '已判决',
  },
  conflict: { DIVERGENCE: '意见不一致', OVERLAP: '职责交叉', VACUUM: '监管真空' },
  position: { FOR: '同意', AGAINST: '不同意', DIFFERING: '有不同意见' },
  act: { FILED: '出具', REVISED: '修改' },
  subject: { CASE: '认定事项', DISPUTE: '意见协调事项' },
  decision: { RULING: '领导小组研究认定', CONSENSUS: '各部门意见一致' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Lists of codes that have words of their own. */
export type WordList = keyof typeof WORDS;

/** A code as it is told: as developers look for it in English, by its word in Chinese. */
export function codeText(code: string | null | undefined, list?: WordList): LocalizedText {
  if (code === null || code === undefined) return { en: '—', zh: '—' };
  const own: Readonly<Record<string, string>> = list === undefined ? {} : WORDS[list];
  return { en: code, zh: own[code] ?? wordFor(code, 'zh') ?? code };
}

/** Queries of the demo, by what they are asked for. */
const QUERIES: Readonly<Record<string, string>> = {
  Dossier: '六部门联合查询',
  Opinions: '查阅部门意见',
  Dispute: '查阅意见不一致情况',
  Versions: '查阅意见各版本',
  Dissents: '查阅不同意见',
  Decided: '查阅不同意见和会议纪要',
  MyTasks: '查阅待办事项',
  Timeline: '查阅办理记录',
};

/** What was done, by the name of a mutation, of a step or of an operation. */
export function stepText(name: string): LocalizedText {
  const mutation = name.charAt(0).toLowerCase() + name.slice(1);
  return { en: name, zh: QUERIES[name] ?? stepName(mutation) ?? name };
}

/** `办法（文号）` as `《办法》（文号）`. */
const titled = (law: string): string => law.replace(/^([^（]+)/, '《$1》');

/** 法律依据: a law and its article, as `第十条`. */
export const citation = (law: string, article: string): LocalizedText => ({
  en: `${law} ${article}`,
  zh: inChinese`${titled(law)}${article}`,
});

/** What a step rests on, of its citation in English: the number of a document, or a law with articles (`条例, art. 25–28`). */
export function ruleText(rule: string): LocalizedText {
  const stored = rule
    .replace(/^by analogy with /, '参照')
    .replace(', art. ', ' ')
    .replaceAll(', ', '、');
  return { en: rule, zh: citeRule(stored, 'zh') };
}
