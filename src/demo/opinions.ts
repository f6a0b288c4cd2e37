import {
  inChinese,
  type Actor,
  type Disposition,
  type RedLine,
  type SubstanceClass,
} from '../kernel/index.js';
import type { Dossier } from './dossier.js';
import { count } from './figures.js';
import { findingsIn, type Finding } from './findings.js';
import { codeText } from './words.js';

/** 情节和危害程度, as far as the joined data shows it; amounts in 分. */
export interface Severity {
  readonly outstanding?: string;
  readonly participants?: number;
  readonly fraud?: boolean;
}

/** What the banking data says of the harm. */
export function harmIn({ banking: { lending } }: Dossier): Severity {
  return { outstanding: lending.outstanding.amount, participants: lending.lenders };
}

/** 认定意见: what an agency finds. Papers are in Chinese whatever language the demo is told in. */
export interface Opinion {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Actor;
  readonly disposition: Disposition;
  readonly gravity: 'MINOR' | 'GRAVE' | 'SUSPECTED_CRIME';
  readonly severity: Severity;
  readonly redLines: readonly Finding[];
  readonly licenceHeld?: string;
  readonly licenceNeeded?: string;
  readonly legalBasis: readonly { readonly law: string; readonly article: string }[];
  readonly evidence: readonly { readonly description: string; readonly source: string }[];
  readonly confidence?: number;
}

/** The opinion as it is filed. */
export function opinionInput(opinion: Opinion): Readonly<Record<string, unknown>> {
  const redLines = opinion.redLines.map(({ redLine, evidence }) => ({ redLine, evidence: evidence.zh }));
  return { ...opinion, redLines };
}

const LENDING_MEASURES = '网络借贷信息中介机构业务活动管理暂行办法';

const of = (findings: readonly Finding[], ...redLines: readonly RedLine[]): readonly Finding[] =>
  findings.filter(({ redLine }) => redLines.includes(redLine));

/** A share of 1, in per cent with two decimals at most. */
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** 银监: a lending information intermediary that keeps client funds without custody. */
export function bankingOpinion(dossier: Dossier): Opinion {
  const { p2pFiling, lending } = dossier.banking;
  return {
    substanceClass: 'INFORMATION_INTERMEDIARY',
    responsibleAgency: 'BANKING',
    disposition: 'RECTIFY_BY_DEADLINE',
    gravity: 'MINOR',
    severity: harmIn(dossier),
    redLines: of(findingsIn(dossier), 'NO_CUSTODY'),
    licenceNeeded: '网络借贷信息中介机构备案',
    legalBasis: [
      { law: LENDING_MEASURES, article: '第二条' },
      { law: LENDING_MEASURES, article: '第二十八条' },
    ],
    evidence: [
      {
        description: inChinese`备案情况：${codeText(p2pFiling.status, 'filing').zh}，备案机关：${p2pFiling.authority}`,
        source: '银监部门网络借贷信息中介机构备案登记',
      },
      {
        description: inChinese`${lending.asOf}逾期率${percent(lending.overdueRate)}`,
        source: '银监部门网络借贷业务数据',
      },
    ],
    confidence: 0.6,
  };
}

/** 银监, after consultation: it lends, and has to stop; still not what the People's Bank finds. */
export function revisedBankingOpinion(dossier: Dossier): Opinion {
  return {
    ...bankingOpinion(dossier),
    substanceClass: 'LENDING',
    disposition: 'CLOSE_OR_BAN',
    gravity: 'GRAVE',
    redLines: of(findingsIn(dossier), 'FUND_POOL', 'PROMISED_RETURN', 'NO_CUSTODY'),
    legalBasis: [
      { law: LENDING_MEASURES, article: '第十条' },
      { law: LENDING_MEASURES, article: '第二十八条' },
    ],
    confidence: 0.7,
  };
}

/** 证监: what it sells is asset management without a licence. */
export function securitiesOpinion(dossier: Dossier): Opinion {
  const { securities } = dossier;
  const investors = securities.privateFunds.reduce((sum, { investorCount }) => sum + investorCount, 0);
  return {
    substanceClass: 'ASSET_MANAGEMENT',
    responsibleAgency: 'BANKING',
    disposition: 'CLOSE_OR_BAN',
    gravity: 'GRAVE',
    severity: harmIn(dossier),
    redLines: [],
    legalBasis: [{ law: '关于规范金融机构资产管理业务的指导意见（银发〔2018〕106号）', article: '第三十条' }],
    evidence: [
      {
        description: inChinese`私募基金${securities.privateFunds.length}只，投资者${count(investors)}人；证券业务许可${securities.licences.length}项`,
        source: '证监部门私募基金备案、业务许可数据',
      },
    ],
  };
}

/** 金融办: it leads the field in Beijing together with the banking regulator, and finds what that finds. */
export function localFinanceOpinion(dossier: Dossier): Opinion {
  return { ...bankingOpinion(dossier), confidence: 0.5 };
}

/** 保监: no insurance in it. */
export function insuranceOpinion(dossier: Dossier): Opinion {
  const { insurance } = dossier;
  return {
    substanceClass: 'INFORMATION_INTERMEDIARY',
    responsibleAgency: 'BANKING',
    disposition: 'RECTIFY_BY_DEADLINE',
    gravity: 'MINOR',
    severity: harmIn(dossier),
    redLines: [],
    legalBasis: [{ law: '互联网保险业务监管办法（银保监会令2020年第13号）', article: '第二条' }],
    evidence: [
      {
        description: inChinese`保险业务许可${insurance.licences.length}项，保险合作${insurance.partnerships.length}项`,
        source: '保监部门业务许可、合作业务数据',
      },
    ],
  };
}

/** 人民银行: illegal fundraising, with every red line that the joined data shows. */
export function pbocOpinion(dossier: Dossier): Opinion {
  return {
    substanceClass: 'ILLEGAL_FUNDRAISING',
    responsibleAgency: 'POLICE',
    disposition: 'CLOSE_OR_BAN',
    gravity: 'SUSPECTED_CRIME',
    severity: { ...harmIn(dossier), fraud: true },
    redLines: findingsIn(dossier),
    legalBasis: [
      { law: '防范和处置非法集资条例', article: '第二条' },
      { law: '中华人民共和国刑法', article: '第一百九十二条' },
    ],
    evidence: findingsIn(dossier).map(({ evidence }) => ({
      description: evidence.zh,
      source: '六部门联合查询结果',
    })),
    confidence: 0.95,
  };
}
