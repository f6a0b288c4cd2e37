import { memberOf } from './code-list.js';
import type { LocalizedText } from '../results/refusal.js';

/** Whether the platform holds the licence (资质) that the substance of its business calls for. */
export const LICENCE_STANDINGS = ['HELD', 'NONE'] as const;
export type LicenceStanding = (typeof LICENCE_STANDINGS)[number];
export const isLicenceStanding = memberOf(LICENCE_STANDINGS);

export const LICENCE_STANDING_LABELS: Readonly<Record<LicenceStanding, LocalizedText>> = {
  HELD: { en: 'Licensed', zh: '持有金融业务牌照' },
  NONE: { en: 'Unlicensed', zh: '没有金融业务牌照' },
};

/** What was found of a platform's conduct; the first three are for licensed platforms, the others for unlicensed. */
export const CONDUCTS = [
  'COMPLIANT_HIDDEN_RISK',
  'BREACHES_RULES',
  'SUBSTANCE_MISMATCH',
  'SMALL_RISK',
  'EVADES_SUPERVISION',
  'FRAUD_OR_SERIOUS_BREACH',
] as const;
export type Conduct = (typeof CONDUCTS)[number];
export const isConduct = memberOf(CONDUCTS);

export const CONDUCT_LABELS: Readonly<Record<Conduct, LocalizedText>> = {
  COMPLIANT_HIDDEN_RISK: { en: 'Compliant, with larger hidden risk', zh: '合法合规经营但有较大风险隐患' },
  BREACHES_RULES: { en: 'Breaches the rules', zh: '出现违规经营活动' },
  SUBSTANCE_MISMATCH: { en: 'Its substance does not match its licence', zh: '业务实质与牌照资质不符' },
  SMALL_RISK: { en: 'Small risk', zh: '风险隐患较小' },
  EVADES_SUPERVISION: { en: 'Irregular, evades supervision', zh: '业务极不规范、有意逃避监管' },
  FRAUD_OR_SERIOUS_BREACH: { en: 'Fraud or serious breach', zh: '涉嫌恶意欺诈、存在严重违法违规行为' },
};

/** How a platform is dealt with, by kind (分类施策). */
export const DISPOSITIONS = [
  'RECTIFY_PROMPTLY',
  'RECTIFY_BY_DEADLINE',
  'SUSPEND_AND_RETURN',
  'WIND_DOWN_GRADUALLY',
  'BAN',
  'STRIKE_HARD',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
export const isDisposition = memberOf(DISPOSITIONS);

export const DISPOSITION_LABELS: Readonly<Record<Disposition, LocalizedText>> = {
  RECTIFY_PROMPTLY: { en: 'Rectify promptly', zh: '及时整改' },
  RECTIFY_BY_DEADLINE: { en: 'Rectify by a deadline', zh: '限期整改' },
  SUSPEND_AND_RETURN: {
    en: 'Suspend, rectify and return to the licensed business',
    zh: '停业整改，回归资质业务',
  },
  WIND_DOWN_GRADUALLY: { en: 'Wind down gradually', zh: '逐步化解' },
  BAN: { en: 'Ban', zh: '取缔' },
  STRIKE_HARD: { en: 'Strike hard', zh: '严厉打击' },
};

/** One line of the table by which platforms are dealt with: the six classes of the Nanjing plan (宁政办发〔2016〕87号). */
export interface DispositionRule {
  readonly licence: LicenceStanding;
  readonly conduct: Conduct;
  /** Suspected crime goes to the police (移送公安机关). */
  readonly transferToPolice: boolean;
}

export const DISPOSITION_RULES: Readonly<Record<Disposition, DispositionRule>> = {
  RECTIFY_PROMPTLY: { licence: 'HELD', conduct: 'COMPLIANT_HIDDEN_RISK', transferToPolice: false },
  RECTIFY_BY_DEADLINE: { licence: 'HELD', conduct: 'BREACHES_RULES', transferToPolice: false },
  SUSPEND_AND_RETURN: { licence: 'HELD', conduct: 'SUBSTANCE_MISMATCH', transferToPolice: false },
  WIND_DOWN_GRADUALLY: { licence: 'NONE', conduct: 'SMALL_RISK', transferToPolice: false },
  BAN: { licence: 'NONE', conduct: 'EVADES_SUPERVISION', transferToPolice: false },
  STRIKE_HARD: { licence: 'NONE', conduct: 'FRAUD_OR_SERIOUS_BREACH', transferToPolice: true },
};

/** The disposition for a finding, or null where the table has no such line (a licensed platform of small risk). */
export function dispositionFor(licence: LicenceStanding, conduct: Conduct): Disposition | null {
  return (
    DISPOSITIONS.find((disposition) => {
      const rule = DISPOSITION_RULES[disposition];
      return rule.licence === licence && rule.conduct === conduct;
    }) ?? null
  );
}
