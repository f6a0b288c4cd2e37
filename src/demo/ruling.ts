import type { Actor, Disposition, RedLine, SubstanceClass } from '../kernel/index.js';
import type { Dossier } from './dossier.js';
import { findingsIn } from './findings.js';
import { harmIn, type Severity } from './opinions.js';

interface RulingInput {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Actor;
  readonly disposition: Disposition;
  readonly gravity: 'SUSPECTED_CRIME';
  readonly rectificationOpinion: string;
  readonly reasons: string;
  readonly legalBasis: readonly { readonly law: string; readonly article: string }[];
  readonly jointTeam: { readonly lead: Actor; readonly members: readonly Actor[] };
}

/** 研究认定意见: what the leading group decides, but for the red lines, which follow from the data. */
export const RULING: RulingInput = {
  substanceClass: 'ILLEGAL_FUNDRAISING',
  responsibleAgency: 'POLICE',
  disposition: 'CLOSE_OR_BAN',
  gravity: 'SUSPECTED_CRIME',
  rectificationOpinion:
    '立即停止吸收资金，封存全部账册与数据；涉嫌犯罪的部分依法移送公安机关；工商部门吊销营业执照；银监部门清退出借人资金。',
  reasons: '资金归集、自融与承诺保本相互印证，已超出信息中介范围，且公安机关已立案侦查。',
  legalBasis: [
    { law: '防范和处置非法集资条例', article: '第二条' },
    { law: '中华人民共和国刑法', article: '第一百九十二条' },
  ],
  jointTeam: { lead: 'POLICE', members: ['BANKING', 'COMMERCE'] },
};

/** 送审稿: the ruling, with the red lines and the harm that the data shows. */
export function draftIn(
  dossier: Dossier,
): RulingInput & { readonly redLines: readonly RedLine[]; readonly severity: Severity } {
  const redLines = findingsIn(dossier).map(({ redLine }) => redLine);
  return { ...RULING, redLines, severity: harmIn(dossier) };
}
